// See period_length.hpp.
#include "hwbplan/workspace/period_length.hpp"

#include <cmath>
#include <map>

namespace hwbplan {

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

int compared_length(std::span<const Period> periods, const Choice<Frequency>& frequency) {
  std::map<int, std::size_t> counts;
  for (const Period& period : periods) ++counts[length_of(period)];
  if (frequency.given() && counts.count(length_of(frequency.value)) != 0)
    return length_of(frequency.value);
  int best = 0;
  std::size_t most = 0;
  for (const Period& period : periods) {
    const int length = length_of(period);
    if (counts[length] < most) continue;
    most = counts[length];
    best = length;
  }
  return best;
}

}  // namespace hwbplan
