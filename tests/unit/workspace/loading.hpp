// For the tests of the workspace: a plan directory /plan in memory.
#pragma once

#include "hwbplan/base/memory_files.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include <map>
#include <string>
#include <string_view>

namespace hwbplan::testing {

// Paths are relative to /plan; hwbplan.yaml is added where it is not given.
inline MemoryFiles plan_directory(const std::map<std::string, std::string>& files) {
  MemoryFiles disk;
  disk.files["/plan/hwbplan.yaml"] = "hwbplan: 1\n";
  for (const auto& [path, text] : files) disk.files["/plan/" + path] = text;
  return disk;
}

inline LoadOptions options_of_tests(unsigned jobs = 1) {
  LoadOptions options;
  options.shown_from = "/plan";
  options.today = Date::of(2026, 10, 1).value();
  options.jobs = jobs;
  return options;
}

inline Workspace load(const FileSystem& disk, unsigned jobs = 1) {
  Timings timings;
  return load_workspace(disk, "/plan", options_of_tests(jobs), timings).value();
}

inline Workspace load(const std::map<std::string, std::string>& files, unsigned jobs = 1) {
  return load(plan_directory(files), jobs);
}

// The names of the files that were read, apart by blanks, without the settings.
inline std::string names_of_files(const Workspace& workspace) {
  std::string names;
  for (FileId file = 1; file < workspace.sources.size(); ++file) {
    names.append(names.empty() ? "" : " ").append(workspace.sources[file].name);
  }
  return names;
}

inline std::string rules_of(const Diagnostics& findings) {
  std::string rules;
  for (const Diagnostic& finding : findings) {
    rules.append(rules.empty() ? "" : " ").append(finding.rule);
  }
  return rules;
}

}  // namespace hwbplan::testing
