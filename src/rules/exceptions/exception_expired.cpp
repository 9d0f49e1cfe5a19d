// Found when exceptions are applied (src/rules/apply_exceptions.cpp).
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

extern const Rule exception_expired = {
    .name = "exception-expired",
    .group = "exceptions",
    .severity = Severity::warning,
    .summary = "an exception whose last day has passed",
    .rationale =
        "Whoever agrees to an exception agrees to it for a while: until the budget is "
        "settled, until the post is filled. Behind the last day it allows nothing any more, "
        "and what it allowed is reported again, so that the decision comes back to those who "
        "made it. Mend the record, or have the exception agreed anew and write down by whom.",
    .bad = R"(actions:
  # hwbplan: allow lead-missing — agreed by the board on 10 June, until 2026-09-30
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
)",
    .good = R"(actions:
  # hwbplan: allow lead-missing — agreed by the board on 10 June, until 2026-12-31
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
)",
    .check = ReportedElsewhere(),
};

}  // namespace hwbplan::rules
