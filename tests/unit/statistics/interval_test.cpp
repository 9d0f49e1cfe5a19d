// Intervals against the figures that OHID's own package is tested with, and against hostile
// numbers.
#include "hwbplan/statistics/interval.hpp"

#include <cmath>
#include <limits>

#include <doctest/doctest.h>

using namespace hwbplan::statistics;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

struct Case {
  double events;
  double total;
  Interval at_95;
  Interval at_99_8;
};

void check_near(const std::optional<Interval>& found, const Interval& expected) {
  REQUIRE(found);
  CHECK(found->lower == doctest::Approx(expected.lower).epsilon(1e-9));
  CHECK(found->upper == doctest::Approx(expected.upper).epsilon(1e-9));
}

}  // namespace

// From tests/testthat/testdata_Proportion.xlsx and testdata_Byars_Wilson.xlsx of the R package
// PHEindicatormethods.
TEST_CASE("Wilson's intervals are those of PHEindicatormethods") {
  for (const Case& expected : {
           Case{1,
                100,
                {0.0017674320641406511, 0.054486196178705294},
                {0.000873065697299977, 0.10455445283705821}},
           Case{5,
                100,
                {0.02154367915436798, 0.11175046923191911},
                {0.013865320725997183, 0.16458852282596442}},
           Case{20,
                100,
                {0.1333669333310325, 0.28882916559315885},
                {0.10519162066711432, 0.3471109417008601}},
           Case{65,
                100,
                {0.55254443296887967, 0.73635751756902468},
                {0.49549465740704313, 0.77835406140896968}},
           Case{9856,
                12345,
                {0.79121017529090687, 0.80536400736149094},
                {0.7869924108419063, 0.80930614125896261}},
           Case{7776456,
                7564336677,
                {0.0010273201001641094, 0.0010287644578977231},
                {0.0010269040118442213, 0.0010291812992698397}},
           Case{1045,
                5000,
                {0.19795549880013297, 0.22049130373189027},
                {0.19179381799015244, 0.22731562902525818}},
           Case{0.445,
                1,
                {0.043817447720588223, 0.93346212769791559},
                {0.019347006132900975, 0.97022599470195414}},
       }) {
    CAPTURE(expected.events);
    check_near(wilson(expected.events, expected.total), expected.at_95);
    check_near(wilson(expected.events, expected.total, Confidence::percent_99_8), expected.at_99_8);
  }
}

// From testdata_Rate.xlsx: exact below 10 events, Byar's from 10 on.
TEST_CASE("rates have the intervals of PHEindicatormethods") {
  for (const Case& expected : {
           Case{1,
                100,
                {0.025317807984289897, 5.571643390938898},
                {0.0010005003335835344, 9.2334134764515845}},
           Case{5,
                100,
                {1.62348639011842, 11.668332079322669},
                {0.739371731917839, 16.454745203680105}},
           Case{20,
                100,
                {12.211428834875937, 30.889880369197066},
                {8.922802365144193, 38.085035625041911}},
           Case{65,
                100,
                {50.163187710459454, 82.849138545939837},
                {42.880261471480203, 94.000290844318016}},
           Case{222,
                3215,
                {6.0265748776526751, 7.8757293708718503},
                {5.5607376952598537, 8.4610466817334107}},
           Case{250,
                220,
                {99.984947385328764, 128.63114487455782},
                {92.710005544389525, 137.65123772147458}},
       }) {
    CAPTURE(expected.events);
    check_near(rate_interval(expected.events, expected.total, 100), expected.at_95);
    check_near(rate_interval(expected.events, expected.total, 100, Confidence::percent_99_8),
               expected.at_99_8);
  }
  const std::optional<Interval> whole = rate_interval(9856, 12345, 100000);
  check_near(whole, {78269.490589767578, 81430.016542721409});
}

// Byar's from testdata_Byars_Wilson.xlsx; the exact ones are the textbook's 95% intervals of small
// counts (Armitage and Berry's table of the Poisson distribution).
TEST_CASE("counts") {
  check_near(count_interval(65), {50.163187710459454, 82.849138545939837});
  check_near(count_interval(1045), {982.59320180733255, 1110.3312129856499});
  check_near(count_interval(10, Confidence::percent_99_8), {2.916318374695686, 24.193724927880535});

  const std::optional<Interval> none = count_interval(0);
  REQUIRE(none);
  CHECK(none->lower == 0);
  CHECK(none->upper == doctest::Approx(3.689).epsilon(0.001));  // -ln 0.025
  const std::optional<Interval> nine = count_interval(9);
  REQUIRE(nine);
  CHECK(nine->lower == doctest::Approx(4.115).epsilon(0.001));
  CHECK(nine->upper == doctest::Approx(17.085).epsilon(0.001));
}

TEST_CASE("exact intervals hold their probability") {
  // The chance of at most `count` events at the upper end, and of at least as many at the lower,
  // are 2.5%: the sum of the Poisson probabilities is another way to the same number.
  for (int count = 1; count < 10; ++count) {
    CAPTURE(count);
    const std::optional<Interval> interval = count_interval(count);
    REQUIRE(interval);
    double at_most = 0;
    double fewer = 0;
    double upper_term = std::exp(-interval->upper);
    double lower_term = std::exp(-interval->lower);
    for (int k = 0; k <= count; ++k) {
      at_most += upper_term;
      if (k < count) fewer += lower_term;
      upper_term *= interval->upper / (k + 1);
      lower_term *= interval->lower / (k + 1);
    }
    CHECK(at_most == doctest::Approx(0.025).epsilon(1e-9));
    CHECK(1 - fewer == doctest::Approx(0.025).epsilon(1e-9));
  }
}

TEST_CASE("nobody and everybody have intervals within 0 and 1") {
  const std::optional<Interval> nobody = wilson(0, 20);
  REQUIRE(nobody);
  CHECK(nobody->lower == 0);
  CHECK(nobody->upper == doctest::Approx(0.1611).epsilon(0.001));
  const std::optional<Interval> everybody = wilson(20, 20);
  REQUIRE(everybody);
  CHECK(everybody->lower == doctest::Approx(0.8389).epsilon(0.001));
  CHECK(everybody->upper == 1);
}

TEST_CASE("what has no interval gets none") {
  for (const double bad : {kNan, kInfinity, -kInfinity, -1.0, 1e300}) {
    CAPTURE(bad);
    CHECK(!wilson(bad, 100));
    CHECK(!wilson(1, bad));
    CHECK(!count_interval(bad));
    CHECK(!rate_interval(bad, 100, 1000));
    CHECK(!rate_interval(1, bad, 1000));
    CHECK(!rate_interval(1, 100, bad));
  }
  CHECK(!wilson(0, 0));
  CHECK(!wilson(5, 4));
  CHECK(!rate_interval(5, 0, 1000));
  CHECK(!rate_interval(5, 100, 0));
  CHECK(rate_interval(1e15, 1e15, 1e15));
  CHECK(wilson(1e15, 1e15));
}

TEST_CASE("published intervals are looked at before they are used") {
  CHECK(is_usable({1, 2}));
  CHECK(is_usable({2, 2}));
  CHECK(!is_usable({3, 2}));
  CHECK(!is_usable({kNan, 2}));
  CHECK(!is_usable({1, kInfinity}));
}
