// OHID's recent trend against the data that OHID's own software is tested with.
#include "hwbplan/statistics/recent_trend.hpp"

#include <algorithm>
#include <limits>
#include <vector>

#include <doctest/doctest.h>

using namespace hwbplan::statistics;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

YearlyPoint measured(int year, double value, double lower, double upper) {
  return {
      .year = year, .value = value, .interval = Interval{lower, upper}, .events = {}, .total = {}};
}

YearlyPoint counted(int year, double events, double total) {
  return {.year = year,
          .value = 100 * events / total,
          .interval = std::nullopt,
          .events = events,
          .total = total};
}

// Sets 1 and 2 of TrendMarkerCalculatorTest.cs in the repository fingertips-open of the UK Health
// Security Agency (formerly Public Health England).
const std::vector<YearlyPoint> kSet1 = {
    measured(2018, 30.6, 28.98, 32.25), measured(2017, 30.2, 28.63, 31.9),
    measured(2016, 28, 26.44, 29.64), measured(2015, 24.6, 23.15, 26.19),
    measured(2014, 24.67, 23.16, 26.25)};
const std::vector<YearlyPoint> kSet2 = {
    measured(2014, 20.5506, 18.1803, 23.1427), measured(2015, 19.5952, 17.3444, 22.0602),
    measured(2016, 19.0349, 16.8421, 21.4394), measured(2017, 21.3966, 19.0918, 23.8975),
    measured(2018, 18.4372, 16.2925, 20.7941)};
const std::vector<YearlyPoint> kCounted1 = {counted(2018, 1367, 44701), counted(2017, 1332, 44064),
                                            counted(2016, 1199, 42811), counted(2015, 1023, 41527),
                                            counted(2014, 994, 40299)};

}  // namespace

TEST_CASE("the chi-squared values are those of OHID's own tests") {
  const RecentTrend values = recent_trend(kSet1, false);
  CHECK(values.trend == Trend::increasing);
  CHECK(values.chi_squared == doctest::Approx(46.77).epsilon(0.0002));

  const RecentTrend proportions = recent_trend(kCounted1, true);
  CHECK(proportions.trend == Trend::increasing);
  CHECK(proportions.chi_squared == doctest::Approx(47.9).epsilon(0.0002));

  const RecentTrend stable = recent_trend(kSet2, false);
  CHECK(stable.trend == Trend::no_significant_change);
  CHECK(stable.reason == TrendReason::not_significant);
}

// TrendMarkerCalculatorTests.cs of the repository FingertipsNext of the Department of Health and
// Social Care: diabetes in England, MMR in Yorkshire and the Humber, sight loss with one low year.
TEST_CASE("the markers are those of OHID's own tests") {
  CHECK(recent_trend(std::vector{measured(2024, 7.6554, 7.6481, 7.6669),
                                 measured(2023, 7.4528, 7.4456, 7.4643),
                                 measured(2022, 7.2571, 7.2499, 7.2684),
                                 measured(2021, 7.1085, 7.1013, 7.1199),
                                 measured(2020, 7.0826, 7.0754, 7.094)},
                     false)
            .trend == Trend::increasing);
  const std::vector<YearlyPoint> vaccinated = {
      counted(2024, 53185, 59028), counted(2023, 51767, 57508), counted(2022, 53681, 59074),
      counted(2021, 55865, 60511), counted(2020, 57274, 61834)};
  CHECK(recent_trend(vaccinated, true).trend == Trend::decreasing);
  CHECK(recent_trend(std::vector{measured(2024, 3.0121, 2.8616, 3.1683),
                                 measured(2023, 2.8701, 2.7225, 3.0237),
                                 measured(2022, 2.7567, 2.6113, 2.9082),
                                 measured(2021, 1.93028, 1.8085, 2.058),
                                 measured(2020, 2.935, 2.7841, 3.0919)},
                     false)
            .trend == Trend::increasing);
}

// GetTrendData_1, _3, _5 and _5a of WhenUsingTrendMarkerCalculator.cs in fingertips-open.
TEST_CASE("proportions of the older tests") {
  CHECK(recent_trend(std::vector{counted(2010, 621, 3454), counted(2011, 599, 3195),
                                 counted(2012, 556, 3256), counted(2013, 535, 3227),
                                 counted(2014, 447, 3121)},
                     true)
            .trend == Trend::decreasing);
  CHECK(recent_trend(std::vector{counted(2009, 8116, 91530), counted(2010, 8145, 91773),
                                 counted(2011, 8222, 92088), counted(2012, 8506, 92238),
                                 counted(2013, 8728, 92665.89)},
                     true)
            .trend == Trend::increasing);
  CHECK(recent_trend(std::vector{counted(2008, 5405, 18095), counted(2009, 5500, 18170),
                                 counted(2010, 5435, 18005), counted(2011, 5480, 17890),
                                 counted(2012, 5315, 17860)},
                     true)
            .trend == Trend::no_significant_change);
  CHECK(recent_trend(std::vector{counted(2008, 22435, 65880), counted(2009, 22445, 67900),
                                 counted(2010, 21365, 68705), counted(2011, 20955, 69835),
                                 counted(2012, 19055, 70910)},
                     true)
            .trend == Trend::decreasing);
}

