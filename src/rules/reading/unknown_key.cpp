// Found by the decoder (src/model/decode_mapping.cpp), and for names of rules by
// src/rules/policy.cpp.
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

extern const Rule unknown_key = {
    .name = "unknown-key",
    .group = "reading",
    .severity = Severity::error,
    .summary = "a key, or the name of a rule, that the plan format does not have",
    .rationale =
        "What stands under a key that hwbplan does not know is not read: the action would "
        "look as if nobody led it, although the line is there. So a misspelt key is an error "
        "at its place, with the right spelling where there is one near it. Where it is plain "
        "which key was meant, the line is read as if it were spelt rightly, so that one slip "
        "does not bring more findings with it. The same goes for names of rules in "
        "hwbplan.yaml, where a slip would leave a rule switched on or off without anybody "
        "noticing.",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    leed: council
=== hwbplan.yaml
hwbplan: 1
rules:
  led-missing: warning
)",
    .good = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    lead: council
=== hwbplan.yaml
hwbplan: 1
rules:
  lead-missing: warning
)",
    .check = ReportedElsewhere(),
};

}  // namespace hwbplan::rules
