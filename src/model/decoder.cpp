// How each shape of value is read, and what is said where it can't be.
#include "model/decoder.hpp"

#include "hwbplan/base/char_set.hpp"
#include "hwbplan/base/number.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/model/board_status.hpp"
#include "hwbplan/model/wording.hpp"

#include "model/expectation.hpp"
#include "model/officers_slips.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

namespace hwbplan {

namespace {

// Names and ids stand in papers and messages wherever somebody refers to them, and a plan of a few
// megabytes must not become gigabytes by a long one. Both limits are characters, far beyond what
// any plan needs.
constexpr std::size_t kMostOfName = 1000;
constexpr std::size_t kMostOfText = 100'000;

std::size_t most_characters(const Field& field) {
  constexpr std::array<std::string_view, 7> kNames = {"id",   "title",  "role", "unit",
                                                      "area", "sector", "meets"};
  const bool is_name = std::find(kNames.begin(), kNames.end(), field.name) != kNames.end();
  return is_name ? kMostOfName : kMostOfText;
}

bool begins_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

std::string_view first_characters(std::string_view text, std::size_t most) {
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size(); ++end) {
    if (begins_character(text[end]) && count++ == most) break;
  }
  return text.substr(0, end);
}

std::string why_no_day(std::string_view text);

std::string_view example_of(const Field& field) {
  return field.example.empty() ? "2026-03-31" : field.example;
}

std::string why_unreadable(std::string_view text, const PeriodReading& reading,
                           const Field& field) {
  switch (reading.status) {
    case PeriodStatus::unknown:
      return "leave the key empty until it is known";
    case PeriodStatus::open_ended:
      return fmt::format("it names no day; write one such as {}", example_of(field));
    default:
      if (std::string why = why_no_day(text); !why.empty()) return why;
      if (field.name == "bank_holidays") return "write the day of each year, such as 2026-12-25";
      if (without_curly_quotes(text).size() != text.size())
        return without_curly_hint(without_curly_quotes(text));
      return reading.why.empty() ? fmt::format("write a date such as {}", example_of(field))
                                 : reading.why;
  }
}

// Words that say in everyday English what one of the permitted words means. Some are also near to
// another of them, so they are looked for first, and what they mean is for the author to confirm.
std::string_view everyday_word(std::string_view text, std::span<const std::string_view> choices) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kMeanings = {
      {{"none", "off"},
       {"warn", "warning"},
       {"fail", "error"},
       {"no", "off"},
       {"never", "off"},
       {"false", "off"},
       {"ignore", "off"},
       {"disabled", "off"},
       {"info", "note"},
       {"done", "complete"},
       {"completed", "complete"},
       {"finished", "complete"},
       {"delivered", "complete"},
       {"cancelled", "stopped"},
       {"abandoned", "stopped"},
       {"withdrawn", "stopped"}}};
  for (const auto& [word, meant] : kMeanings) {
    if (!utf8::equal_ignoring_case(word, text)) continue;
    if (std::find(choices.begin(), choices.end(), meant) != choices.end()) return meant;
  }
  return {};
}

// A day that its month does not have: "February 2027 has 28 days".
std::string why_no_day(std::string_view text) {
  const bool has_form = text.size() == 10 && text[4] == '-' && text[7] == '-';
  const auto first =
      has_form ? Date::from_iso(std::string(text.substr(0, 8)) + "01") : std::nullopt;
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (!first || !digit(text[8]) || !digit(text[9])) return {};
  const std::string month = first->to_words().substr(2);
  if (text.substr(8) == "00")
    return fmt::format("the first day of {} is {}", month, first->to_iso());
  return fmt::format("{} has {} days", month, days_in_month(first->year(), first->month()));
}

}  // namespace

Diagnostic& Decoder::report(std::string_view rule, Span span, std::string message) {
  Diagnostic& finding = findings_.emplace_back();
  finding.rule = rule;
  finding.span = span;
  finding.message = std::move(message);
  finding.field = path();
  return finding;
}

