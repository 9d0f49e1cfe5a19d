// Numbers as officers write them, and as papers print them in GOV.UK's style. No locale has a say
// in either, so that a paper is the same on every machine.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hwbplan {

enum class NumberMark : std::uint8_t { none, percent, pounds };

struct ReadNumber {
  double value = 0;  // as written: 40% is 40
  NumberMark mark = NumberMark::none;

  bool operator==(const ReadNumber&) const = default;
};

// Reads 24000, 24,000, £24,000, 1.10, .5, -3.5, +12 and 40%. Commas must stand between groups of
// three digits and the decimal sign is a full stop. Nothing for any other text: words beside the
// number ("about 40"), continental forms ("24.000,50", "1,2"), exponents.
[[nodiscard]] std::optional<ReadNumber> read_number(std::string_view text);

// "9,000", "0.6", "-3.5": rounded to at most so many decimals, halves away from 0, without zeros at
// the end; "" for what is no finite number.
[[nodiscard]] std::string format_number(double value, int most_decimals = 2);

// "£457", "£24,000", "£1,234.50", "-£20": with pence where there are any.
[[nodiscard]] std::string format_pounds(double value);

// "40%" for 40.
[[nodiscard]] std::string format_percent(double value, int most_decimals = 2);

}  // namespace hwbplan
