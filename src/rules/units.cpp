// See units.hpp. Units are short; what is longer than any unit is cut.
#include "rules/units.hpp"

#include "hwbplan/base/number.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/text/phrases.hpp"

namespace hwbplan::rules {

namespace {

constexpr std::size_t kLongestUnit = 120;

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
    text.replace(at, what.size(), with);
    at += with.size();
  }
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

std::string plain_unit(std::string_view unit) {
  std::string folded = utf8::fold_case_ascii(unit.substr(0, kLongestUnit));
  replace_all(folded, "per cent", "%");
  replace_all(folded, "percent", "%");
  // "percentage points" has become "%age points", which are no percentage.
  replace_all(folded, "%age", "percentage");
  std::string plain;
  for (const char c : folded) {
    if (c == ',') continue;
    const bool blank = c == ' ' || c == '\t' || c == '\n';
    if (blank && (plain.empty() || plain.back() == ' ')) continue;
    plain += blank ? ' ' : c;
  }
  while (!plain.empty() && plain.back() == ' ') plain.pop_back();
  return plain;
}

bool is_percentage(const Number& number, const Text& unit) {
  if (number.percent) return true;
  return unit.given() && plain_unit(unit.text).find('%') != std::string::npos;
}

double per_how_many(std::string_view unit) {
  const std::string plain = plain_unit(unit);
  std::size_t at = plain.find("per ");
  if (at == std::string::npos) return 0;
  at += 4;
  const std::string_view rest = std::string_view(plain).substr(at);
  if (rest.starts_with("million")) return 1e6;
  if (rest.starts_with("thousand")) return 1e3;
  if (rest.starts_with("hundred thousand")) return 1e5;
  std::size_t end = 0;
  while (end < rest.size() && is_digit(rest[end])) ++end;
  // "per 100 000"
  while (end + 3 < rest.size() && end > 0 && rest[end] == ' ' && rest.substr(end + 1, 3) == "000")
    end += 4;
  std::string digits(rest.substr(0, end));
  replace_all(digits, " ", "");
  const auto number = read_number(digits);
  return number ? number->value : 0;
}

std::string with_unit(const Number& number, const Text& unit) {
  std::string text = excerpt(number.text);
  if (!number.percent && is_percentage(number, unit)) text += '%';
  return text;
}

}  // namespace hwbplan::rules
