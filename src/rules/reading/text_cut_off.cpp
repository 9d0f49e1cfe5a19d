// Found by the YAML scanner (src/yaml/scanner_layout.cpp).
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

extern const Rule text_cut_off = {
    .name = "text-cut-off",
    .group = "reading",
    .severity = Severity::warning,
    .summary = "a text that ends at a \"#\", which begins a comment",
    .rationale =
        "A space and \"#\" begin a comment, and the rest of the line is not part of the plan. So "
        "\"Run the #StayActive campaign\" is printed as \"Run the\", and nobody notices until the "
        "paper is out. Quotation marks around the text keep it whole. Where a comment was meant, "
        "a space behind the \"#\" or two in front of it say so.",
    .bad = R"(actions:
  - id: active-adults
    title: Run the six weeks of the #StayActive campaign
)",
    .good = R"(actions:
  - id: active-adults
    title: "Run the six weeks of the #StayActive campaign"  # as in the press release
)",
    .check = ReportedElsewhere(),
};

}  // namespace hwbplan::rules
