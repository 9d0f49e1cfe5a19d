// Found by the decoder (src/model/decoder.cpp).
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

extern const Rule wrong_type = {
    .name = "wrong-type",
    .group = "reading",
    .severity = Severity::error,
    .summary = "a value of another kind than its key asks for",
    .rationale =
        "Amounts are added up, shares are compared with a limit, and a status decides which "
        "paper an action appears in. That only works where a number is a number and a status "
        "one of the words that everybody uses. Words beside a number, such as about or circa, "
        "belong into notes: or source:. Your board's own words for a status are listed under "
        "status_scale in hwbplan.yaml; the finding then says which status they mean.",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    resources:
      - {funding: grant, amount: about 24000, secured: nearly}
    progress:
      - {date: 2026-09-10, status: on track, text: Two halls are booked.}
)",
    .good = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    resources:
      - {funding: grant, amount: 24000, secured: no}
    progress:
      - {date: 2026-09-10, status: on-track, text: Two halls are booked.}
)",
    .check = ReportedElsewhere(),
};

}  // namespace hwbplan::rules
