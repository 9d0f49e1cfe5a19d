// From the paths on a command line to plan directories.
#pragma once

#include "cli/command.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace hwbplan::cli {

struct PlanPaths {
  std::string root;               // absolute
  std::vector<std::string> only;  // absolute; empty for the whole directory

  // Whether a file, named as shown from `directory`, was asked for.
  bool has(std::string_view directory, std::string_view name) const;
};

// The plan directories that the paths lie in or hold, each once, in the order of the paths. Without
// paths, the one around the session's directory, or those below it. A fault where a path is not
// there or leads to no plan.
tl::expected<std::vector<PlanPaths>, Fault> find_plan_paths(const Session& session,
                                                            const std::vector<std::string>& paths);

}  // namespace hwbplan::cli