TEST_CASE("the order does not matter, and only the five latest years count") {
  std::vector<YearlyPoint> points = kSet1;
  points.push_back(measured(2013, 99, 98, 100));
  points.push_back(measured(2001, 1, 0, 2));
  std::reverse(points.begin(), points.end());
  CHECK(recent_trend(points, false) == recent_trend(kSet1, false));
}

TEST_CASE("one odd year makes no trend") {
  // Without the last year the other four fall, so the rise is that year's alone.
  const RecentTrend trend = recent_trend(
      std::vector{measured(1, 10, 9.9, 10.1), measured(2, 9.9, 9.8, 10), measured(3, 9.8, 9.7, 9.9),
                  measured(4, 9.7, 9.6, 9.8), measured(5, 15, 14.9, 15.1)},
      false);
  CHECK(trend.trend == Trend::no_significant_change);
  CHECK(trend.reason == TrendReason::one_year_only);
  CHECK(trend.chi_squared > kTrendThreshold);
}

TEST_CASE("a proportion without counts is judged by its intervals") {
  CHECK(recent_trend(kSet1, true) == recent_trend(kSet1, false));
}

TEST_CASE("not enough data is an answer, with its reason") {
  const auto reason = [](std::vector<YearlyPoint> points, bool proportions) {
    const RecentTrend trend = recent_trend(points, proportions);
    CHECK(trend.trend == Trend::not_enough_data);
    return trend.reason;
  };
  CHECK(reason({}, false) == TrendReason::too_few_years);
  CHECK(reason({kSet1.begin(), kSet1.begin() + 4}, false) == TrendReason::too_few_years);

  std::vector<YearlyPoint> twice = kSet1;
  twice[1].year = 2018;
  CHECK(reason(twice, false) == TrendReason::year_twice);

  std::vector<YearlyPoint> hole = kSet1;
  hole[4].year = 2012;
  CHECK(reason(hole, false) == TrendReason::year_missing);

  // Four financial years and the calendar year behind them, which overlaps with the last; then
  // four calendar years and a financial year, which leaves out three months. 2018 and 2014 are the
  // first and the last of the set.
  std::vector<YearlyPoint> mixed = kSet1;
  for (YearlyPoint& point : mixed) point.first_day = 365 * (point.year - 2014) + 90;
  CHECK(recent_trend(mixed, false) == recent_trend(kSet1, false));
  mixed[0].first_day = 365 * 4;
  CHECK(reason(mixed, false) == TrendReason::years_differ);
  for (YearlyPoint& point : mixed) point.first_day = 365 * (point.year - 2014);
  mixed[0].first_day = 365 * 4 + 90;
  CHECK(reason(mixed, false) == TrendReason::years_differ);
  mixed[0].first_day = std::numeric_limits<int>::min();
  CHECK(reason(mixed, false) == TrendReason::years_differ);

  std::vector<YearlyPoint> bare = kSet1;
  bare[2].interval.reset();
  CHECK(reason(bare, false) == TrendReason::no_intervals);

  std::vector<YearlyPoint> edges = kSet1;
  edges[0].year = std::numeric_limits<int>::max();
  edges[4].year = std::numeric_limits<int>::min();
  CHECK(reason(edges, false) == TrendReason::year_missing);
}

TEST_CASE("hostile numbers have no trend") {
  for (const double bad : {kNan, kInfinity, -kInfinity}) {
    std::vector<YearlyPoint> points = kSet1;
    points[0].value = bad;
    CHECK(recent_trend(points, false).reason == TrendReason::unusable_numbers);
    points = kSet1;
    points[0].interval->upper = bad;
    CHECK(recent_trend(points, false).reason == TrendReason::unusable_numbers);
    points = kCounted1;
    points[0].events = bad;
    CHECK(recent_trend(points, true).reason == TrendReason::unusable_numbers);
  }
  std::vector<YearlyPoint> no_width = kSet1;
  no_width[0].interval = Interval{30, 30};
  CHECK(recent_trend(no_width, false).reason == TrendReason::unusable_numbers);
  std::vector<YearlyPoint> huge = kSet1;
  for (YearlyPoint& point : huge) {
    point.value *= 1e307;
    point.interval = Interval{point.value * 0.5, point.value * 1.5};
  }
  CHECK(recent_trend(huge, false).trend != Trend::increasing);

  // OHID's own case: five of five, and nobody left to count.
  std::vector<YearlyPoint> all = kCounted1;
  all[0] = counted(2018, 5, 5);
  CHECK(recent_trend(all, true).reason == TrendReason::unusable_numbers);
  all[0] = counted(2018, 0, 5);
  CHECK(recent_trend(all, true).reason == TrendReason::unusable_numbers);
  all[0] = counted(2018, 5, 0);
  CHECK(recent_trend(all, true).reason == TrendReason::unusable_numbers);
}

TEST_CASE("equal values are no trend") {
  std::vector<YearlyPoint> equal = kSet1;
  for (YearlyPoint& point : equal) {
    point.value = 30;
    point.interval = Interval{29, 31};
  }
  CHECK(recent_trend(equal, false).trend == Trend::no_significant_change);
}
