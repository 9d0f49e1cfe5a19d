// The rule `target-missing`: a metric that does not say where it should go.
#include "hwbplan/rules/rule.hpp"

#include "rules/gaps.hpp"

#include <unordered_set>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// Metrics for which an action sets a target of its own.
std::unordered_set<const Record*> set_by_actions(const Plan& plan) {
  std::unordered_set<const Record*> metrics;
  for (const Action* action : plan.all<Action>()) {
    for (const Measure& measure : action->measures) {
      if (!measure.target.missing()) metrics.insert(measure.metric.target);
    }
  }
  return metrics;
}

void check(const Workspace& workspace, Reporter& report) {
  const auto metrics = workspace.plan.all<Metric>();
  const std::unordered_set<const Record*> set = set_by_actions(workspace.plan);
  std::vector<Gap> gaps;
  for (const Metric* metric : metrics) {
    if (!metric->target.missing() || metric->better.is(Better::neither)) continue;
    if (set.count(metric) != 0) continue;
    gaps.push_back({metric, place_of_missing(*metric, metric->target), "this metric has no target",
                    "add target: with a period and a value"});
  }
  report_gaps(gaps,
              {fmt::format("{} metrics have no target", some_of(gaps.size(), metrics.size())),
               "add target: to each, with a period and a value", "target"},
              workspace.plan, report);
}

}  // namespace

extern const Rule target_missing = {
    .name = "target-missing",
    .group = "metrics",
    .severity = Severity::warning,
    .summary = "a metric without a target",
    .rationale =
        "A figure without a target can be reported for years and never be good or bad. A board "
        "that asks for measurable commitments wants to know how far and by when, so that it can "
        "say at the end that it was kept or missed.\n\n"
        "A target that an action sets in its measures counts. Metrics that are only watched "
        "(better: neither) need none.",
    .bad = R"(metrics:
  - id: active-adults
    title: Adults who are physically active
    better: higher
    baseline: {period: 2024/25, value: 66.2}
)",
    .good = R"(metrics:
  - id: active-adults
    title: Adults who are physically active
    better: higher
    baseline: {period: 2024/25, value: 66.2}
    target: {period: 2027/28, value: 70}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