// Of keys inside the record, as rules give it too.
std::string Decoder::path() const {
  const auto begin = path_.begin() + static_cast<std::ptrdiff_t>(record_depth_);
  return fmt::format("{}", fmt::join(begin, path_.end(), "."));
}

// Findings made while a record was read belong to it, unless they already belong to a record inside
// it. The id may stand below the faulty key, so this can only be done at the record's end.
void Decoder::attribute(std::size_t first_finding, const Record& record) {
  for (std::size_t i = first_finding; i < findings_.size(); ++i) {
    if (!findings_[i].kind.empty()) continue;
    findings_[i].kind = name_of(record.kind);
    findings_[i].id = std::string(record.id.text);
  }
}

void Decoder::note_blank(Value& out, yaml::View value) const {
  out.span = value.span().size() == 0 ? key_ : value.span();
  if (is_refused_alias(value)) out.presence = Presence::unreadable;
}

bool Decoder::scalar(Value& out, yaml::View value, const Field& field) {
  if (!begin(out, value)) return false;
  if (value.is_scalar()) [[likely]] {
    // £24 of £24,000 would be counted in every paper; what is wrong is said at its other half.
    out.presence = cut_in_two_ ? Presence::unreadable : Presence::given;
    return !cut_in_two_;
  }
  out.presence = Presence::unreadable;
  report("wrong-type", value.span(),
         fmt::format("\"{}\" must be {}, but {} here", field.name, expected(field), stands(value)));
  return false;
}

void Decoder::decode(Text& out, yaml::View value, const Field& field) {
  if (!scalar(out, value, field)) return;
  out.text = value.text();
  if (out.text.size() > kMostOfName && is_too_long(out.text, value, field)) {
    // Half an id is another one; of a text, what can be read is.
    if (field.name == "id") {
      out.presence = Presence::unreadable;
      out.text = {};
      return;
    }
    out.text = first_characters(out.text, most_characters(field));
  }
  out.quoted =
      value.style() == yaml::Style::single_quoted || value.style() == yaml::Style::double_quoted;
  if (value.style() != yaml::Style::plain || in_curly_quotes(out.text).empty()) return;
  if (field.name != "id") return report_curly_quotes(out.text, value, field);
  // References to it are written without them, or are read so.
  const std::string_view bare = id_in_curly_quotes(out.text);
  if (bare.empty()) return;
  report_curly_value("wrong-type", bare, value, field);
  out.text = bare;
}

bool Decoder::is_too_long(std::string_view text, yaml::View value, const Field& field) {
  const std::size_t most = most_characters(field);
  if (text.size() <= most || count_characters(text) <= most) return false;
  report_too_long(text, most, value, field).hint =
      field.name == "id" ? "write a short one, such as falls-classes"
      : most == kMostOfName
          ? "write a short one; what there is to say of it can stand under description or notes"
          : "put what is longer into a document of its own, and name that here";
  return true;
}

Diagnostic& Decoder::report_too_long(std::string_view text, std::size_t most, yaml::View value,
                                     const Field& field) {
  const auto in_thousands = [](std::size_t count) {
    return count < 1000 ? fmt::format("{}", count)
                        : fmt::format("{},{:03}", count / 1000, count % 1000);
  };
  // Digits beyond a million would need another comma, and nobody counts them.
  const std::size_t count = count_characters(text);
  const std::string length =
      count < 1'000'000 ? in_thousands(count) : std::string("more than 999,999");
  return report("too-large", value.span(),
                fmt::format("\"{}\" is {} characters long, and may have {}", field.name, length,
                            in_thousands(most)));
}

