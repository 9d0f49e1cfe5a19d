// See action_coverage.hpp.
#include "rules/action_coverage.hpp"

#include "hwbplan/workspace/action_state.hpp"

namespace hwbplan::rules {

void Coverage::add(const List<Reference>& list) {
  unread_ = unread_ || list.partial || list.presence == Presence::unreadable;
  any_ = any_ || !list.empty();
  for (const Reference& reference : list) {
    if (reference.target != nullptr) reached_.insert(reference.target);
  }
}

bool reaches_people(const Action& action, const Workspace& workspace) {
  return !standing_of(action, workspace).is(Status::stopped);
}

bool has_unread_actions(const Plan& plan) {
  return plan.has_unread_files() || plan.is_damaged(RecordKind::action);
}

}  // namespace hwbplan::rules
