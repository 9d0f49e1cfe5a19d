// By when papers have to go out: as the meeting says, or five clear working days before it.
#include "hwbplan/workspace/meeting_days.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;

namespace {

DateValue day(Date date) {
  DateValue value;
  value.presence = Presence::given;
  value.date = date;
  return value;
}

}  // namespace

TEST_CASE("papers go out five clear working days before the meeting, or as it says") {
  Settings settings;
  for (const int on : {26, 25, 26})
    settings.bank_holidays.items.push_back(day(Date::of(2025, 12, on).value()));
  const auto holidays = holidays_of(settings);
  REQUIRE(holidays.size() == 2);
  CHECK(holidays.front() == Date::of(2025, 12, 25).value());
  Meeting meeting;
  meeting.date = day(Date::of(2025, 12, 30).value());
  // 29, 24, 23, 22 and 19 December are clear: Christmas and the weekend are not counted.
  CHECK(papers_due(meeting, holidays) == Date::of(2025, 12, 18).value());
  meeting.papers_due = day(Date::of(2025, 12, 12).value());
  CHECK(papers_due(meeting, holidays) == Date::of(2025, 12, 12).value());
  CHECK(!papers_due(Meeting(), holidays).valid());
}
