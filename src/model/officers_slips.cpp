// See officers_slips.hpp.
#include "model/officers_slips.hpp"

#include "hwbplan/base/curly_quotes.hpp"
#include "hwbplan/base/number.hpp"
#include "hwbplan/base/trimmed.hpp"
#include "hwbplan/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include <fmt/format.h>

namespace hwbplan {

namespace {

bool is_id_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_id(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_id_char);
}

// The next of the words that stand between ids, from `at` on; its place and size.
std::pair<std::size_t, std::size_t> next_joint(std::string_view text, std::size_t at,
                                               bool signs_only) {
  constexpr std::array<std::string_view, 7> kJoints = {",",   ";",   "/",     " and ",
                                                       " & ", " + ", " with "};
  std::pair<std::size_t, std::size_t> best = {text.size(), 0};
  for (const std::string_view joint : kJoints) {
    if (signs_only && joint.front() == ' ') break;
    const std::size_t found = text.find(joint, at);
    if (found < best.first) best = {found, joint.size()};
  }
  return best;
}

// `,000` at `at`, with or without a space behind the comma; the size of it, or 0.
std::size_t group_of_thousands(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != ',') return 0;
  std::size_t digits = at + 1;
  if (digits < text.size() && text[digits] == ' ') ++digits;
  if (text.size() < digits + 3) return 0;
  for (std::size_t i = digits; i < digits + 3; ++i) {
    if (!is_digit(text[i])) return 0;
  }
  const bool ends = text.size() == digits + 3 || !is_id_char(text[digits + 3]);
  return ends ? digits + 3 - at : 0;
}

}  // namespace

std::vector<std::string_view> several_ids(std::string_view text, bool may_be_title) {
  constexpr std::size_t kMost = 400;
  std::vector<std::string_view> ids;
  if (text.size() > kMost) return ids;
  const bool signs_only = may_be_title && text.find_first_of(",;/") == std::string_view::npos;
  for (std::size_t at = 0; at <= text.size();) {
    const auto [end, size] = next_joint(text, at, signs_only);
    const std::string_view part = trimmed(text.substr(at, end - at));
    const std::string_view bare = id_in_curly_quotes(part);
    const std::string_view id = bare.empty() ? part : bare;
    // "a, b, and c" leaves nothing between the last comma and the word.
    if (!id.empty() && !is_id(id)) return {};
    // "2023/24" and "24,000" are one figure.
    const bool number = id.find_first_not_of("0123456789") == std::string_view::npos;
    if (!id.empty() && number) return {};
    if (!id.empty()) ids.push_back(id);
    if (end == text.size()) break;
    at = end + size;
  }
  if (ids.size() < 2) ids.clear();
  return ids;
}

std::optional<IdAndRole> id_and_role(std::string_view text) {
  constexpr std::array<std::string_view, 4> kJoints = {" - ", " – ", " — ", ", "};
  for (const std::string_view joint : kJoints) {
    const std::size_t at = text.find(joint);
    if (at == std::string_view::npos) continue;
    const IdAndRole found{trimmed(text.substr(0, at)), trimmed(text.substr(at + joint.size()))};
    const bool starts_upper =
        !found.role.empty() && found.role.front() >= 'A' && found.role.front() <= 'Z';
    if (is_id(found.id) && starts_upper && found.role.find(' ') != std::string_view::npos)
      return found;
  }
  return std::nullopt;
}

