// The rule `driver-ungoverned`: a driver of the strategy that no partnership takes forward.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/workspace/group_state.hpp"

#include "rules/gaps.hpp"
#include "rules/record_names.hpp"
#include "rules/sign_off.hpp"

#include <unordered_set>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// Drivers may stand in a group's remit instead of naming the group themselves.
std::unordered_set<const Record*> in_a_remit(const Workspace& workspace) {
  std::unordered_set<const Record*> governed;
  for (const Group* group : workspace.plan.all<Group>()) {
    if (is_closed(*group, workspace.today)) continue;
    for (const Reference& remit : group->remit) governed.insert(remit.target);
  }
  return governed;
}

Gap gap_of(const Driver& driver) {
  const List<Reference>& groups = driver.governed_by;
  if (groups.empty()) {
    return {&driver, place_of_missing(driver, groups),
            "no partnership or group governs the work on this driver",
            "add governed_by: with a group, or take it into a group's remit"};
  }
  return {&driver, groups[0].span,
          groups.size() == 1
              ? fmt::format("{}, which governs this driver, has been closed", named(groups[0]))
              : "all groups that govern this driver have been closed",
          "name the group that took it over"};
}

void check(const Workspace& workspace, Reporter& report) {
  if (workspace.plan.all<Group>().empty()) return;
  const auto drivers = workspace.plan.all<Driver>();
  const std::unordered_set<const Record*> remits = in_a_remit(workspace);
  std::vector<Gap> gaps;
  for (const Driver* driver : drivers) {
    const List<Reference>& groups = driver->governed_by;
    const bool unread = groups.partial || groups.presence == Presence::unreadable;
    if (unread || remits.count(driver) != 0) continue;
    if (first_open_group(groups, workspace.today) == nullptr) gaps.push_back(gap_of(*driver));
  }
  report_gaps(gaps,
              {fmt::format("{} drivers have no partnership or group that governs them",
                           some_of(gaps.size(), drivers.size())),
               "add governed_by: to each", "governed_by"},
              workspace.plan, report);
}

}  // namespace

extern const Rule driver_ungoverned = {
    .name = "driver-ungoverned",
    .group = "governance",
    .severity = Severity::warning,
    .summary = "a driver that no open group governs",
    .rationale =
        "A partnership of forty organisations can agree on a vision, but it is too large to run "
        "the work. Each driver needs a smaller body that meets often enough to do so, and there "
        "mostly is one already; where none is named, the driver is talked about at the summit and "
        "then rests for a year.\n\n"
        "A driver counts as governed where it names a group that has not been closed, or where "
        "such a group has it in its remit. The rule is silent while the plan has no groups.",
    .bad = R"(strategy:
  id: vision-2050
  title: Vision 2050
  drivers:
    - {id: population, title: Population and society, governed_by: [hwb]}
    - {id: environment, title: Environment}
groups:
  - {id: hwb, title: Health and wellbeing board, kind: board}
)",
    .good = R"(strategy:
  id: vision-2050
  title: Vision 2050
  drivers:
    - {id: population, title: Population and society, governed_by: [hwb]}
    - {id: environment, title: Environment, governed_by: [climate-partnership]}
groups:
  - {id: hwb, title: Health and wellbeing board, kind: board}
  - {id: climate-partnership, title: Climate partnership, kind: partnership, reports_to: [hwb]}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
