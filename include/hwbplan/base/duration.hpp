// Lengths of time as a board writes its limits: "13 weeks", "6 months". A month is not thirty days,
// so the unit is kept and only applied to a date.
#pragma once

#include "hwbplan/base/date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace hwbplan {

enum class DurationUnit { day, week, month, year };

struct Duration {
  int count = 0;
  DurationUnit unit = DurationUnit::day;

  bool operator==(const Duration&) const = default;
};

// Reads a whole number from 1 to 9999 and a unit: "13 weeks", "1 year", "90 Days", "6-month".
// Nothing for anything else; a length of none at all would make every date late, so 0 is refused.
[[nodiscard]] std::optional<Duration> read_duration(std::string_view text);

// The date that lies `duration` after `date` (before it, with a negative count); months and years
// end on the last day of a month that is too short. Not valid where `date` is not.
[[nodiscard]] Date add(Date date, Duration duration);

// "13 weeks", "1 year".
[[nodiscard]] std::string to_words(Duration duration);

}  // namespace hwbplan
