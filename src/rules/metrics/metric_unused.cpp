// The rule `metric-unused`: a figure that is kept for nobody.
#include "hwbplan/rules/rule.hpp"

#include "rules/action_coverage.hpp"
#include "rules/gaps.hpp"
#include "rules/metric_uses.hpp"
#include "rules/misspelt_references.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

void check(const Workspace& workspace, Reporter& report) {
  const Plan& plan = workspace.plan;
  if (plan.all<Action>().empty() || has_unread_actions(plan)) return;
  const MetricUses uses(plan);
  const auto metrics = plan.all<Metric>();
  MisspeltReferences misspelt(plan, RecordKind::metric);
  std::vector<Gap> gaps;
  for (const Metric* metric : metrics) {
    if (!metric->priorities.nothing_given() || uses.of(*metric) > 0) continue;
    if (misspelt.may_mean(*metric)) continue;
    gaps.push_back({metric, metric->place(),
                    "no action is measured by this metric, none affects it, and it belongs to no "
                    "priority",
                    "name it in an action's measures or affects, or add priorities:"});
  }
  report_gaps(
      gaps,
      {fmt::format("{} metrics are used by no action and belong to no priority",
                   some_of(gaps.size(), metrics.size())),
       "name them in measures or affects, add priorities:, or stop collecting them", "priorities"},
      plan, report);
}

}  // namespace

extern const Rule metric_unused = {
    .name = "metric-unused",
    .group = "metrics",
    .severity = Severity::note,
    .summary = "a metric that no action and no priority uses",
    .rationale =
        "Figures are collected because they were collected last year. One that measures no action "
        "and no priority costs an analyst a morning each quarter and a page in the paper, and "
        "nobody would act on it. As often the action is there and forgot to name it.\n\n"
        "The rule is silent while the plan has no actions, and where some could not be read.",
    .bad = R"(metrics:
  - {id: falls-admissions, title: Emergency admissions due to falls}
  - {id: footfall, title: Visitors to leisure centres}
actions:
  - id: falls-classes
    title: Run twelve classes a week
    measures: [{metric: falls-admissions, target: 1800, by: 2027-03-31}]
)",
    .good = R"(metrics:
  - {id: falls-admissions, title: Emergency admissions due to falls}
  - {id: footfall, title: Visitors to leisure centres}
actions:
  - id: falls-classes
    title: Run twelve classes a week
    measures: [{metric: falls-admissions, target: 1800, by: 2027-03-31}]
    affects: [footfall]
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
