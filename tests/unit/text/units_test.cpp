// Units as officers write them, and what a rate is computed by.
#include "hwbplan/text/units.hpp"

#include "unit/reports/one_paper.hpp"

#include <doctest/doctest.h>

using hwbplan::per_how_many;
using hwbplan::plain_unit;
using hwbplan::testing::one_page;
using hwbplan::testing::one_paper;
using hwbplan::testing::says;

TEST_CASE("out of how many a unit counts is read in the ways that officers write it") {
  CHECK(per_how_many("per 100,000") == 100'000);
  CHECK(per_how_many("admissions per 100 000 people") == 100'000);
  CHECK(per_how_many("per 100\u00a0000") == 100'000);
  CHECK(per_how_many("Per Hundred Thousand") == 100'000);
  CHECK(per_how_many("per thousand live births") == 1'000);
  CHECK(per_how_many("per 1 million") == 1'000'000);
  CHECK(per_how_many("per 10 thousand") == 10'000);
  CHECK(per_how_many("per 1 000 000") == 1'000'000);
  CHECK(per_how_many("Deaths per 1,000.") == 1'000);
  for (const char* none :
       {"per cent", "visits", "per head", "per 10k", "per 2.5 people", "per ", ""})
    CHECK(per_how_many(none) == 0);
  CHECK(plain_unit("Per Cent  of adults") == "% of adults");
}

TEST_CASE("a rate of nobody has the interval of its own scale") {
  const auto paper = [](const char* unit) {
    return one_paper("metrics",
                     std::string("metrics: [{id: m, title: M, type: rate, unit: ") + unit +
                         ", observations: [{period: 2025, value: 0, numerator: 0, denominator: "
                         "1000}]}]\n");
  };
  CHECK(says(paper("per 100 000"), "0 to 369 per 100 000, by the exact Poisson method"));
  CHECK(says(paper("per thousand"), "0 to 4 per thousand, by the exact Poisson method"));
  CHECK_FALSE(says(paper("per 10k"), "confidence interval:"));
}

TEST_CASE("figures that bear their percent signs have a unit in data and charts too") {
  const std::string plan =
      "metrics: [{id: m, title: M, observations: [{period: 2024, value: 12%}, {period: 2025, "
      "value: 13%}]}]\n";
  CHECK(says(one_page("metrics", {{"a.yaml", plan}}), ">%</text>"));
}
