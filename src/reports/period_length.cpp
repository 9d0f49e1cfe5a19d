// See period_length.hpp.
#include "reports/period_length.hpp"

#include <cmath>

namespace hwbplan::reports {

namespace {

constexpr int kShortestMonth = 20;  // days from which a period is counted in months
constexpr double kDaysOfMonth = 365.25 / 12;

int days_of(const Period& period) {
  return days_between(period.start, period.end) + 1;
}

}  // namespace

bool is_one_year(const Period& period) {
  const int days = days_of(period);
  return days >= kShortestYear && days <= kLongestYear;
}

int length_of(const Period& period) {
  if (is_one_year(period)) return 12;
  const int days = days_of(period);
  return days < kShortestMonth ? -days : static_cast<int>(std::lround(days / kDaysOfMonth));
}

int length_of(Frequency frequency) {
  switch (frequency) {
    case Frequency::monthly:
      return 1;
    case Frequency::quarterly:
      return 3;
    case Frequency::yearly:
      break;
  }
  return 12;
}

}  // namespace hwbplan::reports
