// The section of a covering paper on advice and implications: what the plan knows of money,
// equality and risk. What only people know, such as the solicitor's comments, their author adds.
#pragma once

#include "reports/filtered.hpp"
#include "reports/put_to_board.hpp"
#include "reports/scope.hpp"

namespace hwbplan::reports {

Section implications_section(const Scope& scope, const Filtered& filtered, const PutToBoard& put);

}  // namespace hwbplan::reports
