// The rule `blocked-not-escalated`: an action is off track for a known reason, and the board is not
// asked for anything.
#include "hwbplan/model/wording.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/action_state.hpp"
#include "hwbplan/workspace/done_by_today.hpp"
#include "hwbplan/workspace/finished_actions.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

bool stands_open(const Barrier& barrier, const Workspace& workspace) {
  if (!barrier.barrier.given() || barrier.status.is(BarrierStatus::escalated)) return false;
  // What could not be read may say that it is resolved.
  if (barrier.status.presence == Presence::unreadable) return false;
  if (barrier.status.missing() && barrier.resolved.presence == Presence::unreadable) return false;
  return still_stands(barrier, workspace);
}

// Anything that the board may read as a request, even one that could not be read.
bool is_put_to_board(const Barrier& barrier) {
  if (barrier.status.is(BarrierStatus::escalated)) return true;
  if (barrier.status.presence == Presence::unreadable || !barrier.raised_at.missing()) return true;
  const Text& ask = barrier.ask_of_board;
  if (ask.given()) return !is_placeholder(ask.text) && !says_nothing(ask.text);
  return !ask.missing();
}

void check_action(const Action& action, const Workspace& workspace, FinishedActions& finished,
                  Reporter& report) {
  if (action.barriers.empty() || action.barriers.partial) return;
  const Barrier* open = nullptr;
  for (const Barrier& barrier : action.barriers) {
    if (is_put_to_board(barrier) && still_stands(barrier, workspace)) return;
    if (open == nullptr && stands_open(barrier, workspace)) open = &barrier;
  }
  if (open == nullptr) return;
  const Standing standing = standing_of(action, workspace);
  if (!standing.is(Status::off_track) || finished.may_be(action)) return;
  report
      .at(action, open->barrier.span,
          fmt::format("this action is off track and {} is open, but nothing is asked of the board",
                      quoted(open->barrier.text)))
      .field("barriers")
      .value(open->barrier.text)
      .hint("add ask_of_board: with what the board can do about it")
      .related(standing.span, "off track here");
}

void check(const Workspace& workspace, Reporter& report) {
  FinishedActions finished(workspace);
  for (const Action* action : workspace.plan.all<Action>())
    check_action(*action, workspace, finished, report);
}

}  // namespace

extern const Rule blocked_not_escalated = {
    .name = "blocked-not-escalated",
    .group = "delivery",
    .severity = Severity::warning,
    .summary = "an action off track for a known barrier that is not put to the board",
    .rationale =
        "Polite language hides trouble. An action that is off track, with its reason written down "
        "and no request, will be noted at the next meeting and be off track at the one after. The "
        "board can only unblock what it is asked to.\n\n"
        "Write what one member of the board could do: release a person, decide, write to somebody. "
        "Where the lead really can overcome it without help, the action is at risk rather than off "
        "track. One request or one escalated barrier is enough for the rule to be silent.",
    .bad = R"(actions:
  - id: home-adaptations
    title: Finish 130 home adaptations
    barriers:
      - {barrier: No occupational therapist since March, how_overcome: The post is advertised}
    progress:
      - {date: 2026-09-14, status: off-track, text: 40 adaptations finished}
)",
    .good = R"(actions:
  - id: home-adaptations
    title: Finish 130 home adaptations
    barriers:
      - barrier: No occupational therapist since March
        how_overcome: The post is advertised
        ask_of_board: Lend the adaptations team one therapist until the post is filled
    progress:
      - {date: 2026-09-14, status: off-track, text: 40 adaptations finished}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
