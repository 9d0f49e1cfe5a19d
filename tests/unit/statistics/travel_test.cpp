// The direction of travel, from a yearly trend and from a control chart.
#include "hwbplan/statistics/travel.hpp"

#include <vector>

#include <doctest/doctest.h>

using namespace hwbplan::statistics;

TEST_CASE("a yearly trend is better or worse by which way is good") {
  const auto travel = [](Trend trend, Good good) {
    return travel_of(RecentTrend{.trend = trend}, good);
  };
  CHECK(travel(Trend::increasing, Good::higher) == Travel::better);
  CHECK(travel(Trend::increasing, Good::lower) == Travel::worse);
  CHECK(travel(Trend::increasing, Good::neither) == Travel::rising);
  CHECK(travel(Trend::decreasing, Good::higher) == Travel::worse);
  CHECK(travel(Trend::decreasing, Good::lower) == Travel::better);
  CHECK(travel(Trend::decreasing, Good::neither) == Travel::falling);
  for (const Good good : {Good::lower, Good::higher, Good::neither}) {
    CHECK(travel(Trend::no_significant_change, good) == Travel::no_significant_change);
    CHECK(travel(Trend::not_enough_data, good) == Travel::not_enough_data);
  }
}

TEST_CASE("a control chart is read at its latest point") {
  const auto travel = [](std::vector<double> values, Good good) {
    const std::optional<ControlChart> chart = control_chart(values);
    REQUIRE(chart);
    return travel_of(*chart, good);
  };
  const std::vector<double> ordinary = {5, 6, 5, 6, 5, 6, 5, 6};
  CHECK(travel(ordinary, Good::higher) == Travel::no_significant_change);
  const std::vector<double> jump = {5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 30};
  CHECK(travel(jump, Good::higher) == Travel::better);
  CHECK(travel(jump, Good::lower) == Travel::worse);
  CHECK(travel(jump, Good::neither) == Travel::rising);
  const std::vector<double> drop = {5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, -30};
  CHECK(travel(drop, Good::neither) == Travel::falling);
  // An arrow from two points is not an answer.
  CHECK(travel({5, 50}, Good::higher) == Travel::not_enough_data);
  CHECK(travel_of(ControlChart{}, Good::higher) == Travel::not_enough_data);
}
