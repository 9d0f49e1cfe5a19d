// Where an action is done. Rules, overlaps and papers all ask here, so that a place in which one of
// them sees an action has it in the others too.
#pragma once

#include "hwbplan/model/action.hpp"

namespace hwbplan {

// The action's own places; those of its plan where it gives none, because an action without places
// of its own is done where its plan is. Empty where neither names one.
const List<Reference>& places_of(const Action& action);

}  // namespace hwbplan
