// See meeting_days.hpp.
#include "hwbplan/workspace/meeting_days.hpp"

#include "hwbplan/base/clear_days.hpp"

#include <algorithm>

namespace hwbplan {

std::vector<Date> holidays_of(const Settings& settings) {
  std::vector<Date> holidays;
  for (const DateValue& one : settings.bank_holidays) {
    if (one.given()) holidays.push_back(one.date);
  }
  std::sort(holidays.begin(), holidays.end());
  holidays.erase(std::unique(holidays.begin(), holidays.end()), holidays.end());
  return holidays;
}

Date papers_due(const Meeting& meeting, std::span<const Date> holidays) {
  if (meeting.papers_due.given()) return meeting.papers_due.date;
  return last_day_for_papers(meeting.date.date, holidays);
}

}  // namespace hwbplan
