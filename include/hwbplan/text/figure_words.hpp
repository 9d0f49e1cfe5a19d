// A figure with its unit, so that every paper says "£1,234.50", "12%", "12% of adults" and "7
// visits" in the same words.
#pragma once

#include <string>
#include <string_view>

namespace hwbplan {

// What stands around the number.
struct FigureUnit {
  bool pounds = false;   // a "£" before it
  bool percent = false;  // a "%" right behind it
  std::string tail;      // and what follows, with its blank: " visits", " of adults"
};

// `unit` as an officer wrote it: "%", "per cent of adults", "£ per head", "visits", or nothing.
// Where the figure itself is written with a percent sign, it is a percentage whatever the unit
// says.
FigureUnit read_figure_unit(std::string_view unit, bool has_percent_sign = false);

// Rounded to at most so many decimals, without zeros at the end; bare pounds have pence where there
// are any. Empty for what is no finite number.
std::string figure_in_words(double value, const FigureUnit& unit, int most_decimals);

// "50.6% to 55.6%", "1,740 to 2,073 per 100,000": what follows the numbers is said once.
std::string range_in_words(double lower, double upper, const FigureUnit& unit, int most_decimals);

}  // namespace hwbplan
