// The rule `figure-miscomputed`: a change that the two figures it is made of contradict.
#include "hwbplan/base/number.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include "rules/change_of_figures.hpp"
#include "rules/units.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

void check_evidence(const Evidence& evidence, Reporter& report) {
  if (!evidence.value.given() || !evidence.from.given() || !evidence.to.given()) return;
  const ChangeCheck change = check_change(evidence);
  if (change.agrees) return;
  Finding finding = report.at(evidence, evidence.value.span, change.message);
  finding.field("value").value(evidence.value.text);
  finding.hint(change.hint);
  finding.related(evidence.from.span, "the figure before");
  finding.related(evidence.to.span, "the figure after");
}

void check(const Workspace& workspace, Reporter& report) {
  for (const Evidence* evidence : workspace.plan.all<Evidence>()) check_evidence(*evidence, report);
}

}  // namespace

extern const Rule figure_miscomputed = {
    .name = "figure-miscomputed",
    .group = "evidence",
    .severity = Severity::error,
    .summary = "a change that its own two figures contradict",
    .rationale =
        "A plan said that deaths had risen by 40%, a board member worked it out on the back of the "
        "agenda, and the figure was wrong. The slips are always the same: the change was divided "
        "by the later figure, percentage points were called per cent, the two ends were those of "
        "another area, a fall was called a rise.\n\n"
        "Where from: and to: stand beside a value, the change is worked out again, by the unit: as "
        "a percentage of the earlier figure, in percentage points, or as a plain difference. What "
        "rounding explains is passed over.",
    .bad = R"(evidence:
  - id: suicide-change
    statement: From 2021 to 2022 deaths by suicide rose by 40%
    indicator: suicide-deaths
    period: 2021 to 2022
    value: 40
    unit: "% change"
    from: 100
    to: 112
)",
    .good = R"(evidence:
  - id: suicide-change
    statement: From 2021 to 2022 deaths by suicide rose by 12%
    indicator: suicide-deaths
    period: 2021 to 2022
    value: 12
    unit: "% change"
    from: 100
    to: 112
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
