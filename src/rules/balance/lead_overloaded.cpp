// The rule `lead-overloaded`: one person leads more actions than one person can.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/action_state.hpp"
#include "hwbplan/workspace/board_limits.hpp"
#include "hwbplan/workspace/finished_actions.hpp"

#include "rules/record_names.hpp"
#include "rules/role_table.hpp"

#include <string>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// Those that have a person to lead them. An organisation alone has as many hands as it has.
bool has_person(const Action& action) {
  return action.lead.given() && action.lead->partner.target != nullptr && action.lead->role.given();
}

// Where the action says who leads it; where the top of its file does, at its id.
Span place_of_lead(const Action& action) {
  return action.span.contains(action.lead.span) ? action.lead.span : action.place();
}

void check(const Workspace& workspace, Reporter& report) {
  constexpr std::size_t kMostRelated = 5;
  const std::size_t limit = actions_per_lead(workspace.settings);
  FinishedActions finished(workspace);
  std::unordered_map<const Record*, RoleTable<std::size_t>> known;
  std::vector<std::vector<const Action*>> led;  // by each person, in the order of the plan
  for (const Action* action : workspace.plan.all<Action>()) {
    if (!has_person(*action) || finished.may_be(*action)) continue;
    RoleTable<std::size_t>& people = known[action->lead->partner.target];
    const auto [at, is_new] = people.try_emplace(action->lead->role.text, led.size());
    if (is_new) led.emplace_back();
    led[at->second].push_back(action);
  }
  for (const std::vector<const Action*>& actions : led) {
    if (actions.size() <= limit) continue;
    const Action& first_over = *actions[limit];
    const Lead& lead = first_over.lead.value;
    Finding finding =
        report.at(first_over, place_of_lead(first_over),
                  fmt::format("{} of {} leads {} unfinished actions, and {} is the most for one "
                              "person in this plan",
                              quoted(lead.role.text), named(lead.partner), actions.size(), limit));
    finding.field("lead").value(lead.role.text);
    finding.hint("name the people who do lead some of them, or agree what waits");
    for (std::size_t i = 0; i < std::min(limit, kMostRelated); ++i)
      finding.related(place_of_lead(*actions[i]), id_or_title(*actions[i]) + " has the same lead");
  }
}

}  // namespace

extern const Rule lead_overloaded = {
    .name = "lead-overloaded",
    .group = "balance",
    .severity = Severity::warning,
    .summary = "one role that leads more actions than the board's limit",
    .rationale =
        "Each partner names the same competent person, and no partner sees the others' lists. "
        "Somebody who leads twenty actions can chase them and lead none; when that person leaves, "
        "a third of the plan stops.\n\n"
        "Roles are counted within one organisation, and finished actions are left out. The limit "
        "is 12, one a month; hwbplan.yaml can set another as limits: actions_per_lead. Leads "
        "without a role are not counted, because nobody knows how many people that is.",
    .bad = R"(partners:
  - {id: council, title: The council}
actions:
  - {id: a1, title: Run falls classes, lead: {partner: council, role: Head of public health}}
  - {id: a2, title: Open health walks, lead: {partner: council, role: Head of public health}}
  - {id: a3, title: Train walk leaders, lead: {partner: council, role: Head of public health}}
=== hwbplan.yaml
hwbplan: 1
limits: {actions_per_lead: 2}
)",
    .good = R"(partners:
  - {id: council, title: The council}
actions:
  - {id: a1, title: Run falls classes, lead: {partner: council, role: Head of public health}}
  - {id: a2, title: Open health walks, lead: {partner: council, role: Head of public health}}
  - {id: a3, title: Train walk leaders, lead: {partner: council, role: Leisure manager}}
=== hwbplan.yaml
hwbplan: 1
limits: {actions_per_lead: 2}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
