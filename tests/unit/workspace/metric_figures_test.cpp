// Which figure of a metric is its latest one, for papers and rules alike.
#include "hwbplan/workspace/metric_figures.hpp"

#include "hwbplan/workspace/missed_target.hpp"

#include "unit/workspace/loading.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;

namespace {

const Date kToday = Date::from_iso("2025-03-01").value_or(Date{});

struct Loaded {
  Workspace workspace;
  const Metric* metric = nullptr;

  explicit Loaded(const std::string& lines)
      : workspace(testing::load(
            {{"m.yaml", "metrics:\n  - id: m\n    title: M\n" + lines +
                            "actions:\n  - {id: a, title: A, measures: [{metric: m, by: "
                            "2024-09-30, target: 5}]}\n"}})),
        metric(workspace.plan.all<Metric>().front()) {}

  std::string latest() const {
    const Observation* one = latest_observation(*metric, kToday);
    return one == nullptr ? "none" : std::string(one->value.text);
  }
  std::string for_rules() const {
    const Observation* one = latest_figure(*metric, kToday);
    return one == nullptr ? "none" : std::string(one->value.text);
  }
};

const std::string kMixed =
    "    better: lower\n    observations:\n      - {period: 2022/23, value: 10}\n"
    "      - {period: 2023/24, value: 1}\n      - {period: Q1 2024/25, value: 7}\n";

}  // namespace

TEST_CASE("the latest figure is one for a period as long as its frequency") {
  for (const char* frequency : {"", "    frequency: yearly\n", "    frequency: monthly\n"}) {
    INFO(frequency);
    const Loaded loaded(frequency + kMixed);
    CHECK(loaded.latest() == "1");
    CHECK(loaded.for_rules() == "1");
    MissedTargets targets;
    const Action& action = *loaded.workspace.plan.all<Action>().front();
    CHECK(!targets.of(action.measures.items.front(), kToday));
  }
  const Loaded quarterly("    frequency: quarterly\n" + kMixed);
  CHECK(quarterly.latest() == "7");
  MissedTargets targets;
  const Action& action = *quarterly.workspace.plan.all<Action>().front();
  CHECK(targets.of(action.measures.items.front(), kToday));
}

TEST_CASE("a period that has not begun has no latest figure") {
  const std::string lines =
      "    observations:\n      - {period: 2024, value: 3}\n      - {period: 2026, value: 4}\n"
      "      - {period: 2029, value: 5}\n";
  CHECK(Loaded(lines).latest() == "3");
  CHECK(Loaded(lines).for_rules() == "3");
  // One under way has begun.
  CHECK(Loaded(lines + "      - {period: 2025, value: 6}\n").latest() == "6");
  const std::string baseline = "    baseline: {period: 2020, value: 9}\n";
  const Loaded none(baseline + "    observations:\n      - {period: 2029, value: 50}\n");
  CHECK(none.latest() == "none");
  CHECK(none.for_rules() == "9");
  MissedTargets targets;
  const Action& action = *none.workspace.plan.all<Action>().front();
  CHECK(!targets.of(action.measures.items.front(), kToday));
}

TEST_CASE("what could not be read may be the latest, and rules don't guess") {
  const Loaded partly(
      "    observations:\n      - {period: 2024, value: 3}\n      - {period: soon, value: 4}\n");
  CHECK(partly.latest() == "3");
  CHECK(partly.for_rules() == "none");
  CHECK(Loaded("    unit: people\n").latest() == "none");
}

TEST_CASE("of two figures for one period the first counts, and one that began later is later") {
  CHECK(Loaded("    observations:\n      - {period: 2024, value: 3}\n"
               "      - {period: 2024, value: 4}\n")
            .latest() == "3");
  CHECK(Loaded("    observations:\n      - {period: 2024-02-01 to 2024-12-31, value: 3}\n"
               "      - {period: 2024-01-20 to 2024-12-31, value: 4}\n")
            .latest() == "3");
}

TEST_CASE("a figure is said with the decimals that it is written with") {
  const Loaded loaded("    unit: '£'\n    observations:\n      - {period: 2024, value: 1234.5}\n");
  const Observation& one = *latest_observation(*loaded.metric, kToday);
  CHECK(figure_in_words(one.value, loaded.metric->unit.text) == "£1,234.50");
  const Loaded fine("    observations:\n      - {period: 2024, value: 0.1254}\n");
  CHECK(figure_in_words(latest_observation(*fine.metric, kToday)->value, "points") ==
        "0.125 points");
  CHECK(figure_in_words(Number{}, "points").empty());
}
