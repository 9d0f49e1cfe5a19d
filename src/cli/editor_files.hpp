// What makes an editor check a plan as it is typed: the JSON Schemas, and the setting that points
// the editor to them.
#pragma once

#include "cli/starter_plan.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::cli {

// For VS Code with the YAML extension, and every other editor that uses yaml-language-server.
// `own_statuses`: see plan_json_schema().
std::vector<StarterFile> editor_files(std::span<const std::string> own_statuses);

// The words of the status_scale in the text of a hwbplan.yaml.
std::vector<std::string> own_statuses_in(std::string_view settings);

}  // namespace hwbplan::cli
