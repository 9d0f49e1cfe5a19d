// The rule `population-without-actions`: people whom the strategy names and no action reaches.
#include "hwbplan/rules/rule.hpp"

#include "rules/action_coverage.hpp"
#include "rules/gaps.hpp"
#include "rules/misspelt_references.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

Coverage people_reached(const Workspace& workspace) {
  Coverage coverage;
  for (const Action* action : workspace.plan.all<Action>()) {
    if (!reaches_people(*action, workspace)) continue;
    coverage.add(action->populations);
    if (action->coproduction.given()) coverage.add(action->coproduction->with);
  }
  return coverage;
}

void check(const Workspace& workspace, Reporter& report) {
  const Plan& plan = workspace.plan;
  if (has_unread_actions(plan)) return;
  const Coverage coverage = people_reached(workspace);
  if (!coverage.can_tell()) return;
  const auto populations = plan.all<Population>();
  MisspeltReferences misspelt(plan, RecordKind::population);
  std::vector<Gap> gaps;
  std::size_t seldom_heard = 0;
  for (const Population* population : populations) {
    if (coverage.has(*population) || misspelt.may_mean(*population)) continue;
    const bool seldom = population->seldom_heard.given() && population->seldom_heard.value;
    seldom_heard += seldom ? 1 : 0;
    gaps.push_back({population, population->place(),
                    seldom ? "these people are seldom heard, and no action reaches them"
                           : "no action reaches these people",
                    "name them in the populations of an action that does"});
  }
  std::string many =
      fmt::format("{} populations have no action", some_of(gaps.size(), populations.size()));
  if (seldom_heard > 0) many += fmt::format(", and {} of them are seldom heard", seldom_heard);
  report_gaps(gaps,
              {many, "name them in the populations of actions that reach them", "populations"},
              plan, report);
}

}  // namespace

extern const Rule population_without_actions = {
    .name = "population-without-actions",
    .group = "balance",
    .severity = Severity::warning,
    .summary = "people whom the strategy names and no action reaches",
    .rationale =
        "Patients who come to a clinic are easily counted and easily reached. Those whom the board "
        "seldom hears from (carers, people without a settled home, travelling families) are named "
        "in the strategy with good will and then wait for the outreach that somebody was going to "
        "do.\n\n"
        "Actions count by their populations and by whom they were designed with (coproduction); "
        "stopped ones do not. The rule is silent while no action names a population.",
    .bad = R"(strategy:
  id: healthy-county
  title: Healthy county
  populations:
    - {id: people-over-65, title: People aged 65 and over}
    - {id: carers, title: Carers, seldom_heard: yes}
actions:
  - {id: falls-classes, title: Run twelve classes a week, populations: [people-over-65]}
)",
    .good = R"(strategy:
  id: healthy-county
  title: Healthy county
  populations:
    - {id: people-over-65, title: People aged 65 and over}
    - {id: carers, title: Carers, seldom_heard: yes}
actions:
  - {id: falls-classes, title: Run twelve classes a week, populations: [people-over-65]}
  - {id: carers-breaks, title: Pay 320 carers a year for a break, populations: [carers]}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
