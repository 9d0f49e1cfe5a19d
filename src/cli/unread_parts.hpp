// What papers lack because it could not be read, told to whoever writes them.
#pragma once

#include "hwbplan/workspace/workspace.hpp"

#include "cli/command.hpp"

#include <cstddef>

namespace hwbplan::cli {

// A paper is written although the plan has faults, but never without a word about them: how many
// parts are missing from so many papers, in which files, and at which line of each the trouble
// begins. Nothing is said where all could be read.
void remark_on_unread_parts(const Workspace& workspace, std::size_t papers, const Session& session);

}  // namespace hwbplan::cli
