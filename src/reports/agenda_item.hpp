// The item of a meeting's agenda that the covering paper is for.
#pragma once

#include "hwbplan/model/governance.hpp"

#include <string_view>

namespace hwbplan::reports {

// The item that names the paper as `paper` or `action-plan`; else the first to be decided, and then
// the first of all, of those that name no other paper. Nothing where there is none.
const AgendaItem* item_of(const Meeting& meeting);

// As clerks write it: "noting", "For noting", "to note".
bool is_for_noting(std::string_view purpose);

}  // namespace hwbplan::reports
