// See item_actions.hpp.
#include "reports/item_actions.hpp"

#include "hwbplan/overlaps/decisions.hpp"
#include "hwbplan/workspace/done_by_today.hpp"

#include "reports/action_views.hpp"
#include "reports/agenda_item.hpp"
#include "reports/overlap_proposals.hpp"
#include "reports/without_item.hpp"

#include <algorithm>

namespace hwbplan::reports {

namespace {

using Actions = std::unordered_set<const Action*>;

Actions with_barriers(const Scope& scope) {
  Actions actions;
  const auto stands = [&](const Barrier& one) { return still_stands(one, scope.workspace()); };
  const WithoutItem all(scope);
  for (const ActionView& view : view_actions(all.scope())) {
    // What stands in the way of a finished action is in nobody's way any more.
    if (view.status.finished()) continue;
    const List<Barrier>& barriers = view.action->barriers;
    if (std::any_of(barriers.begin(), barriers.end(), stands)) actions.insert(view.action);
  }
  return actions;
}

Actions in_proposals(const Scope& scope) {
  Actions actions;
  const WithoutItem all(scope);
  for (const OverlapDecision* one : proposals_put_to_meeting(all.scope())) {
    for (const Action* action : overlaps::actions_of(*one)) actions.insert(action);
  }
  return actions;
}

}  // namespace

std::optional<Actions> actions_of_item(const Scope& scope) {
  const AgendaItem* item = scope.options().item;
  const Meeting* meeting = scope.options().meeting;
  if (item == nullptr || meeting == nullptr || !scope.shows(*meeting)) return std::nullopt;
  switch (matter_of(*item)) {
    case Matter::plan:
    case Matter::paper:
      break;
    case Matter::requests:
      return with_barriers(scope);
    case Matter::overlaps:
      return in_proposals(scope);
    case Matter::not_said:
      if (!scope.has_filters()) return Actions();
      break;
  }
  return std::nullopt;
}

std::string item_covers(const Scope& scope) {
  const AgendaItem* item = scope.options().item;
  if (!scope.is_of_item() || item == nullptr) return {};
  switch (matter_of(*item)) {
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
