// What rules find in a small plan, one line a finding, so that a test reads like a table.
#pragma once

#include "hwbplan/base/timings.hpp"
#include "hwbplan/rules/check.hpp"
#include "hwbplan/rules/example.hpp"
#include "hwbplan/text/line_index.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace hwbplan::rules {

// "line:column rule message" of each finding, in the order in which they are shown. `selected`
// names rules or groups; the plan is read as an example is, on 1 October 2026.
inline std::vector<std::string> finding_lines(std::string_view plan,
                                              std::vector<std::string> selected) {
  Workspace workspace = load_example(plan);
  Selection selection;
  selection.select = std::move(selected);
  Timings timings;
  std::vector<LineIndex> files;
  for (FileId file = 0; file < workspace.sources.size(); ++file)
    files.emplace_back(workspace.sources[file].text);
  std::vector<std::string> lines;
  for (const Diagnostic& finding : check(workspace, selection, 1, timings)) {
    const Position place = files[finding.span.file].position(finding.span.begin);
    lines.push_back(std::to_string(place.line) + ":" + std::to_string(place.column) + " " +
                    std::string(finding.rule) + " " + finding.message);
  }
  return lines;
}

// Runs a table of cases. A line "# name" begins a case, the plan follows, and each line "> " says
// one finding that is to be made in it, in order; a case without such lines finds nothing.
inline void check_cases(std::string_view table, const std::vector<std::string>& selected) {
  std::string name;
  std::string plan;
  std::string expected;
  const auto run = [&] {
    if (name.empty()) return;
    CAPTURE(name);
    std::string found;
    for (const std::string& line : finding_lines(plan, selected)) found.append(line).append("\n");
    CHECK(found == expected);
    plan.clear();
    expected.clear();
  };
  while (!table.empty()) {
    const std::string_view line = table.substr(0, table.find('\n') + 1);
    REQUIRE(!line.empty());  // the last line ends, too
    table.remove_prefix(line.size());
    if (line.starts_with("# ")) {
      run();
      name = line.substr(2, line.size() - 3);
    } else if (line.starts_with("> ")) {
      expected += line.substr(2);
    } else {
      plan += line;
    }
  }
  run();
}

}  // namespace hwbplan::rules
