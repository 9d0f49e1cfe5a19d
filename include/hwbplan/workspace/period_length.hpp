// How long the period of a figure is, in the lengths that figures are published for: a figure of a
// year says nothing beside figures of months, even where they are of one metric.
#pragma once

#include "hwbplan/base/period.hpp"
#include "hwbplan/model/metric.hpp"

#include <span>

namespace hwbplan {

// The days of a period that is called a year: 52 weeks are one, and so is a leap year.
inline constexpr int kShortestYear = 350;
inline constexpr int kLongestYear = 380;

// Whether a period is one year. Several years pooled are not, nor is a quarter.
bool is_one_year(const Period& period);

// In months: 1 also of four or five weeks, 3 also of thirteen weeks, 12 of any year. Of less than
// 20 days it is the number of days below 0, so that weeks and days are not taken for months.
int length_of(const Period& period);

// The length of figures that come so often.
int length_of(Frequency frequency);

// The length of those figures of a metric that are compared with each other: that of its frequency
// or, where no period has it, the one that the most have; of two, that of the later period. In the
// order of time; 0 of none.
int compared_length(std::span<const Period> periods, const Choice<Frequency>& frequency);

}  // namespace hwbplan
