// See group_state.hpp.
#include "hwbplan/workspace/group_state.hpp"

#include "hwbplan/workspace/plan.hpp"

#include <algorithm>

namespace hwbplan {

bool is_closed(const Group& group, Date today) {
  return group.closed.given() && group.closed->date.given() && group.closed->date.date <= today;
}

bool may_be_closed(const Group& group, Date today) {
  if (group.closed.missing()) return false;
  return !(group.closed.given() && group.closed->date.given() && group.closed->date.date > today);
}

std::unordered_set<const Record*> places_of(const Group& group) {
  constexpr std::size_t kMost = 1000;
  std::unordered_set<const Record*> places;
  for (const Reference& place : group.places) {
    if (places.size() == kMost) break;
    if (place.target != nullptr) places.insert(place.target);
  }
  return places;
}

bool share_a_place(const Group& a, const Group& b) {
  if (a.places.nothing_given() || b.places.nothing_given()) return true;
  const std::unordered_set<const Record*> of_a = places_of(a);
  const std::unordered_set<const Record*> of_b = places_of(b);
  return std::any_of(of_b.begin(), of_b.end(),
                     [&](const Record* place) { return of_a.count(place) != 0; });
}

const Reference* first_open_group(const List<Reference>& groups, Date today) {
  for (const Reference& reference : groups) {
    const auto* group = target_as<Group>(reference);
    if (group == nullptr || !is_closed(*group, today)) return &reference;
  }
  return nullptr;
}

const Reference* first_open_heir(const Closure& closure, Date today) {
  for (const NewHome& home : closure.goals_to) {
    const auto* group = target_as<Group>(home.group);
    if (group == nullptr || !is_closed(*group, today)) return &home.group;
  }
  return nullptr;
}

}  // namespace hwbplan
