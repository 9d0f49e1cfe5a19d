// What is wrong in the folder of a board's own templates, as findings of `check`. The papers judge
// templates and the rules weigh findings; neither sees the other, so they meet here.
#pragma once

#include "hwbplan/base/file_system.hpp"
#include "hwbplan/workspace/workspace.hpp"

namespace hwbplan::cli {

// Adds the templates to the files of the workspace, and what is wrong with them to the findings of
// reading: to be called between loading and checking.
void add_template_findings(const FileSystem& files, Workspace& workspace);

}  // namespace hwbplan::cli
