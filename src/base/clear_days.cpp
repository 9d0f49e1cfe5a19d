// See clear_days.hpp. Days are walked one by one; holidays are few, and no walk is longer than a
// year.
#include "hwbplan/base/clear_days.hpp"

#include <algorithm>

namespace hwbplan {

namespace {

constexpr int kFriday = 5;
constexpr int kLongestWalk = 366;

}  // namespace

bool is_working_day(Date date, std::span<const Date> holidays) {
  if (!date.valid() || date.weekday() > kFriday) return false;
  return !std::binary_search(holidays.begin(), holidays.end(), date);
}

int clear_working_days(Date issued, Date meeting, std::span<const Date> holidays, int most) {
  if (!issued.valid() || !meeting.valid()) return 0;
  int days = 0;
  const Date farthest = meeting - kLongestWalk;
  for (Date day = meeting - 1; day > issued && day > farthest && days < most; day = day - 1) {
    if (is_working_day(day, holidays)) ++days;
  }
  return days;
}

Date last_day_for_papers(Date meeting, std::span<const Date> holidays, int clear_days) {
  if (!meeting.valid()) return {};
  int left = clear_days;
  Date day = meeting;
  for (int walked = 0; walked < kLongestWalk; ++walked) {
    day = day - 1;
    if (!is_working_day(day, holidays)) continue;
    if (left == 0) return day;
    --left;
  }
  return {};
}

}  // namespace hwbplan
