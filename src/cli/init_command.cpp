// `hwbplan init`: a plan directory that passes its own check.
#include "hwbplan/base/paths.hpp"

#include "cli/command.hpp"
#include "cli/editor_files.hpp"
#include "cli/starter_plan.hpp"

#include <ostream>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

constexpr Flag kFlags[] = {
    {"title", "TITLE", "The plan's name, as papers print it."},
    {"area", "AREA", "The area that the board is for."},
};

constexpr Positional kPositionals[] = {
    {"DIR",
     "The folder to begin in; made where it is not there. This folder where it is not given."},
};

constexpr Example kExamples[] = {
    {"hwbplan init", "Begin a plan in this folder."},
    {"hwbplan init plan --title \"Our health and wellbeing plan\" --area Wealdshire",
     "Begin one in the folder plan."},
};

int run(const Arguments& arguments, Session& session) {
  const std::string given = arguments.positionals.empty() ? "." : arguments.positionals.front();
  const std::string folder = absolute_path(session.directory, given);
  std::vector<StarterFile> files =
      starter_plan(arguments.value("title", "Health and wellbeing plan"),
                   arguments.value("area", "Our area"), session.today);
  for (StarterFile& file : editor_files()) files.push_back(std::move(file));

  // All or nothing: an existing file is somebody's work, and half a plan would not pass.
  for (const StarterFile& file : files) {
    if (session.world.files.kind(join_path(folder, file.path)) != EntryKind::none) {
      return session.could_not(fmt::format("{} is there already, and init overwrites nothing",
                                           join_path(given, file.path)),
                               "give the name of a new folder: hwbplan init my-plan");
    }
  }
  for (const StarterFile& file : files) {
    if (auto written = session.world.files.write(join_path(folder, file.path), file.text);
        !written) {
      return session.could_not(written.error().message);
    }
    if (!session.quiet) session.world.out << "wrote " << join_path(given, file.path) << '\n';
  }
  if (!session.quiet) {
    session.world.out
        << "\nNow change these files in a text editor, and look at the plan with\n  hwbplan check"
        << (given == "." ? "" : " " + given) << '\n';
  }
  return kClean;
}

}  // namespace

extern const Command init_command = {
    .name = "init",
    .summary = "Begin a plan directory with a small plan that passes.",
    .details =
        "Writes hwbplan.yaml, a strategy and one partner's plan with an example of everything, and "
        "settings "
        "for editors that use yaml-language-server. It overwrites nothing.",
    .flags = kFlags,
    .positionals = kPositionals,
    .examples = kExamples,
    .run = run,
};

}  // namespace hwbplan::cli
