// Whom actions are for and where they take place, as far as it tells whether two may meet.
#pragma once

#include "hwbplan/workspace/action_places.hpp"

namespace hwbplan::overlaps {

// Whether a place is named as all that there is: "Whole borough", "force-wide", "All localities".
// Plans don't say which place lies in which, so this is told from the words of its title and id.
bool is_whole_area(const Reference& place);

// A list of people or places that is longer is taken for all that there are.
inline constexpr std::size_t kMostTold = 24;

// Whether two references name one record, or one id that no record has.
bool are_same(const Reference& a, const Reference& b);

// Whether two lists share an entry, or one of them leaves it open.
bool meet(const List<Reference>& a, const List<Reference>& b);

// True where both name places and none of them can be the same.
bool are_apart(const List<Reference>& a, const List<Reference>& b);

}  // namespace hwbplan::overlaps
