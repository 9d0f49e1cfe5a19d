// Metrics at their edges: units, scales and rounding, and figures that were not read.
#include "rules/activity_wording.hpp"
#include "rules/units.hpp"
#include "rules/written_numbers.hpp"
#include "unit/rules/finding_lines.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::rules;

namespace {

constexpr std::string_view kGapTests = R"(# as old as the oldest of its groups' latest figures
metrics:
  - id: a
    title: A
    inequality:
      by: deprivation
      tested: half-yearly
      groups:
        - {id: x, title: X, observations: [{period: Q2 2025/26, value: 2}, {period: Q1 2025/26, value: 1}]}
        - {id: y, title: Y, observations: [{period: Q4 2025/26, value: 1}]}
> 8:53 gap-untested the gap was last tested for Q2 2025/26, which ended 12 months ago; it is to be tested half-yearly
# on the last day, and where a group has no figure yet or one that was not read
metrics:
  - id: a
    title: A
    inequality:
      by: deprivation
      tested: half-yearly
      groups: [{id: x, title: X, observations: [{period: 2025-10, value: 2}]}]
  - id: b
    title: B
    inequality:
      by: deprivation
      tested: quarterly
      groups: [{id: x, title: X, observations: [{period: 2020, value: 2}]}, {id: y, title: Y}]
# nobody says how often: only where the figure itself is newer
metrics:
  - id: a
    title: A
    observations: [{period: 2025, value: 1}]
    inequality: {by: place, groups: [{id: x, title: X, observations: [{period: 2023, value: 2}]}]}
  - id: b
    title: B
    observations: [{period: 2023, value: 1}]
    inequality: {by: place, groups: [{id: x, title: X, observations: [{period: 2023, value: 2}]}]}
> 5:80 gap-untested the gap was last tested for 2023, which ended more than 2 years ago, though the figure itself is newer
# a period that has not begun was not tested
metrics:
  - id: a
    title: A
    inequality:
      by: place
      tested: yearly
      groups: [{id: x, title: X, observations: [{period: 2023, value: 2}, {period: 2029, value: 2}]}]
> 7:58 gap-untested the gap was last tested for 2023, which ended more than 2 years ago; it is to be tested yearly
)";

constexpr std::string_view kRollUps = R"(# more than the whole is always wrong
metrics:
  - {id: w, title: W, type: count, observations: [{period: 2024, value: 10}, {period: 2025, value: 10}]}
  - {id: p, title: P, rolls_up_to: w, observations: [{period: 2024, value: 4}, {period: 2025, value: 6}]}
  - {id: q, title: Q, rolls_up_to: w, observations: [{period: 2024, value: 5}, {period: 2025, value: 7}]}
> 2:100 roll-up-mismatch the figures of the 2 metrics that roll up to this for 2025 make 13, 3 more than the 10 here
# less is wrong where there is a part for each place
strategy: {id: s, title: S, places: [{id: x, title: X}, {id: y, title: Y}, {id: all, title: Whole county}]}
metrics:
  - {id: w, title: W, type: count, observations: [{period: 2025, value: 10}]}
  - {id: p, title: P, rolls_up_to: w, observations: [{period: 2025, value: 4}]}
  - {id: q, title: Q, rolls_up_to: w, observations: [{period: 2025, value: 5}]}
> 3:73 roll-up-mismatch the figures of the 2 metrics that roll up to this for 2025 make 9, 1 fewer than the 10 here
# or where the denominators add up
metrics:
  - {id: w, title: W, type: rate, observations: [{period: 2025, value: 9, numerator: 18, denominator: 200}]}
  - {id: p, title: P, rolls_up_to: w, observations: [{period: 2025, value: 9, numerator: 9, denominator: 100}]}
  - {id: q, title: Q, rolls_up_to: w, observations: [{period: 2025, value: 8, numerator: 8, denominator: 100}]}
