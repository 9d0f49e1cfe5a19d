// Found while files are read (src/workspace/load.cpp, src/yaml, src/model), and where they are
// counted (src/rules/findings_limit.cpp).
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

extern const Rule too_large = {
    .name = "too-large",
    .group = "reading",
    .severity = Severity::error,
    .summary = "a file, a text, a record or a directory beyond the limits of what is read",
    .rationale =
        "Plans come by pull request, also from strangers, and a file can be made so large or "
        "so deeply nested that a computer chokes on it. So there are limits, far beyond what "
        "any plan needs: a file of 16 MiB, lists and keys 64 deep inside one another, 4 "
        "million values in a file, folders 64 deep, 100,000 findings in a file, 1 GiB for a "
        "whole directory, 1,000 characters for an id, a title or another name, and 100,000 for any "
        "other text. What lies beyond them is reported and left out; everything else is "
        "read as usual. A "
        "spreadsheet or a picture that strayed into the directory can be kept out with "
        "exclude: in hwbplan.yaml.",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    wider_determinants:
      [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
      housing
      ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
)",
    .good = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    wider_determinants: [housing, transport]
)",
    .check = ReportedElsewhere(),
};

}  // namespace hwbplan::rules
