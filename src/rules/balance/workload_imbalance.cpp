// The rule `workload-imbalance`: most of the plan's work stands under one contribution.
#include "hwbplan/base/number.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/workspace/board_limits.hpp"

#include "rules/action_coverage.hpp"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// Of fewer actions one more or less moves the share by a tenth.
constexpr std::size_t kFewestActions = 10;
// A strategy has three contributions or so; what stands further down in a list is not looked at.
constexpr std::size_t kMostContributions = 20;

std::unordered_map<const Record*, std::size_t> actions_by_contribution(const Plan& plan) {
  std::unordered_map<const Record*, std::size_t> counts;
  for (const Action* action : plan.all<Action>()) {
    const List<Reference>& list = action->contributes_to;
    for (std::size_t i = 0; i < std::min(list.size(), kMostContributions); ++i) {
      // One that is named twice is still one.
      bool again = list[i].target == nullptr;
      for (std::size_t j = 0; j < i && !again; ++j) again = list[j].target == list[i].target;
      if (!again) ++counts[list[i].target];
    }
  }
  return counts;
}

void check(const Workspace& workspace, Reporter& report) {
  const Plan& plan = workspace.plan;
  const std::size_t actions = plan.all<Action>().size();
  const auto contributions = plan.all<Contribution>();
  if (actions < kFewestActions || contributions.size() < 2 || has_unread_actions(plan)) return;
  const double limit = largest_share(workspace.settings);
  const auto counts = actions_by_contribution(plan);
  for (const Contribution* contribution : contributions) {
    const auto found = counts.find(contribution);
    if (found == counts.end()) continue;
    const double share = static_cast<double>(found->second) / static_cast<double>(actions);
    if (share <= limit) continue;
    Finding finding = report.on(
        *contribution,
        fmt::format("{} of {} actions contribute to this outcome, {}; the limit of this plan is {}",
                    found->second, actions, format_percent(100 * share, 0),
                    format_percent(100 * limit, 0)));
    finding.hint("see `hwbplan report workload` for who carries it");
    const Maybe<BoardLimits>& limits = workspace.settings.limits;
    if (limits.given() && limits->largest_share.given())
      finding.related(limits->largest_share.span, "the limit");
  }
}

}  // namespace

extern const Rule workload_imbalance = {
    .name = "workload-imbalance",
    .group = "balance",
    .severity = Severity::warning,
    .summary = "one contribution has more than its share of all actions",
    .rationale =
        "When a board drew its partners' actions together and sorted them into early "
        "intervention, treatment and long-term support, the first heap was larger than the two "
        "others together, and the group that was to deliver it could not. Prevention is where "
        "good intentions gather. The board may want it so, but should see it.\n\n"
        "The limit is 60% of all actions; hwbplan.yaml can set another as limits: largest_share. "
        "An action may count for several contributions. The rule is silent under ten actions.",
    .bad = R"(strategy:
  id: healthy-county
  title: Healthy county
  contributions:
    - {id: prevention, title: Early intervention and prevention}
    - {id: treatment, title: Treatment}
actions:
  - {id: a1, title: Run falls classes, contributes_to: prevention}
  - {id: a2, title: Open twelve health walks, contributes_to: prevention}
  - {id: a3, title: Train 30 walk leaders, contributes_to: prevention}
  - {id: a4, title: Publish a directory of clubs, contributes_to: prevention}
  - {id: a5, title: Hold 40 health checks at work, contributes_to: prevention}
  - {id: a6, title: Visit 400 homes, contributes_to: prevention}
  - {id: a7, title: Post 2400 test kits, contributes_to: prevention}
  - {id: a8, title: Review 200 people after a stroke, contributes_to: treatment}
  - {id: a9, title: Open a memory clinic on Saturdays, contributes_to: treatment}
  - {id: a10, title: Employ two dementia advisers, contributes_to: treatment}
)",
    .good = R"(strategy:
  id: healthy-county
  title: Healthy county
  contributions:
    - {id: prevention, title: Early intervention and prevention}
    - {id: treatment, title: Treatment}
actions:
  - {id: a1, title: Run falls classes, contributes_to: prevention}
  - {id: a2, title: Open twelve health walks, contributes_to: prevention}
  - {id: a3, title: Train 30 walk leaders, contributes_to: prevention}
  - {id: a4, title: Publish a directory of clubs, contributes_to: prevention}
  - {id: a5, title: Hold 40 health checks at work, contributes_to: prevention}
  - {id: a6, title: Visit 400 homes, contributes_to: prevention}
  - {id: a7, title: Open a recovery cafe, contributes_to: treatment}
  - {id: a8, title: Review 200 people after a stroke, contributes_to: treatment}
  - {id: a9, title: Open a memory clinic on Saturdays, contributes_to: treatment}
  - {id: a10, title: Employ two dementia advisers, contributes_to: treatment}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
