// How many actions lie under each theme and contribute to each outcome, and how many of them are
// behind.
#pragma once

#include "reports/action_views.hpp"

#include <vector>

namespace hwbplan::reports {

// Both count an action once under each theme or contribution that it names, however often it does.
Table tally_by_theme(const Scope& scope, const std::vector<ActionView>& views);
Table tally_by_contribution(const Scope& scope, const std::vector<ActionView>& views);

}  // namespace hwbplan::reports
