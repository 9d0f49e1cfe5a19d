// The examples of a rule as plans that are really checked: the tests run them, and `explain` prints
// what is found in them.
//
// A line `=== name.yaml` begins another file; what stands before the first such line is plan.yaml.
// `=== name.yaml (cannot be opened)` is a file that the computer refuses to open, and
// `=== name.yaml (as it was signed off)` one as the repository around the plan has it. Where no
// hwbplan.yaml is among them, there is one that says `hwbplan: 1`.
#pragma once

#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/diagnostic.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan {
class FileSystem;
}

namespace hwbplan::rules {

// The day on which examples are checked.
inline constexpr std::string_view kExampleToday = "2026-10-01";

struct ExampleFile {
  std::string name;
  std::string_view text;  // of the example
  bool can_be_opened = true;
  bool is_earlier = false;  // as it was signed off
};

// The files in the order of the text, as they are written there: without a settings file that the
// example does not give.
std::vector<ExampleFile> split_example(std::string_view example);

// Adds findings about what rules do not look at to those of reading: templates are judged by the
// papers, which no rule sees. Given by whoever sees both.
using MoreFindings = std::function<void(const FileSystem& files, Workspace& workspace)>;

// The plan directory of an example, read but not checked. File names are those of the example.
Workspace load_example(std::string_view example, const MoreFindings& more = {});

struct CheckedExample {
  Workspace workspace;
  Diagnostics findings;  // of the one rule, in the order in which they are shown
};

// Checks an example with the rule selected alone. Exceptions mean nothing without the rules that
// they allow, so that for the group of that name all rules run; the findings are still those of the
// one rule.
CheckedExample check_example(const Rule& rule, std::string_view example,
                             const MoreFindings& more = {});

}  // namespace hwbplan::rules
