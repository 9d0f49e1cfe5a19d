// Dates, checked day by day over the whole range against a calendar that is simply counted.
#include "hwbplan/base/date.hpp"

#include <array>
#include <string>

#include <doctest/doctest.h>

using hwbplan::Date;
using hwbplan::days_between;

namespace {

bool is_leap_year(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int counted_days(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap_year(year) ? 1 : 0);
}

Date on(int year, int month, int day) {
  return Date::of(year, month, day).value();
}

}  // namespace

TEST_CASE("every day from 1900 to 2199 follows on the one before and reads back") {
  Date expected = on(1900, 1, 1);
  int weekday = 1;  // 1 January 1900 was a Monday.
  bool right = true;
  for (int year = 1900; year <= 2199; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= counted_days(year, month); ++day) {
        const Date date = on(year, month, day);
        right = right && date == expected && date.valid();
        right = right && date.year() == year && date.month() == month && date.day() == day;
        right = right && date.weekday() == weekday;
        right = right && Date::from_iso(date.to_iso()) == date;
        expected.days += 1;
        weekday = weekday % 7 + 1;
      }
      right = right && hwbplan::days_in_month(year, month) == counted_days(year, month);
    }
  }
  CHECK(right);
  CHECK(expected.days == on(2199, 12, 31).days + 1);
  CHECK_FALSE(expected.valid());
}

TEST_CASE("known days") {
  CHECK(on(1970, 1, 1).days == 0);
  CHECK(on(2000, 3, 1).days == 11017);
  CHECK(on(2026, 3, 31).weekday() == 2);
  CHECK(on(2026, 3, 31).to_iso() == "2026-03-31");
  CHECK(on(2026, 3, 31).to_words() == "31 March 2026");
  CHECK(on(2026, 12, 1).to_words() == "1 December 2026");
}

TEST_CASE("there is no such day") {
  for (const std::array<int, 3>& parts :
       {std::array{2026, 4, 31}, std::array{2026, 2, 29}, std::array{1900, 2, 29},
        std::array{2026, 0, 1}, std::array{2026, 13, 1}, std::array{2026, 1, 0},
        std::array{2026, 1, 32}, std::array{2026, -1, -1}, std::array{1899, 12, 31},
        std::array{2200, 1, 1}, std::array{2147483647, 2147483647, 2147483647}}) {
    CAPTURE(parts[0]);
    CAPTURE(parts[1]);
    CAPTURE(parts[2]);
    CHECK_FALSE(Date::of(parts[0], parts[1], parts[2]));
  }
}

TEST_CASE("only the exact form is ISO") {
  CHECK(Date::from_iso("2026-03-31") == on(2026, 3, 31));
  for (const std::string text :
       {"", "2026-3-31", "2026-03-31 ", " 2026-03-31", "2026/03/31", "2026-03-32", "2026-00-01",
        "20260331", "2026-0a-01", "2026-03-3\xC2", "-026-03-31", "+026-03-31", "2026-03-311"}) {
    CAPTURE(text);
    CHECK_FALSE(Date::from_iso(text));
  }
}

TEST_CASE("no date is not valid, sorts first and says nothing") {
  const Date none;
  CHECK_FALSE(none.valid());
  CHECK(none < on(1900, 1, 1));
  CHECK(none.year() == 0);
  CHECK(none.month() == 0);
  CHECK(none.day() == 0);
  CHECK(none.weekday() == 0);
  CHECK(none.to_iso().empty());
  CHECK(none.to_words().empty());
  CHECK_FALSE((none + 1).valid());
  CHECK_FALSE((none - 1).valid());
  CHECK_FALSE(none.add_months(1).valid());
}

TEST_CASE("adding days") {
  CHECK(on(2026, 3, 31) + 1 == on(2026, 4, 1));
  CHECK(on(2026, 3, 1) - 1 == on(2026, 2, 28));
  CHECK(on(2024, 2, 28) + 1 == on(2024, 2, 29));
  CHECK(days_between(on(2026, 1, 1), on(2027, 1, 1)) == 365);
  CHECK(days_between(on(2027, 1, 1), on(2026, 1, 1)) == -365);
  CHECK_FALSE((on(2199, 12, 31) + 1).valid());
  CHECK_FALSE((on(1900, 1, 1) - 1).valid());
  CHECK_FALSE((on(2026, 1, 1) + std::numeric_limits<int>::max()).valid());
  CHECK_FALSE((on(2026, 1, 1) - std::numeric_limits<int>::min()).valid());
}

TEST_CASE("adding months") {
  CHECK(on(2026, 1, 31).add_months(1) == on(2026, 2, 28));
  CHECK(on(2024, 1, 31).add_months(1) == on(2024, 2, 29));
  CHECK(on(2026, 3, 31).add_months(-1) == on(2026, 2, 28));
  CHECK(on(2026, 12, 15).add_months(1) == on(2027, 1, 15));
  CHECK(on(2026, 1, 15).add_months(-1) == on(2025, 12, 15));
  CHECK(on(2026, 5, 15).add_months(0) == on(2026, 5, 15));
  CHECK(on(1900, 1, 31).add_months(3599) == on(2199, 12, 31));
  CHECK_FALSE(on(1900, 1, 31).add_months(3600).valid());
  CHECK_FALSE(on(1900, 1, 31).add_months(-1).valid());
  CHECK_FALSE(on(2026, 1, 31).add_months(std::numeric_limits<int>::max()).valid());
  CHECK_FALSE(on(2026, 1, 31).add_months(std::numeric_limits<int>::min()).valid());
}

TEST_CASE("the present day is a day") {
  CHECK(hwbplan::today().valid());
}
