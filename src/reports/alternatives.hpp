// The section of a covering paper on other options: what the board could choose in place of what is
// put to it, and what it has chosen before.
#pragma once

#include "reports/filtered.hpp"
#include "reports/put_to_board.hpp"
#include "reports/scope.hpp"

namespace hwbplan::reports {

Section alternatives_section(const Scope& scope, const Filtered& filtered, const PutToBoard& put);

}  // namespace hwbplan::reports
