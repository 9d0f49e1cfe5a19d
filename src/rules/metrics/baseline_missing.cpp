// The rule `baseline-missing`: a metric that does not say where it started.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/metric_figures.hpp"

#include "rules/gaps.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

std::string hint_for(const Metric& metric) {
  const Observation* first = earliest_figure(metric);
  if (first == nullptr) return "add baseline: with a period and a value";
  return fmt::format("add baseline:; the first figure is {}, for {}", excerpt(first->value.text),
                     excerpt(first->period.text));
}

void check(const Workspace& workspace, Reporter& report) {
  const auto metrics = workspace.plan.all<Metric>();
  std::vector<Gap> gaps;
  for (const Metric* metric : metrics) {
    // What is only watched starts nowhere.
    if (!metric->baseline.missing() || metric->better.is(Better::neither)) continue;
    gaps.push_back({metric, place_of_missing(*metric, metric->baseline),
                    "this metric has no baseline", hint_for(*metric)});
  }
  report_gaps(gaps,
              {fmt::format("{} metrics have no baseline", some_of(gaps.size(), metrics.size())),
               "add baseline: to each, with a period and a value", "baseline"},
              workspace.plan, report);
}

}  // namespace

extern const Rule baseline_missing = {
    .name = "baseline-missing",
    .group = "metrics",
    .severity = Severity::warning,
    .summary = "a metric without a baseline",
    .rationale =
        "\"62% by 2028\" sounds like progress until somebody asks where it stands now. Without "
        "the figure from which the plan started, a target can't be judged as bold or as already "
        "met, and at the end nobody can say what changed.\n\n"
        "The baseline is one figure with its period, chosen once and left alone when newer "
        "figures come. Metrics that are only watched (better: neither) need none.",
    .bad = R"(metrics:
  - id: active-adults
    title: Adults who are physically active
    better: higher
    target: {period: 2027/28, value: 70}
)",
    .good = R"(metrics:
  - id: active-adults
    title: Adults who are physically active
    better: higher
    baseline: {period: 2024/25, value: 66.2}
    target: {period: 2027/28, value: 70}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
