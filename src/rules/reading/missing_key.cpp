// Found by the decoder (src/model/decode_mapping.cpp).
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

extern const Rule missing_key = {
    .name = "missing-key",
    .group = "reading",
    .severity = Severity::error,
    .summary = "a record without a key that it cannot do without",
    .rationale =
        "A few keys make a record what it is. Without an id nothing can refer to it, without "
        "a title no paper can name it, and a figure without its period, or a meeting without "
        "its date, says nothing. All other keys may wait until somebody knows the answer: an "
        "empty key is a question that is still open, and the rules of accountability ask it.",
    .bad = R"(meetings:
  - id: board-october
    group: board
    items:
      - {purpose: decision, minutes: 30}
)",
    .good = R"(meetings:
  - id: board-october
    group: board
    date: 2026-10-14
    items:
      - {title: Action plan for the second year, purpose: decision, minutes: 30}
)",
    .check = ReportedElsewhere(),
};

}  // namespace hwbplan::rules
