// `hwbplan init`: a plan directory that passes its own check.
#include "hwbplan/base/fenced_folder.hpp"
#include "hwbplan/base/paths.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include "cli/ci_files.hpp"
#include "cli/command.hpp"
#include "cli/editor_files.hpp"
#include "cli/starter_plan.hpp"
#include "cli/write_below.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

constexpr Flag kFlags[] = {
    {"title", "TITLE", "The plan's name, as papers print it."},
    {"area", "AREA", "The area that the board is for."},
    {"ci", "SERVICES",
     "Write a workflow too that checks every proposed change: github, gitlab, azure, or several.",
     0, kCiServices, true},
};

constexpr Positional kPositionals[] = {
    {"DIR",
     "The folder to begin in; made where it is not there. This folder where it is not given."},
};

constexpr Example kExamples[] = {
    {"hwbplan init", "Begin a plan in this folder."},
    {"hwbplan init plan --title \"Our health and wellbeing plan\" --area Wealdshire",
     "Begin one in the folder plan."},
    {"hwbplan init plan --ci github", "And have GitHub check every proposed change."},
};

struct NewFile {
  std::string base;   // the folder that it is below
  std::string below;  // its path from there
  std::string path;   // absolute
  std::string shown;  // as the officer would write it
  std::string text;
};

std::vector<NewFile> in_folder(std::vector<StarterFile> files, const std::string& folder,
                               const std::string& shown) {
  std::vector<NewFile> made;
  for (StarterFile& file : files) {
    std::string path = join_path(folder, file.path);
    std::string as_shown = join_path(shown, file.path);
    made.push_back(
        {folder, std::move(file.path), std::move(path), std::move(as_shown), std::move(file.text)});
  }
  return made;
}

std::vector<NewFile> new_plan(const Arguments& arguments, const std::string& folder,
                              const std::string& shown, Date today) {
  std::vector<StarterFile> files =
      starter_plan(arguments.value("title", "Health and wellbeing plan"),
                   arguments.value("area", "Our area"), today);
  const auto settings = std::find_if(files.begin(), files.end(), [](const StarterFile& file) {
    return file.path == kSettingsFile;
  });
  const std::vector<std::string> own_statuses =
      settings == files.end() ? std::vector<std::string>() : own_statuses_in(settings->text);
  for (StarterFile& file : editor_files(own_statuses)) files.push_back(std::move(file));
  return in_folder(std::move(files), folder, shown);
}

// Build services look for their files at the top of the repository only, so that a plan in a folder
// of it has them there.
std::string top_of_repository(const FileSystem& files, const std::string& folder) {
  for (std::string at = folder;;) {
    if (files.kind(join_path(at, ".git")) != EntryKind::none) return at;
    std::string above = parent_path(at);
    if (above == at || above == ".") return folder;
    at = std::move(above);
  }
}

std::vector<NewFile> workflows(const std::vector<std::string>& services, const std::string& folder,
                               const Session& session) {
  const std::string top = top_of_repository(session.world.files, folder);
  const std::string shown = relative_path(session.directory, top);
  std::vector<StarterFile> files;
  for (const std::string& service : services)
    files.push_back(ci_file(service, relative_path(top, folder)));
  return in_folder(std::move(files), top, shown);
}

// The folder behind a command that is suggested; nothing for the one that one stands in. Its name
// may hold what drives a terminal, as may the names of the files in it.
std::string for_a_shell(const std::string& folder) {
  if (folder == ".") return {};
  const bool plain = folder.find_first_of(" \t'\"&|;<>()$`\\*?!#") == std::string::npos;
  const std::string shown = utf8::escape_for_terminal(folder);
  return plain ? " " + shown : fmt::format(" \"{}\"", shown);
}

int run(const Arguments& arguments, Session& session) {
  const std::string given = arguments.positionals.empty() ? "." : arguments.positionals.front();
  const std::string folder = absolute_path(session.directory, given);
  std::vector<NewFile> files = workflows(arguments.list("ci"), folder, session);
  // A plan that is there already gets its workflow only.
  const bool is_plan =
      session.world.files.kind(join_path(folder, kSettingsFile)) == EntryKind::file;
  if (!is_plan || files.empty()) {
    std::vector<NewFile> plan = new_plan(arguments, folder, given, session.today);
    plan.insert(plan.end(), files.begin(), files.end());
    files = std::move(plan);
  }

  // All or nothing: an existing file is somebody's work, and half a plan would not pass.
  for (const NewFile& file : files) {
    if (auto may = may_write_below(session.world.files, file.base, file.below); !may) {
      return session.could_not(may.error().message);
    }
    if (session.world.files.kind(file.path) != EntryKind::none) {
      return session.could_not(
          fmt::format("{} is there already, and init overwrites nothing",
                      utf8::escape_for_terminal(file.shown)),
          is_plan && arguments.has("ci")
              ? std::string(
                    "move it away first, or take over from ci/ of hwbplan's source what it lacks")
          : is_plan ? fmt::format("it is a plan already: hwbplan check{}", for_a_shell(given))
                    : std::string("give the name of a folder that is not there yet: hwbplan init "
                                  "another-folder"));
    }
  }
  for (const NewFile& file : files) {
    const std::unique_ptr<FencedFolder> base = session.world.files.fence(file.base);
    if (auto written = base->write(file.path, file.text); !written) {
      return session.could_not(written.error().message);
    }
    if (!session.quiet)
      session.world.out << "wrote " << utf8::escape_for_terminal(file.shown) << '\n';
  }
  if (session.quiet) return kClean;
  if (!is_plan) {
    session.world.out
        << "\nNow change these files in a text editor, and look at the plan with\n  hwbplan check"
        << for_a_shell(given) << '\n';
  }
  if (arguments.has("ci")) {
    session.world.out << "\nAt the top of the workflow, write where the source of hwbplan lies: it "
                         "is built from there.\n";
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
        "for editors that use yaml-language-server. --ci adds a workflow at the top of the git "
        "repository around the folder. It overwrites nothing.",
    .flags = kFlags,
    .positionals = kPositionals,
    .examples = kExamples,
    .run = run,
};

}  // namespace hwbplan::cli
