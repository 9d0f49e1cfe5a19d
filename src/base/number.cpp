// Reading and writing numbers by std::from_chars and std::to_chars, which know no locale. What they
// would accept beyond an officer's number (exponents, "inf", hexadecimal) is ruled out before.
#include "hwbplan/base/number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <system_error>

namespace hwbplan {
namespace {

constexpr std::size_t kMostDigits = 30;
constexpr std::string_view kPound = "\xC2\xA3";
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
constexpr std::string_view kMinus = "\xE2\x88\x92";  // the typographic one

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

bool take_back(std::string_view& text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

void skip_spaces(std::string_view& text) {
  while (take(text, " ") || take(text, kNoBreakSpace)) {
  }
  while (take_back(text, " ") || take_back(text, kNoBreakSpace)) {
  }
}

std::size_t digits_at(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) -
                                  text.begin());
}

// Takes the digits before the decimal point, without their commas. False where a comma does not
// stand before exactly three digits, or where a group is led by a 0, as in the decimal "0,025".
bool take_whole_part(std::string_view& text, std::string& digits) {
  const std::size_t first = digits_at(text);
  digits += text.substr(0, first);
  text.remove_prefix(first);
  if (!text.starts_with(',')) return true;
  if (first == 0 || first > 3 || digits.front() == '0') return false;
  while (take(text, ",")) {
    if (digits_at(text) != 3) return false;
    digits += text.substr(0, 3);
    text.remove_prefix(3);
  }
  return true;
}

// Digits alone, or with a point between them, as nearly all figures of a plan are: no detour. So
// few digits are exact, and so is the power of ten, so that their quotient is the nearest to the
// number that there is, which is what std::from_chars gives.
std::optional<double> read_few_digits(std::string_view text) {
  constexpr std::size_t kExactDigits = 15;
  if (text.size() > kExactDigits) return std::nullopt;
  const std::size_t whole = digits_at(text);
  if (whole == 0) return std::nullopt;
  std::int64_t value = 0;
  std::int64_t scale = 1;
  for (const char c : text.substr(0, whole)) value = value * 10 + (c - '0');
  if (whole == text.size()) return static_cast<double>(value);
  const std::string_view decimals = text.substr(whole + 1);
  if (text[whole] != '.' || decimals.empty()) return std::nullopt;
  for (const char c : decimals) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
    scale *= 10;
  }
  return static_cast<double>(value) / static_cast<double>(scale);
}

std::optional<double> read_plain(std::string_view text) {
  if (const auto value = read_few_digits(text)) return value;
  if (text.size() > 2 * kMostDigits) return std::nullopt;
  std::string digits;
  if (!take_whole_part(text, digits)) return std::nullopt;
  if (text.starts_with('.')) {
    const std::size_t decimals = digits_at(text.substr(1));
    if (decimals == 0) return std::nullopt;
    if (digits.empty()) digits += '0';
    digits += text.substr(0, decimals + 1);
    text.remove_prefix(decimals + 1);
  }
  if (!text.empty() || digits.empty() || digits.size() > kMostDigits) return std::nullopt;
  double value = 0;
  const char* end = digits.data() + digits.size();
  const auto result = std::from_chars(digits.data(), end, value, std::chars_format::fixed);
  if (result.ec != std::errc() || result.ptr != end) return std::nullopt;
  return value;
}

enum class Sign { none, plus, minus };

Sign take_sign(std::string_view& text) {
  if (take(text, "-") || take(text, kMinus)) return Sign::minus;
  return take(text, "+") ? Sign::plus : Sign::none;
}

// Halves go up, as everybody learnt at school and as spreadsheets do it; std::to_chars by itself
// would print 2.5 as 2. Numbers too large to have halves stay as they are.
double rounded(double value, int decimals) {
  double scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  constexpr double kNoHalves = 4503599627370496.0;  // 2 to the power of 52
  return value * scale < kNoHalves ? std::round(value * scale) / scale : value;
}

// The digits of a number that is not negative, with so many decimals and a comma every three
// digits.
std::string grouped(double value, int decimals) {
  std::array<char, 400> buffer{};  // The largest double has 309 digits before the point.
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                    rounded(value, decimals), std::chars_format::fixed, decimals);
  std::string text(buffer.data(), result.ptr);
  for (std::size_t at = std::min(text.find('.'), text.size()); at > 3;) {
    at -= 3;
    text.insert(at, 1, ',');
  }
  return text;
}

void drop_zeros(std::string& text) {
  if (text.find('.') == std::string::npos) return;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
}

// A minus before nothing but noughts would be a riddle.
std::string with_sign(double value, const std::string& digits, std::string_view unit = {}) {
  const bool nought = digits.find_first_of("123456789") == std::string::npos;
  std::string text = value < 0 && !nought ? "-" : "";
  text += unit;
  return text + digits;
}

}  // namespace

std::optional<ReadNumber> read_number(std::string_view text) {
  if (const auto value = read_few_digits(text)) return ReadNumber{*value, NumberMark::none};
  skip_spaces(text);
  Sign sign = take_sign(text);
  ReadNumber number;
  if (take(text, kPound)) number.mark = NumberMark::pounds;
  if (sign == Sign::none && number.mark == NumberMark::pounds) sign = take_sign(text);
  if (take_back(text, "%")) {
    if (number.mark == NumberMark::pounds) return std::nullopt;
    number.mark = NumberMark::percent;
  }
  if (number.mark != NumberMark::none) skip_spaces(text);
  const auto value = read_plain(text);
  if (!value) return std::nullopt;
  number.value = sign == Sign::minus ? -*value : *value;
  return number;
}

std::string format_number(double value, int most_decimals) {
  if (!std::isfinite(value)) return {};
  std::string digits = grouped(std::abs(value), std::clamp(most_decimals, 0, 20));
  drop_zeros(digits);
  return with_sign(value, digits);
}

std::string format_pounds(double value) {
  if (!std::isfinite(value)) return {};
  std::string digits = grouped(std::abs(value), 2);
  if (digits.ends_with(".00")) digits.erase(digits.size() - 3);
  return with_sign(value, digits, kPound);
}

std::string format_percent(double value, int most_decimals) {
  const std::string number = format_number(value, most_decimals);
  return number.empty() ? number : number + '%';
}

}  // namespace hwbplan
