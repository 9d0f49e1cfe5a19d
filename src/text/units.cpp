// See units.hpp.
#include "hwbplan/text/units.hpp"

#include "hwbplan/base/number.hpp"
#include "hwbplan/base/utf8.hpp"

namespace hwbplan {

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

// "k" of "10k" and ".5" of "2.5", but not the full stop behind "per 1,000."
bool goes_on(std::string_view behind_digits) {
  if (behind_digits.empty()) return false;
  const char c = behind_digits.front();
  return (c >= 'a' && c <= 'z') ||
         (c == '.' && behind_digits.size() > 1 && is_digit(behind_digits[1]));
}

}  // namespace

std::string plain_unit(std::string_view unit) {
  std::string folded = utf8::fold_case_ascii(unit.substr(0, kLongestUnit));
  // Blanks that keep a number on one line.
  for (const std::string_view blank : {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"})
    replace_all(folded, blank, " ");
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
  const std::string_view behind = rest.substr(end);
  // "per 10k" and "per 2.5 people" are not read: a wrong scale is worse than none.
  if (goes_on(behind)) return 0;
  std::string digits(rest.substr(0, end));
  replace_all(digits, " ", "");
  const auto number = read_number(digits);
  if (!number) return 0;
  return number->value * (behind.starts_with(" million")    ? 1e6
                          : behind.starts_with(" thousand") ? 1e3
                                                            : 1);
}

}  // namespace hwbplan
