// `hwbplan check` without the command line: all findings of a plan directory.
#pragma once

#include "hwbplan/base/timings.hpp"
#include "hwbplan/text/diagnostic.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::rules {

// Which rules to report. Names of rules or of groups; `select` empty means all.
struct Selection {
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  // Rules that are off unless somebody asks for them, to be run as notes: those that only mend what
  // is already plain.
  std::vector<std::string> also;

  bool has(std::string_view rule, std::string_view group) const;
};

// The rules that are off in hwbplan.yaml, or unless it names them.
std::vector<std::string_view> rules_off(const Settings& settings);

// Every finding, those of reading included, with the severities of hwbplan.yaml, without those that
// a local exception allows, in the order in which they are shown. Takes the findings of reading out
// of the workspace.
Diagnostics check(Workspace& workspace, const Selection& selection, unsigned jobs,
                  Timings& timings);

}  // namespace hwbplan::rules
