// Found by whoever knows the papers, before the rules run (src/cli/template_findings.cpp): no rule
// sees a paper.
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

extern const Rule template_fault = {
    .name = "template-fault",
    .group = "reading",
    .severity = Severity::error,
    .summary = "a board's own template that its paper cannot follow",
    .rationale =
        "A file in the folder templates puts the board's own sections and words into a paper. "
        "Where one of its lines names a section, a label or a name that does not exist, the paper "
        "is not written at all: a slip must not publish a wrong paper. Without this finding it "
        "would come to light on the evening before the agenda goes out. `hwbplan explain "
        "templates` lists what a template may name.",
    .bad = R"(strategy: {id: s, title: Healthy lives}
=== templates/paper.md
# labels
Who leeds = Accountable officer

# replace leagl: Comments of the borough solicitor
No legal issues arise from {{strategy}} at present.
)",
    .good = R"(strategy: {id: s, title: Healthy lives}
=== templates/paper.md
# labels
Who leads = Accountable officer

# replace legal: Comments of the borough solicitor
No legal issues arise from {{strategy}} at present.
)",
    .check = ReportedElsewhere(),
};

}  // namespace hwbplan::rules
