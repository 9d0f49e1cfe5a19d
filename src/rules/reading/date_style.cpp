// Found by the decoder (src/model/decoder.cpp), for --fix to take up.
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

extern const Rule date_style = {
    .name = "date-style",
    .group = "reading",
    .severity = Severity::off,
    .summary = "a day that is plain but not written as 2026-03-31",
    .rationale =
        R"(Days are read as people write them, so this is no fault and the rule is off. A plan whose dates
are all written one way is easier to search and to compare, so `hwbplan check --fix` turns every day
that has one meaning into the form 2026-03-31. A board that wants to insist sets the rule to note or
warning in hwbplan.yaml.)",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    timeline: {start: 1st April 2026, end: 31 March 2027}
)",
    .good = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    timeline: {start: 2026-04-01, end: 2027-03-31}
)",
    .check = ReportedElsewhere{},
};

}  // namespace hwbplan::rules
