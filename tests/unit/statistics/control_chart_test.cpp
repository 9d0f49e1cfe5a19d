// XmR limits and the rules of Making Data Count, against the R package NHSRplotthedots and against
// what each rule says.
#include "hwbplan/statistics/control_chart.hpp"

#include <algorithm>
#include <limits>
#include <vector>

#include <doctest/doctest.h>

using namespace hwbplan::statistics;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr SpecialCause kNone = SpecialCause::none;

// The twenty numbers of tests/testthat/test-ptd_spc_standard.R (R's rnorm(20) after set.seed(123)).
const std::vector<double> kRandom = {
    -0.56047565, -0.23017749, 1.55870831,  0.07050839,  0.12928774, 1.71506499, 0.46091621,
    -1.26506123, -0.68685285, -0.44566197, 1.22408180,  0.35981383, 0.40077145, 0.11068272,
    -0.55584113, 1.78691314,  0.49785048,  -1.96661716, 0.70135590, -0.47279141};

ControlChart chart_of(const std::vector<double>& values, std::vector<std::size_t> starts = {}) {
  const std::optional<ControlChart> chart = control_chart(values, starts);
  REQUIRE(chart);
  REQUIRE(chart->causes.size() == values.size());
  return *chart;
}

// A long quiet stretch, so that what follows it is judged by limits it hardly moves.
std::vector<double> quiet(std::vector<double> then) {
  std::vector<double> values;
  for (int i = 0; i < 60; ++i) values.push_back(i % 2 == 0 ? 99 : 101);
  values.insert(values.end(), then.begin(), then.end());
  return values;
}

std::vector<SpecialCause> last(const ControlChart& chart, std::size_t count) {
  return {chart.causes.end() - static_cast<std::ptrdiff_t>(count), chart.causes.end()};
}

}  // namespace

TEST_CASE("the limits are those of NHSRplotthedots") {
  // tests/testthat/_snaps/ptd_spc_standard.md, first case: no outlier is there to be screened.
  const ControlChart chart = chart_of(kRandom);
  REQUIRE(chart.spans.size() == 1);
  CHECK(chart.spans[0].mean == doctest::Approx(0.1416238).epsilon(1e-6));
  CHECK(chart.spans[0].lower == doctest::Approx(-3.01138).epsilon(1e-6));
  CHECK(chart.spans[0].upper == doctest::Approx(3.294627).epsilon(1e-6));
  CHECK(std::count(chart.causes.begin(), chart.causes.end(), kNone) == 20);
  CHECK(!chart.spans[0].trial);

  // Third case: an outlier, and screening off.
  std::vector<double> outlier = kRandom;
  outlier[14] = 10;
  const ControlChart wide = chart_of(outlier);
  CHECK(wide.spans[0].mean == doctest::Approx(0.6694159).epsilon(1e-6));
  CHECK(wide.spans[0].lower == doctest::Approx(-4.596625).epsilon(1e-6));
  CHECK(wide.spans[0].upper == doctest::Approx(5.935457).epsilon(1e-6));
  CHECK(wide.causes[14] == SpecialCause::above_limit);
  CHECK(std::count(wide.causes.begin(), wide.causes.end(), kNone) == 19);
}

TEST_CASE("the limits are those of the Making Data Count workbook") {
  // vignettes/deviations.Rmd of NHSRplotthedots, the chart that repeats the workbook.
  const ControlChart chart = chart_of({1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1});
  CHECK(chart.spans[0].upper == doctest::Approx(6.95).epsilon(0.001));
  CHECK(chart.spans[0].mean == doctest::Approx(1.94).epsilon(0.002));
  CHECK(chart.spans[0].lower == doctest::Approx(-3.06).epsilon(0.002));
  CHECK(chart.causes[4] == SpecialCause::above_limit);
  CHECK(std::count(chart.causes.begin(), chart.causes.end(), kNone) == 17);
}

TEST_CASE("limits start again where the plan says so, and nowhere else") {
  // tests/testthat/_snaps/ptd_spc.md, the two halves of the twenty numbers.
  const ControlChart chart = chart_of(kRandom, {10});
  REQUIRE(chart.spans.size() == 2);
  CHECK(chart.spans[0].mean == doctest::Approx(0.0746).epsilon(0.001));
  CHECK(chart.spans[0].lower == doctest::Approx(-2.60).epsilon(0.002));
  CHECK(chart.spans[0].upper == doctest::Approx(2.75).epsilon(0.002));
  CHECK(chart.spans[1].first == 10);
  CHECK(chart.spans[1].count == 10);
  CHECK(chart.spans[1].mean == doctest::Approx(0.209).epsilon(0.003));
  CHECK(chart.spans[1].lower == doctest::Approx(-3.28).epsilon(0.002));
  CHECK(chart.spans[1].upper == doctest::Approx(3.70).epsilon(0.002));
  CHECK(chart.spans[0].trial);
  CHECK(chart.spans[1].trial);
}

