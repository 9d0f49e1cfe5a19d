// The rule `taken-up-without-actions`: a partner's or a place's plan says that it takes up a
// priority of the strategy, and does nothing about it; or bends a priority that it does not take
// up.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include "rules/action_coverage.hpp"
#include "rules/record_names.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// What the actions of one plan serve.
struct Served {
  Coverage own;
  std::size_t actions = 0;
  bool misspelt = false;  // one names what is not there, which is reported: it may be any of them
};

bool is_misspelt(const List<Reference>& list) {
  return std::any_of(list.begin(), list.end(),
                     [](const Reference& one) { return one.target == nullptr; });
}

class PlansAndActions {
 public:
  explicit PlansAndActions(const Workspace& workspace) {
    for (const Action* action : workspace.plan.all<Action>()) {
      if (!reaches_people(*action, workspace)) continue;
      all_.add(action->priorities);
      if (action->plan.target == nullptr) continue;
      Served& served = by_plan_[action->plan.target];
      served.own.add(action->priorities);
      ++served.actions;
      served.misspelt = served.misspelt || is_misspelt(action->priorities);
    }
  }

  // Null where nothing can be told: its actions are still to be written, or not all could be read.
  const Served* of(const PartnerPlan& plan) const {
    const auto found = by_plan_.find(&plan);
    if (found == by_plan_.end() || found->second.misspelt) return nullptr;
    return found->second.own.can_tell() ? &found->second : nullptr;
  }

  // `priority-without-actions` speaks of those that no plan serves.
  bool anybody_serves(const Record& priority) const { return all_.has(priority); }

 private:
  std::unordered_map<const Record*, Served> by_plan_;
  Coverage all_;
};

void check_taken_up(const PartnerPlan& plan, const PlansAndActions& actions, Reporter& report) {
  const Served* served = actions.of(plan);
  if (served == nullptr) return;
  for (const Reference& priority : plan.priorities) {
    if (priority.target == nullptr || served->own.has(*priority.target)) continue;
    if (!actions.anybody_serves(*priority.target)) continue;
    const std::string actions_of_it =
        served->actions == 1
            ? std::string("its only action does not serve it")
            : fmt::format("none of its {} serves it", counted(served->actions, "action"));
    report
        .at(plan, priority.span,
            fmt::format("this plan takes up {}, and {}", named(priority), actions_of_it))
        .field("priorities")
        .value(priority.id)
        .hint("name it in the priorities of an action, or take it out of the plan's");
  }
}

void check_bent(const PartnerPlan& plan, Reporter& report) {
  if (plan.priorities.empty() || plan.priorities.partial) return;
  std::unordered_set<const Record*> taken_up;
  for (const Reference& priority : plan.priorities) {
    if (priority.target == nullptr) return;  // misspelt, and reported: it may be the one
    taken_up.insert(priority.target);
  }
  const auto look_at = [&](const Reference& priority, std::string_view does,
                           std::string_view field) {
    if (priority.target == nullptr || taken_up.count(priority.target) != 0) return;
    report
        .at(plan, priority.span,
            fmt::format("this plan {} {}, but does not take it up", does, named(priority)))
        .field(std::string(field))
        .value(priority.id)
        .hint("add it to the plan's priorities:");
  };
  for (const Adjustment& one : plan.adjusts) look_at(one.priority, "adjusts", "adjusts");
  for (const LocalPriority& one : plan.local_priorities) {
    look_at(one.priority, "has a priority of its own under", "local_priorities");
  }
}

void check(const Workspace& workspace, Reporter& report) {
  if (has_unread_actions(workspace.plan)) return;
  const PlansAndActions actions(workspace);
  for (const PartnerPlan* plan : workspace.plan.all<PartnerPlan>()) {
    check_taken_up(*plan, actions, report);
    check_bent(*plan, report);
  }
}

}  // namespace

extern const Rule taken_up_without_actions = {
    .name = "taken-up-without-actions",
    .group = "balance",
    .severity = Severity::warning,
    .summary = "a plan that takes up a priority and does nothing about it",
    .rationale =
        "Seven districts each wrote a plan under one county strategy, and each plan opens with the "
        "county's priorities that it takes up. Whether the seven add up to the strategy hangs on "
        "that page being true. A priority that stands there for good manners, with no action "
        "behind it, looks covered in every table of the county.\n\n"
        "The rule also reports a priority that a plan adjusts, or has a priority of its own under, "
        "and does not take up. Stopped actions do not count. It is silent about a plan whose "
        "actions name no priority yet, and about priorities that no plan serves: for these there "
        "is `priority-without-actions`.",
    .bad = R"(priorities:
  - {id: falls, title: Falls}
  - {id: carers, title: Carers}
plans:
  - {id: north-plan, title: Plan of the north, level: place, priorities: [falls, carers]}
  - {id: south-plan, title: Plan of the south, level: place, priorities: [carers]}
actions:
  - {id: N-1, title: Run twelve falls classes a week, plan: north-plan, priorities: [falls]}
  - {id: S-1, title: Give 600 carers a pass, plan: south-plan, priorities: [carers]}
)",
    .good = R"(priorities:
  - {id: falls, title: Falls}
  - {id: carers, title: Carers}
plans:
  - id: north-plan
    title: Plan of the north
    level: place
    priorities: [falls]
    adjusts: [{priority: falls, how: Villages without a hall come first}]
  - {id: south-plan, title: Plan of the south, level: place, priorities: [carers]}
actions:
  - {id: N-1, title: Run twelve falls classes a week, plan: north-plan, priorities: [falls]}
  - {id: S-1, title: Give 600 carers a pass, plan: south-plan, priorities: [carers]}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
