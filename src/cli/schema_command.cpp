// `hwbplan schema`: the plan format for editors.
#include "hwbplan/base/fenced_folder.hpp"
#include "hwbplan/base/paths.hpp"
#include "hwbplan/model/json_schema.hpp"
#include "hwbplan/workspace/workspace.hpp"
#include "hwbplan/yaml/reader.hpp"

#include "cli/command.hpp"
#include "cli/editor_files.hpp"
#include "cli/format_reference.hpp"
#include "cli/plan_paths.hpp"
#include "cli/write_below.hpp"

#include <ostream>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

constexpr Flag kFlags[] = {
    {"settings", "", "Print the schema of hwbplan.yaml in place of that of plan files."},
    {"markdown", "", "Print the documentation of every key instead."},
    {"install", "", "Write both schemas and the editor's settings into .vscode of this folder."},
};

constexpr Example kExamples[] = {
    {"hwbplan schema --install", "Make VS Code with its YAML extension check plans as you type."},
    {"hwbplan schema > plan.schema.json", "Keep the JSON Schema for another editor or program."},
};

// The board's own words for a status, where the command stands in a plan that can be read.
std::vector<std::string> own_statuses(const Session& session) {
  const auto roots = find_plan_paths(session, {});
  if (!roots || roots->size() != 1) return {};
  const std::string& root = roots->front().root;
  const auto bytes = session.config.empty()
                         ? session.world.files.fence(root)->read(join_path(root, kSettingsFile),
                                                                 yaml::Limits{}.bytes)
                         : session.world.files.read(session.config, yaml::Limits{}.bytes);
  return bytes ? own_statuses_in(yaml::decode_bytes(*bytes, 0).text) : std::vector<std::string>();
}

// The schemas are ours and are renewed; the settings may hold what others have put there.
int install(Session& session) {
  const std::unique_ptr<FencedFolder> folder = session.world.files.fence(session.directory);
  for (const StarterFile& file : editor_files(own_statuses(session))) {
    if (auto may = may_write_below(session.world.files, session.directory, file.path); !may) {
      return session.could_not(may.error().message);
    }
    const std::string path = join_path(session.directory, file.path);
    const bool is_ours = file.path.ends_with(".schema.json");
    if (!is_ours && session.world.files.kind(path) != EntryKind::none) {
      session.remark(fmt::format("{} is there already; to use the schemas, add to it:\n{}",
                                 file.path, file.text));
      continue;
    }
    if (auto written = folder->write(path, file.text); !written) {
      return session.could_not(written.error().message);
    }
    if (!session.quiet) session.world.out << "wrote " << file.path << '\n';
  }
  return kClean;
}

int run(const Arguments& arguments, Session& session) {
  if (arguments.has("install")) return install(session);
  if (arguments.has("markdown")) {
    session.world.out << format_reference();
    return kClean;
  }
  session.world.out << (arguments.has("settings") ? settings_json_schema()
                                                  : plan_json_schema(own_statuses(session)));
  return kClean;
}

}  // namespace

extern const Command schema_command = {
    .name = "schema",
    .summary =
        "Print the JSON Schema or the documentation of the plan format, or set up an editor.",
    .details =
        "In a plan directory the schema has the words of the board's own status_scale too: run it "
        "again when those change.",
    .flags = kFlags,
    .positionals = {},
    .examples = kExamples,
    .run = run,
};

}  // namespace hwbplan::cli
