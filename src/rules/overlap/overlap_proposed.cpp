// The rule `overlap-proposed`: a decision about an overlap that is written down for a meeting still
// to come.
#include "hwbplan/overlaps/decisions.hpp"
#include "hwbplan/rules/rule.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

void check(const Workspace& workspace, Reporter& report) {
  for (const OverlapDecision* decision : workspace.plan.all<OverlapDecision>()) {
    if (!overlaps::is_to_come(*decision, workspace.today)) continue;
    const Date day = overlaps::date_of(*decision);
    const Reference& meeting = decision->decided_by->meeting;
    const DateValue& date = decision->decided_by->date;
    report
        .at(*decision, date.given() ? date.span : meeting.span,
            fmt::format("this is a proposal: it is for {}, which is {}", day.to_words(),
                        day == workspace.today ? "today" : "still to come"))
        .field("decided_by")
        .value(date.given() ? date.text : meeting.id)
        .hint(fmt::format(
            "from {} it counts as decided; if the meeting decides otherwise, run `hwbplan "
            "overlaps decide` again with `--meeting` that meeting, or take it out",
            date.given() ? "that day on" : "the day after"));
  }
}

}  // namespace

extern const Rule overlap_proposed = {
    .name = "overlap-proposed",
    .group = "overlap",
    .severity = Severity::note,
    .summary = "a decision about an overlap that is written down for a meeting to come",
    .rationale =
        "Officers write down before the meeting what they propose to it, so that the papers put "
        "it to the board in its words. Until the day of the meeting is over it settles nothing, "
        "and what is in force stays in force. From the day after it counts as decided, because "
        "nothing in the plan can tell whether the board agreed.\n\n"
        "So after the meeting somebody has to look: if it decided otherwise, `hwbplan overlaps "
        "decide` with --meeting and that meeting writes down what it did decide, in place of "
        "the proposal; if it decided nothing, the record is taken out. The note is there so that "
        "nobody forgets.",
    .bad = R"(actions:
  - {id: clinic-adviser, title: Employ an adviser at the memory clinic}
  - {id: dementia-advisers, title: Employ two dementia advisers}
overlap_decisions:
  - actions: [clinic-adviser, dementia-advisers]
    decision: joint
    reason: One leaflet with one telephone number
    decided_by: {date: 2026-12-10}
)",
    .good = R"(actions:
  - {id: clinic-adviser, title: Employ an adviser at the memory clinic}
  - {id: dementia-advisers, title: Employ two dementia advisers}
overlap_decisions:
  - actions: [clinic-adviser, dementia-advisers]
    decision: joint
    reason: One leaflet with one telephone number
    decided_by: {date: 2026-01-15}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