> 2:86 roll-up-mismatch the numerators of the 2 metrics that roll up to this for 2025 make 17, 1 fewer than the 18 here
# rates are not added up, rounded counts may miss by half a unit each, and a part may lack a period
metrics:
  - {id: w, title: W, type: rate, observations: [{period: 2025, value: 9}]}
  - {id: p, title: P, rolls_up_to: w, observations: [{period: 2025, value: 12}]}
  - {id: v, title: V, type: count, observations: [{period: 2024, value: 2}, {period: 2025, value: 10.2}]}
  - {id: q, title: Q, rolls_up_to: v, observations: [{period: 2025, value: 5.1}]}
  - {id: r, title: R, rolls_up_to: v, observations: [{period: 2024, value: 9}, {period: 2025, value: 6}]}
  - {id: s, title: S, rolls_up_to: s, type: count, observations: [{period: 2025, value: 5}]}
)";

constexpr std::string_view kPresence = R"(# a metric of which nothing is known yet
metrics: [{id: a, title: A}]
> 1:16 baseline-missing this metric has no baseline
> 1:16 direction-missing nothing says whether a higher or a lower figure is better
> 1:16 target-missing this metric has no target
# one that is only watched
metrics: [{id: a, title: A, better: neither}]
# what could not be read has been reported
metrics: [{id: a, title: A, better: upwards, baseline: 40, target: [50]}]
# an action sets the target; the key of the baseline stands empty
metrics:
  - {id: a, title: A, better: lower, baseline: }
actions:
  - {id: x, title: X, measures: [{metric: a, target: 40}]}
> 2:38 baseline-missing this metric has no baseline
)";

constexpr std::string_view kWrongWay = R"(# worse, better and the same
metrics:
  - {id: a, title: A, better: lower, baseline: {period: 2024, value: 40}, target: {period: 2027, value: 45}}
  - {id: b, title: B, better: higher, baseline: {period: 2024, value: 40}, target: {period: 2027, value: 45}}
  - {id: c, title: C, better: higher, baseline: {period: 2024, value: 40}, target: {period: 2027, value: 40}}
  - {id: d, title: D, better: neither, baseline: {period: 2024, value: 40}, target: {period: 2027, value: 5}}
  - {id: e, title: E, baseline: {period: 2024, value: 40}, target: {period: 2027, value: 5}}
> 2:105 target-wrong-way the target of 45 is worse than the baseline of 40: lower is better
# the first figure stands in for a baseline, in whatever order
metrics:
  - id: a
    title: A
    better: higher
    target: {period: 2027, value: 45}
    observations: [{period: 2025, value: 30}, {period: 2023, value: 50}]
> 5:35 target-wrong-way the target of 45 is worse than the first figure of 50: higher is better
# a break in the series, and figures on two scales
metrics:
  - id: a
    title: A
    better: lower
    baseline: {period: 2024, value: 40}
    target: {period: 2027, value: 45}
    rebase: [{from: 2025, reason: New recording system}]
  - id: b
    title: B
    type: proportion
    better: higher
    baseline: {period: 2024, value: 42}
    target: {period: 2027, value: 0.67}
)";

constexpr std::string_view kStale = R"(# on the day, and one day later
metrics:
  - {id: a, title: A, frequency: monthly, observations: [{period: June 2026, value: 1}]}
  - {id: b, title: B, frequency: monthly, observations: [{period: May 2026, value: 1}]}
  - {id: c, title: C, frequency: quarterly, observations: [{period: Q4 2025/26, value: 1}]}
  - {id: d, title: D, frequency: quarterly, observations: [{period: Q3 2025/26, value: 1}]}
  - {id: e, title: E, frequency: yearly, observations: [{period: 2024/25, value: 1}]}
  - {id: f, title: F, frequency: yearly, observations: [{period: 2023/24, value: 1}]}
