// Found when exceptions are applied (src/rules/apply_exceptions.cpp).
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

extern const Rule exception_without_reason = {
    .name = "exception-without-reason",
    .group = "exceptions",
    .severity = Severity::error,
    .summary = "an exception that does not say why",
    .rationale =
        "An exception lets an action stand without an answer that the board has asked for. "
        "The next officer who reads it, and the public who may ask, need to know why, and who "
        "agreed to it. So an exception without a reason allows nothing. A few words behind a "
        "dash are enough.",
    .bad = R"(actions:
  # hwbplan: allow lead-missing
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
)",
    .good = R"(actions:
  # hwbplan: allow lead-missing — agreed by the board on 10 June
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
)",
    .check = ReportedElsewhere(),
};

}  // namespace hwbplan::rules
