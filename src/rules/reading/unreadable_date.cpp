// Found by the decoder (src/model/decoder.cpp) and in local exceptions
// (src/workspace/document.cpp).
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

extern const Rule unreadable_date = {
    .name = "unreadable-date",
    .group = "reading",
    .severity = Severity::error,
    .summary = "a date or period that no day can be read from",
    .rationale =
        "Whether an action is late, which meeting hears of it and which figure is the latest "
        "are all worked out from dates. Dates are read in most forms in which people write "
        "them: 2026-03-31, 31 March 2026, March 2026, Q2 2026/27, 2026/27. What names no day "
        "at all, such as spring or year 1, can't be late, and so nobody can be held to it. "
        "Where the published plan says such a thing, keep its words under timeline: as "
        "published:, and say beside them which days are meant.",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    timeline:
      start: Year 2
      end: 2027-03-31
)",
    .good = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    timeline:
      start: 2026-04-01
      end: 2027-03-31
      published: Year 2
)",
    .check = ReportedElsewhere(),
};

}  // namespace hwbplan::rules
