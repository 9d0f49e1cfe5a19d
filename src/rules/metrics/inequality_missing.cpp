// The rule `inequality-missing`: a measure of the board's that shows only the average.
#include "hwbplan/rules/rule.hpp"

#include "rules/gaps.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

void check(const Workspace& workspace, Reporter& report) {
  std::vector<Gap> gaps;
  std::size_t board_measures = 0;
  for (const Metric* metric : workspace.plan.all<Metric>()) {
    if (metric->priorities.empty()) continue;
    ++board_measures;
    if (!metric->inequality.missing()) continue;
    gaps.push_back({metric, place_of_missing(*metric, metric->inequality),
                    "this metric of a priority shows no gap between groups",
                    "add inequality: by deprivation, place or population"});
  }
  report_gaps(gaps,
              {fmt::format("{} metrics of priorities show no gap between groups",
                           some_of(gaps.size(), board_measures)),
               "add inequality: by deprivation, place or population to each", "inequality"},
              workspace.plan, report);
}

}  // namespace

extern const Rule inequality_missing = {
    .name = "inequality-missing",
    .group = "metrics",
    .severity = Severity::note,
    .summary = "a metric of a priority that shows no gap between groups",
    .rationale =
        "A county's average can improve while its poorest wards stand still; stop-smoking services "
        "that everybody uses widen the gap. Boards are there to narrow it, and see it only where "
        "the figure is split: by deprivation, by place, or for the people they seldom hear from, "
        "tested regularly.\n\n"
        "Two groups are enough to begin with. The rule looks at metrics that name a priority, "
        "which are the strategy's own.",
    .bad = R"(priorities:
  - {id: falls, title: Falls}
metrics:
  - id: falls-admissions
    title: Emergency admissions due to falls
    priorities: [falls]
)",
    .good = R"(priorities:
  - {id: falls, title: Falls}
metrics:
  - id: falls-admissions
    title: Emergency admissions due to falls
    priorities: [falls]
    inequality:
      by: deprivation
      groups:
        - {id: imd1, title: Most deprived fifth, observations: [{period: 2024/25, value: 2410}]}
        - {id: imd5, title: Least deprived fifth, observations: [{period: 2024/25, value: 1602}]}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
