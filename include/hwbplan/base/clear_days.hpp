// Clear working days before a meeting. Access to the papers of a council's committee opens five of
// them before it meets (Local Government Act 1972, section 100B); neither the day on which papers
// go out nor that of the meeting counts, and neither do weekends and bank holidays.
#pragma once

#include "hwbplan/base/date.hpp"

#include <span>

namespace hwbplan {

inline constexpr int kClearDaysForPapers = 5;

// Monday to Friday, and none of the holidays, which must be sorted here and below. False for a date
// that is not valid.
[[nodiscard]] bool is_working_day(Date date, std::span<const Date> holidays);

// The working days between two days, both left out; counting stops at `most`. None where the second
// is not after the first or a date is not valid.
[[nodiscard]] int clear_working_days(Date issued, Date meeting, std::span<const Date> holidays,
                                     int most = kClearDaysForPapers);

// The last working day on which papers can go out with so many clear days before the meeting. Not
// valid where the meeting's date is not, or where holidays leave no such day within a year.
[[nodiscard]] Date last_day_for_papers(Date meeting, std::span<const Date> holidays,
                                       int clear_days = kClearDaysForPapers);

}  // namespace hwbplan
