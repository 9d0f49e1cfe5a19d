// More than one strategy in a plan directory.
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

namespace {

void check(const Workspace& workspace, Reporter& report) {
  const auto strategies = workspace.plan.all<Strategy>();
  for (std::size_t i = 1; i < strategies.size(); ++i) {
    report
        .on(*strategies[i],
            "this is a second strategy, and a plan directory holds the plan of one strategy")
        .hint("keep one, and put what it adds into the other")
        .related(strategies.front()->place(), "the first stands here");
  }
}

}  // namespace

extern const Rule two_strategies = {
    .name = "two-strategies",
    .group = "references",
    .severity = Severity::error,
    .summary = "a second strategy in one plan directory",
    .rationale =
        "The strategy says which outcomes every action contributes to, which places and people "
        "the plan speaks of, and how many priorities it has promised. With two of them, every "
        "count and every paper would have to guess which is meant. A partner's or a district's "
        "own plan belongs under plans:, a strategy of others that actions are linked to under "
        "related_strategies:, and a board's next strategy into a directory of its own.",
    .bad = R"(strategy:
  id: healthy-lives
  title: Healthy lives
=== plans/district.yaml
strategy:
  id: healthy-district
  title: Healthy district
)",
    .good = R"(strategy:
  id: healthy-lives
  title: Healthy lives
=== plans/district.yaml
plans:
  - id: healthy-district
    title: Healthy district
    level: place
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
