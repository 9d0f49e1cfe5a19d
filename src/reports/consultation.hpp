// The section of the covering paper that says on which plans the public has been consulted, and how
// many actions were shaped together with the people concerned.
#pragma once

#include "hwbplan/reports/document.hpp"

#include "reports/put_to_board.hpp"
#include "reports/scope.hpp"

namespace hwbplan::reports {

Section consultation_section(const Scope& scope, const PutToBoard& put);

}  // namespace hwbplan::reports