> 3:67 observation-stale the latest figure is for May 2026, which ended 4 months ago; a monthly figure should be newer
> 5:69 observation-stale the latest figure is for Q3 2025/26, which ended 9 months ago; a quarterly figure should be newer
> 7:66 observation-stale the latest figure is for 2023/24, which ended more than 2 years ago; a yearly figure should be newer
# no frequency, no figures, a baseline only, a period that was not read
metrics:
  - {id: a, title: A, observations: [{period: 2019, value: 1}]}
  - {id: b, title: B, frequency: yearly}
  - {id: c, title: C, frequency: yearly, baseline: {period: 2019, value: 1}}
  - {id: d, title: D, frequency: yearly, observations: [{period: 2019, value: 1}, {period: lately, value: 1}]}
> 4:61 observation-stale the latest figure is for 2019, which ended more than 6 years ago; a yearly figure should be newer
# a figure for a period of another length or for one that has not begun is not the latest
metrics:
  - {id: a, title: A, frequency: yearly, observations: [{period: 2022/23, value: 1}, {period: Q1 2026/27, value: 1}]}
  - {id: b, title: B, frequency: yearly, observations: [{period: 2022/23, value: 1}, {period: 2029/30, value: 1}]}
> 2:66 observation-stale the latest figure is for 2022/23, which ended more than 3 years ago; a yearly figure should be newer
> 3:66 observation-stale the latest figure is for 2022/23, which ended more than 3 years ago; a yearly figure should be newer
)";

constexpr std::string_view kRange = R"(# below 0
metrics:
  - {id: a, title: A, type: count, observations: [{period: 2024, value: -5}]}
  - {id: b, title: B, type: mean, observations: [{period: 2024, value: -5}]}
  - {id: c, title: C, observations: [{period: 2024, value: -5}]}
> 2:73 observation-out-of-range -5 is below 0, and a count cannot be
# above 100%, and figures on two scales
metrics:
  - {id: a, title: A, type: proportion, observations: [{period: 2024, value: 104}, {period: 2025, value: 98}]}
  - {id: b, title: B, type: proportion, observations: [{period: 2024, value: 43}, {period: 2025, value: 0.44}]}
  - {id: c, title: C, type: proportion, observations: [{period: 2024, value: 0.43}, {period: 2025, value: 0.44}]}
  - {id: d, title: D, type: proportion, unit: "%", observations: [{period: 2024, value: 1.3}, {period: 2025, value: 0.9}]}
  - {id: e, title: E, type: rate, observations: [{period: 2024, value: 104}]}
  - {id: f, title: F, type: proportion, target: {period: 2027, value: 150%}}
> 2:78 observation-out-of-range 104 is more than 100%, and a proportion cannot be
> 3:105 observation-out-of-range 0.44 stands among figures such as 43, which are out of a hundred
> 7:71 observation-out-of-range 150% is more than 100%, and a proportion cannot be
# counts
metrics:
  - id: a
    title: A
    type: proportion
    unit: "%"
    observations:
      - {period: 2021, value: 76.1, numerator: 4560, denominator: 4460}
      - {period: 2022, value: 76.1, numerator: 40, denominator: 0}
      - {period: 2023, value: 76.1, numerator: 3392, denominator: 4460}
      - {period: 2024, value: 76, numerator: 3392, denominator: 4460}
      - {period: 2025, value: 78, numerator: 3392, denominator: 4460}
> 7:48 observation-out-of-range 4560 of 4460: the numerator is larger than the denominator
> 8:65 observation-out-of-range the denominator is 0
> 11:31 observation-out-of-range the figure for 2025 is 78%, but 3,392 of 4,460 is 76.05%
# rates, by their unit; rounded denominators; three years and a quarter
metrics:
  - id: a
    title: A
    type: rate
    unit: per 100,000
    observations:
      - {period: 2022/23, value: 1933, numerator: 512, denominator: 26487}
      - {period: 2023/24, value: 1901, numerator: 512, denominator: 26487}
      - {period: 2024/25, value: 2125, numerator: 322, denominator: 15150}
      - {period: 2021 to 2023, value: 10, numerator: 30, denominator: 100000}
      - {period: Q1 2025/26, value: 40, numerator: 10, denominator: 100123}
  - {id: b, title: B, type: rate, unit: admissions, observations: [{period: 2024, value: 9, numerator: 1, denominator: 2}]}
  - {id: c, title: C, type: rate, unit: "per 1,000, age-standardised", observations: [{period: 2024, value: 9, numerator: 1, denominator: 2}]}
  - {id: d, title: Estimated rate, type: proportion, observations: [{period: 2024, value: 9, numerator: 1, denominator: 2}]}
