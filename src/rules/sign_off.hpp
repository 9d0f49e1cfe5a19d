// How far the strategy has come on its way to being signed off. A board that has just begun is not
// asked yet for what only the finished strategy has to say.
#pragma once

#include "hwbplan/workspace/plan.hpp"

namespace hwbplan::rules {

// Near-final or signed off.
bool is_past_draft(const Plan& plan);

}  // namespace hwbplan::rules
