// The rule `dependency-late`: an action begins before what it waits for can be there.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/action_state.hpp"
#include "hwbplan/workspace/finished_actions.hpp"

#include "rules/dependencies.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

void check_dependency(const Dependency& dependency, FinishedActions& finished, Reporter& report) {
  const DateValue* start = start_of(*dependency.waiting);
  const DateValue* end = end_of(*dependency.awaited);
  if (start == nullptr || end == nullptr || start->date >= end->date) return;
  if (finished.may_be(*dependency.waiting) || finished.may_be(*dependency.awaited)) return;
  report
      .at(*dependency.waiting, dependency.reference->span,
          fmt::format("this action starts on {}, but {}, which it depends on, ends {} later, on {}",
                      start->date.to_words(), excerpt(dependency.reference->id),
                      time_between(start->date, end->date), end->date.to_words()))
      .field("depends_on")
      .value(dependency.reference->id)
      .hint("start later, or depend on a smaller step that is done by then")
      .related(start->span, "the start")
      .related(end->span, fmt::format("the end of {}", excerpt(dependency.reference->id)));
}

void check(const Workspace& workspace, Reporter& report) {
  const Dependencies dependencies(workspace.plan);
  FinishedActions finished(workspace);
  for (const Dependency& dependency : dependencies.all()) {
    // In a circle one of them always starts too early; `dependency-cycle` has spoken of it.
    if (!dependencies.is_in_cycle(dependency)) check_dependency(dependency, finished, report);
  }
}

}  // namespace

extern const Rule dependency_late = {
    .name = "dependency-late",
    .group = "delivery",
    .severity = Severity::warning,
    .summary = "an action that starts before an action it depends on ends",
    .rationale =
        "When one partner's date slips, the partners that wait for it are seldom told, and their "
        "plans still say the old month. Read side by side the two dates show it at once, while "
        "the later action can still be moved.\n\n"
        "Sometimes both may run together and only a first step has to be there. Then the "
        "dependency says too much, and that step is better an action of its own. What is complete "
        "or stopped is left out.",
    .bad = R"(actions:
  - id: agree-pathway
    title: Agree one pathway after a fall
    timeline: {start: 2026-06-01, end: 2027-03-31}
  - id: train-staff
    title: Train 40 staff in the pathway
    timeline: {start: 2027-01-04, end: 2027-06-30}
    depends_on: [agree-pathway]
)",
    .good = R"(actions:
  - id: agree-pathway
    title: Agree one pathway after a fall
    timeline: {start: 2026-06-01, end: 2026-12-18}
  - id: train-staff
    title: Train 40 staff in the pathway
    timeline: {start: 2027-01-04, end: 2027-06-30}
    depends_on: [agree-pathway]
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
