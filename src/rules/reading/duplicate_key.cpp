// Found by the YAML reader (src/yaml/duplicates.cpp).
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

extern const Rule duplicate_key = {
    .name = "duplicate-key",
    .group = "reading",
    .severity = Severity::error,
    .summary = "a key that stands twice in one record or file",
    .rationale =
        "A record answers each question once. Where a key stands twice, one of the two "
        "answers has been forgotten: a date was moved but the old line stayed, or a second "
        "actions: was begun further down the file. Many programs silently take the last one, "
        "some the first, and the paper would show one date while the officer reads another in "
        "the file. The first is read here, and the second is reported with both places.",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    lead: council
    group: falls-working-group
    lead: health-trust
)",
    .good = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    lead: health-trust
    group: falls-working-group
)",
    .check = ReportedElsewhere(),
};

}  // namespace hwbplan::rules
