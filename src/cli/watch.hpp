// `check --watch`: doing something again whenever a plan changes on the disk.
#pragma once

#include "cli/command.hpp"

#include <functional>
#include <string>
#include <vector>

namespace hwbplan::cli {

// Calls `once`, then again each time that a file of the plan directories `roots` (absolute) has
// changed, come or gone, until the session's world says that waiting is over or nobody reads the
// output any more. Gives what the last call gave.
//
// The files are read and compared, every half second or less often where that takes long: this
// works on every system and every network drive, which notifications do not, and sees every change,
// which times of modification do not.
int watch(const std::vector<std::string>& roots, const Session& session,
          const std::function<int()>& once);

}  // namespace hwbplan::cli
