// Found while files are read (src/workspace/document.cpp).
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

extern const Rule empty_file = {
    .name = "empty-file",
    .group = "reading",
    .severity = Severity::note,
    .summary = "a plan file with nothing in it, or with nothing but comments",
    .rationale =
        "A file without records passes every check, because there is nothing in it to check. Most "
        "often it was made and never filled, everything in it was turned into comments for a "
        "while, or it was saved empty by mistake. Whoever sees \"No findings\" should know that.",
    .bad = R"(# The police's actions for 2026/27 will stand here.
)",
    .good = R"(actions:
  - id: walk-leaders
    title: Train forty walk leaders
)",
    .check = ReportedElsewhere(),
};

}  // namespace hwbplan::rules
