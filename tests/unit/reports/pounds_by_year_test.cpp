// Amounts of several years: the years have all of it, in whole pounds, and never less than nothing.
#include "reports/pounds_by_year.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace hwbplan;
using hwbplan::reports::pounds_by_year;

namespace {

Date day(int year, int month, int of_month) {
  return Date::of(year, month, of_month).value();
}

using Parts = std::vector<std::pair<int, double>>;

}  // namespace

TEST_CASE("an amount is shared out by days, and its years add up to it") {
  // 365 days of 730, 731 with the leap day.
  CHECK(pounds_by_year(1000, day(2025, 4, 1), day(2027, 3, 31), {4, 1}) ==
        Parts{{2025, 500}, {2026, 500}});
  // 100 in three thirds of about the same length: no pound is lost.
  const Parts thirds = pounds_by_year(100, day(2024, 4, 1), day(2027, 3, 31), {4, 1});
  CHECK(thirds == Parts{{2024, 33}, {2025, 34}, {2026, 33}});
  CHECK(pounds_by_year(12.5, day(2025, 4, 1), day(2025, 4, 1), {4, 1}) == Parts{{2025, 12.5}});
}

TEST_CASE("pence stand in the last year, which has never less than nothing") {
  for (const double pounds : {0.0, 0.6, 0.99, 1.2, 7.35, 1299752.01}) {
    INFO(pounds);
    double sum = 0;
    const Parts parts = pounds_by_year(pounds, day(2020, 5, 1), day(2027, 4, 2), {4, 1});
    REQUIRE(parts.size() == 8);
    for (const auto& [year, part] : parts) {
      CHECK(part >= 0);
      CHECK((year == 2027 || part == std::floor(part)));
      sum += part;
    }
    CHECK(sum == doctest::Approx(pounds));
  }
}

TEST_CASE("what ends with the calendar loses nothing") {
  const Parts parts = pounds_by_year(900, day(2198, 1, 1), day(2199, 12, 31), {4, 1});
  double sum = 0;
  for (const auto& one : parts) sum += one.second;
  CHECK(sum == 900);
}