void Decoder::decode(Flag& out, yaml::View value, const Field& field) {
  if (!scalar(out, value, field)) return;
  const std::string_view text = without_curly_quotes(value.text());
  if (text.size() != value.text().size() &&
      (utf8::equal_ignoring_case(text, "yes") || utf8::equal_ignoring_case(text, "no"))) {
    report_curly_value("wrong-type", text, value, field);
  }
  if (utf8::equal_ignoring_case(text, "yes") || utf8::equal_ignoring_case(text, "true")) {
    out.value = true;
    return;
  }
  if (utf8::equal_ignoring_case(text, "no") || utf8::equal_ignoring_case(text, "false")) return;
  out.presence = Presence::unreadable;
  report("wrong-type", value.span(),
         fmt::format("\"{}\" must be yes or no, but {} here", field.name, stands(value)))
      .value = text;
}

void Decoder::decode(Number& out, yaml::View value, const Field& field) {
  if (!scalar(out, value, field)) return;
  out.text = value.text();
  const std::string_view bare = in_curly_quotes(out.text);
  if (!bare.empty() && read_number(bare)) {
    report_curly_value("wrong-type", bare, value, field);
    out.text = bare;
  }
  if (const auto number = read_number(out.text)) {
    out.value = number->value;
    out.percent = number->mark == NumberMark::percent;
    return;
  }
  out.presence = Presence::unreadable;
  Diagnostic& finding = report(
      "wrong-type", value.span(),
      fmt::format("\"{}\" must be {}, but {} here", field.name, expected(field), stands(value)));
  finding.value = out.text;
  if (const std::string figure = in_digits(out.text); !figure.empty())
    finding.hint = fmt::format("write {}", figure);
  const bool is_of_people = field.name == "staff" || field.name == "volunteers";
  if (const std::string people = people_in_digits(out.text); is_of_people && !people.empty())
    finding.hint = fmt::format("write {}", people);
}

const PeriodReading& Decoder::reading_of(std::string_view text) {
  // Where two texts share a place, the later one has it; "2023/24" and "2024/25" do not.
  std::size_t place = text.size();
  if (!text.empty()) place += static_cast<unsigned char>(text.back()) * std::size_t{3};
  if (text.size() > 5) place += static_cast<unsigned char>(text[5]) * std::size_t{5};
  KnownPeriod& known = periods_[place % periods_.size()];
  if (known.text.empty() || known.text != text) {
    known.reading = read_period(text, options_.financial_year);
    known.text = text;
  }
  return known.reading;
}

void Decoder::decode(DateValue& out, yaml::View value, const Field& field) {
  if (!scalar(out, value, field)) return;
  out.text = value.text();
  if (const auto day = Date::from_iso(out.text)) {  // as nearly all of them are written
    out.status = PeriodStatus::read;
    out.date = *day;
    return;
  }
  const PeriodReading& reading = reading_of(out.text);
  out.status = reading.status;
  if (reading.status == PeriodStatus::read) {
    out.date = field.edge == Edge::first_day ? reading.period.start : reading.period.end;
    if (const auto bare = in_curly_quotes(out.text); !bare.empty())
      return report_curly_value("curly-quotes", bare, value, field);
    if (!reading.iso && reading.granularity == Granularity::day) suggest_iso(out, field);
    return;
  }
  out.presence = Presence::unreadable;
  if (reading.status == PeriodStatus::open_ended && field.has_open_end_rule) return;
  unperiod(out.text, reading, field, value.span());
}

// A day written in words is read and is no fault; the finding is only there for `--fix` to take up.
void Decoder::suggest_iso(const DateValue& date, const Field& field) {
  const std::string iso = date.date.to_iso();
  Diagnostic& finding =
      report("date-style", date.span,
             fmt::format("\"{}\" is written \"{}\"", field.name, shortened(date.text)));
  finding.value = date.text;
  finding.hint = fmt::format("write {}", iso);
  finding.fix = Fix{finding.hint, {{date.span, iso}}};
}

