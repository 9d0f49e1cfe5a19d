// The rule `partner-overloaded`: a partner takes part in more than the people it names can do.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/action_state.hpp"
#include "hwbplan/workspace/board_limits.hpp"
#include "hwbplan/workspace/finished_actions.hpp"
#include "hwbplan/workspace/group_state.hpp"

#include "rules/record_names.hpp"
#include "rules/role_table.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

struct Load {
  std::size_t actions = 0;
  std::size_t groups = 0;
  const Record* last = nullptr;  // the action or group counted last, so that none counts twice
  RoleTable<std::size_t> roles;  // and how many actions each leads
};

class Loads {
 public:
  explicit Loads(const Workspace& workspace) {
    const Plan& plan = workspace.plan;
    FinishedActions finished(workspace);
    for (const Action* action : plan.all<Action>()) {
      const bool counts = !finished.may_be(*action);
      if (action->lead.given()) add_role(action->lead.value, counts ? 1 : 0);
      if (!counts) continue;
      if (action->lead.given()) add_action(action->lead->partner, *action);
      for (const Reference& partner : action->partners) add_action(partner, *action);
    }
    for (const Group* group : plan.all<Group>()) {
      for (const Lead& member : group->members) {
        add_role(member);
        if (!is_closed(*group, workspace.today)) add_seat(member.partner, *group);
      }
    }
    for (const Theme* theme : plan.all<Theme>()) add_role(theme->sponsor.value);
    for (const Priority* priority : plan.all<Priority>()) add_role(priority->lead_member.value);
    for (const Metric* metric : plan.all<Metric>()) add_role(metric->owner.value);
  }

  const Load* of(const Partner& partner) const {
    const auto found = loads_.find(&partner);
    return found == loads_.end() ? nullptr : &found->second;
  }

 private:
  void add_role(const Lead& lead, std::size_t led = 0) {
    if (lead.partner.target == nullptr || !lead.role.given()) return;
    loads_[lead.partner.target].roles[lead.role.text] += led;
  }

  void add_action(const Reference& partner, const Action& action) {
    if (partner.target == nullptr) return;
    Load& load = loads_[partner.target];
    if (load.last != &action) ++load.actions;
    load.last = &action;
  }

  void add_seat(const Reference& partner, const Group& group) {
    if (partner.target == nullptr) return;
    Load& load = loads_[partner.target];
    if (load.last != &group) ++load.groups;
    load.last = &group;
  }

  std::unordered_map<const Record*, Load> loads_;
};

std::string people(std::size_t roles) {
  if (roles == 0) return "the plan names no role in it";
  return fmt::format("the plan names {} in it", counted(roles, "role"));
}

void check(const Workspace& workspace, Reporter& report) {
  const Loads loads(workspace);
  const std::size_t limit = actions_per_lead(workspace.settings);
  for (const Partner* partner : workspace.plan.all<Partner>()) {
    const Load* load = loads.of(*partner);
    if (load == nullptr) continue;
    const std::size_t people_named = std::max<std::size_t>(load->roles.size(), 1);
    if (load->actions + load->groups <= limit * people_named) continue;
    // That one person has too much is said by `lead-overloaded`.
    const bool one_has_too_much =
        std::any_of(load->roles.begin(), load->roles.end(),
                    [&](const auto& role) { return role.second > limit; });
    if (one_has_too_much) continue;
    const std::string seats =
        load->groups == 0 ? "" : fmt::format(" and sits in {}", counted(load->groups, "group"));
    report
        .on(*partner,
            fmt::format("this partner leads or takes part in {}{}, and {}: more than {} for each",
                        counted(load->actions, "unfinished action"), seats,
                        people(load->roles.size()), limit))
        .hint("ask it which of these it can carry; see `hwbplan report partner`");
  }
}

}  // namespace

extern const Rule partner_overloaded = {
    .name = "partner-overloaded",
    .group = "balance",
    .severity = Severity::note,
    .summary = "a partner in more actions and groups than its named people can carry",
    .rationale =
        "A small charity or a team of public health is a welcome partner, and is written into one "
        "plan after the other. Nobody asks it how much that is together until it stops coming. "
        "Leads on the board asked for exactly this: what is being required of our staff?\n\n"
        "Counted are the unfinished actions that a partner leads or takes part in and the open "
        "groups it sits in, against the different roles that the plan names in it, as leads, "
        "members, sponsors or owners of metrics. The limit for each is that for one lead, 12 "
        "unless hwbplan.yaml sets actions_per_lead. A large council with thirty roles is not "
        "reported for being large.",
    .bad = R"(partners:
  - {id: council, title: The council}
  - {id: advice, title: Advice bureau}
actions:
  - {id: a1, title: Run falls classes, lead: council, partners: [advice]}
  - {id: a2, title: Open health walks, lead: council, partners: [advice]}
  - {id: a3, title: Train walk leaders, lead: council, partners: [advice]}
=== hwbplan.yaml
hwbplan: 1
limits: {actions_per_lead: 2}
)",
    .good = R"(partners:
  - {id: council, title: The council}
  - {id: advice, title: Advice bureau}
actions:
  - {id: a1, title: Run falls classes, lead: {partner: council, role: Head of public health}, partners: [advice]}
  - {id: a2, title: Open health walks, lead: {partner: council, role: Leisure manager}, partners: [advice]}
  - {id: a3, title: Train walk leaders, lead: {partner: council, role: Leisure manager}}
=== hwbplan.yaml
hwbplan: 1
limits: {actions_per_lead: 2}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
