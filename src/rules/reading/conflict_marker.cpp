// Found by the YAML reader (src/yaml/document.cpp).
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

extern const Rule conflict_marker = {
    .name = "conflict-marker",
    .group = "reading",
    .severity = Severity::error,
    .summary = "git's marks where two people changed the same lines",
    .rationale =
        "When two people change the same lines of a plan, git keeps both versions and puts "
        "marks around them for somebody to choose. As long as the marks stand there, nobody "
        "has chosen, and the plan says two things at once. Where both versions hold the same "
        "record, the first is read so that the rest of the plan can be checked; which one is "
        "right has to be settled by whoever knows, and not by a tool.",
    .bad = R"(actions:
  - id: falls-classes
<<<<<<< HEAD
    title: Run twelve strength-and-balance classes a week
=======
    title: Run ten strength-and-balance classes a week
>>>>>>> budget-review
)",
    .good = R"(actions:
  - id: falls-classes
    title: Run ten strength-and-balance classes a week
)",
    .check = ReportedElsewhere(),
};

}  // namespace hwbplan::rules
