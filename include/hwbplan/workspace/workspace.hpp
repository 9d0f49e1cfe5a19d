// A plan directory in memory: its settings, its files and the plan they make.
#pragma once

#include "hwbplan/base/date.hpp"
#include "hwbplan/base/file_system.hpp"
#include "hwbplan/base/timings.hpp"
#include "hwbplan/model/settings.hpp"
#include "hwbplan/text/source.hpp"
#include "hwbplan/workspace/document.hpp"
#include "hwbplan/workspace/plan.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace hwbplan {

inline constexpr std::string_view kSettingsFile = "hwbplan.yaml";
// Of all files of a plan directory together.
inline constexpr std::size_t kDirectoryBytes = std::size_t{1} << 30;

struct Workspace {
  std::string root;  // absolute
  Sources sources;   // file 0 is the settings file
  yaml::Tree settings_tree;
  Settings settings;
  Date today;
  std::vector<Document> documents;
  Plan plan;
  Diagnostics findings;  // of reading, from all files
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
std::vector<std::string> find_roots_below(const FileSystem& files, const std::string& folder);

// Reads everything below `root`. Whatever is wrong with the plan is in `findings`; a fault is a
// folder or a settings file that can't be read at all.
tl::expected<Workspace, Fault> load_workspace(const FileSystem& files, const std::string& root,
                                              const LoadOptions& options, Timings& timings);

}  // namespace hwbplan
