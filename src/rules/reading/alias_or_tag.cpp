// Found by the YAML reader (src/yaml/faults.cpp).
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

extern const Rule alias_or_tag = {
    .name = "alias-or-tag",
    .group = "reading",
    .severity = Severity::error,
    .summary = "marks that repeat a part of the file elsewhere, or change how a value is read",
    .rationale =
        "YAML has marks by which one record takes over parts of another (& and * and <<) and "
        "marks that change how a value is read (!). They save typing and cost understanding: "
        "an officer who changes one action would change another without seeing it, and a "
        "review of the change would not show it either. A few lines of them can also grow "
        "into gigabytes. So every record says what it means where it stands. A file may open "
        "with plan: and lead: for all of its actions, which covers what such marks are mostly "
        "used for.",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    lead: &lead council
  - id: grab-rails
    title: Fit grab rails in 200 homes
    lead: *lead
)",
    .good = R"(lead: council
actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
  - id: grab-rails
    title: Fit grab rails in 200 homes
)",
    .check = ReportedElsewhere(),
};

}  // namespace hwbplan::rules
