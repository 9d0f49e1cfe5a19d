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

TEST_CASE("the annual report says why a later figure is not set against the baseline") {
  const auto told = [](const std::string& lines) {
    return one_paper("annual",
                     "themes: [{id: t, title: T}]\npriorities: [{id: p, title: P, theme: t}]\n"
                     "metrics:\n  - id: m\n    title: M\n    unit: \"%\"\n    priorities: p\n    "
                     "better: lower\n    frequency: yearly\n" +
                         lines);
  };
  CHECK(
      says(told("    baseline: {period: 2021/22, value: 70}\n    rebase: [{from: 2022/23, reason: "
                "New}]\n    observations: [{period: 2021/22, value: 70}, {period: 2022/23, value: "
                "67}]\n"),
           "| lower | Not enough data; counted in another way since 2022 to 2023 |"));
  std::string years = "    observations:\n";
  for (const char* year : {"2018/19", "2019/20", "2020/21", "2021/22", "2022/23"})
    years += std::string("      - {period: ") + year + ", value: 70, lower: 65, upper: 75}\n";
  CHECK(says(told("    baseline: {period: 2022/23, value: 70}\n" + years),
             "| No later figure | | lower | No significant change up to the baseline |"));
}
