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
  std::vector<std::string> lines;
  for (const Diagnostic& finding : check(workspace, selection, 1, timings)) {
    const Position place =
        LineIndex(workspace.sources[finding.span.file].text).position(finding.span.begin);
    lines.push_back(std::to_string(place.line) + ":" + std::to_string(place.column) + " " +
                    std::string(finding.rule) + " " + finding.message);
  }
  return lines;
}

// One row of a table: what is looked for, in which plan, and what is found.
struct FindingCase {
  std::string name;
  std::vector<std::string> rules;
  std::string_view plan;
  std::vector<std::string> expected;
};

inline std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text.append(line).append("\n");
  return text;
}

inline void check_cases(const std::vector<FindingCase>& cases) {
  for (const FindingCase& one : cases) {
    CAPTURE(one.name);
    CHECK(joined(finding_lines(one.plan, one.rules)) == joined(one.expected));
  }
}

}  // namespace hwbplan::rules
