// See editor_files.hpp.
#include "cli/editor_files.hpp"

#include "hwbplan/model/json_schema.hpp"

namespace hwbplan::cli {

namespace {

// The schemas lie beside the settings, so that they need no network and fit the version that wrote
// them.
constexpr std::string_view kSettings = R"({
  "yaml.schemas": {
    "./.vscode/hwbplan-settings.schema.json": ["hwbplan.yaml"],
    "./.vscode/hwbplan.schema.json": ["*.yaml", "*.yml", "!hwbplan.yaml"]
  },
  "[yaml]": {
    "editor.insertSpaces": true,
    "editor.tabSize": 2
  }
}
)";

}  // namespace

std::vector<StarterFile> editor_files() {
  return {{".vscode/hwbplan-settings.schema.json", settings_json_schema()},
          {".vscode/hwbplan.schema.json", plan_json_schema()},
          {".vscode/settings.json", std::string(kSettings)}};
}

}  // namespace hwbplan::cli
