// The rule `sponsor-missing`: a theme that nobody on the board speaks for.
#include "hwbplan/rules/rule.hpp"

#include "rules/gaps.hpp"
#include "rules/named_lead.hpp"
#include "rules/sign_off.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

void check(const Workspace& workspace, Reporter& report) {
  const auto themes = workspace.plan.all<Theme>();
  std::vector<Gap> gaps;
  for (const Theme* theme : themes) {
    if (!names_nobody(theme->sponsor)) continue;
    gaps.push_back({theme, place_of_missing(*theme, theme->sponsor), "nobody sponsors this theme",
                    "add sponsor: with a partner and a role"});
  }
  const bool none_named_yet = gaps.size() == themes.size();
  if (none_named_yet && !is_past_draft(workspace.plan)) return;
  report_gaps(gaps,
              {fmt::format("{} themes have no sponsor", some_of(gaps.size(), themes.size())),
               "add sponsor: to each, with a partner and a role", "sponsor"},
              workspace.plan, report);
}

}  // namespace

extern const Rule sponsor_missing = {
    .name = "sponsor-missing",
    .group = "governance",
    .severity = Severity::warning,
    .summary = "a theme without a sponsor",
    .rationale =
        "A theme cuts across organisations, so no manager owns it. Its sponsor is the member of "
        "the board whom officers can ask while its actions and measures are worked out, and who "
        "speaks for it when another theme wants the same money.\n\n"
        "The rule is silent while no theme has a sponsor, because the board may not have come to "
        "that yet. It speaks once the first is named, or the strategy is near-final or signed "
        "off.",
    .bad = R"(partners:
  - {id: council, title: The council}
themes:
  - {id: ageing-well, title: Ageing well, sponsor: {partner: council, role: Director of public health}}
  - {id: starting-well, title: Starting well}
)",
    .good = R"(partners:
  - {id: council, title: The council}
themes:
  - {id: ageing-well, title: Ageing well, sponsor: {partner: council, role: Director of public health}}
  - {id: starting-well, title: Starting well, sponsor: {partner: council, role: Director of children's services}}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
