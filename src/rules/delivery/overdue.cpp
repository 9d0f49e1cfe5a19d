// The rule `overdue`: the end has passed and the action is not done.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/action_state.hpp"
#include "hwbplan/workspace/finished_actions.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

void check_action(const Action& action, const Workspace& workspace, FinishedActions& finished,
                  Reporter& report) {
  const DateValue* end = end_of(action);
  if (end == nullptr || end->date >= workspace.today) return;
  // With an end before the start one of the two is wrong, which `timeline-impossible` says.
  const DateValue* start = start_of(action);
  if (start != nullptr && end->date < start->date) return;
  if (finished.may_be(action)) return;
  const Standing standing = standing_of(action, workspace);
  Finding finding =
      report.at(action, end->span,
                fmt::format("this action was to end on {} and is {} overdue", end->date.to_words(),
                            time_between(end->date, workspace.today)));
  finding.field("timeline.end").value(end->text);
  finding.hint("say in a new entry of progress that it is complete, or have a new end agreed");
  if (standing.entry != nullptr && standing.status.has_value()) {
    finding.related(standing.span, fmt::format("the latest status is {}, of {}", standing.word,
                                               standing.entry->date.date.to_words()));
  }
}

void check(const Workspace& workspace, Reporter& report) {
  FinishedActions finished(workspace);
  for (const Action* action : workspace.plan.all<Action>())
    check_action(*action, workspace, finished, report);
}

}  // namespace

extern const Rule overdue = {
    .name = "overdue",
    .group = "delivery",
    .severity = Severity::error,
    .summary = "an action past its end that is neither complete nor stopped",
    .rationale =
        "A plan that nobody looks at between meetings fills with actions whose end went by. Some "
        "are done and nobody wrote it down, some were given up in silence, and a few are truly "
        "late; the board cannot tell which until each says so.\n\n"
        "The finding goes when the latest entry of progress says complete or stopped, when every "
        "milestone is done and no target that was due is missed, or when the end is moved. Moving "
        "it is a decision: `hwbplan changes` shows the board by how much.",
    .bad = R"(actions:
  - id: home-adaptations
    title: Finish 130 home adaptations
    timeline: {start: 2025-07-01, end: 2026-06-30}
    progress:
      - {date: 2026-09-14, status: at-risk, text: 118 adaptations finished}
)",
    .good = R"(actions:
  - id: home-adaptations
    title: Finish 130 home adaptations
    timeline: {start: 2025-07-01, end: 2026-06-30}
    progress:
      - {date: 2026-09-14, status: complete, text: 131 adaptations finished}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
