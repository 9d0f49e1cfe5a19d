// The rule `priority-without-actions`: a priority that nobody does anything about.
#include "hwbplan/rules/rule.hpp"

#include "rules/action_coverage.hpp"
#include "rules/gaps.hpp"
#include "rules/misspelt_references.hpp"
#include "rules/record_names.hpp"

#include <unordered_map>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// The first of the partners' plans that says it takes up a priority.
std::unordered_map<const Record*, const PartnerPlan*> taken_up(const Plan& plan) {
  std::unordered_map<const Record*, const PartnerPlan*> plans;
  for (const PartnerPlan* one : plan.all<PartnerPlan>()) {
    for (const Reference& priority : one->priorities) plans.emplace(priority.target, one);
  }
  return plans;
}

void check(const Workspace& workspace, Reporter& report) {
  const Plan& plan = workspace.plan;
  if (has_unread_actions(plan)) return;
  Coverage coverage;
  for (const Action* action : plan.all<Action>()) {
    if (reaches_people(*action, workspace)) coverage.add(action->priorities);
  }
  if (!coverage.can_tell()) return;
  const auto plans = taken_up(plan);
  MisspeltReferences misspelt(plan, RecordKind::priority);
  std::vector<Gap> gaps;
  for (const Priority* priority : plan.all<Priority>()) {
    if (coverage.has(*priority) || misspelt.may_mean(*priority)) continue;
    const auto owner = plans.find(priority);
    gaps.push_back({priority, priority->place(), "no action serves this priority",
                    owner == plans.end()
                        ? "name it in an action's priorities, or take it out of the strategy"
                        : fmt::format("{} takes it up, but none of its actions serves it",
                                      named(*owner->second))});
  }
  report_gaps(gaps,
              {fmt::format("{} priorities have no action",
                           some_of(gaps.size(), plan.all<Priority>().size())),
               "ask the partners which of their actions serve them", "priorities"},
              plan, report);
}

}  // namespace

extern const Rule priority_without_actions = {
    .name = "priority-without-actions",
    .group = "balance",
    .severity = Severity::warning,
    .summary = "a priority that no action serves",
    .rationale =
        "A strategy promises as many things as it has priorities, and the partners' plans were "
        "written before it. Laid side by side there are three plans for healthy weight and none "
        "for the priority that everybody took for somebody else's.\n\n"
        "Stopped actions do not count. The rule is silent while no action names a priority, and "
        "where some actions could not be read.",
    .bad = R"(priorities:
  - {id: falls, title: Falls}
  - {id: stroke, title: Support after a stroke}
actions:
  - {id: falls-classes, title: Run twelve classes a week, priorities: [falls]}
)",
    .good = R"(priorities:
  - {id: falls, title: Falls}
  - {id: stroke, title: Support after a stroke}
actions:
  - {id: falls-classes, title: Run twelve classes a week, priorities: [falls]}
  - {id: stroke-reviews, title: Review 200 people six months after a stroke, priorities: [stroke]}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
