// Whether anybody is named where a sponsor, a lead member or a lead should stand.
#pragma once

#include "hwbplan/model/lead.hpp"

namespace hwbplan::rules {

// Nothing stands there, or only "TBC" and its like. Not so where something stands that was reported
// as unreadable.
bool names_nobody(const Maybe<Lead>& lead);

}  // namespace hwbplan::rules
