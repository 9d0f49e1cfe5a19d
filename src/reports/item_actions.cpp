// See item_actions.hpp.
#include "reports/item_actions.hpp"

#include "hwbplan/overlaps/decisions.hpp"
#include "hwbplan/workspace/done_by_today.hpp"

#include "reports/agenda_item.hpp"
#include "reports/overlap_proposals.hpp"

#include <algorithm>

namespace hwbplan::reports {

namespace {

using Actions = std::unordered_set<const Action*>;

// It is the whole plan where nothing stands under the item: a paper about no actions tells nothing.
std::optional<Actions> unless_empty(Actions actions) {
  return actions.empty() ? std::nullopt : std::optional(std::move(actions));
}

Actions with_barriers(const Scope& scope) {
  Actions actions;
  for (const Action* action : scope.plan().all<Action>()) {
    const auto stands = [&](const Barrier& one) { return still_stands(one, scope.workspace()); };
    if (std::any_of(action->barriers.begin(), action->barriers.end(), stands))
      actions.insert(action);
  }
  return actions;
}

Actions in_proposals(const Scope& scope) {
  Actions actions;
  for (const OverlapDecision* one : scope.all<OverlapDecision>()) {
    if (!one->decision.given() || !overlaps::is_to_come(*one, scope.today())) continue;
    if (!is_put_to_meeting(scope, *one)) continue;
    for (const Action* action : overlaps::actions_of(*one)) actions.insert(action);
  }
  return actions;
}

}  // namespace

std::optional<Actions> actions_of_item(const Scope& scope) {
  const AgendaItem* item = scope.options().item;
  const Meeting* meeting = scope.options().meeting;
  if (item == nullptr || meeting == nullptr || !scope.shows(*meeting)) return std::nullopt;
  switch (matter_of(*item, *meeting)) {
    case Matter::plan:
    case Matter::paper:
      break;
    case Matter::requests:
      return unless_empty(with_barriers(scope));
    case Matter::overlaps:
      return unless_empty(in_proposals(scope));
    case Matter::not_said:
      if (!scope.has_filters()) return Actions();
      break;
  }
  return std::nullopt;
}

std::string item_covers(const Scope& scope) {
  const AgendaItem* item = scope.options().item;
  const Meeting* meeting = scope.options().meeting;
  if (!scope.is_of_item() || item == nullptr || meeting == nullptr) return {};
  switch (matter_of(*item, *meeting)) {
    case Matter::requests:
      return "Actions with a barrier that stands";
    case Matter::overlaps:
      return "Actions that proposals to this meeting are about";
    case Matter::plan:
    case Matter::paper:
    case Matter::not_said:
      break;
  }
  return {};
}

}  // namespace hwbplan::reports
