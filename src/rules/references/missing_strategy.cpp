// A plan directory without a strategy.
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

namespace {

// Where a finding about the whole directory stands: at the first key of hwbplan.yaml.
Span first_key(const yaml::Tree& tree) {
  const yaml::View root = yaml::root(tree);
  const yaml::View first = root ? root.first_child() : yaml::View();
  return first ? first.span() : Span{tree.file, 0, 0};
}

void check(const Workspace& workspace, Reporter& report) {
  const Plan& plan = workspace.plan;
  const bool may_be_there = plan.is_damaged(RecordKind::strategy) || plan.has_unread_files();
  if (plan.strategy() != nullptr || may_be_there) return;
  report.in_plan(first_key(workspace.settings_tree), "no file of this plan holds the strategy")
      .hint("add strategy: with an id and a title to one of them");
}

}  // namespace

extern const Rule missing_strategy = {
    .name = "missing-strategy",
    .group = "references",
    .severity = Severity::error,
    .summary = "a plan directory without a strategy",
    .rationale =
        "A plan is the plan of something: the joint strategy gives it its name, its area and its "
        "years, and lists the contributions, places and populations that actions refer to. "
        "Without it no paper can say what is being delivered. An id and a title are enough to "
        "begin with.",
    .bad = R"(priorities:
  - id: falls
    title: Falls
)",
    .good = R"(strategy:
  id: healthy-lives
  title: Healthy lives in our county
priorities:
  - id: falls
    title: Falls
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