> 8:34 observation-out-of-range the figure for 2023/24 is 1901, but 512 of 26,487 is 1,933.02 per 100,000
# intervals and time
metrics:
  - id: a
    title: A
    observations:
      - {period: 2022, value: 10, lower: 8, upper: 12}
      - {period: 2023, value: 13, lower: 8, upper: 12}
      - {period: 2024, value: 7, lower: 8}
      - {period: 2025, value: 10, lower: 12, upper: 8}
      - {period: 2062, value: 10}
      - {period: 2026/27, value: 10}
    target: {period: 2030, value: 10}
> 6:31 observation-out-of-range 13 lies outside its own confidence interval, whose upper end is 12
> 7:31 observation-out-of-range 7 lies outside its own confidence interval, whose lower end is 8
> 8:42 observation-out-of-range the lower end of the interval, 12, is above the upper end, 8
> 9:31 observation-out-of-range 10 is a figure for 2062, which has not begun
# shares
metrics:
  - {id: a, title: A, inequality: {by: deprivation, groups: [{id: x, title: X, share: 0.21}, {id: y, title: Y, share: 18%}]}}
  - {id: b, title: B, inequality: {by: place, groups: [{id: x, title: X, share: 0.8}, {id: y, title: Y, share: 0.6}]}}
  - {id: c, title: C, inequality: {by: population, groups: [{id: x, title: X, share: 0.8}, {id: y, title: Y, share: 0.6}]}}
  - {id: d, title: D, inequality: {by: place, groups: [{id: x, title: X, share: 20}, {id: y, title: Y, share: 80}]}}
> 3:81 observation-out-of-range the shares of these groups add up to 1.4, and a whole population to 1
> 5:81 observation-out-of-range a share of 20 is no part of the population
# in a group
metrics:
  - id: a
    title: A
    type: proportion
    observations: [{period: 2024, value: 40}]
    inequality:
      by: place
      groups: [{id: x, title: X, observations: [{period: 2024, value: 140}]}]
> 8:71 observation-out-of-range 140 is more than 100%, and a proportion cannot be
)";

constexpr std::string_view kUse = R"(# measured, affected, of a priority, of none
priorities: [{id: falls, title: Falls}]
metrics:
  - {id: aaa, title: A}
  - {id: bbb, title: B}
  - {id: ccc, title: C, priorities: [falls]}
  - {id: ddd, title: D}
actions:
  - {id: x, title: X, measures: [{metric: aaa}], affects: [bbb]}
> 6:10 metric-unused no action is measured by this metric, none affects it, and it belongs to no priority
# no actions yet
metrics: [{id: aaa, title: A}]
# misspelt, which has been reported
metrics: [{id: active-adults, title: A}]
actions: [{id: x, title: X, affects: [activ-adults]}]
)";

constexpr std::string_view kOutputs = R"(# only efforts; one effect; a metric; an effect elsewhere
actions:
  - {id: a, title: A, measures: [{text: 12 sessions held}, {text: 300 leaflets printed}]}
  - {id: b, title: B, measures: [{text: 12 sessions held}, {text: 40 people quit}]}
  - {id: c, title: C, measures: [{text: 12 sessions held}, {metric: m}]}
  - {id: d, title: D, measures: [{text: 12 sessions held}], affects: [m]}
  - {id: e, title: E, measures: [{text: 12 sessions held}], kind: quiet-hum}
  - {id: f, title: F, measures: [{text: 240 homes fitted with sensors}]}
