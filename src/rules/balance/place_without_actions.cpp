// The rule `place-without-actions`: a place of the strategy in which nothing is done.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/workspace/action_places.hpp"
#include "hwbplan/workspace/whole_area.hpp"

#include "rules/action_coverage.hpp"
#include "rules/gaps.hpp"
#include "rules/misspelt_references.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

void check(const Workspace& workspace, Reporter& report) {
  const Plan& plan = workspace.plan;
  if (has_unread_actions(plan)) return;
  Coverage coverage;
  for (const Action* action : plan.all<Action>()) {
    if (reaches_people(*action, workspace)) coverage.add(places_of(*action));
  }
  if (!coverage.can_tell()) return;
  const auto places = plan.all<Place>();
  MisspeltReferences misspelt(plan, RecordKind::place);
  std::vector<Gap> gaps;
  for (const Place* place : places) {
    const bool whole = is_whole_area(*place, plan.strategy());
    // What is done in the whole area is done in each of its places.
    if (whole && coverage.has(*place)) return;
    if (whole || coverage.has(*place) || misspelt.may_mean(*place)) continue;
    gaps.push_back({place, place->place(), "no action is done in this place",
                    "name it in the places of an action, or of the plan that covers it"});
  }
  report_gaps(gaps,
              {fmt::format("{} places have no action", some_of(gaps.size(), places.size())),
               "name them in the places of actions, or of the plans that cover them", "places"},
              plan, report);
}

}  // namespace

extern const Rule place_without_actions = {
    .name = "place-without-actions",
    .group = "balance",
    .severity = Severity::note,
    .summary = "a place of the strategy in which no action is done",
    .rationale =
        "Services gather where the offices and the volunteers are. When the strategy names its "
        "towns and districts, people there will look for what the plan does for them, and the "
        "board will want to know before they do that it does nothing.\n\n"
        "An action without places of its own counts for those of its plan, and one for the whole "
        "area (a place called \"Whole borough\", \"All districts\" or as the strategy's area) for "
        "every place. The rule is silent while no action names a place.",
    .bad = R"(strategy:
  id: healthy-county
  title: Healthy county
  places:
    - {id: blaby, title: Blaby}
    - {id: melton, title: Melton}
actions:
  - {id: falls-classes, title: Run twelve classes a week, places: [blaby]}
)",
    .good = R"(strategy:
  id: healthy-county
  title: Healthy county
  places:
    - {id: blaby, title: Blaby}
    - {id: melton, title: Melton}
actions:
  - {id: falls-classes, title: Run twelve classes a week, places: [blaby, melton]}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
