// The part of the paper `inequality` about populations that boards seldom hear from, and what
// reaches them.
#pragma once

#include "hwbplan/reports/document.hpp"

#include "reports/reach.hpp"

#include <vector>

namespace hwbplan::reports {

// In the order of `all`, which is that of reach_of.
Section seldom_heard_section(const Scope& scope, const std::vector<Reach>& all);
// One action a row of each population; for CSV.
Table reach_data(const std::vector<Reach>& all);

}  // namespace hwbplan::reports
