// Where actions take place, and whether two of them may meet there.
#pragma once

#include "hwbplan/model/action.hpp"

namespace hwbplan::overlaps {

// What an action says itself, or else the places of its plan.
const List<Reference>& places_of(const Action& action);

// Whether a place is named as all that there is: "Whole borough", "force-wide", "All localities".
// Plans don't say which place lies in which, so this is told from the words of its title and id.
bool is_whole_area(const Reference& place);

// True where both name places and none of them can be the same.
bool are_apart(const List<Reference>& a, const List<Reference>& b);

}  // namespace hwbplan::overlaps
