// Found by the decoder (src/model/decoder.cpp) and in local exceptions
// (src/workspace/document.cpp).
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

extern const Rule ambiguous_date = {
    .name = "ambiguous-date",
    .group = "reading",
    .severity = Severity::error,
    .summary = "a date that can be read in two ways",
    .rationale =
        "03/04/2026 is 3 April to one reader and 4 March to another, and spreadsheets change "
        "their mind with the language of the computer they run on. A month between the two "
        "readings can be the difference between on time and overdue. hwbplan does not guess: "
        "it names both readings, and the author writes the one that was meant as year, month "
        "and day.",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    timeline:
      start: 2026-04-01
      end: 03/04/2027
)",
    .good = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    timeline:
      start: 2026-04-01
      end: 2027-04-03
)",
    .check = ReportedElsewhere(),
};

}  // namespace hwbplan::rules
