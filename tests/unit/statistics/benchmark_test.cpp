// Better, similar or worse by the interval.
#include "hwbplan/statistics/benchmark.hpp"

#include <limits>

#include <doctest/doctest.h>

using namespace hwbplan::statistics;

TEST_CASE("the interval decides") {
  const Interval interval{.lower = 10, .upper = 20};
  CHECK(compare(interval, 25, Good::lower) == Comparison::better);
  CHECK(compare(interval, 5, Good::lower) == Comparison::worse);
  CHECK(compare(interval, 25, Good::higher) == Comparison::worse);
  CHECK(compare(interval, 5, Good::higher) == Comparison::better);
  CHECK(compare(interval, 25, Good::neither) == Comparison::lower);
  CHECK(compare(interval, 5, Good::neither) == Comparison::higher);
  for (const Good good : {Good::lower, Good::higher, Good::neither})
    for (const double inside : {10.0, 15.0, 20.0})
      CHECK(compare(interval, inside, good) == Comparison::similar);
}

TEST_CASE("without an interval there is no comparison") {
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
  CHECK(compare(std::nullopt, 5, Good::lower) == Comparison::not_enough_data);
  CHECK(compare(Interval{20, 10}, 5, Good::lower) == Comparison::not_enough_data);
  CHECK(compare(Interval{kNan, 10}, 5, Good::lower) == Comparison::not_enough_data);
  CHECK(compare(Interval{10, 20}, kNan, Good::lower) == Comparison::not_enough_data);
}