void Decoder::decode(PeriodValue& out, yaml::View value, const Field& field) {
  if (!scalar(out, value, field)) return;
  out.text = value.text();
  const PeriodReading& reading = reading_of(out.text);
  if (reading.status == PeriodStatus::read) {
    out.period = reading.period;
    if (const auto bare = in_curly_quotes(out.text); !bare.empty())
      report_curly_value("curly-quotes", bare, value, field);
    return;
  }
  out.presence = Presence::unreadable;
  unperiod(out.text, reading, field, value.span());
}

void Decoder::unperiod(std::string_view text, const PeriodReading& reading, const Field& field,
                       Span span) {
  const bool ambiguous = reading.status == PeriodStatus::ambiguous;
  Diagnostic& finding = ambiguous
                            ? report("ambiguous-date", span,
                                     fmt::format("\"{}\" says \"{}\", which could mean {}",
                                                 field.name, shortened(text), reading.readings))
                            : report("unreadable-date", span,
                                     fmt::format("\"{}\" must be {}, but {} here", field.name,
                                                 expected(field), stands_as_text(text)));
  finding.value = text;
  const std::string meant = reading.written.empty()
                                ? fmt::format("a date such as {}", example_of(field))
                                : reading.written;
  finding.hint = ambiguous ? fmt::format("write {}", meant) : why_unreadable(text, reading, field);
}

void Decoder::decode(DurationValue& out, yaml::View value, const Field& field) {
  if (!scalar(out, value, field)) return;
  out.text = value.text();
  if (const auto duration = read_duration(out.text)) {
    out.duration = *duration;
    return;
  }
  out.presence = Presence::unreadable;
  report("wrong-type", value.span(),
         fmt::format("\"{}\" must be {}, but {} here", field.name, expected(field), stands(value)))
      .value = out.text;
}

void Decoder::decode(Reference& out, yaml::View value, const Field& field) {
  if (!scalar(out, value, field)) return;
  out.id = value.text();
  if (out.id.size() > kMostOfName && count_characters(out.id) > kMostOfName) {
    report_too_long(out.id, kMostOfName, value, field).hint = "no id is that long";
    out.presence = Presence::unreadable;
    out.id = {};
    return;
  }
  const std::string_view bare = id_in_curly_quotes(out.id);
  if (!bare.empty()) {
    report_curly_value("wrong-type", bare, value, field);
    out.id = bare;
    return;
  }
  if (!field.is_list && report_several(value, field)) {
    out.presence = Presence::unreadable;
    return;
  }
  // A placeholder is left to the rule that says what should stand there; it refers to nothing.
  if (field.has_placeholder_rule && is_placeholder(out.id)) out.presence = Presence::unreadable;
}