TEST_CASE("starts that make no sense do no harm") {
  const ControlChart chart = chart_of(kRandom, {10, 0, 10, 20, 1000000});
  REQUIRE(chart.spans.size() == 2);
  CHECK(chart.spans[0].count + chart.spans[1].count == 20);
}

TEST_CASE("limits are trial limits under 13 points, and there are none under five") {
  const auto first = [](std::size_t count) {
    return chart_of({kRandom.begin(), kRandom.begin() + static_cast<std::ptrdiff_t>(count)})
        .spans[0];
  };
  CHECK(!first(13).trial);
  CHECK(first(12).trial);
  CHECK(first(5).trial);
  CHECK(first(5).has_limits);
  CHECK(!first(4).has_limits);
  CHECK(!first(4).trial);
  CHECK(first(1).mean == -0.56047565);
}

TEST_CASE("seven on one side of the mean, but not six") {
  const std::vector<double> seven = quiet({102, 103, 102, 103, 102, 103, 102});
  CHECK(last(chart_of(seven), 8)[0] == SpecialCause::above_mean);  // the 101 before them joins
  CHECK(last(chart_of(seven), 9)[0] == kNone);
  const std::vector<double> six = quiet({98, 102, 103, 102, 103, 102, 103});
  CHECK(last(chart_of(six), 6) == std::vector<SpecialCause>(6, kNone));
  const std::vector<double> low = quiet({98, 97, 98, 97, 98, 97, 98, 101});
  CHECK(last(chart_of(low), 8) ==
        std::vector<SpecialCause>{SpecialCause::below_mean, SpecialCause::below_mean,
                                  SpecialCause::below_mean, SpecialCause::below_mean,
                                  SpecialCause::below_mean, SpecialCause::below_mean,
                                  SpecialCause::below_mean, kNone});
}

// The vectors of ptd_seven_point_trend in tests/testthat/test-ptd_calculate_point_type.R.
TEST_CASE("seven rising or falling, but not six and not with a rest") {
  const auto trends = [](const std::vector<double>& values) {
    std::vector<SpecialCause> causes = chart_of(values).causes;
    for (SpecialCause& cause : causes)
      if (cause != SpecialCause::rising && cause != SpecialCause::falling) cause = kNone;
    return causes;
  };
  const auto all = [](std::size_t count, SpecialCause cause) {
    return std::vector<SpecialCause>(count, cause);
  };
  CHECK(trends({1, 2, 3, 4, 5, 6}) == all(6, kNone));
  CHECK(trends({1, 2, 3, 3, 4, 5, 6}) == all(7, kNone));

  // Each value is close to the one before, so the ends of a steady rise lie outside the limits; the
  // rise in between is what is asked about here.
  const std::vector<SpecialCause> rise = trends(quiet({98, 98.5, 99, 99.5, 100, 100.5, 101, 98}));
  CHECK(std::vector(rise.end() - 8, rise.end() - 1) == all(7, SpecialCause::rising));
  CHECK(rise.back() == kNone);
  const std::vector<SpecialCause> fall = trends(quiet({102, 101, 100.5, 100, 99.5, 99, 98.5, 98}));
  CHECK(std::vector(fall.end() - 8, fall.end()) == all(8, SpecialCause::falling));
}

TEST_CASE("two of three near a limit, on one side of the mean") {
  // The limits of a quiet stretch are about 100 - 5.3 and 100 + 5.3, their outer thirds begin at
  // about 103.6 and 96.4.
  const std::vector<double> two = quiet({98, 104.4, 101, 104.4, 98});
  CHECK(last(chart_of(two), 5) == std::vector<SpecialCause>{kNone, SpecialCause::near_upper_limit,
                                                            kNone, SpecialCause::near_upper_limit,
                                                            kNone});
  const std::vector<double> below = quiet({102, 95.6, 95.6, 99, 102});
  CHECK(last(chart_of(below), 5) == std::vector<SpecialCause>{kNone, SpecialCause::near_lower_limit,
                                                              SpecialCause::near_lower_limit, kNone,
                                                              kNone});
  const std::vector<double> apart = quiet({98, 104.4, 101, 102, 104.4, 98});
  CHECK(last(chart_of(apart), 6) == std::vector<SpecialCause>(6, kNone));
}

TEST_CASE("two near opposite limits are ordinary") {
  // From tests/testthat/test-ptd_spc_standard.R.
  std::vector<double> values;
  for (int i = 0; i < 14; ++i) values.push_back(i % 2 == 0 ? 1 : -1);
  values.push_back(5.5);
  values.push_back(-5.5);
  CHECK(last(chart_of(values), 2) == std::vector<SpecialCause>(2, kNone));
}

