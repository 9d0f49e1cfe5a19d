// What the plan does for the populations that it marks as seldom heard.
#pragma once

#include "reports/inequality_view.hpp"
#include "reports/scope.hpp"

#include <vector>

namespace hwbplan::reports {

struct Reach {
  const Population* population = nullptr;
  std::vector<const Action*> for_them;
  std::vector<const Action*> with_them;     // made together with them
  std::vector<const Metric*> measured_for;  // metrics with a group of their own

  bool is_missed() const { return for_them.empty() && with_them.empty(); }
};

// One for each seldom-heard population, in the order of the plan, with the actions of the scope. A
// group of a metric is theirs where it has the population's id.
std::vector<Reach> reach_of(const Scope& scope, const std::vector<InequalityView>& views);

}  // namespace hwbplan::reports
