// Whom actions are for and where they take place, as far as it tells whether two may meet.
#pragma once

#include "hwbplan/workspace/action_places.hpp"
#include "hwbplan/workspace/whole_area.hpp"

namespace hwbplan::overlaps {

// A list of people or places that is longer is taken for all that there are.
inline constexpr std::size_t kMostTold = 24;

// Whether two references name one record, or one id that no record has.
bool are_same(const Reference& a, const Reference& b);

// Whether two lists share an entry, or one of them leaves it open.
bool meet(const List<Reference>& a, const List<Reference>& b);

// Whether one of a list's places is the whole area, as is_whole_area() tells for the strategy,
// which may be nothing; also where the list is longer than kMostTold.
bool is_everywhere(const List<Reference>& places, const Strategy* strategy);

// True where both name places and none of them can be the same: not where one list is everywhere.
bool are_apart(const List<Reference>& a, const List<Reference>& b, const Strategy* strategy);

}  // namespace hwbplan::overlaps
