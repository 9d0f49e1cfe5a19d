// The scanner's view of brackets: `[a, b]` and `{key: value}`, inside one another and over several
// lines.
//
// Each open pair of brackets says what it expects next. A closing bracket alone in the column of
// the key is let pass, though YAML wants it further in: it is how people write, yaml-cpp reads it,
// and it cannot be mistaken.
#include "yaml/extent.hpp"
#include "yaml/rule_names.hpp"
#include "yaml/scanner.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::yaml {

bool Scanner::scan_flow(Scalar& scalar) {
  scalar.token = Token::brackets;
  scalar.begin = pos_;
  const std::uint32_t first_line = line_begin_;
  hidden_closer_ = kNone;
  if (!flow_open()) return false;
  while (!brackets_.empty()) {
    skip_blanks();
    if (at_line_end(pos_) || pos_ >= end_) {
      if (!flow_line_break()) return false;
    } else if (!flow_token()) {
      return false;
    }
    if (pos_ - scalar.begin > limits_.flow_bytes) {
      return fail(fault_.finding(
          rule::kTooLarge, scalar.begin, scalar.begin + 1,
          fmt::format("more than {} bytes stand between this bracket and the one that closes it",
                      limits_.flow_bytes),
          "write it as lines with keys and dashes"));
    }
  }
  scalar.one_line = line_begin_ == first_line;
  scalar.end = pos_;
  return true;
}

// To the content of the next line, which has to be indented further than the key that the brackets
// belong to.
bool Scanner::flow_line_break() {
  const std::uint32_t unclosed = brackets_.back().begin;
  const std::uint32_t line = line_begin_;
  skip_line();
  const std::uint32_t first = pos_;
  const bool any = next_content_line();
  const auto never_closed = [&] {
    const std::uint32_t content = pos_;
    line_begin_ = line;
    if (hidden_closer_ != kNone) return fail(fault_.closer_in_comment(hidden_closer_, unclosed));
    Diagnostic made = fault_.unclosed_bracket(unclosed);
    if (any) {
      made.related.push_back(
          fault_.related(content, end_of_line_text(content),
                         "this line is not indented far enough to stand between the brackets"));
    }
    return fail(std::move(made));
  };
  if (!any) return never_closed();
  if (line_begin_ != first) {
    // Comments in between end a plain text; empty lines do not, but telling them apart is not worth
    // it unless a plain text goes on.
    for (std::uint32_t i = first; i < line_begin_ && brackets_.back().last_was_plain;) {
      while (is_blank(at(i))) ++i;
      if (at(i) == '#') brackets_.back().last_was_plain = false;
      i = next_line(text_.substr(0, end_), i);
    }
  }
  const std::int64_t here = column();
  const char c = at(pos_);
  const bool closes = c == ']' || c == '}';
  if (here > parent_column() || (closes && here == parent_column())) return true;
  return tab_ != kNone ? fail_tab() : never_closed();
}

bool Scanner::flow_token() {
  switch (at(pos_)) {
    case '#':
      if (pos_ > line_begin_ && !is_blank(at(pos_ - 1))) {
        return fail(fault_.no_space_before_comment(pos_));
      }
      brackets_.back().last_was_plain = false;
      for (const std::uint32_t hash = pos_; !at_line_end(pos_); ++pos_) {
        if (at(pos_) == ']' || at(pos_) == '}') hidden_closer_ = hash;
      }
      return true;
    case '[':
    case '{':
      return flow_begin_entry() && flow_open();
    case ']':
    case '}':
      return flow_close();
    case ',':
      return flow_comma();
    case '?':
      if (!ends_word(pos_ + 1)) return flow_scalar();
      if (brackets_.back().expected != Expected::entry) break;
      brackets_.back().explicit_key = true;
      ++pos_;
      return true;
    case ':': {
      const char following = at(pos_ + 1);
      const bool separated = ends_word(pos_ + 1) ||
                             std::string_view(",[]{}").find(following) != std::string_view::npos;
      const Bracket& bracket = brackets_.back();
      if (separated || (bracket.expected == Expected::after_entry && bracket.last_was_closed)) {
        return flow_colon();
      }
      return flow_scalar();
    }
    default:
      return flow_scalar();
  }
  return fail(fault_.syntax(pos_, pos_ + 1, "a \"?\" has no place here"));
}

bool Scanner::flow_open() {
  if (depth_reached(pos_) || !count_node()) return false;
  Bracket bracket;
  bracket.opener = at(pos_);
  bracket.begin = pos_;
  brackets_.push_back(bracket);
  ++pos_;
  return true;
}

bool Scanner::flow_close() {
  const char c = at(pos_);
  const Bracket bracket = brackets_.back();
  if ((c == ']') != (bracket.opener == '[')) {
    Diagnostic made = fault_.syntax(
        pos_, pos_ + 1,
        fmt::format("this \"{}\" does not match the \"{}\" that is open", c, bracket.opener));
    made.related.push_back(fault_.related(bracket.begin, bracket.begin + 1, "opened here"));
    return fail(std::move(made));
  }
  brackets_.pop_back();
  ++pos_;
  if (!brackets_.empty()) flow_end_entry(false);
  return true;
}

bool Scanner::flow_comma() {
  Bracket& bracket = brackets_.back();
  if (bracket.expected == Expected::entry && !bracket.explicit_key) {
    return fail(fault_.syntax(pos_, pos_ + 1,
                              bracket.after_comma ? "there is nothing between these two commas"
                                                  : "there is nothing in front of this comma"));
  }
  bracket.expected = Expected::entry;
  bracket.after_comma = true;
  bracket.explicit_key = false;
  bracket.last_was_plain = bracket.last_was_closed = false;
  ++pos_;
  return count_node();
}

