// How the latest gaps stand beside the earliest, and in which order they are listed.
#include "unit/reports/one_paper.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

using hwbplan::testing::one_paper;
using hwbplan::testing::says;

namespace {

// A metric of two places in the years from 2023 on; `lines` goes with the whole area.
std::string metric(const std::string& title, const std::vector<double>& north,
                   const std::vector<double>& south, const std::string& lines = "") {
  const auto list = [](const std::vector<double>& values) {
    std::string text;
    for (std::size_t i = 0; i < values.size(); ++i)
      text += fmt::format("{}{{period: {}, value: {}}}", i == 0 ? "" : ", ", 2023 + i, values[i]);
    return text;
  };
  return fmt::format(
      "  - {{id: {0}, title: {0}, unit: \"%\", better: lower, frequency: yearly, {3}inequality: "
      "{{by: place, groups: [{{id: n, title: North, observations: [{1}]}}, {{id: s, title: South, "
      "observations: [{2}]}}]}}}}\n",
      title, list(north), list(south), lines);
}

std::string paper(const std::string& metrics) {
  return one_paper("inequality", "metrics:\n" + metrics);
}

}  // namespace

TEST_CASE("the latest gap is told beside the earliest, with no claim of a trend") {
  const std::string wider = paper(metric("A", {20, 21.2}, {15, 15}));
  CHECK(says(wider, "**Since first measured:** Wider than in 2023 (by 1.2 percentage points)"));
  CHECK(says(wider,
             "The gap is wider than when first measured. These are the figures as they "
             "stand: a difference may be chance."));
  CHECK(says(wider, "**Not enough data for a trend**. A trend of the gap needs five"));
  CHECK(says(paper(metric("A", {20, 18}, {15, 15})),
             "Narrower than in 2023 (by 2 percentage points)"));
  // What a subtraction leaves over is no change: 5.6 both times.
  CHECK(says(paper(metric("A", {51.1, 52.7}, {45.5, 47.1})), "Unchanged since 2023"));
  CHECK(
      says(paper(metric("A", {20, 15}, {15, 15})), "Closed since 2023 (from 5 percentage points)"));
  const std::string turned = paper(metric("A", {15, 20}, {20, 15}));
  CHECK(says(turned, "Turned round since 2023 (from 5 percentage points the other way round)"));
  CHECK(says(turned, "The gap has turned round since it was first measured."));
}

TEST_CASE("only gaps of periods of one length since the latest rebasing are compared") {
  const std::string one = paper(metric("A", {20}, {15}));
  CHECK(says(one, "The gap cannot be compared with an earlier one."));
  CHECK_FALSE(says(one, "**Since first measured:**"));
  const std::string rebased = paper(
      metric("A", {30, 20, 21}, {15, 15, 15}, "rebase: [{from: 2024-01-01, reason: Codes}], "));
  CHECK(says(rebased, "Wider than in 2024 (by 1 percentage point)"));
  const std::string mixed = one_paper(
      "inequality",
      "metrics: [{id: a, title: A, better: lower, inequality: {by: place, groups: [{id: n, title: "
      "N, observations: [{period: Q1 2023/24, value: 9}, {period: 2024, value: 30}]}, {id: s, "
      "title: S, observations: [{period: Q1 2023/24, value: 4}, {period: 2024, value: 20}]}]}}]\n");
  CHECK(says(mixed, "Cannot be compared: the earlier figures are for periods of another length"));
  CHECK(says(mixed, "The gap cannot be compared with an earlier one."));
}

TEST_CASE("one sentence counts how the gaps have moved") {
  const std::string text = paper(metric("A", {20, 22}, {15, 15}) + metric("B", {20, 23}, {15, 15}) +
                                 metric("C", {20, 18}, {15, 15}) + metric("D", {20}, {15}) +
                                 metric("E", {15, 20}, {20, 15}) + "  - {id: f, title: F}\n");
  CHECK(says(
      text,
      "Of the 5 gaps 2 are wider than when first measured, 1 narrower, 1 turned round and none "
      "unchanged; 1 cannot be compared with an earlier one."));
  CHECK(says(paper(metric("A", {20, 18}, {15, 15}) + metric("B", {20, 20}, {15, 15})),
             "Of the 2 gaps none is wider than when first measured, 1 narrower and 1 unchanged."));
  CHECK_FALSE(says(paper("  - {id: f, title: F}\n"), "first measured"));
  const std::string alone = paper(metric("A", {20}, {15}) + metric("B", {20}, {15}));
  CHECK(says(alone, "None of the 2 gaps can be compared with an earlier one."));
  CHECK_FALSE(says(alone, "may be chance"));
}

TEST_CASE("the gap that is widest beside the area's figure stands first") {
  const auto area = [](int value) {
    return fmt::format("observations: [{{period: 2024, value: {}}}], ", value);
  };
  const std::string text =
      paper(metric("NONE", {}, {}) + metric("NO-AREA", {90, 99}, {15, 15}) +
            metric("LARGE", {20, 30}, {15, 15}, area(60)) +
            metric("SMALL", {4, 5}, {3, 3}, area(4)) + metric("EQUAL", {4, 5}, {3, 3}, area(4)));
  const std::string table =
      text.substr(text.find("Table: The latest gap in each metric, the largest share "
                            "of the area's figure first"));
  const auto at = [&](const char* title) { return table.find("| " + std::string(title) + " |"); };
  CHECK(says(table, "| 2 percentage points in 2024 | 50% | Wider than in 2023 (by 1 percentage"));
  CHECK(at("SMALL") < at("EQUAL"));
  CHECK(at("EQUAL") < at("LARGE"));
  CHECK(at("LARGE") < at("NO-AREA"));
  CHECK(at("NO-AREA") < at("NONE"));
  CHECK(says(table, "in order of their share of the whole area's figure for the same period"));
  CHECK(says(paper(metric("ONE", {20}, {15})), "| No earlier figure |"));
}

TEST_CASE("between places the widest gap of each period is compared, and not that of two places") {
  const auto group = [](const char* id, double then, double now) {
    return fmt::format(
        "{{id: {0}, title: P{0}, observations: [{{period: 2022, value: {1}}}, {{period: 2024, "
        "value: {2}}}]}}",
        id, then, now);
  };
  const std::string places = paper(fmt::format(
      "  - {{id: m, title: M, unit: per 1000, better: lower, frequency: yearly, inequality: "
      "{{by: place, groups: [{}, {}, {}]}}}}\n",
      group("A", 30, 40), group("B", 29, 20), group("C", 200, 25)));
  CHECK(says(places, "The gap is narrower than when first measured."));
  CHECK(says(places, "**First measured:** 171 per 1000 in 2022, between PC and PB"));
  CHECK(says(places, "**Since first measured:** Narrower than in 2022 (by 151 per 1000)"));
}
