// The rule `measure-missing`: the third of the board's six questions has no answer.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/workspace/action_state.hpp"

namespace hwbplan::rules {

namespace {

void check(const Action& action, const Workspace& workspace, Reporter& report) {
  if (!action.measures.nothing_given()) return;
  if (standing_of(action, workspace).is(Status::stopped)) return;
  report.missing(action, action.measures, "nothing says how one can tell that this action worked")
      .field("measures")
      .hint("add measures: with a metric and a target, or with what will be counted");
}

}  // namespace

extern const Rule measure_missing = {
    .name = "measure-missing",
    .group = "accountability",
    .severity = Severity::error,
    .summary = "an action without a measure",
    .rationale =
        "Without a measure an action can only be reported as busy. Boards ask for measurable "
        "indicators meeting after meeting because plans come back with a column of them mostly "
        "empty.\n\n"
        "A measure is either a metric of the plan with the value to reach, or a sentence that says "
        "what will be counted: how many, of what, by when.",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
)",
    .good = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    measures:
      - {text: 400 people complete a 12-week class, by: 2027-03-31}
)",
    .check = ActionCheck(check),
};

}  // namespace hwbplan::rules
