// See editor_files.hpp.
#include "cli/editor_files.hpp"

#include "hwbplan/model/board_status.hpp"
#include "hwbplan/model/json_schema.hpp"
#include "hwbplan/model/read_plan_file.hpp"
#include "hwbplan/yaml/reader.hpp"

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

std::vector<StarterFile> editor_files(std::span<const std::string> own_statuses) {
  return {{".vscode/hwbplan-settings.schema.json", settings_json_schema()},
          {".vscode/hwbplan.schema.json", plan_json_schema(own_statuses)},
          {".vscode/settings.json", std::string(kSettings)}};
}

std::vector<std::string> own_statuses_in(std::string_view settings) {
  SourceFile source;
  source.text = settings;
  const yaml::ReadResult read = yaml::read(source, 0);
  Diagnostics findings;
  const Settings board = read_settings(read.tree, findings);
  std::vector<std::string> words;
  for (const auto& [word, status] : board.status_scale.entries) {
    if (words.size() < kMostStatusWords && status.given()) words.emplace_back(word.text);
  }
  return words;
}

}  // namespace hwbplan::cli
