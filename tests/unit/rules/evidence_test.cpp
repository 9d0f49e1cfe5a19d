// Evidence: the suicide figure of Leicestershire in all the ways it can be wrong, and its near
// misses.
#include "rules/figures_in_text.hpp"
#include "unit/rules/finding_lines.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::rules;

namespace {

// Minute (x) of the county's board: by a district's plan, deaths by suicide in the city, the county
// and Rutland had gone up by 40% from 2021 to 2022. That was wrong, and the board asked for a
// correction.
constexpr std::string_view kContradicts = R"(# two plans quote two figures
plans: [{id: hb-chwp, title: Hinckley plan}, {id: bl-chwp, title: Blaby plan}]
evidence:
  - {id: a, statement: Up, indicator: suicide-deaths-llr, period: 2021 to 2022, value: 40, unit: "% change", quoted_in: [hb-chwp]}
  - {id: b, statement: Up, indicator: Suicide-Deaths-LLR, period: 2021 to 2022, value: 12, unit: per cent change, quoted_in: [bl-chwp]}
> 4:88 figure-contradicts "suicide-deaths-llr" for 2021 to 2022 is 12% here and 40% as quoted in "Hinckley plan"
# another period, place, unit or indicator, no period, and rounding
strategy: {id: s, title: S, area: County, places: [{id: blaby, title: Blaby}, {id: all, title: County}]}
evidence:
  - {id: a, statement: S, indicator: i, period: 2022, value: 40, unit: "%"}
  - {id: b, statement: S, indicator: i, period: 2023, value: 12, unit: "%"}
  - {id: c, statement: S, indicator: i, period: 2022, value: 12, unit: "%", places: [blaby]}
  - {id: d, statement: S, indicator: i, period: 2022, value: 12, unit: deaths}
  - {id: e, statement: S, indicator: j, period: 2022, value: 12, unit: "%"}
  - {id: f, statement: S, indicator: i, value: 12, unit: "%"}
  - {id: g, statement: S, indicator: i, period: 2022, value: 39.7, unit: "%", places: [all]}
# once for a subject, also in a second unit
evidence:
  - {id: a, statement: S, indicator: i, period: 2022, value: 500, unit: deaths}
  - {id: b, statement: S, indicator: i, period: 2022, value: 40, unit: "%"}
  - {id: c, statement: S, indicator: i, period: 2022, value: 41, unit: "%"}
  - {id: d, statement: S, indicator: i, period: 2022, value: 42, unit: "%"}
> 4:62 figure-contradicts "i" for 2022 is 41% here and 40% in b
# a correction holds from its record on
evidence:
  - {id: a, statement: S, indicator: i, period: 2022, value: 40, correction: {date: 2026-06-01, value: 12}}
  - {id: b, statement: S, indicator: i, period: 2022, value: 12}
  - {id: c, statement: S, indicator: i, period: 2022, value: 40}
  - {id: d, statement: S, indicator: i, period: 2022, value: 15}
> 5:62 figure-contradicts "i" for 2022 is 15 here and 12 in a
# a metric whose id is the indicator
metrics:
  - {id: falls, title: Falls, unit: "per 100,000", baseline: {period: 2022/23, value: 1933}}
evidence:
  - {id: a, statement: S, indicator: falls, period: 2022/23, value: 1880, unit: per 100000}
> 2:87 figure-contradicts "falls" for 2022/23 is 1933 here and 1880 in a
# two figures of one metric
metrics:
  - id: falls
    title: Falls
    baseline: {period: 2022/23, value: 1933}
    target: {period: 2024/25, value: 1800}
    observations:
      - {period: 2022/23, value: 1901}
      - {period: 2023/24, value: 1890}
      - {period: 2023/24, value: 1890}
      - {period: 2024/25, value: 1850}
    inequality:
      by: place
      groups:
        - {id: x, title: X, observations: [{period: 2022, value: 1}, {period: 2022, value: 3}]}
> 7:34 figure-contradicts the figure for 2022/23 is 1901 here and 1933 as the baseline
> 14:92 figure-contradicts the figure for 2022 is 3 here and 1 in another observation
)";

constexpr std::string_view kMiscomputed = R"(# per cent of the earlier figure
evidence:
  - {id: a, statement: S, value: 40, unit: "% change", from: 100, to: 140}
  - {id: b, statement: S, value: 40, unit: "% change", from: 100, to: 112}
  - {id: c, statement: S, value: 12%, unit: rise, from: 100, to: 112}
  - {id: d, statement: S, value: 29, unit: "% change", from: 100, to: 140}
  - {id: e, statement: S, value: 40, unit: "% change", from: 200, to: 240}
