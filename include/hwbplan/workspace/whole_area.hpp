// Places that stand for the whole of the board's area, beside its towns and wards. What is done
// there is done in each of them. Rules, overlaps and papers all ask here, as for places_of().
#pragma once

#include "hwbplan/model/strategy.hpp"

#include <string_view>

namespace hwbplan {

// "Whole borough", "Force-wide", "countywide", "All localities", "All of the county", but neither
// "All Saints" nor "Wide Lane". For a title or an id; plans don't say which place lies in which, so
// the words have to tell.
bool says_whole_area(std::string_view name);

// By the words of its title or id, or because it is titled as the strategy's area, with or without
// "all" before it. `strategy` may be nothing.
bool is_whole_area(const Place& place, const Strategy* strategy);

}  // namespace hwbplan