std::optional<SplitFigure> split_figure(std::string_view source, const Span& key) {
  std::size_t at = key.begin;
  while (at > 0 && source[at - 1] == ' ') --at;
  if (at == 0 || group_of_thousands(source, --at) == 0) return std::nullopt;
  std::size_t begin = at;
  while (begin > 0 && is_digit(source[begin - 1])) --begin;
  if (begin == at) return std::nullopt;
  SplitFigure figure;
  std::size_t before = begin;
  while (before > 0 && source[before - 1] == ' ') --before;
  figure.is_later_part = at - begin == 3 && before > 0 && source[before - 1] == ',' && before > 1 &&
                         is_digit(source[before - 2]);
  if (figure.is_later_part) return figure;
  std::size_t end = at;
  for (std::size_t size = group_of_thousands(source, end); size != 0;
       size = group_of_thousands(source, end)) {
    end += size;
  }
  for (std::size_t i = begin; i < end; ++i) {
    if (is_digit(source[i])) figure.digits.push_back(source[i]);
  }
  if (source.substr(0, begin).ends_with("£")) begin -= std::string_view("£").size();
  figure.span = {key.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return figure;
}

std::string in_digits(std::string_view text) {
  struct Scale {
    std::string_view word;
    double times;
  };
  constexpr std::array<Scale, 8> kScales = {{{"thousand", 1e3},
                                             {"million", 1e6},
                                             {"mn", 1e6},
                                             {"k", 1e3},
                                             {"K", 1e3},
                                             {"m", 1e6},
                                             {"M", 1e6},
                                             {"bn", 1e9}}};
  for (const Scale& scale : kScales) {
    if (!text.ends_with(scale.word)) continue;
    const auto number = read_number(trimmed(text.substr(0, text.size() - scale.word.size())));
    if (!number || number->mark == NumberMark::percent) continue;
    std::string digits = format_number(number->value * scale.times);
    std::erase(digits, ',');
    return digits;
  }
  return {};
}

namespace {

// The digits of a figure as they stand, without the commas that YAML would take for ends of values;
// empty for less than nothing. Rounded they would be another figure.
std::string digits_of(std::string_view figure) {
  const auto number = read_number(figure);
  std::string digits;
  if (!number || number->value < 0) return digits;
  for (const char c : figure) {
    if (is_digit(c) || c == '.') digits.push_back(c);
  }
  return digits;
}

}  // namespace

std::string amount_as_resource(std::string_view text) {
  std::string digits = in_digits(text);
  if (digits.starts_with('-')) return {};
  const auto number = read_number(text);
  if (number && number->mark == NumberMark::pounds) digits = digits_of(text);
  if (digits.empty()) return {};
  return fmt::format("write {{funding: grant, amount: {}}}, with the kind of money that it is",
                     digits);
}

std::string people_in_digits(std::string_view text) {
  constexpr std::array<std::string_view, 13> kPeople = {"wte",
                                                        "wtes",
                                                        "fte",
                                                        "ftes",
                                                        "staff",
                                                        "wte staff",
                                                        "fte staff",
                                                        "post",
                                                        "posts",
                                                        "people",
                                                        "volunteers",
                                                        "volunteer",
                                                        "whole-time equivalents"};
  const std::size_t end = std::min(text.find_first_not_of("0123456789.,"), text.size());
  const std::string unit = utf8::fold_case_ascii(trimmed(text.substr(end)));
  if (std::find(kPeople.begin(), kPeople.end(), unit) == kPeople.end()) return {};
  return digits_of(text.substr(0, end));
}

std::string words_as_resource(std::string_view text) {
  if (std::string amount = amount_as_resource(text); !amount.empty()) return amount;
  if (const std::string people = people_in_digits(text); !people.empty()) {
    const bool are_volunteers = utf8::fold_case_ascii(text).find("volunteer") != std::string::npos;
    return fmt::format("write {{{}: {}}}", are_volunteers ? "volunteers" : "staff", people);
  }
  const auto number = read_number(text);
  if (number && number->mark == NumberMark::none && number->value >= 0)
    return fmt::format("write {{staff: {}}} where it counts people", digits_of(text));
  constexpr std::size_t kMostRepeated = 40;
  const bool is_repeated = !number && text.size() <= kMostRepeated &&
                           text.find_first_of(",:#{}[]\"'&*!|>%@`\n") == std::string_view::npos;
  return fmt::format(
      "say of which kind it is, and keep the words under source:, as in {{funding: existing, "
      "source: {}}}",
      is_repeated ? text : std::string_view("Public health grant"));
}

namespace {

// Whether a closing mark stands in the text; an apostrophe between two letters is none.
bool holds_mark(std::string_view text, std::string_view mark) {
  for (std::size_t at = text.find(mark); at != std::string_view::npos;
       at = text.find(mark, at + 1)) {
    const auto is_letter = [&](std::size_t i) {
      return i < text.size() && std::isalpha(static_cast<unsigned char>(text[i])) != 0;
    };
    const bool is_apostrophe =
        mark == "’" && at > 0 && is_letter(at - 1) && is_letter(at + mark.size());
    if (!is_apostrophe) return true;
  }
  return false;
}

}  // namespace

std::string_view between_curly_quotes(std::string_view text) {
  struct Marks {
    std::string_view open;
    std::string_view close;
  };
  constexpr std::array<Marks, 4> kPairs = {{{"“", "”"}, {"‘", "’"}, {"„", "“"}, {"”", "”"}}};
  for (const Marks& marks : kPairs) {
    if (!text.starts_with(marks.open) || !text.ends_with(marks.close)) continue;
    if (text.size() <= marks.open.size() + marks.close.size()) continue;
    const auto inside =
        text.substr(marks.open.size(), text.size() - marks.open.size() - marks.close.size());
    if (inside.find(marks.open) != std::string_view::npos) continue;
    if (holds_mark(inside, marks.close)) continue;
    return trimmed(inside);
  }
  return {};
}

std::string_view without_curly_quotes(std::string_view text) {
  constexpr std::array<std::string_view, 5> kMarks = {"“", "”", "‘", "’", "„"};
  const std::string_view all = text;
  for (const std::string_view mark : kMarks) {
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
    if (text.ends_with(mark)) text.remove_suffix(mark.size());
  }
  return text.size() == all.size() ? all : trimmed(text);
}

std::string_view id_between_curly_quotes(std::string_view text) {
  const std::string_view bare = between_curly_quotes(text);
  return std::all_of(bare.begin(), bare.end(), is_id_char) ? bare : std::string_view();
}

std::string in_straight_quotes(std::string_view bare) {
  const auto is_plain = [](char c) { return is_id_char(c) || c == '.' || c == '/'; };
  if (!bare.empty() && bare.front() != '-' && std::all_of(bare.begin(), bare.end(), is_plain))
    return std::string(bare);
  if (bare.find_first_of("\"\\\r\n") != std::string_view::npos) return {};
  return fmt::format("\"{}\"", bare);
}

std::string without_curly_hint(std::string_view bare) {
  constexpr std::string_view kWhy = "curly quotes are no quotes to YAML";
  const std::string straight = in_straight_quotes(bare);
  if (straight.empty()) return fmt::format("{}: leave them out", kWhy);
  constexpr std::size_t kMost = 60;
  if (straight.size() > kMost) return fmt::format("{}: write straight ones", kWhy);
  return fmt::format("{}: write {}", kWhy, straight);
}

std::optional<CurlyQuotes> curly_quotes_round(std::string_view source, const Span& key) {
  constexpr std::size_t kMost = 300;  // to either side; no title between brackets is longer
  const std::size_t first = key.begin > kMost ? key.begin - kMost : 0;
  const std::string_view before = source.substr(first, key.begin - first);
  const std::size_t open = before.rfind(kCurlyOpen);
  if (open == std::string_view::npos) return std::nullopt;
  if (before.find_first_of("\r\n", open) != std::string_view::npos) return std::nullopt;
  if (before.find(kCurlyClose, open) != std::string_view::npos) return std::nullopt;
  // A quotation inside a text is the author's: only marks round the whole are meant as YAML's.
  const std::string_view in_front = trimmed(before.substr(0, open));
  if (in_front.empty() || std::string_view(":,[{").find(in_front.back()) == std::string_view::npos)
    return std::nullopt;
  const std::string_view after = source.substr(key.begin, kMost);
  const std::size_t close = after.find(kCurlyClose);
  if (close == std::string_view::npos || after.substr(0, close).find_first_of("\r\n") != after.npos)
    return std::nullopt;
  const std::string_view behind = trimmed(after.substr(close + kCurlyClose.size()));
  if (!behind.empty() && std::string_view(",]}").find(behind.front()) == std::string_view::npos)
    return std::nullopt;
  const auto opens = static_cast<std::uint32_t>(first + open);
  const auto closes = static_cast<std::uint32_t>(key.begin + close);
  return CurlyQuotes{{key.file, opens, opens + static_cast<std::uint32_t>(kCurlyOpen.size())},
                     {key.file, closes, closes + static_cast<std::uint32_t>(kCurlyClose.size())}};
}

std::string status_in_other_words(std::string_view word) {
  struct Meaning {
    std::string_view word;
    std::string_view meant;
  };
  // As most councils use the colours; where they differ, both are said.
  constexpr std::array<Meaning, 16> kMeanings = {
      {{"green", "on-track, or complete where it is done"},
       {"amber", "at-risk"},
       {"yellow", "at-risk"},
       {"red", "off-track"},
       {"blue", "complete"},
       {"grey", "not-started, or stopped where it was given up"},
       {"amber/green", "at-risk, or on-track where nothing needs to be done"},
       {"green/amber", "at-risk, or on-track where nothing needs to be done"},
       {"amber/red", "at-risk, or off-track where its end will be missed"},
       {"red/amber", "at-risk, or off-track where its end will be missed"},
       {"delayed", "at-risk, or off-track where its end will be missed"},
       {"late", "at-risk, or off-track where its end will be missed"},
       {"in progress", "on-track, or at-risk where its end may be missed"},
       {"underway", "on-track, or at-risk where its end may be missed"},
       {"started", "on-track, or at-risk where its end may be missed"},
       {"planned", "not-started"}}};
  // "RAG: green"
  if (word.size() > 3 && utf8::equal_ignoring_case(word.substr(0, 3), "rag"))
    word = word.substr(std::min(word.find_first_not_of(" :-", 3), word.size()));
  for (const Meaning& one : kMeanings) {
    if (utf8::equal_ignoring_case(one.word, word))
      return fmt::format("{} is {}", one.word, one.meant);
  }
  return {};
}

bool is_name_of_status(std::string_view key) {
  constexpr std::array<std::string_view, 6> kNames = {"rag",        "rag status", "rag_status",
                                                      "rag-status", "rag rating", "rag_rating"};
  return std::any_of(kNames.begin(), kNames.end(),
                     [&](std::string_view name) { return utf8::equal_ignoring_case(name, key); });
}

}  // namespace hwbplan
