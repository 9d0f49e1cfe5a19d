// The plan as it was when it was signed off, from the history of its directory.
#pragma once

#include "hwbplan/workspace/history.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include <memory>
#include <string>
#include <vector>

namespace hwbplan::rules {

// The revision that recorded the sign-off which the plan speaks of now. Where a shallow clone does
// not reach back so far, the oldest one there is that has it: what has changed since then has
// changed since the sign-off. Nothing where there is no history, where the plan is not signed off,
// and where the sign-off has not been recorded yet.
std::unique_ptr<Revision> signed_off_revision(const Workspace& workspace);

// The texts of all plan files in it.
std::vector<std::string> texts_of(const Revision& revision, const Workspace& workspace);

}  // namespace hwbplan::rules