> 3:34 figure-miscomputed from 100 to 112 is a rise of 12%, and not 40%
> 5:34 figure-miscomputed from 100 to 140 is a rise of 40%, and not 29%
> 6:34 figure-miscomputed from 200 to 240 is a rise of 20%, and not 40%
# falls, with and without a sign
evidence:
  - {id: a, statement: Deaths fell, value: 12, unit: "% change", from: 100, to: 88}
  - {id: b, statement: S, value: -12, unit: "% change", from: 100, to: 88}
  - {id: c, statement: Deaths rose, value: 12, unit: "% change", from: 100, to: 88}
  - {id: d, statement: S, value: -12, unit: "% change", from: 100, to: 112}
> 4:44 figure-miscomputed from 100 to 88 is a fall of 12%, and the statement says that it rose
> 5:34 figure-miscomputed from 100 to 112 is a rise of 12%, and not -12%
# points, plain differences, times, and what the unit leaves open
evidence:
  - {id: a, statement: S, value: 10, unit: percentage points, from: 20, to: 30}
  - {id: b, statement: S, value: 50, unit: percentage points, from: 20, to: 30}
  - {id: c, statement: S, value: 40, unit: deaths, from: 100, to: 140}
  - {id: d, statement: S, value: 140, unit: deaths, from: 100, to: 140}
  - {id: e, statement: S, value: 50, unit: deaths, from: 100, to: 140}
  - {id: f, statement: S, value: 1.4, unit: times as many, from: 100, to: 140}
  - {id: g, statement: S, value: 50, unit: "%", from: 20%, to: 30%}
  - {id: h, statement: S, value: 10, unit: "%", from: 20%, to: 30%}
  - {id: i, statement: S, value: 40, from: 100, to: 140}
> 3:34 figure-miscomputed from 20 to 30 is a rise of 10 percentage points, and not 50
> 6:34 figure-miscomputed from 100 to 140 is a rise of 40, and not 50
# rounding, of the value and of the two ends
evidence:
  - {id: a, statement: S, value: 40, unit: "% change", from: 9.1, to: 12.7}
  - {id: b, statement: S, value: 39.6, unit: "% change", from: 9.1, to: 12.7}
  - {id: c, statement: S, value: 33, unit: "% change", from: 3, to: 4}
  - {id: d, statement: S, value: 34, unit: "% change", from: 3, to: 4}
> 5:34 figure-miscomputed from 3 to 4 is a rise of 33.3%, and not 34%
# from nothing, and ends that are not there
evidence:
  - {id: a, statement: S, value: 100, unit: "% change", from: 0, to: 5}
  - {id: b, statement: S, value: 5, unit: deaths, from: 0, to: 5}
  - {id: c, statement: S, value: 5, from: 0, to: 5}
  - {id: d, statement: S, value: 5, unit: "% change", to: 5}
> 2:34 figure-miscomputed from 0 to 5 has no percentage: nothing can be divided by 0
)";

constexpr std::string_view kCorrections = R"(# a plan is said to quote it today
plans: [{id: hb-chwp, title: Hinckley plan}]
evidence:
  - id: suicide-change
    statement: Deaths by suicide rose between 2021 and 2022
    indicator: suicide-deaths-llr
    period: 2021 to 2022
    value: 40
    unit: "% change"
    quoted_in: [hb-chwp]
    correction: {date: 2023-06-01, value: 12, reason: Of another area}
> 7:12 correction-not-carried 40% was corrected to 12% on 1 June 2023, and is still quoted in one place
# the texts of plans, actions and the strategy; another record that repeats it
strategy: {id: s, title: S, vision: "Suicide rose by 40 per cent, and we mean to turn that round."}
plans:
  - {id: hb-chwp, title: Hinckley plan, description: Deaths by suicide rose by 40% in a year.}
  - {id: bl-chwp, title: Blaby plan, description: 40% of homes were built before 1960.}
actions:
  - {id: HB-01, title: Train 40 listeners, plan: hb-chwp, description: After a rise in suicide of 40% listeners are needed.}
  - {id: BL-01, title: Train 40 people in suicide prevention, plan: bl-chwp}
  - {id: BL-02, title: T, description: "Suicide rose by 12% and not by 40%, as was said"}
evidence:
  - id: suicide-change
    statement: Deaths by suicide rose
    indicator: suicide-deaths-llr
    period: 2021 to 2022
    value: 40
    unit: "% change"
    quoted_in: [hb-chwp]
    correction: {date: 2023-06-01, value: 12}
  - {id: suicide-again, statement: S, indicator: suicide-deaths-llr, period: 2021 to 2022, value: 40, unit: "% change"}
  - {id: suicide-before, statement: S, indicator: suicide-deaths-llr, period: 2020 to 2021, value: 40, unit: "% change"}
> 14:12 correction-not-carried 40% was corrected to 12% on 1 June 2023, and is still quoted in 4 places
# carried, not due yet, or no correction at all
plans: [{id: p, title: P}]
evidence:
  - {id: a, statement: S, indicator: i, value: 40, correction: {date: 2026-06-01, value: 12}}
  - {id: b, statement: S, indicator: i, value: 40, quoted_in: [p], correction: {date: 2026-10-02, value: 12}}
  - {id: c, statement: S, indicator: i, value: 12, quoted_in: [p], correction: {date: 2026-06-01, value: 12}}
  - {id: d, statement: S, indicator: i, value: 40, quoted_in: [p]}
)";

