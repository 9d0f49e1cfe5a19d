// The rule `no-actions`: a strategy that nobody has promised anything for.
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

namespace {

void check(const Workspace& workspace, Reporter& report) {
  const Plan& plan = workspace.plan;
  // Without a strategy there is more to say, and `missing-strategy` says it.
  if (plan.strategy() == nullptr || plan.count(RecordKind::action) != 0) return;
  if (plan.is_damaged(RecordKind::action) || plan.has_unread_files()) return;
  report.on(*plan.strategy(), "no action stands in this plan yet")
      .hint("add them under actions:, in this file or in one for each partner");
}

}  // namespace

extern const Rule no_actions = {
    .name = "no-actions",
    .group = "references",
    .severity = Severity::note,
    .summary = "a plan directory without any action",
    .rationale =
        "Most of what is checked is checked of actions: who leads, with what, by when. A plan "
        "without any passes because there is nothing to ask. At the beginning of a strategy that "
        "is as it should be; where actions were written and are not found, they may stand under "
        "another key, or in a file that is not read.",
    .bad = R"(strategy: {id: healthy-lives, title: Healthy lives in our county}
)",
    .good = R"(strategy: {id: healthy-lives, title: Healthy lives in our county}
actions:
  - id: walk-leaders
    title: Train forty walk leaders
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
