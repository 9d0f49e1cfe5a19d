// See written_numbers.hpp.
#include "rules/written_numbers.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace hwbplan::rules {

namespace {

constexpr double kMostByNoughts = 0.025;
constexpr double kLeastRounded = 1000;   // 100% is 100%
constexpr double kAlmostNothing = 1e-9;  // what arithmetic with decimals leaves over

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Digits behind the decimal point.
int decimals_of(std::string_view text) {
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos) return 0;
  int decimals = 0;
  for (std::size_t i = point + 1; i < text.size() && is_digit(text[i]); ++i) ++decimals;
  return decimals;
}

// Noughts at the end of a whole number: 3 for "£12,000".
int noughts_of(std::string_view text) {
  int noughts = 0;
  for (std::size_t i = text.size(); i-- > 0;) {
    if (text[i] == '0') ++noughts;
    const bool passed_over = text[i] == '0' || text[i] == ',' || text[i] == ' ' || text[i] == '%';
    if (!passed_over) break;
  }
  return noughts;
}

double by_noughts(const Number& number) {
  const int noughts = noughts_of(number.text);
  if (noughts < 2 || std::abs(number.value) < kLeastRounded) return 0;
  return std::min(0.5 * std::pow(10, noughts), kMostByNoughts * std::abs(number.value));
}

}  // namespace

double rounding_of(const Number& number) {
  const int decimals = decimals_of(number.text);
  if (decimals > 0) return 0.5 * std::pow(10, -decimals);
  return std::max(0.5, by_noughts(number));
}

double rounding_of_count(const Number& number) {
  return decimals_of(number.text) > 0 ? 0 : by_noughts(number);
}

bool are_same_figure(const Number& a, const Number& b) {
  const double apart = std::abs(a.value - b.value);
  const double size = std::max({1.0, std::abs(a.value), std::abs(b.value)});
  return apart <= std::max(rounding_of(a), rounding_of(b)) + kAlmostNothing * size;
}

}  // namespace hwbplan::rules
