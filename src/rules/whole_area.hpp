// Places that stand for the whole of the board's area, beside its towns and wards.
#pragma once

#include "hwbplan/model/strategy.hpp"

namespace hwbplan::rules {

// "Whole borough", "All districts", "Countywide", or the area of the strategy by its name.
// `strategy` may be nothing.
bool is_whole_area(const Place& place, const Strategy* strategy);

}  // namespace hwbplan::rules
