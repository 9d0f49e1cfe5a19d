// Which plan files could not be read in full, so that whoever tells of a plan can say what may be
// missing.
#pragma once

#include "hwbplan/workspace/workspace.hpp"

#include <set>

namespace hwbplan {

// Files that could not be opened, or of which whole records may not have been understood.
std::set<FileId> files_not_read_in_full(const Workspace& workspace);

// Whether a finding of reading is about such a file.
bool may_leave_records_out(const Diagnostic& finding);

// Whether a finding is about a mistake in how a file is written that may keep something of it, if
// only a date or an amount, from being understood. Some are understood as they were meant.
bool may_leave_something_out(const Diagnostic& finding);
// The files that hold such mistakes.
std::set<FileId> files_with_mistakes(const Workspace& workspace);

}  // namespace hwbplan
