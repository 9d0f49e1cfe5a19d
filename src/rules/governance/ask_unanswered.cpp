// The rule `ask-unanswered`: a barrier was brought to a meeting so that it be unblocked, and
// nothing says what the meeting decided.
#include "hwbplan/base/duration.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/done_by_today.hpp"

#include <unordered_map>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// Minutes are written and agreed with the chair within this time.
constexpr Duration kLongestWait = {4, DurationUnit::week};

// For each action the latest day on which a meeting decided something about it, or asked somebody
// to do something that belongs to it.
using DecidedOn = std::unordered_map<const Record*, Date>;

void note(const List<Reference>& actions, Date day, DecidedOn& decided) {
  for (const Reference& action : actions) {
    if (action.target == nullptr) continue;
    const auto [at, is_new] = decided.try_emplace(action.target, day);
    if (!is_new && at->second < day) at->second = day;
  }
}

DecidedOn decisions_of(const Plan& plan) {
  DecidedOn decided;
  for (const Meeting* meeting : plan.all<Meeting>()) {
    if (!meeting->date.given()) continue;
    for (const Decision& one : meeting->decisions) note(one.actions, meeting->date.date, decided);
    for (const AgreedAction& one : meeting->agreed_actions)
      note(one.actions, meeting->date.date, decided);
  }
  return decided;
}

bool is_settled(const Barrier& barrier, const Workspace& workspace) {
  return !still_stands(barrier, workspace) || !barrier.decided_by.missing() ||
         barrier.status.presence == Presence::unreadable;
}

void check_barrier(const Action& action, const Barrier& barrier, const Workspace& workspace,
                   const DecidedOn& decided, Reporter& report) {
  const Date today = workspace.today;
  const auto* meeting = target_as<Meeting>(barrier.raised_at);
  if (meeting == nullptr || !meeting->date.given() || is_settled(barrier, workspace)) return;
  const Date day = meeting->date.date;
  const Date latest = add(day, kLongestWait);
  if (!latest.valid() || latest >= today) return;
  const auto found = decided.find(&action);
  if (found != decided.end() && !(found->second < day)) return;
  const bool asks = barrier.ask_of_board.given();
  report
      .at(action, asks ? barrier.ask_of_board.span : barrier.raised_at.span,
          fmt::format("the meeting of {} was asked to unblock this, {} ago, and nothing says what "
                      "it decided",
                      day.to_words(), time_between(day, today)))
      .field(asks ? "barriers.ask_of_board" : "barriers.raised_at")
      .value(asks ? barrier.ask_of_board.text : barrier.raised_at.id)
      .hint("add decided_by: with the meeting that decided, or resolved: with the day")
      .related(meeting->place(), "the meeting");
}

void check(const Workspace& workspace, Reporter& report) {
  const DecidedOn decided = decisions_of(workspace.plan);
  for (const Action* action : workspace.plan.all<Action>()) {
    for (const Barrier& barrier : action->barriers)
      check_barrier(*action, barrier, workspace, decided, report);
  }
}

}  // namespace

extern const Rule ask_unanswered = {
    .name = "ask-unanswered",
    .group = "governance",
    .severity = Severity::warning,
    .summary = "a barrier that a meeting was asked to unblock, with no word of what it decided",
    .rationale =
        "What a partner can't move by itself it brings to the board: to oversee, and to unblock, "
        "is what the board is for. Where the minutes hold no decision four weeks later, the lead "
        "waits for the board and the board believes that it has helped.\n\n"
        "A barrier counts as answered when decided_by names a meeting, when it is resolved, or "
        "when a decision or an agreed action of that meeting or a later one names its action.",
    .bad = R"(groups:
  - {id: hwb, title: Health and wellbeing board}
meetings:
  - {id: board-2026-06, group: hwb, date: 2026-06-11}
actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    barriers:
      - barrier: No physiotherapist for the second town
        how_overcome: The trust lends one for six months
        status: escalated
        ask_of_board: Release one physiotherapist a day a week
        raised_at: board-2026-06
)",
    .good = R"(groups:
  - {id: hwb, title: Health and wellbeing board}
meetings:
  - {id: board-2026-06, group: hwb, date: 2026-06-11}
actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    barriers:
      - barrier: No physiotherapist for the second town
        how_overcome: The trust lends one for six months
        status: escalated
        ask_of_board: Release one physiotherapist a day a week
        raised_at: board-2026-06
        decided_by: board-2026-06
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
