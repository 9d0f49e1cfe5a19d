// The rule `priority-missing`: an action that serves no priority of the strategy.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

constexpr std::size_t kMostNamed = 6;

// The priorities that the action's own plan takes up are the likely ones; otherwise those of the
// strategy, where they are few enough to be named.
std::string hint(const Action& action, const Workspace& workspace) {
  std::vector<std::string> ids;
  const auto* plan = target_as<PartnerPlan>(action.plan);
  if (plan != nullptr && !plan->priorities.empty()) {
    const auto& taken_up = plan->priorities;
    for (std::size_t i = 0; i < std::min(taken_up.size(), kMostNamed); ++i)
      ids.push_back(excerpt(taken_up[i].id));
    if (taken_up.size() > kMostNamed) ids.emplace_back("others");
    return fmt::format("add priorities:; its plan takes up {}", listed(ids));
  }
  const auto priorities = workspace.plan.all<Priority>();
  if (priorities.size() > kMostNamed) {
    return fmt::format("add priorities: with at least one of the {}, such as {}", priorities.size(),
                       excerpt(priorities.front()->id.text));
  }
  for (const Priority* priority : priorities) ids.push_back(excerpt(priority->id.text));
  return fmt::format("add priorities: with {}", listed(ids, "or"));
}

void check(const Action& action, const Workspace& workspace, Reporter& report) {
  if (!action.priorities.nothing_given()) return;
  if (workspace.plan.all<Priority>().empty()) return;
  if (workspace.plan.is_damaged(RecordKind::priority)) return;
  report.missing(action, action.priorities, "nothing says which priority this action serves")
      .field("priorities")
      .hint(hint(action, workspace));
}

}  // namespace

extern const Rule priority_missing = {
    .name = "priority-missing",
    .group = "accountability",
    .severity = Severity::error,
    .summary = "an action that serves no priority",
    .rationale =
        "An action that serves no priority is missed by every paper that is written by priority, "
        "and by the person who answers for one. Either it belongs to the strategy and its priority "
        "was forgotten, or it is another plan's work.\n\n"
        "Themes follow from priorities and need not be repeated. The rule is silent where the plan "
        "has no priorities.",
    .bad = R"(priorities:
  - {id: falls, title: Falls}
actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
)",
    .good = R"(priorities:
  - {id: falls, title: Falls}
actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    priorities: [falls]
)",
    .check = ActionCheck(check),
};

}  // namespace hwbplan::rules
