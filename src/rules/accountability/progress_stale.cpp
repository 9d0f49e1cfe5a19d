// The rule `progress-stale`: the latest that is known of an action is from before the last meeting.
#include "hwbplan/base/duration.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/action_state.hpp"
#include "hwbplan/workspace/board_limits.hpp"
#include "hwbplan/workspace/finished_actions.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// In whole weeks, and the days above them only where one could not see otherwise that the limit is
// passed.
std::string age(Date since, Date today, Duration limit) {
  const auto days = static_cast<std::size_t>(days_between(since, today));
  const std::size_t weeks = days / 7;
  const bool at_limit = limit == Duration{static_cast<int>(weeks), DurationUnit::week};
  if (weeks == 0) return counted(days, "day");
  if (!at_limit || days % 7 == 0) return counted(weeks, "week");
  return fmt::format("{} and {}", counted(weeks, "week"), counted(days % 7, "day"));
}

void check_action(const Action& action, const Workspace& workspace, FinishedActions& finished,
                  Reporter& report) {
  const Progress* latest = latest_progress(action, workspace.today);
  if (latest == nullptr) return;
  const Duration limit = progress_max_age(workspace.settings);
  const Date due = add(latest->date.date, limit);
  if (!due.valid() || due >= workspace.today) return;
  if (starts_later(action, workspace.today)) return;
  if (standing_of(action, workspace).has_undated_entry || finished.may_be(action)) return;
  report
      .at(action, latest->date.span,
          fmt::format("the latest progress is {} old; this plan asks for an entry every {}",
                      age(latest->date.date, workspace.today, limit), to_words(limit)))
      .field("progress.date")
      .value(latest->date.text)
      .hint("add an entry that says how it stands now");
}

void check(const Workspace& workspace, Reporter& report) {
  FinishedActions finished(workspace);
  for (const Action* action : workspace.plan.all<Action>())
    check_action(*action, workspace, finished, report);
}

}  // namespace

extern const Rule progress_stale = {
    .name = "progress-stale",
    .group = "accountability",
    .severity = Severity::error,
    .summary = "an action whose latest entry of progress is too old",
    .rationale =
        "A green light from last winter tells the board nothing, and it looks the same in the "
        "paper as one from last week. Actions go quiet before they go wrong.\n\n"
        "The limit is 13 weeks, so that each action is heard of before each quarterly meeting; "
        "hwbplan.yaml can set another as limits: progress_max_age. Actions that are complete, "
        "stopped or not yet begun are left in peace, and so are those whose end has passed with "
        "all "
        "milestones done, no target missed and no barrier escalated, unless the lead has said "
        "since that they are at risk or off track.",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    timeline: {start: 2026-04-01, end: 2027-03-31}
    progress:
      - {date: 2026-05-11, status: on-track, text: Six classes running}
)",
    .good = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    timeline: {start: 2026-04-01, end: 2027-03-31}
    progress:
      - {date: 2026-05-11, status: on-track, text: Six classes running}
      - {date: 2026-09-15, status: on-track, text: Ten classes running in six parishes}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
