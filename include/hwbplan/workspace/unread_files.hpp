// Which plan files could not be read in full, so that whoever tells of a plan can say what may be
// missing.
#pragma once

#include "hwbplan/workspace/workspace.hpp"

#include <set>

namespace hwbplan {

// Files that could not be opened, or of which a part could not be understood.
std::set<FileId> files_not_read_in_full(const Workspace& workspace);

}  // namespace hwbplan
