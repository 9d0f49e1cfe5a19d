// See exception.hpp. The comment is read leniently where its meaning is plain (dashes of any kind,
// a colon, or no mark at all before the reason), because an exception that is silently not
// understood would be worse than none. For the same reason a comment with our name in front that is
// no exception is kept as one without rules, to be reported.
//
// A file may hold as many such comments as it has bytes for, so everything here is one walk over
// the text, beside one over the tree's scalars and one over the records.
#include "hwbplan/workspace/exception.hpp"

#include "hwbplan/base/trimmed.hpp"
#include "hwbplan/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace hwbplan {

namespace {

constexpr std::string_view kMark = "hwbplan";
constexpr std::string_view kAllow = "allow";
constexpr std::string_view kUntil = "until ";
constexpr std::size_t kMostRules = 32;  // in one comment; more are no slip but an attack

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

bool is_break(char c) {
  return c == '\n' || c == '\r';
}

bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
}

struct Line {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;   // behind the last character
  std::uint32_t next = 0;  // the beginning of the next line
};

// Lines end with LF, CRLF or a lone CR.
Line line_from(std::string_view text, std::uint32_t begin) {
  Line line{begin, begin, begin};
  while (line.end < text.size() && !is_break(text[line.end])) ++line.end;
  line.next = line.end;
  if (line.next < text.size() && text[line.next] == '\r') ++line.next;
  if (line.next < text.size() && text[line.next] == '\n') ++line.next;
  return line;
}

std::string_view text_of(std::string_view text, Line line) {
  return trimmed(text.substr(line.begin, line.end - line.begin));
}

// The word in a text of at most three that makes it one about time, though it names no day.
std::string_view date_word(std::string_view text) {
  constexpr std::array<std::string_view, 18> kWords = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december",
      "notice",  "spring",   "summer",    "autumn",  "winter",   "review"};
  if (std::count(text.begin(), text.end(), ' ') > 2) return {};
  for (const std::string_view word : kWords) {
    const std::size_t from = text.size() < word.size() ? text.size() : text.size() - word.size();
    if (utf8::equal_ignoring_case(text.substr(from), word)) return word;
  }
  return {};
}

// Takes "until 2027-03-31" off the end of a reason. What stands behind "until" without being a date
// is part of the reason, unless it looks like one: then it is kept to be reported.
void take_until(FinancialYear financial_year, Exception& exception, std::string_view text) {
  std::string_view& reason = exception.reason;
  const std::size_t at = reason.rfind(kUntil);
  if (at == std::string_view::npos) return;
  const std::string_view date = trimmed(reason.substr(at + kUntil.size()));
  const PeriodReading reading = read_period(date, financial_year);
  const bool has_digit = date.find_first_of("0123456789") != std::string_view::npos;
  // "until March", "until further notice": an end that never comes.
  const bool meant_as_date =
      reading.status != PeriodStatus::unreadable || has_digit || !date_word(date).empty();
  if (!meant_as_date) return;
  exception.until_text = date;
  const auto begin = static_cast<std::uint32_t>(date.data() - text.data());
  exception.until_span = {exception.span.file, begin,
                          begin + static_cast<std::uint32_t>(date.size())};
  exception.until_reading = reading;
  if (reading.status == PeriodStatus::read) exception.until = reading.period.end;
  reason = reason.substr(0, at);
  const std::size_t last = reason.find_last_not_of(" \t,;(");
  reason = last == std::string_view::npos ? std::string_view() : reason.substr(0, last + 1);
}

// The rule names behind "allow", apart by commas; gives where they end. A hyphen that stands alone
// begins the reason.
std::size_t read_rules(std::string_view body, std::uint32_t offset, Exception& exception) {
  std::size_t at = 0;
  while (at < body.size()) {
    at = body.find_first_not_of(" \t,", at);
    if (at == std::string_view::npos) return body.size();
    std::size_t end = at;
    while (end < body.size() && is_name_char(body[end])) ++end;
    const std::string_view name = body.substr(at, end - at);
    if (name.find_first_not_of('-') == std::string_view::npos) return at;
    if (exception.rules.size() == kMostRules) return at;
    exception.rules.push_back(name);
    const auto begin = offset + static_cast<std::uint32_t>(at);
    exception.rule_spans.push_back(
        {exception.span.file, begin, begin + static_cast<std::uint32_t>(name.size())});
    const std::size_t next = body.find_first_not_of(" \t", end);
    if (next == std::string_view::npos || body[next] != ',') return end;
    at = next;
  }
  return at;
}

std::string_view reason_of(std::string_view rest) {
  rest = trimmed(rest);
  for (const std::string_view dash : {"—", "–", "--", "-", ":"}) {
    if (rest.starts_with(dash)) return trimmed(rest.substr(dash.size()));
  }
  return rest;
}

// Says of places in ascending order whether they lie inside a scalar, where a '#' is a character
// like any other. Scalars do not overlap, so only the last that begins before the place counts.
class Scalars {
 public:
  explicit Scalars(const yaml::Tree& tree) : tree_(tree) {}

  bool hold(std::uint32_t offset) {
    for (; next_ < tree_.nodes.size() && tree_.nodes[next_].begin <= offset; ++next_) {
      const yaml::Node& node = tree_.nodes[next_];
      if (node.kind == yaml::Kind::scalar) end_ = std::max(end_, node.end);
    }
    return offset < end_;
  }

