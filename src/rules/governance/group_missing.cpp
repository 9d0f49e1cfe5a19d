// The rule `group-missing`: an action that no group delivers, in a plan whose other actions have
// one.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/workspace/action_state.hpp"
#include "hwbplan/workspace/finished_actions.hpp"
#include "hwbplan/workspace/group_state.hpp"

#include "rules/gaps.hpp"
#include "rules/record_names.hpp"

#include <unordered_map>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// The group that has an action's priority as its remit is the likely one. A board has everything
// as its remit and delivers nothing.
class LikelyGroups {
 public:
  explicit LikelyGroups(const Workspace& workspace) {
    for (const Group* group : workspace.plan.all<Group>()) {
      if (group->group_kind.is(GroupKind::board) || may_be_closed(*group, workspace.today))
        continue;
      has_any_ = true;
      for (const Reference& remit : group->remit) {
        if (remit.target != nullptr) by_remit_.emplace(remit.target, group);
      }
    }
  }

  bool empty() const { return !has_any_; }

  std::string hint(const Action& action) const {
    for (const Reference& priority : action.priorities) {
      const auto found = by_remit_.find(priority.target);
      if (found == by_remit_.end()) continue;
      return fmt::format("add group:; {} is the remit of {}", named(priority),
                         id_or_title(*found->second));
    }
    return "add group: with the group that delivers it";
  }

 private:
  std::unordered_map<const Record*, const Group*> by_remit_;
  bool has_any_ = false;
};

bool is_asked(const Action& action, const Workspace& workspace, FinishedActions& finished) {
  return is_asked_how(action, workspace) && !finished.may_be(action);
}

void check(const Workspace& workspace, Reporter& report) {
  const LikelyGroups groups(workspace);
  if (groups.empty()) return;
  const auto actions = workspace.plan.all<Action>();
  FinishedActions finished(workspace);
  std::size_t asked = 0;
  std::vector<Gap> gaps;
  bool any_named = false;
  for (const Action* action : actions) {
    any_named = any_named || !action->group.missing();
    if (!is_asked(*action, workspace, finished)) continue;
    ++asked;
    if (!action->group.missing()) continue;
    gaps.push_back({action, place_of_missing(*action, action->group),
                    "no group delivers this action", groups.hint(*action)});
  }
  if (!any_named) return;
  report_gaps(
      gaps,
      {fmt::format("{} actions name no group that delivers them", some_of(gaps.size(), asked)),
       "add group: to each", "group"},
      workspace.plan, report);
}

}  // namespace

extern const Rule group_missing = {
    .name = "group-missing",
    .group = "governance",
    .severity = Severity::note,
    .summary = "an action that names no group, where others do",
    .rationale =
        "Progress reaches the board through the groups below it. An action that is on no group's "
        "list is talked about nowhere between two meetings of the board, and its lead sends the "
        "report to whoever asks first.\n\n"
        "The rule is silent where the plan has no groups below the board, and where no action "
        "names one. Business as usual (kind: quiet-hum) and finished actions are not asked.",
    .bad = R"(priorities:
  - {id: falls, title: Falls}
groups:
  - {id: hwb, title: Health and wellbeing board, kind: board}
  - {id: falls-group, title: Falls working group, kind: working-group, reports_to: hwb, remit: falls}
actions:
  - {id: falls-classes, title: Run twelve classes a week, priorities: falls, group: falls-group}
  - {id: grab-rails, title: Fit grab rails in 200 homes, priorities: falls}
)",
    .good = R"(priorities:
  - {id: falls, title: Falls}
groups:
  - {id: hwb, title: Health and wellbeing board, kind: board}
  - {id: falls-group, title: Falls working group, kind: working-group, reports_to: hwb, remit: falls}
actions:
  - {id: falls-classes, title: Run twelve classes a week, priorities: falls, group: falls-group}
  - {id: grab-rails, title: Fit grab rails in 200 homes, priorities: falls, group: falls-group}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