metrics: [{id: m, title: M}]
> 2:41 output-not-outcome all 2 measures of this action count what is done, and none what it changes
# one measure
actions: [{id: a, title: A, measures: [{text: 40 staff trained}]}]
> 1:47 output-not-outcome "40 staff trained" counts what is done, and nothing measures what it changes
)";

constexpr std::string_view kGaps = R"(# a board's metric without a gap, and a partner's own count
priorities: [{id: falls, title: Falls}]
metrics:
  - {id: a, title: A, priorities: [falls]}
  - {id: b, title: B}
  - {id: c, title: C, priorities: [falls], inequality: {by: place, groups: []}}
> 3:10 inequality-missing this metric of a priority shows no gap between groups
)";

Number number(std::string_view text, double value) {
  Number result;
  result.presence = Presence::given;
  result.text = text;
  result.value = value;
  return result;
}

}  // namespace

TEST_CASE("gap-untested") {
  check_cases(kGapTests, {"gap-untested"});
}

TEST_CASE("roll-up-mismatch") {
  check_cases(kRollUps, {"roll-up-mismatch"});
}

TEST_CASE("baseline-missing, target-missing, direction-missing") {
  check_cases(kPresence, {"baseline-missing", "target-missing", "direction-missing"});
}

TEST_CASE("target-wrong-way") {
  check_cases(kWrongWay, {"target-wrong-way"});
}

TEST_CASE("observation-stale") {
  check_cases(kStale, {"observation-stale"});
}

TEST_CASE("observation-out-of-range") {
  check_cases(kRange, {"observation-out-of-range"});
}

TEST_CASE("metric-unused") {
  check_cases(kUse, {"metric-unused"});
}

TEST_CASE("output-not-outcome") {
  check_cases(kOutputs, {"output-not-outcome"});
}

TEST_CASE("inequality-missing") {
  check_cases(kGaps, {"inequality-missing"});
}

TEST_CASE("counts_only_activity() is right more often than complete") {
  for (const std::string_view text :
       {"12 sessions held", "3,000 leaflets printed", "Number of staff attending training",
        "Two events and a poster campaign", "120 officers trained and equipped"}) {
    CAPTURE(text);
    CHECK(counts_only_activity(text));
  }
  for (const std::string_view text :
       {"400 people complete a 12-week class", "90% of sessions held",
        "Smoking prevalence below 5%",
        "200 people who heard a talk book an assessment within a month", "12 schools",
        "Staff confidence after training", "60 first-time attenders a month", "",
        "Fewer people aged 65 and over admitted to hospital after a fall"}) {
    CAPTURE(text);
    CHECK(!counts_only_activity(text));
  }
}

TEST_CASE("figures are the same as far as they are written") {
  CHECK(are_same_figure(number("40", 40), number("39.6", 39.6)));
  CHECK(!are_same_figure(number("40", 40), number("39.4", 39.4)));
  CHECK(!are_same_figure(number("40.2", 40.2), number("40.3", 40.3)));
  CHECK(are_same_figure(number("40.2", 40.2), number("40.20", 40.2)));
  CHECK(are_same_figure(number("1,900", 1900), number("1933", 1933)));
  CHECK(!are_same_figure(number("1,000", 1000), number("1400", 1400)));
  CHECK(!are_same_figure(number("100", 100), number("98", 98)));
  CHECK(rounding_of_count(number("512", 512)) == 0);
  CHECK(rounding_of_count(number("115,100", 115100)) == 50);
}

TEST_CASE("units are read as people write them") {
  CHECK(plain_unit("Per cent") == "%");
  CHECK(plain_unit(" % of  adults ") == "% of adults");
  CHECK(plain_unit("percentage points") == "percentage points");
  CHECK(per_how_many("per 100,000 population") == 100000);
  CHECK(per_how_many("per 100 000") == 100000);
  CHECK(per_how_many("Admissions per 1000") == 1000);
  CHECK(per_how_many("per million") == 1e6);
  CHECK(per_how_many("weeks") == 0);
  CHECK(per_how_many("per") == 0);
  CHECK(per_how_many("per person") == 0);
  CHECK(per_how_many("") == 0);
}
