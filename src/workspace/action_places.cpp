// See action_places.hpp.
#include "hwbplan/workspace/action_places.hpp"

#include "hwbplan/workspace/plan.hpp"

namespace hwbplan {

const List<Reference>& places_of(const Action& action) {
  const auto* plan = target_as<PartnerPlan>(action.plan);
  const bool by_plan = action.places.nothing_given() && plan != nullptr;
  return by_plan ? plan->places : action.places;
}

}  // namespace hwbplan
