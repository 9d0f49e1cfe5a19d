// Clear working days, by the calendar of 2026.
#include "hwbplan/base/clear_days.hpp"

#include <array>
#include <vector>

#include <doctest/doctest.h>

using namespace hwbplan;

namespace {

Date day(std::string_view iso) {
  return Date::from_iso(iso).value();
}

}  // namespace

TEST_CASE("weekends and holidays are no working days") {
  const std::array holidays = {day("2026-12-25"), day("2026-12-28")};
  CHECK(is_working_day(day("2026-10-14"), {}));
  CHECK(!is_working_day(day("2026-10-17"), {}));
  CHECK(!is_working_day(day("2026-10-18"), {}));
  CHECK(!is_working_day(day("2026-12-25"), holidays));
  CHECK(is_working_day(day("2026-12-29"), holidays));
  CHECK(!is_working_day(Date{}, {}));
}

TEST_CASE("neither the day of issue nor that of the meeting counts") {
  const Date wednesday = day("2026-10-14");
  CHECK(clear_working_days(day("2026-10-06"), wednesday, {}) == 5);
  CHECK(clear_working_days(day("2026-10-07"), wednesday, {}) == 4);
  CHECK(clear_working_days(day("2026-10-09"), wednesday, {}) == 2);
  CHECK(clear_working_days(day("2026-10-10"), wednesday, {}) == 2);
  CHECK(clear_working_days(day("2026-10-13"), wednesday, {}) == 0);
  CHECK(clear_working_days(wednesday, wednesday, {}) == 0);
  CHECK(clear_working_days(day("2026-10-20"), wednesday, {}) == 0);
  CHECK(clear_working_days(day("2026-01-05"), wednesday, {}) == 5);
  CHECK(clear_working_days(day("2026-01-05"), wednesday, {}, 20) == 20);
  CHECK(clear_working_days(Date{}, wednesday, {}) == 0);
  CHECK(clear_working_days(wednesday, Date{}, {}) == 0);
}

TEST_CASE("the last day for papers has exactly the clear days, and no later day has") {
  const std::array holidays = {day("2026-12-25"), day("2026-12-28"), day("2027-01-01")};
  CHECK(last_day_for_papers(day("2026-10-14"), {}) == day("2026-10-06"));
  CHECK(last_day_for_papers(day("2027-01-06"), holidays) == day("2026-12-24"));
  for (int i = 0; i < 60; ++i) {
    const Date meeting = day("2026-12-01") + i;
    const Date last = last_day_for_papers(meeting, holidays);
    CAPTURE(meeting.to_iso());
    CHECK(is_working_day(last, holidays));
    CHECK(clear_working_days(last, meeting, holidays) == kClearDaysForPapers);
    Date next = last + 1;
    while (!is_working_day(next, holidays)) next = next + 1;
    CHECK(clear_working_days(next, meeting, holidays) < kClearDaysForPapers);
  }
}

TEST_CASE("a year of holidays leaves no day for papers, and ends the walk") {
  std::vector<Date> holidays;
  for (int i = 0; i < 400; ++i) holidays.push_back(day("2025-12-01") + i);
  CHECK(!last_day_for_papers(day("2026-12-31"), holidays).valid());
  CHECK(clear_working_days(day("1990-01-01"), day("2026-12-31"), holidays) == 0);
  CHECK(!last_day_for_papers(Date{}, {}).valid());
}
