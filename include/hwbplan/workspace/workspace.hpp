// A plan directory in memory: its settings, its files and the plan they make.
#pragma once

#include "hwbplan/base/date.hpp"
#include "hwbplan/base/file_system.hpp"
#include "hwbplan/base/timings.hpp"
#include "hwbplan/model/settings.hpp"
#include "hwbplan/text/source.hpp"
#include "hwbplan/workspace/document.hpp"
#include "hwbplan/workspace/plan.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace hwbplan {

class History;

inline constexpr std::string_view kSettingsFile = "hwbplan.yaml";
// Of all files of a plan directory together.
inline constexpr std::size_t kDirectoryBytes = std::size_t{1} << 30;

struct Workspace {
  std::string root;        // absolute
  std::string shown_from;  // absolute: the names of sources are relative to it
  Sources sources;         // file 0 is the settings file
  yaml::Tree settings_tree;
  Settings settings;
  Date today;
  std::vector<Document> documents;
  Plan plan;
  Diagnostics findings;  // of reading, from all files
  // What the directory was like earlier. Loading leaves it empty; who has a repository puts it in.
  std::shared_ptr<const History> history;
};

struct LoadOptions {
  std::string config;      // the settings file, where it is not the root's own; absolute
  std::string shown_from;  // absolute: file names are shown as seen from there
  Date today;
  unsigned jobs = 1;
};

// The nearest folder at or above `start` (absolute) that holds hwbplan.yaml. A folder that is a git
// checkout's root is the last one looked at. Empty where there is none.
std::string find_root(const FileSystem& files, const std::string& start);

// The plan directories at or below `folder`, sorted; not below one that is itself a plan directory.
// A fault where so many folders lie there that it can't be where plans are meant to be.
tl::expected<std::vector<std::string>, Fault> find_roots_below(const FileSystem& files,
                                                               const std::string& folder);

// The files of the plan directory `root` that are read, absolute and in the order of their names:
// all YAML files but the settings (`config`, or the root's own where that is empty), those in
// hidden folders, those that the settings leave out, and other plan directories. A fault where a
// folder can't be read.
tl::expected<std::vector<std::string>, Fault> plan_files(const FileSystem& files,
                                                         const std::string& root,
                                                         const std::string& config,
                                                         const Settings& settings);

// Reads everything below `root`. Whatever is wrong with the plan is in `findings`; a fault is a
// folder or a settings file that can't be read at all.
tl::expected<Workspace, Fault> load_workspace(const FileSystem& files, const std::string& root,
                                              const LoadOptions& options, Timings& timings);

}  // namespace hwbplan
