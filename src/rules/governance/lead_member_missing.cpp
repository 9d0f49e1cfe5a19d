// The rule `lead-member-missing`: a priority that no member of the board steers.
#include "hwbplan/rules/rule.hpp"

#include "rules/gaps.hpp"
#include "rules/named_lead.hpp"
#include "rules/sign_off.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

void check(const Workspace& workspace, Reporter& report) {
  const auto priorities = workspace.plan.all<Priority>();
  std::vector<Gap> gaps;
  for (const Priority* priority : priorities) {
    if (!names_nobody(priority->lead_member)) continue;
    gaps.push_back({priority, place_of_missing(*priority, priority->lead_member),
                    "no member of the board leads on this priority",
                    "add lead_member: with a partner and a role"});
  }
  const bool none_named_yet = gaps.size() == priorities.size();
  if (none_named_yet && !is_past_draft(workspace.plan)) return;
  report_gaps(
      gaps,
      {fmt::format("{} priorities have no lead member", some_of(gaps.size(), priorities.size())),
       "add lead_member: to each, with a partner and a role", "lead_member"},
      workspace.plan, report);
}

}  // namespace

extern const Rule lead_member_missing = {
    .name = "lead-member-missing",
    .group = "governance",
    .severity = Severity::warning,
    .summary = "a priority without a lead member of the board",
    .rationale =
        "Somebody on the board has to steer what is commissioned for a priority, know why an "
        "action under it is late, and answer when a member of the public asks. A priority that "
        "belongs to the whole board belongs to none of its members.\n\n"
        "The rule is silent while no priority has a lead member. It speaks once the first is "
        "named, or the strategy is near-final or signed off.",
    .bad = R"(partners:
  - {id: council, title: The council}
priorities:
  - {id: falls, title: Falls, lead_member: {partner: council, role: Executive member for adult services}}
  - {id: dementia, title: Dementia}
)",
    .good = R"(partners:
  - {id: council, title: The council}
priorities:
  - {id: falls, title: Falls, lead_member: {partner: council, role: Executive member for adult services}}
  - {id: dementia, title: Dementia, lead_member: {partner: council, role: Executive member for adult services}}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
