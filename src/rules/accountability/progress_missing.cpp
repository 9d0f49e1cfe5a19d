// The rule `progress-missing`: the sixth of the board's six questions has no answer.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/workspace/action_state.hpp"
#include "hwbplan/workspace/finished_actions.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

void check_action(const Action& action, const Workspace& workspace, FinishedActions& finished,
                  Reporter& report) {
  // An entry whose date is missing or faulty has been reported for that.
  if (!action.progress.nothing_given()) return;
  const bool has_no_start =
      action.timeline.missing() || (action.timeline.given() && action.timeline->start.missing());
  const bool started = has_started(action, workspace.today);
  if (!started && !has_no_start) return;
  // The published plan's own word says that there is nothing to tell yet.
  if (!started && standing_of(action, workspace).is(Status::not_started)) return;
  if (finished.may_be(action)) return;
  const DateValue* start = start_of(action);
  report
      .missing(action, action.progress,
               start != nullptr
                   ? fmt::format("this action started on {}, and nothing says what has "
                                 "been done since",
                                 start->date.to_words())
                   : std::string("nothing says what has been done so far"))
      .field("progress")
      .hint("add progress: with a date, a status and what has been done");
}

void check(const Workspace& workspace, Reporter& report) {
  FinishedActions finished(workspace);
  for (const Action* action : workspace.plan.all<Action>())
    check_action(*action, workspace, finished, report);
}

}  // namespace

extern const Rule progress_missing = {
    .name = "progress-missing",
    .group = "accountability",
    .severity = Severity::error,
    .summary = "an action that has started and says nothing about progress",
    .rationale =
        "The board meets to hear what has moved. An action that began and has no entry is one that "
        "somebody has to ring around for before each meeting, and that most often turns out to "
        "have stood still.\n\n"
        "One sentence with its date and a status is enough. Before the day on which the action "
        "starts nothing is asked, and neither is it after its end where all milestones are done, "
        "no target is missed and no barrier is escalated.",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    timeline: {start: 2026-04-01, end: 2027-03-31}
)",
    .good = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    timeline: {start: 2026-04-01, end: 2027-03-31}
    progress:
      - {date: 2026-09-15, status: on-track, text: Ten classes running in six parishes}
  - id: falls-audit
    title: Audit 200 falls in care homes
    timeline: {start: 2027-01-04, end: 2027-06-30}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
