// The rule `no-members`: a group of which nobody knows who sits in it.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/workspace/group_state.hpp"

#include "rules/gaps.hpp"
#include "rules/named_lead.hpp"
#include "rules/sign_off.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

bool is_placeholder_member(const Lead& member) {
  Maybe<Lead> seat;
  seat.presence = Presence::given;
  seat.value = member;
  return names_nobody(seat);
}

bool has_no_members(const Group& group) {
  if (group.members.nothing_given()) return true;
  return !group.members.empty() && !group.members.partial &&
         std::all_of(group.members.begin(), group.members.end(), is_placeholder_member);
}

void check(const Workspace& workspace, Reporter& report) {
  std::vector<Gap> gaps;
  std::size_t open = 0;
  for (const Group* group : workspace.plan.all<Group>()) {
    if (may_be_closed(*group, workspace.today)) continue;
    ++open;
    if (!has_no_members(*group)) continue;
    gaps.push_back({group, place_of_missing(*group, group->members),
                    "nobody is named as a member of this group",
                    "add members: with the partner and the role of each"});
  }
  const bool none_named_yet = gaps.size() == open;
  if (none_named_yet && !is_past_draft(workspace.plan)) return;
  report_gaps(gaps,
              {fmt::format("{} groups have no members", some_of(gaps.size(), open)),
               "add members: to each, with the partner and the role of each", "members"},
              workspace.plan, report);
}

}  // namespace

extern const Rule no_members = {
    .name = "no-members",
    .group = "governance",
    .severity = Severity::warning,
    .summary = "an open group without members",
    .rationale =
        "Partners on a board ask two things about the groups below it: is the right partner "
        "there, and what does it ask of our staff? Neither can be answered without the list of "
        "members, and the papers on governance and workload leave the group out.\n\n"
        "Roles are enough, and no names. The rule is silent while no group has members, unless "
        "the strategy is near-final or signed off.",
    .bad = R"(partners:
  - {id: council, title: The council}
groups:
  - {id: hwb, title: Health and wellbeing board, kind: board, members: [{partner: council, role: Chair}]}
  - {id: falls-group, title: Falls working group, reports_to: [hwb]}
)",
    .good = R"(partners:
  - {id: council, title: The council}
groups:
  - {id: hwb, title: Health and wellbeing board, kind: board, members: [{partner: council, role: Chair}]}
  - {id: falls-group, title: Falls working group, reports_to: [hwb], members: [{partner: council, role: Chair}]}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
