// Takes out of a run's findings what local exceptions allow, and reports exceptions that do not
// hold.
#pragma once

#include "hwbplan/text/diagnostic.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include "rules/policy.hpp"

namespace hwbplan::rules {

// An exception without a reason, or past its end, allows nothing.
void apply_exceptions(const Workspace& workspace, const Policy& policy, Diagnostics& findings);

}  // namespace hwbplan::rules