bool Decoder::decode_sentence_of_ids(List<Reference>& out, yaml::View value, const Field& field) {
  if (!value.is_scalar()) return false;
  const std::string_view in_quotes = in_curly_quotes(value.text());
  const std::vector<std::string_view> ids =
      several_ids(in_quotes.empty() ? value.text() : in_quotes, true);
  if (ids.empty()) return false;
  for (const std::string_view id : ids) {
    Reference& one = out.items.emplace_back();
    one.presence = Presence::given;
    one.span = value.span();
    one.id = id;
  }
  const std::string list = fmt::format("[{}]", fmt::join(ids, ", "));
  Diagnostic& finding =
      report("wrong-type", value.span(),
             fmt::format("\"{}\" must be a list, but {} here", field.name, stands(value)));
  finding.value = value.text();
  // Ids, commas and "and" are all ASCII, so that the rest is quotation marks.
  const bool is_bare = std::all_of(value.text().begin(), value.text().end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  finding.hint = is_bare ? fmt::format("write {}", list)
                         : fmt::format("curly quotes are no quotes to YAML: write {}", list);
  finding.fix = Fix{finding.hint, {{value.span(), list}}};
  return true;
}

bool Decoder::report_several(yaml::View value, const Field& field) {
  const std::string_view text = value.text();
  // Nearly all texts here are ids, which hold none of these.
  constexpr CharSet kBetweenIds(" ,;/");
  if (kBetweenIds.find_in(text) == text.size()) return false;
  const bool is_lead =
      !path_.empty() &&
      path_[path_.size() > 1 && path_.back() == field.name ? path_.size() - 2 : path_.size() - 1] ==
          "lead";
  const bool is_short = !path_.empty() && path_.back() != field.name;
  std::string hint;
  if (const auto both = is_short ? id_and_role(text) : std::nullopt) {
    hint = fmt::format("write {{partner: {}, role: {}}}", both->id, shortened(both->role));
  } else if (!several_ids(text, false).empty()) {
    hint = is_lead ? std::string("write one lead; the others go under partners:")
                   : std::string("write one of them");
  } else {
    return false;
  }
  const std::string_view name = path_.empty() ? field.name : path_.back();
  Diagnostic& finding =
      report("wrong-type", value.span(),
             fmt::format("\"{}\" must be {}, but {} here", name, expected(field), stands(value)));
  finding.value = text;
  finding.hint = std::move(hint);
  return true;
}

int Decoder::choose(Value& out, yaml::View value, const Field& field) {
  if (!scalar(out, value, field)) return -1;
  const std::string_view text = value.text();
  for (std::size_t i = 0; i < field.choices.size(); ++i) {
    if (text == field.choices[i]) return static_cast<int>(i);
  }
  const std::string_view bare = without_curly_quotes(text);
  const bool is_status = field.choices.data() == kStatusNames.data();
  const std::optional<Status> own = is_status && options_.status_scale != nullptr
                                        ? board_status(bare, *options_.status_scale)
                                        : std::nullopt;
  if (own && bare.size() == text.size()) return static_cast<int>(*own);
  out.presence = Presence::unreadable;
  std::string meant = suggested_choice(bare, field);
  if (meant.empty() && own) meant = kStatusNames[static_cast<std::size_t>(*own)];
  Diagnostic& finding = report(
      "wrong-type", value.span(),
      fmt::format("\"{}\" must be {}, but {} here", field.name, expected(field), stands(value)));
  finding.value = text;
  if (const std::string_view word = everyday_word(bare, field.choices); !word.empty()) {
    finding.hint = fmt::format("did you mean \"{}\"?", word);
  } else if (!meant.empty()) {
    finding.hint = bare.size() == text.size() ? fmt::format("did you mean \"{}\"?", meant)
                                              : without_curly_hint(meant);
    finding.fix = Fix{fmt::format("write {}", meant), {{value.span(), meant}}};
  } else if (field.name == "funding") {
    finding.hint = words_as_resource(bare);
  } else if (is_status && !status_in_other_words(bare).empty()) {
    finding.hint = status_in_other_words(bare);
  } else if (is_status && options_.status_scale != nullptr) {
    finding.hint =
        "if it is the board's own word, say under status_scale: in hwbplan.yaml what it means";
    if (options_.status_scale->entries.size() > kMostStatusWords) {
      finding.hint +=
          fmt::format("; of the words there only the first {} are known", kMostStatusWords);
    }
  }
  return -1;
}

// An empty item of a list is a slip that would otherwise pass unseen: a dash with nothing behind
// it.
bool Decoder::may_be_item(yaml::View item, const Field& field) {
  if (!is_blank(item)) return true;
  if (is_refused_alias(item)) return false;
  report("wrong-type", item.span(), fmt::format("this item of \"{}\" is empty", field.name)).hint =
      "write something behind the dash, or take the dash away";
  return false;
}

bool Decoder::begin_map(Value& out, yaml::View value, const Field& field) {
  if (!begin(out, value)) return false;
  out.presence = value.is_mapping() ? Presence::given : Presence::unreadable;
  if (value.is_mapping()) return true;
  report("wrong-type", value.span(),
         fmt::format("\"{}\" must be {}, but {} here", field.name, expected(field), stands(value)));
  return false;
}

}  // namespace hwbplan
