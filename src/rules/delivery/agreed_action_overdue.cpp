// The rule `agreed-action-overdue`: what a meeting asked somebody to do has not been done.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/done_by_today.hpp"
#include "hwbplan/workspace/meeting_state.hpp"

#include "rules/record_names.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

void check_meeting(const Meeting& meeting, const Workspace& workspace, Reporter& report) {
  const Date today = workspace.today;
  for (const AgreedAction& agreed : meeting.agreed_actions) {
    const DateValue& due = due_of(agreed);
    if (!due.given() || due.date >= today || is_done(agreed, workspace)) continue;
    report
        .at(meeting, due.span,
            fmt::format(
                "{} was due on {} and is {} overdue{}",
                agreed.text.given() ? quoted(agreed.text.text) : "this agreed action",
                due.date.to_words(), time_between(due.date, today),
                agreed.owner.given() ? "; it is with " + named(agreed.owner) : std::string()))
        .field("agreed_actions.due")
        .value(agreed.text.text)
        .hint("add done: with the day it was done, or have a new day agreed");
  }
}

void check(const Workspace& workspace, Reporter& report) {
  for (const Meeting* meeting : workspace.plan.all<Meeting>())
    check_meeting(*meeting, workspace, report);
}

}  // namespace

extern const Rule agreed_action_overdue = {
    .name = "agreed-action-overdue",
    .group = "delivery",
    .severity = Severity::error,
    .summary = "an action agreed at a meeting, past its day and not done",
    .rationale =
        "What a meeting asks for is written into minutes, and minutes are approved and filed. Two "
        "meetings later somebody remembers the figure that was to be corrected or the list that "
        "was to be sent round.\n\n"
        "Agreed actions stand with their meeting, their owner and their day. The finding goes when "
        "done: says on which day it was done, or moved: gives a later day and the meeting that "
        "agreed to it. The first day stays, so that everybody sees how often it was moved.",
    .bad = R"(groups:
  - {id: hwb, title: Health and wellbeing board}
meetings:
  - id: board-2026-06
    group: hwb
    date: 2026-06-11
    agreed_actions:
      - {id: a1, text: Correct the figure for deaths by suicide, due: 2026-07-31}
)",
    .good = R"(groups:
  - {id: hwb, title: Health and wellbeing board}
meetings:
  - id: board-2026-06
    group: hwb
    date: 2026-06-11
    agreed_actions:
      - {id: a1, text: Correct the figure for deaths by suicide, due: 2026-07-31, done: 2026-07-20}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
