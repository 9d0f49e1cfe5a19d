// Found while files are read (src/workspace/load.cpp).
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

extern const Rule unreadable_file = {
    .name = "unreadable-file",
    .group = "reading",
    .severity = Severity::error,
    .summary = "a plan file that the computer refuses to open",
    .rationale =
        "A file that cannot be opened leaves a hole in the plan. Its actions are not checked "
        "and appear in no paper. Mostly the rights to read it are missing, or it was removed "
        "while the plan was being read. So that one such file does not bring a hundred "
        "findings about everything that refers into it, its records are taken to be there, "
        "and references are not reported until it can be read again.",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
=== health-trust.yaml (cannot be opened)
)",
    .good = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
=== health-trust.yaml
actions:
  - id: grab-rails
    title: Fit grab rails in 200 homes
)",
    .check = ReportedElsewhere(),
};

}  // namespace hwbplan::rules
