// See group_state.hpp.
#include "hwbplan/workspace/group_state.hpp"

#include "hwbplan/workspace/plan.hpp"

namespace hwbplan {

bool is_closed(const Group& group, Date today) {
  return group.closed.given() && group.closed->date.given() && group.closed->date.date <= today;
}

bool may_be_closed(const Group& group, Date today) {
  if (group.closed.missing()) return false;
  return !(group.closed.given() && group.closed->date.given() && group.closed->date.date > today);
}

const Reference* first_open_group(const List<Reference>& groups, Date today) {
  for (const Reference& reference : groups) {
    const auto* group = target_as<Group>(reference);
    if (group == nullptr || !is_closed(*group, today)) return &reference;
  }
  return nullptr;
}

}  // namespace hwbplan