// A plan as the county might have written it before the meeting: each of the three rules finds its
// own fault in it.
constexpr std::string_view kLeicestershire = R"(plans:
  - id: hb-chwp
    title: Hinckley and Bosworth Community Health and Wellbeing Plan 2023 to 2026
    description: Deaths by suicide in Leicester, Leicestershire and Rutland increased by 40%.
  - id: county-plan
    title: County plan
evidence:
  - id: suicide-hb
    statement: Deaths by suicide in Leicester, Leicestershire and Rutland increased by 40%
    indicator: suicide-deaths-llr
    period: 2021 to 2022
    value: 40
    unit: "% change"
    quoted_in: [hb-chwp]
  - id: suicide-county
    statement: Deaths by suicide in Leicester, Leicestershire and Rutland increased
    indicator: suicide-deaths-llr
    period: 2021 to 2022
    value: 21
    unit: "% change"
    from: 104
    to: 117
    quoted_in: [county-plan]
  - id: suicide-corrected
    statement: Deaths by suicide rose in the target area
    indicator: suicide-deaths-target-area
    period: 2021 to 2022
    value: 40
    unit: "% change"
    quoted_in: [hb-chwp]
    correction: {date: 2023-06-01, value: 12.5}
)";

constexpr std::string_view kSources =
    R"(# none, an empty one, a title, an address, one that was not read
evidence:
  - {id: a, statement: S}
  - {id: b, statement: S, source: {date: 2025-01-01}}
  - {id: c, statement: S, source: Census}
  - {id: d, statement: S, source: {url: "https://example.org"}}
  - {id: e, statement: S, source: [Census]}
> 2:10 source-missing nothing says where this figure comes from
> 3:35 source-missing nothing says where this figure comes from
# five years to the day, and the older of two
evidence:
  - {id: a, statement: S, source: {title: T, date: 2021-10-01}}
  - {id: b, statement: S, source: {title: T, date: 2021-09-30}}
  - {id: c, statement: S, indicator: i, source: {title: T, date: 2012-12-11}}
  - {id: d, statement: S, indicator: I, source: {title: T, date: 2023-01-19}}
> 3:52 source-stale this figure was published 5 years ago, on 30 September 2021
)";

}  // namespace

TEST_CASE("figure-contradicts") {
  check_cases(kContradicts, {"figure-contradicts"});
}

TEST_CASE("figure-miscomputed") {
  check_cases(kMiscomputed, {"figure-miscomputed"});
}

TEST_CASE("correction-not-carried") {
  check_cases(kCorrections, {"correction-not-carried"});
}

TEST_CASE("source-missing and source-stale") {
  check_cases(kSources, {"source-missing", "source-stale"});
}

TEST_CASE("the 40% of Leicestershire is caught in all three ways") {
  const std::vector<std::string> lines = finding_lines(
      kLeicestershire, {"figure-contradicts", "figure-miscomputed", "correction-not-carried"});
  REQUIRE(lines.size() == 3);
  CHECK(
      lines[0].starts_with("19:12 figure-contradicts \"suicide-deaths-llr\" for 2021 to 2022 is "
                           "21% here and 40% as quoted in \"Hinckley and Bosworth"));
  CHECK(lines[1] == "19:12 figure-miscomputed from 104 to 117 is a rise of 12.5%, and not 21%");
  CHECK(lines[2] ==
        "28:12 correction-not-carried 40% was corrected to 12.5% on 1 June 2023, and is still "
        "quoted in one place");
}

TEST_CASE("figures_in() tells percentages from plain numbers") {
  const auto figures = figures_in("Of 1,200 people 40% (or 12.5 per cent) came in 2024; £30 each");
  REQUIRE(figures.size() == 5);
  CHECK(figures[0].value == 1200);
  CHECK(!figures[0].percent);
  CHECK(figures[1].value == 40);
  CHECK(figures[1].percent);
  CHECK(figures[2].value == 12.5);
  CHECK(figures[2].percent);
  CHECK(figures[3].value == 2024);
  CHECK(!figures[3].percent);
  CHECK(figures[4].value == 30);
  CHECK(figures_in("").empty());
}

TEST_CASE("many corrections and long texts take no long time") {
  std::string plan = "plans:\n  - id: p\n    title: P\n    description: Suicide";
  for (int i = 0; i < 300; ++i) plan += " 40%";
  plan += "\nevidence:\n";
  for (int i = 0; i < 3000; ++i) {
    plan += "  - {id: e" + std::to_string(i) +
            ", statement: S, indicator: falls, period: 2022, value: 40, unit: \"%\", correction: "
            "{date: 2023-06-01, value: 12}}\n";
  }
  CHECK(finding_lines(plan, {"evidence"}).size() > 0);
}
