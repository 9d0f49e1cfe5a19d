// What partners' and places' plans say of themselves beside their actions: how they adapt the
// strategy's priorities, what they put first of their own, and what could go wrong.
#pragma once

#include "reports/scope.hpp"

#include <vector>

namespace hwbplan::reports {

// Plans that the filters let through: where there is a filter, those with an action in the scope.
std::vector<const PartnerPlan*> plans_of(const Scope& scope);

// The three tables that a board looks for beside the single plan. One without rows is not to be
// printed: most plans say nothing of the kind.
Table plans_table(const Scope& scope);
Table adjustments_table(const Scope& scope);
Table local_priorities_table(const Scope& scope);

// Risks to the strategy and to whole plans, which no single action has to answer.
Table risks_table(const Scope& scope);

}  // namespace hwbplan::reports
