// What commands about a single plan share: finding and loading it, and looking its records up by
// what somebody typed.
#pragma once

#include "hwbplan/workspace/workspace.hpp"

#include "cli/command.hpp"
#include "cli/plan_paths.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::cli {

struct OnePlan {
  PlanPaths paths;
  Workspace workspace;
};

// The plan that the paths lead to, or the one around the session's directory. Where there is none,
// or several, says so and gives nothing.
std::optional<OnePlan> load_one_plan(const Session& session, const std::vector<std::string>& paths);

// Says how many files could not be read in full, where there are any: what they hold is missing in
// whatever is told about the plan.
void remark_unread_files(const Workspace& workspace, const Session& session);

// The action (or other record) with that id, or the only one with that title. Where there is none,
// says so with the nearest, and gives nothing.
const Record* find_or_say(const Workspace& workspace, RecordKind kind, std::string_view id,
                          const Session& session);

}  // namespace hwbplan::cli
