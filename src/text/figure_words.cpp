// See figure_words.hpp.
#include "hwbplan/text/figure_words.hpp"

#include "hwbplan/base/number.hpp"
#include "hwbplan/base/one_line.hpp"
#include "hwbplan/base/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace hwbplan {

namespace {

constexpr std::string_view kPound = "£";

// A letter directly behind the sign makes another word of it: "%age points".
bool ends_word(std::string_view rest) {
  return rest.empty() || utf8::lower_ascii(rest.front()) < 'a' ||
         utf8::lower_ascii(rest.front()) > 'z';
}

// What follows "%" or its words; nothing where the unit is no percentage. A percentage point is a
// difference of two.
std::optional<std::string_view> behind_percent(std::string_view unit) {
  const std::string folded = utf8::fold_case_ascii(unit);
  for (const std::string_view sign : {"%", "per cent", "percent", "percentage"}) {
    if (!folded.starts_with(sign) || !ends_word(unit.substr(sign.size()))) continue;
    if (folded.substr(sign.size()).starts_with(" point")) return std::nullopt;
    return unit.substr(sign.size());
  }
  return std::nullopt;
}

// What follows "£": "£ per head", "£m". "£000" counts in thousands, and a number before it would
// be read as another one.
std::optional<std::string_view> behind_pound(std::string_view unit) {
  if (!unit.starts_with(kPound)) return std::nullopt;
  const std::string_view rest = unit.substr(kPound.size());
  constexpr std::string_view kScales[] = {"", "k", "m", "bn"};
  const bool is_scale =
      std::find(std::begin(kScales), std::end(kScales), rest) != std::end(kScales);
  return is_scale || rest.front() == ' ' ? std::optional(rest) : std::nullopt;
}

// "person" for "people", "visit" for "visits", "family" for "families"; a word that is no plural of
// these kinds as it is.
std::string singular(std::string_view word) {
  if (word == "people") return "person";
  if (word == "children") return "child";
  if (word == "series" || word == "species") return std::string(word);
  if (word.size() < 4 || !word.ends_with('s')) return std::string(word);
  if (word.ends_with("ies")) return std::string(word.substr(0, word.size() - 3)) + 'y';
  for (const std::string_view end : {"sses", "ches", "shes", "xes"}) {
    if (word.ends_with(end)) return std::string(word.substr(0, word.size() - 2));
  }
  for (const std::string_view end : {"ss", "us", "is", "as"}) {
    if (word.ends_with(end)) return std::string(word);
  }
  return std::string(word.substr(0, word.size() - 1));
}

// What is counted stands first: " people a month", " visits".
std::string tail_of_one(const std::string& tail) {
  if (!tail.starts_with(' ')) return tail;
  const std::size_t end = std::min(tail.find(' ', 1), tail.size());
  return ' ' + singular(std::string_view(tail).substr(1, end - 1)) + tail.substr(end);
}

// Of whole pounds pence are said or none; of "£m" and "£ per head" as much as of other figures.
std::string pounds_in_words(double value, const FigureUnit& unit, int most_decimals) {
  if (unit.tail.empty()) return format_pounds(value);
  const std::string number = format_number(std::abs(value), most_decimals);
  if (number.empty()) return number;
  return fmt::format("{}{}{}", value < 0 && number != "0" ? "-" : "", kPound, number);
}

// Without what follows it; empty where there is no figure.
std::string number_in_words(double value, const FigureUnit& unit, int most_decimals) {
  std::string number = unit.pounds ? pounds_in_words(value, unit, most_decimals)
                                   : format_number(value, most_decimals);
  if (unit.percent && !number.empty()) number += '%';
  return number;
}

}  // namespace

FigureUnit read_figure_unit(std::string_view unit, bool has_percent_sign) {
  const std::string text = one_line(unit);
  if (const auto tail = behind_percent(text))
    return {.pounds = false, .percent = true, .tail = std::string(*tail)};
  // "12%" beside "visits" is a change of them, and "12% visits" would be none.
  if (has_percent_sign)
    return {.pounds = false, .percent = true, .tail = text.starts_with("of ") ? " " + text : ""};
  if (const auto tail = behind_pound(text))
    return {.pounds = true, .percent = false, .tail = std::string(*tail)};
  return {.pounds = false, .percent = false, .tail = text.empty() ? text : " " + text};
}

std::string figure_in_words(double value, const FigureUnit& unit, int most_decimals) {
  const std::string number = number_in_words(value, unit, most_decimals);
  if (number.empty()) return number;
  const bool is_one = number == "1" || number == "-1";
  return number + (is_one ? tail_of_one(unit.tail) : unit.tail);
}

std::string range_in_words(double lower, double upper, const FigureUnit& unit, int most_decimals) {
  const auto said = [&](double value, const std::string& tail) {
    const std::string number = number_in_words(value, unit, most_decimals);
    return number.empty() ? number : number + tail;
  };
  // "£3m" is one word, and "£3 to £5m" would be something else.
  const std::string first_tail = unit.tail.starts_with(' ') ? std::string() : unit.tail;
  return said(lower, first_tail) + " to " + said(upper, unit.tail);
}

}  // namespace hwbplan
