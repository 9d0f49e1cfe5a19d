// What makes an editor check a plan as it is typed: the JSON Schemas, and the setting that points
// the editor to them.
#pragma once

#include "cli/starter_plan.hpp"

#include <vector>

namespace hwbplan::cli {

// For VS Code with the YAML extension, and every other editor that uses yaml-language-server.
std::vector<StarterFile> editor_files();

}  // namespace hwbplan::cli
