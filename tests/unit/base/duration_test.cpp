// Lengths of time: what is read, what is refused, and where they lead.
#include "hwbplan/base/duration.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;

TEST_CASE("lengths of time are read") {
  CHECK(read_duration("13 weeks") == Duration{13, DurationUnit::week});
  CHECK(read_duration("6 months") == Duration{6, DurationUnit::month});
  CHECK(read_duration("90 days") == Duration{90, DurationUnit::day});
  CHECK(read_duration("1 year") == Duration{1, DurationUnit::year});
  CHECK(read_duration(" 2  Years ") == Duration{2, DurationUnit::year});
  CHECK(read_duration("6-month") == Duration{6, DurationUnit::month});
  CHECK(read_duration("13weeks") == Duration{13, DurationUnit::week});
  CHECK(read_duration("9999 DAYS") == Duration{9999, DurationUnit::day});
}

TEST_CASE("what is no length of time is refused") {
  for (const std::string text :
       {"", " ", "weeks", "13", "0 days", "-3 weeks", "1.5 years", "ten weeks", "13 weekss",
        "10000 days", "99999999999999999999 days", "3 fortnights", "13 weeks or so", "3 s", "--"}) {
    CAPTURE(text);
    CHECK_FALSE(read_duration(text));
  }
}

TEST_CASE("a length of time leads from one date to another") {
  const Date date = Date::of(2026, 1, 31).value();
  CHECK(add(date, {1, DurationUnit::day}) == Date::of(2026, 2, 1));
  CHECK(add(date, {13, DurationUnit::week}) == Date::of(2026, 5, 2));
  CHECK(add(date, {1, DurationUnit::month}) == Date::of(2026, 2, 28));
  CHECK(add(date, {-1, DurationUnit::year}) == Date::of(2025, 1, 31));
  CHECK(add(Date::of(2024, 2, 29).value(), {1, DurationUnit::year}) == Date::of(2025, 2, 28));
  CHECK_FALSE(add(date, {9999, DurationUnit::year}).valid());
  CHECK_FALSE(add(date, {2147483647, DurationUnit::week}).valid());
  CHECK_FALSE(add(Date{}, {1, DurationUnit::day}).valid());
}

TEST_CASE("a length of time in words reads back") {
  CHECK(to_words(Duration{13, DurationUnit::week}) == "13 weeks");
  CHECK(to_words(Duration{1, DurationUnit::month}) == "1 month");
  for (const auto unit :
       {DurationUnit::day, DurationUnit::week, DurationUnit::month, DurationUnit::year}) {
    for (const int count : {1, 2, 9999}) {
      const Duration duration{count, unit};
      CHECK(read_duration(to_words(duration)) == duration);
    }
  }
}
