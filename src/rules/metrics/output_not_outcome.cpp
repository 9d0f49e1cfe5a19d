// The rule `output-not-outcome`: an action that counts only its own efforts.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/action_state.hpp"
#include "hwbplan/workspace/finished_actions.hpp"

#include "rules/activity_wording.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

bool is_only_activity(const Measure& measure) {
  return measure.metric.missing() && measure.text.given() &&
         counts_only_activity(measure.text.text);
}

void check_action(const Action& action, const Workspace& workspace, FinishedActions& finished,
                  Reporter& report) {
  const List<Measure>& measures = action.measures;
  if (measures.empty() || measures.partial || !action.affects.nothing_given()) return;
  if (!std::all_of(measures.begin(), measures.end(), is_only_activity)) return;
  if (!is_asked_how(action, workspace)) return;
  if (finished.may_be(action)) return;
  const Text& first = measures[0].text;
  Finding finding = report.at(
      action, first.span,
      measures.size() == 1
          ? fmt::format("{} counts what is done, and nothing measures what it changes",
                        quoted(first.text))
          : fmt::format("all {} measures of this action count what is done, and none what it "
                        "changes",
                        measures.size()));
  finding.field("measures.text").value(first.text);
  finding.hint("add a measure of the effect, or the metric it moves: affects:");
}

void check(const Workspace& workspace, Reporter& report) {
  FinishedActions finished(workspace);
  for (const Action* action : workspace.plan.all<Action>())
    check_action(*action, workspace, finished, report);
}

}  // namespace

extern const Rule output_not_outcome = {
    .name = "output-not-outcome",
    .group = "metrics",
    .severity = Severity::note,
    .summary = "an action whose measures count only what is done",
    .rationale =
        "Twelve sessions held and 3,000 leaflets printed prove that somebody was busy. Whether "
        "anybody fell less often, stopped smoking or knew where to ring is another question, and "
        "it is the board's. Counting efforts is right for the first months and for whoever leads; "
        "beside it belongs one figure that would move if the action works.\n\n"
        "The rule speaks only where every measure of an action is such a count (meetings, "
        "leaflets, "
        "events, sessions, training, attendance), none is a metric, and the action affects none. "
        "Words that may name an effect, and any percentage, silence it.",
    .bad = R"(actions:
  - id: falls-talks
    title: Talk to 40 clubs about falls
    measures:
      - {text: 40 talks held, by: 2027-03-31}
      - {text: 3000 leaflets printed, by: 2026-12-31}
)",
    .good = R"(actions:
  - id: falls-talks
    title: Talk to 40 clubs about falls
    measures:
      - {text: 40 talks held, by: 2027-03-31}
      - {text: 200 people who heard one book a falls assessment, by: 2027-03-31}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