TEST_CASE("a point outside the limits is named before any other rule") {
  const ControlChart chart = chart_of(quiet({101, 102, 103, 104, 105, 106, 130}));
  CHECK(chart.causes.back() == SpecialCause::above_limit);
  const ControlChart low = chart_of(quiet({60}));
  CHECK(low.causes.back() == SpecialCause::below_limit);
}

TEST_CASE("rules do not reach over a rebasing") {
  std::vector<double> values = quiet({});
  for (int i = 0; i < 20; ++i) values.push_back(i % 2 == 0 ? 149 : 151);
  CHECK(chart_of(values).causes.back() != kNone);
  const ControlChart rebased = chart_of(values, {60});
  CHECK(std::count(rebased.causes.begin(), rebased.causes.end(), kNone) == 80);
}

TEST_CASE("equal values break no rule") {
  for (const double value : {0.1, 0.0, -3.3, 1e14}) {
    const ControlChart chart = chart_of(std::vector<double>(40, value));
    CHECK(chart.spans[0].mean == doctest::Approx(value));
    CHECK(std::count(chart.causes.begin(), chart.causes.end(), kNone) == 40);
  }
}

TEST_CASE("hostile series have no chart") {
  CHECK(!control_chart({}));
  for (const double bad : {kNan, kInfinity, -kInfinity, 1e300}) {
    std::vector<double> values = kRandom;
    values[3] = bad;
    CHECK(!control_chart(values));
  }
  CHECK(control_chart(std::vector<double>(100000, 1.5)));
}

TEST_CASE("variation is judged by which way is good") {
  CHECK(variation_of(kNone, Good::higher) == Variation::common_cause);
  for (const SpecialCause up : {SpecialCause::above_limit, SpecialCause::rising,
                                SpecialCause::near_upper_limit, SpecialCause::above_mean}) {
    CHECK(variation_of(up, Good::higher) == Variation::improvement);
    CHECK(variation_of(up, Good::lower) == Variation::concern);
    CHECK(variation_of(up, Good::neither) == Variation::high);
  }
  for (const SpecialCause down : {SpecialCause::below_limit, SpecialCause::falling,
                                  SpecialCause::near_lower_limit, SpecialCause::below_mean}) {
    CHECK(variation_of(down, Good::higher) == Variation::concern);
    CHECK(variation_of(down, Good::lower) == Variation::improvement);
    CHECK(variation_of(down, Good::neither) == Variation::low);
  }
}

// The limits and targets of tests/testthat/test-ptd_calculate_assurance_type.R.
TEST_CASE("assurance") {
  const auto limits = [](double lower, double upper) {
    return ControlChart{.spans = {{.count = 20,
                                   .mean = (lower + upper) / 2,
                                   .lower = lower,
                                   .upper = upper,
                                   .has_limits = true}},
                        .causes = {}};
  };
  CHECK(assurance_of(limits(1, 3), 4, Good::higher) == Assurance::fails);
  CHECK(assurance_of(limits(5, 7), 4, Good::higher) == Assurance::passes);
  CHECK(assurance_of(limits(1, 5), 4, Good::higher) == Assurance::hit_and_miss);
  CHECK(assurance_of(limits(1, 3), 4, Good::lower) == Assurance::passes);
  CHECK(assurance_of(limits(5, 7), 4, Good::lower) == Assurance::fails);
  CHECK(assurance_of(limits(1, 5), 4, Good::lower) == Assurance::hit_and_miss);
  // Of figures that never differ each one meets a target that it is equal to.
  for (const Good good : {Good::lower, Good::higher}) {
    CHECK(assurance_of(limits(5, 5), 5, good) == Assurance::passes);
    CHECK(assurance_of(chart_of(std::vector<double>(14, 0.1)), 0.1, good) == Assurance::passes);
    CHECK(assurance_of(chart_of(std::vector<double>(14, 0)), 0, good) == Assurance::passes);
  }
  CHECK(assurance_of(limits(5, 5), 6, Good::higher) == Assurance::fails);
  CHECK(assurance_of(limits(5, 5), 6, Good::lower) == Assurance::passes);
  CHECK(assurance_of(limits(1, 3), 4, Good::neither) == Assurance::not_enough_data);
  CHECK(assurance_of(limits(1, 3), kNan, Good::lower) == Assurance::not_enough_data);
  CHECK(assurance_of(chart_of({1, 2, 3, 4}), 4, Good::lower) == Assurance::not_enough_data);
  CHECK(assurance_of(ControlChart{}, 4, Good::lower) == Assurance::not_enough_data);
}
