// The rule `milestone-overdue`: a step was due and has not been taken.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/action_state.hpp"
#include "hwbplan/workspace/done_by_today.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

void check(const Action& action, const Workspace& workspace, Reporter& report) {
  if (!action.timeline.given()) return;
  bool asked = false;
  for (const Milestone& milestone : action.timeline->milestones) {
    if (!milestone.due.given() || milestone.due.date >= workspace.today) continue;
    if (is_done(milestone, workspace)) continue;
    if (!asked && standing_of(action, workspace).may_be_finished()) return;
    asked = true;
    report
        .at(action, milestone.due.span,
            fmt::format("{} was due on {} and is {} overdue",
                        milestone.title.given() ? quoted(milestone.title.text) : "this milestone",
                        milestone.due.date.to_words(),
                        time_between(milestone.due.date, workspace.today)))
        .field("timeline.milestones.due")
        .value(milestone.title.text)
        .hint("add done: with the day it was reached, or have a new day agreed");
  }
}

}  // namespace

extern const Rule milestone_overdue = {
    .name = "milestone-overdue",
    .group = "delivery",
    .severity = Severity::error,
    .summary = "a milestone past its day that is not done",
    .rationale =
        "Milestones are the early warning: an action of two years that misses its first step will "
        "be late at the end, and there is still time to help. A milestone past its day with "
        "nothing beside it is most often one that was reached and not written down, which takes a "
        "minute to mend.\n\n"
        "Milestones of complete and stopped actions are not asked for here; a complete action with "
        "open milestones is a contradiction of its own (status-contradicts).",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    timeline:
      start: 2026-04-01
      end: 2027-03-31
      milestones:
        - {id: m1, due: 2026-08-31, title: Eight instructors trained}
)",
    .good = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    timeline:
      start: 2026-04-01
      end: 2027-03-31
      milestones:
        - {id: m1, due: 2026-08-31, title: Eight instructors trained, done: 2026-09-04}
)",
    .check = ActionCheck(check),
};

}  // namespace hwbplan::rules
