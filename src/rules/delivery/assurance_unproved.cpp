// The rule `assurance-unproved`: the day has passed by which an assurance was to be proved.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/done_by_today.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

void check_meeting(const Meeting& meeting, const Workspace& workspace, Reporter& report) {
  const Date today = workspace.today;
  for (const Decision& decision : meeting.decisions) {
    if (!decision.kind.is(DecisionKind::assurance) || is_proved(decision, workspace)) continue;
    if (!decision.due.given() || decision.due.date >= today) continue;
    report
        .at(meeting, decision.due.span,
            fmt::format("the proof of {} was due on {} and is {} overdue",
                        decision.text.given() ? quoted(decision.text.text) : "this assurance",
                        decision.due.date.to_words(), time_between(decision.due.date, today)))
        .field("decisions.due")
        .value(decision.text.text)
        .hint("add proof: with what was shown, and when; or say that it was not borne out");
  }
}

void check(const Workspace& workspace, Reporter& report) {
  for (const Meeting* meeting : workspace.plan.all<Meeting>())
    check_meeting(*meeting, workspace, report);
}

}  // namespace

extern const Rule assurance_unproved = {
    .name = "assurance-unproved",
    .group = "delivery",
    .severity = Severity::warning,
    .summary = "an assurance past the day by which it was to be proved",
    .rationale =
        "A board that asks a hard question is often given an assurance: there have been no "
        "problems so far, most of the work is not new, the posts will be filled by Christmas. The "
        "minutes say that the board was reassured, and the question is not asked again. Whether "
        "it was true comes out when somebody is harmed by its not being so.\n\n"
        "Give the assurance a day, due:, by which the board sees what bears it out, and write "
        "under proof: what it was shown. An assurance without a day is left alone.",
    .bad = R"(groups:
  - {id: hwb, title: Health and wellbeing board}
meetings:
  - id: board-2026-06
    group: hwb
    date: 2026-06-11
    decisions:
      - id: as1
        text: Is assured that three alcohol nurses will be in post by September
        kind: assurance
        due: 2026-09-10
)",
    .good = R"(groups:
  - {id: hwb, title: Health and wellbeing board}
meetings:
  - id: board-2026-06
    group: hwb
    date: 2026-06-11
    decisions:
      - id: as1
        text: Is assured that three alcohol nurses will be in post by September
        kind: assurance
        due: 2026-09-10
        proof: {date: 2026-09-10, text: All three have been on the rota since 24 August}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
