// The rule `direction-missing`: nobody can tell whether a figure that rises is good news.
#include "hwbplan/rules/rule.hpp"

#include "rules/gaps.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

void check(const Workspace& workspace, Reporter& report) {
  const auto metrics = workspace.plan.all<Metric>();
  std::vector<Gap> gaps;
  for (const Metric* metric : metrics) {
    if (!metric->better.missing()) continue;
    gaps.push_back({metric, place_of_missing(*metric, metric->better),
                    "nothing says whether a higher or a lower figure is better",
                    "add better: lower, higher or neither"});
  }
  report_gaps(gaps,
              {fmt::format("{} metrics do not say which way is better",
                           some_of(gaps.size(), metrics.size())),
               "add better: lower, higher or neither to each", "better"},
              workspace.plan, report);
}

}  // namespace

extern const Rule direction_missing = {
    .name = "direction-missing",
    .group = "metrics",
    .severity = Severity::warning,
    .summary = "a metric that does not say which way is better",
    .rationale =
        "More chlamydia diagnoses mean better testing, more referrals to social care may mean "
        "either. Without the direction no paper can call a change better or worse, no target can "
        "be checked against its baseline, and readers fill in their own.\n\n"
        "Where neither way is better, because the figure is only watched, say so: better: neither.",
    .bad = R"(metrics:
  - id: chlamydia-detection
    title: Chlamydia diagnoses in people aged 15 to 24
    baseline: {period: 2024, value: 1480}
    target: {period: 2027, value: 1900}
)",
    .good = R"(metrics:
  - id: chlamydia-detection
    title: Chlamydia diagnoses in people aged 15 to 24
    better: higher
    baseline: {period: 2024, value: 1480}
    target: {period: 2027, value: 1900}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
