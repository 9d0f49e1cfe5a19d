// What papers say where figures are counted in another way from some day on.
#include "unit/reports/one_paper.hpp"

#include <string>

#include <doctest/doctest.h>

using hwbplan::testing::one_paper;
using hwbplan::testing::says;

namespace {

std::string metrics_of(const std::string& rebase) {
  return one_paper(
      "metrics",
      "metrics:\n  - id: m\n    title: M\n    unit: \"%\"\n    better: higher\n    frequency: "
      "yearly\n" +
          rebase +
          "    observations: [{period: 2021/22, value: 70}, {period: 2022/23, value: 67}]\n");
}

}  // namespace

TEST_CASE("a metric says from when its figures start again, and why") {
  CHECK(says(metrics_of("    rebase: [{from: 2022/23, reason: New framework}]\n"),
             "**Figures start again from:** 2022 to 2023: New framework"));
  CHECK(says(metrics_of("    rebase: [{from: 2022/23}]\n"),
             "**Figures start again from:** 2022 to 2023; the plan does not say why"));
  CHECK_FALSE(says(metrics_of(""), "Figures start again"));
}
