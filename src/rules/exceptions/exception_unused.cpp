// Found when exceptions are applied (src/rules/apply_exceptions.cpp).
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

extern const Rule exception_unused = {
    .name = "exception-unused",
    .group = "exceptions",
    .severity = Severity::warning,
    .summary = "an exception that allows nothing, or a name in it that no rule has",
    .rationale =
        "An exception is a decision that a rule need not hold for one record. When the record "
        "has been mended, or the comment has come to stand at another one, the exception "
        "allows nothing any more; left where it is, it would quietly allow the next slip. The "
        "same goes for a misspelt name and for an exception that is not understood: its "
        "author believes that something is settled which is not.",
    .bad = R"(actions:
  # hwbplan: allow lead-missing — the trust names a lead in October
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    lead: {partner: health-trust, role: Head of community services}
)",
    .good = R"(actions:
  # hwbplan: allow lead-missing — the trust names a lead in October
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
)",
    .check = ReportedElsewhere(),
};

}  // namespace hwbplan::rules
