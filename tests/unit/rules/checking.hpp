// For the tests of the rules: a plan directory in memory, checked.
#pragma once

#include "hwbplan/rules/check.hpp"

#include "unit/workspace/loading.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace hwbplan::testing {

struct Checked {
  Workspace workspace;
  Diagnostics findings;

  std::string_view at(const Span& span) const { return workspace.sources.text(span); }
  std::string rules() const { return rules_of(findings); }
};

inline Checked check_files(const std::map<std::string, std::string>& files,
                           const rules::Selection& selection = {}, unsigned jobs = 1) {
  Checked checked{load(files, jobs), {}};
  Timings timings;
  checked.findings = rules::check(checked.workspace, selection, jobs, timings);
  return checked;
}

// One file, checked by one rule or group.
inline Checked check_text(const std::string& text, const std::string& rule) {
  return check_files({{"a.yaml", text}}, {{rule}, {}, {}});
}

}  // namespace hwbplan::testing
