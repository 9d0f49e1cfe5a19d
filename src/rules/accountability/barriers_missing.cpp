// The rule `barriers-missing`: the fifth of the board's six questions has no answer.
#include "hwbplan/model/wording.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/action_state.hpp"
#include "hwbplan/workspace/finished_actions.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

bool is_not_known_yet(const Barrier& barrier) {
  return barrier.barrier.given() && !barrier.says_none() && is_placeholder(barrier.barrier.text);
}

void check_action(const Action& action, const Workspace& workspace, FinishedActions& finished,
                  Reporter& report) {
  const List<Barrier>& barriers = action.barriers;
  const bool only_placeholders = !barriers.empty() && !barriers.partial &&
                                 std::all_of(barriers.begin(), barriers.end(), is_not_known_yet);
  if (!barriers.nothing_given() && !only_placeholders) return;
  if (!is_asked_how(action, workspace)) return;
  // Nothing stands in the way of what is done.
  if (finished.may_be(action)) return;
  if (only_placeholders) {
    const Text& text = barriers[0].barrier;
    report.at(action, text.span, fmt::format("the barriers are {}", quoted(text.text)))
        .field("barriers.barrier")
        .value(text.text)
        .hint("name what stands in the way; barriers: none says that none is known");
    return;
  }
  report.missing(action, barriers, "nothing says what stands in the way of this action")
      .field("barriers")
      .hint("add barriers: with each and how it is overcome; barriers: none where none is known");
}

void check(const Workspace& workspace, Reporter& report) {
  FinishedActions finished(workspace);
  for (const Action* action : workspace.plan.all<Action>())
    check_action(*action, workspace, finished, report);
}

}  // namespace

extern const Rule barriers_missing = {
    .name = "barriers-missing",
    .group = "accountability",
    .severity = Severity::error,
    .summary = "an action that says nothing about what stands in its way",
    .rationale =
        "Unblocking what one partner cannot move alone is what a board is for, and it can only do "
        "so where it is told. In published plans this column is nearly always empty, and the "
        "barrier comes to light when the action is already late.\n\n"
        "Where nothing is known to stand in the way, barriers: none says so: it is an answer, and "
        "it shows that somebody has asked. Business as usual (kind: quiet-hum) and finished "
        "actions are not asked.",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
)",
    .good = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    barriers:
      - barrier: Too few qualified instructors in rural parishes
        how_overcome: Train eight leisure-centre staff by September
  - id: falls-leaflet
    title: Print a leaflet about the classes
    barriers: none
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