bool Scanner::flow_colon() {
  Bracket& bracket = brackets_.back();
  if (bracket.expected == Expected::value || bracket.expected == Expected::after_value) {
    return fail(fault_.syntax(pos_, pos_ + 1,
                              "there is a second colon here, though no comma came before it",
                              "put the text in quotes, or add a comma"));
  }
  const bool has_key = bracket.expected == Expected::after_entry;
  // Between curly brackets YAML allows it, but yaml-cpp does not, and nobody is likely to miss it.
  if (has_key && !bracket.explicit_key && bracket.entry_line != line_begin_) {
    return fail(fault_.syntax(pos_, pos_ + 1, "a key and its colon have to stand on one line"));
  }
  bracket.expected = Expected::value;
  bracket.last_was_plain = bracket.last_was_closed = false;
  ++pos_;
  return count_node();
}

// Whether an entry or a value may begin here; if not, a comma is missing.
bool Scanner::flow_begin_entry() {
  Bracket& bracket = brackets_.back();
  if (bracket.expected == Expected::entry) {
    bracket.entry_line = line_begin_;
    return true;
  }
  if (bracket.expected == Expected::value) return true;
  if (ended_by_mark_of_its_own()) {
    const std::uint32_t close = meant_closing_quote();
    const std::uint32_t end = close == kNone ? bracket.quoted_end : close + 1;
    return fail(
        at(bracket.quoted) == '\''
            ? fault_.apostrophe(bracket.quoted, bracket.quoted_end, end)
            : fault_.text_after_quote(bracket.quoted, bracket.quoted_end, std::max(end, pos_ + 1)));
  }
  return fail(fault_.syntax(pos_, pos_ + 1, "a comma is missing in front of this"));
}

// Whether a text in quotes has just been ended by an apostrophe or a quotation mark of its own: a
// letter follows at once or, behind a blank, with another such mark further on.
bool Scanner::ended_by_mark_of_its_own() const {
  const Bracket& bracket = brackets_.back();
  if (bracket.quoted == kNone) return false;
  const auto c = static_cast<unsigned char>(at(pos_));
  const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
  if (!is_letter || line_begin_ > bracket.quoted_end) return false;
  return pos_ == bracket.quoted_end || meant_closing_quote() != kNone;
}

// The quotation mark that ends the text in which one stands: the next on this line with a comma or
// a closing bracket behind it, and none in front of it, or it may be another text's.
std::uint32_t Scanner::meant_closing_quote() const {
  const char mark = at(brackets_.back().quoted);
  for (std::uint32_t i = pos_; i < end_ && !at_line_end(i); ++i) {
    if (std::string_view(",[]{}").find(at(i)) != std::string_view::npos) return kNone;
    if (at(i) != mark) continue;
    std::uint32_t next = i + 1;
    while (is_blank(at(next))) ++next;
    if (std::string_view(",]}").find(at(next)) != std::string_view::npos) return i;
  }
  return kNone;
}

void Scanner::flow_end_entry(bool plain) {
  Bracket& bracket = brackets_.back();
  bracket.expected =
      bracket.expected == Expected::entry ? Expected::after_entry : Expected::after_value;
  bracket.last_was_plain = plain;
  bracket.last_was_closed = !plain;
  bracket.quoted = kNone;
}

void Scanner::flow_plain_line() {
  const std::uint32_t begin = pos_;
  scan_plain_line(true);
  const std::string_view line = text_.substr(begin, pos_ - begin);
  for (std::size_t at = line.find('?'); at != std::string_view::npos; at = line.find('?', at + 1)) {
    out_.questions.push_back(begin + static_cast<std::uint32_t>(at));
  }
}

bool Scanner::flow_scalar() {
  Bracket& bracket = brackets_.back();
  const bool ended =
      bracket.expected == Expected::after_entry || bracket.expected == Expected::after_value;
  const char c = at(pos_);
  const bool quoted = c == '"' || c == '\'';
  if (ended && bracket.last_was_plain && !quoted) {
    flow_plain_line();  // the text of the line before goes on
    return true;
  }
  if (!flow_begin_entry()) return false;
  bool at_end = false;
  if (!scan_properties(at_end)) return false;
  if (at_end) return true;
  const char first = at(pos_);
  if (std::string_view(",]}[{").find(first) != std::string_view::npos) {
    if (first == ',' || first == ']' || first == '}') flow_end_entry(false);
    return true;
  }
  if (at_indicator(':')) return true;
  Scalar scalar;
  if (first == '*') {
    if (!scan_alias(scalar, true)) return false;
    flow_end_entry(true);
    brackets_.back().last_was_plain = false;
    return true;
  }
  if (!count_node()) return false;
  if (first == '"' || first == '\'') {
    if (!scan_quoted(scalar)) return false;
    flow_end_entry(false);
    brackets_.back().quoted = scalar.begin;
    brackets_.back().quoted_end = scalar.end;
    return true;
  }
  if (!check_plain_start(true)) return false;
  const std::uint32_t begin = pos_;
  flow_plain_line();
  if (brackets_.back().expected == Expected::entry && text_.substr(begin, pos_ - begin) == "<<") {
    report(fault_.merge_key(begin, pos_));
  }
  flow_end_entry(true);
  return true;
}

}  // namespace hwbplan::yaml
