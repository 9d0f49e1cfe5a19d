// Found by the YAML reader (src/yaml/faults.cpp) before anything is decoded.
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

extern const Rule yaml_syntax = {
    .name = "yaml-syntax",
    .group = "reading",
    .severity = Severity::error,
    .summary = "text that cannot be read as keys and values",
    .rationale =
        "Plan files are written in YAML: a key, a colon, a space and a value, with "
        "indentation to show what belongs to what. Where that breaks, a computer can no "
        "longer tell what was meant, and a guess could put one partner's target under another "
        "partner's action. The usual slips are a colon inside a title, a quotation mark that "
        "is never closed, a tab, and a line that is indented too far. Only the record around "
        "the slip is left out; the rest of the plan is still read and checked, and the ids "
        "that can be made out still count.",
    .bad = R"(actions:
  - id: start-well
    title: Start well: health visits from birth to 5
)",
    .good = R"(actions:
  - id: start-well
    title: "Start well: health visits from birth to 5"
)",
    .check = ReportedElsewhere(),
};

}  // namespace hwbplan::rules
