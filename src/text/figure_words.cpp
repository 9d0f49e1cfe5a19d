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

// Of whole pounds pence are said or none; of "£m" and "£ per head" as much as of other figures.
std::string pounds_in_words(double value, const FigureUnit& unit, int most_decimals) {
  if (unit.tail.empty()) return format_pounds(value);
  const std::string number = format_number(std::abs(value), most_decimals);
  if (number.empty()) return number;
  return fmt::format("{}{}{}", value < 0 && number != "0" ? "-" : "", kPound, number);
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
  std::string number = unit.pounds ? pounds_in_words(value, unit, most_decimals)
                                   : format_number(value, most_decimals);
  if (number.empty()) return number;
  if (unit.percent) number += '%';
  return number + unit.tail;
}

std::string range_in_words(double lower, double upper, const FigureUnit& unit, int most_decimals) {
  FigureUnit first = unit;
  // "£3m" is one word, and "£3 to £5m" would be something else.
  if (first.tail.starts_with(' ')) first.tail.clear();
  return figure_in_words(lower, first, most_decimals) + " to " +
         figure_in_words(upper, unit, most_decimals);
}

}  // namespace hwbplan