 private:
  const yaml::Tree& tree_;
  std::size_t next_ = 0;
  std::uint32_t end_ = 0;
};

class Finder {
 public:
  Finder(const SourceFile& source, const yaml::Tree& tree, const std::vector<Span>& records,
         FinancialYear financial_year)
      : text_(source.text),
        file_(tree.file),
        scalars_(tree),
        records_(records),
        financial_year_(financial_year) {}

  std::vector<Exception> run() {
    std::vector<Exception> exceptions;
    for (std::size_t hash = text_.find('#'); hash != std::string_view::npos;
         hash = text_.find('#', hash + 1)) {
      std::size_t at = hash + 1;
      while (at < text_.size() && is_blank(text_[at])) ++at;
      if (!utf8::equal_ignoring_case(text_.substr(at, kMark.size()), kMark)) continue;
      go_to_line_of(static_cast<std::uint32_t>(hash));
      const bool line_has_one = !exceptions.empty() && exceptions.back().span.begin >= line_.begin;
      if (line_has_one) continue;  // a comment goes on to the end of its line
      if (auto exception = read(hash, at)) exceptions.push_back(*std::move(exception));
    }
    return exceptions;
  }

 private:
  void go_to_line_of(std::uint32_t at) {
    while (at >= line_.next) line_ = line_from(text_, line_.next);
  }

  // The comment at `hash` with our name at `mark`. Without a colon behind the name it is one only
  // if "allow" follows.
  std::optional<Exception> read(std::size_t hash, std::size_t mark) {
    const auto start = static_cast<std::uint32_t>(hash);
    if (scalars_.hold(start)) return {};

    Exception exception;
    std::uint32_t end = line_.end;
    while (is_blank(text_[end - 1])) --end;
    exception.span = {file_, start, end};
    std::size_t body = mark + kMark.size();
    const std::size_t name_end = body;
    while (body < end && is_blank(text_[body])) ++body;
    const bool colon = body < end && text_[body] == ':';
    if (!colon && body == name_end) return {};
    if (colon) ++body;
    while (body < end && is_blank(text_[body])) ++body;
    std::string_view rest = text_.substr(body, end - body);
    const bool allows = utf8::equal_ignoring_case(rest.substr(0, kAllow.size()), kAllow) &&
                        (rest.size() == kAllow.size() || !is_name_char(rest[kAllow.size()]));
    if (!colon && !allows) return {};
    if (allows) {
      rest.remove_prefix(kAllow.size());
      const auto offset = static_cast<std::uint32_t>(body + kAllow.size());
      rest.remove_prefix(std::min(read_rules(rest, offset, exception), rest.size()));
    }
    exception.understood = allows;
    exception.reason = reason_of(rest);
    take_until(financial_year_, exception, text_);
    exception.record = record_of_comment(start);
    return exception;
  }

  // A comment behind something belongs to its own line, and one on a line of its own to the next
  // line that is not one.
  Span record_of_comment(std::uint32_t start) {
    if (!trimmed(text_.substr(line_.begin, start - line_.begin)).empty()) {
      return record_on(line_);
    }
    if (target_.begin < line_.next) target_ = line_from(text_, line_.next);
    while (target_.begin < text_.size()) {
      const std::string_view text = text_of(text_, target_);
      // The keys of an item may begin on the line below its dash.
      if (!text.starts_with('#') && text != "-") break;
      target_ = line_from(text_, target_.next);
    }
    return target_.begin < text_.size() ? record_on(target_) : Span();
  }

  // All records that begin on the line, as one: several may stand beside each other in brackets.
  Span record_on(Line line) {
    if (looked_at_ == line.next) return found_;
    looked_at_ = line.next;
    found_ = {};
    while (record_ < records_.size() && records_[record_].begin < line.begin) ++record_;
    for (; record_ < records_.size() && records_[record_].begin < line.end; ++record_) {
      if (found_.end == 0) found_ = records_[record_];
      found_.end = std::max(found_.end, records_[record_].end);
    }
    return found_;
  }

  std::string_view text_;
  FileId file_;
  Scalars scalars_;
  const std::vector<Span>& records_;
  FinancialYear financial_year_;
  Line line_;
  Line target_;                  // where the last comment on a line of its own belongs
  std::uint32_t looked_at_ = 0;  // where the line ends whose records were looked for last
  Span found_;                   // the records on that line
  std::size_t record_ = 0;       // the first behind that line
};

}  // namespace

bool may_hold_exceptions(std::string_view text) {
  // From one w to the next, the rarest of the name's letters, so that most of a file is passed over
  // by a search that the machine does many bytes at a time.
  constexpr std::size_t kPlace = 1;
  for (const char letter : {'w', 'W'}) {
    for (std::size_t at = text.find(letter, kPlace); at != std::string_view::npos;
         at = text.find(letter, at + 1)) {
      if (utf8::equal_ignoring_case(text.substr(at - kPlace, kMark.size()), kMark)) return true;
    }
  }
  return false;
}

std::vector<Exception> find_exceptions(const SourceFile& source, const yaml::Tree& tree,
                                       const std::vector<Span>& records,
                                       FinancialYear financial_year) {
  return Finder(source, tree, records, financial_year).run();
}

}  // namespace hwbplan
