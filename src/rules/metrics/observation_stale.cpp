// The rule `observation-stale`: the latest figure of a metric is older than its frequency allows.
#include "hwbplan/base/duration.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/metric_figures.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// From the end of the period that the latest figure is for: the whole of the next period, and then
// the time that publishing it takes. Monthly returns come after two or three months, quarterly ones
// after four or five, and the yearly figures of the outcomes frameworks after up to a year.
constexpr Duration kMonthly = {4, DurationUnit::month};
constexpr Duration kQuarterly = {8, DurationUnit::month};
constexpr Duration kYearly = {24, DurationUnit::month};

Duration longest_wait(Frequency frequency) {
  switch (frequency) {
    case Frequency::monthly:
      return kMonthly;
    case Frequency::quarterly:
      return kQuarterly;
    case Frequency::yearly:
      return kYearly;
  }
  return kYearly;
}

void check(const Metric& metric, const Workspace& workspace, Reporter& report) {
  if (!metric.frequency.given()) return;
  const Observation* latest = latest_figure(metric, workspace.today);
  if (latest == nullptr) return;
  const Duration wait = longest_wait(metric.frequency.value);
  const Date ended = latest->period.period.end;
  const Date due = add(ended, wait);
  if (!due.valid() || due >= workspace.today) return;
  report
      .at(metric, latest->period.span,
          fmt::format("the latest figure is for {}, which ended {} ago; a {} figure should be "
                      "newer",
                      excerpt(latest->period.text), time_between(ended, workspace.today),
                      kFrequencyNames[static_cast<std::size_t>(metric.frequency.value)]))
      .field("observations.period")
      .value(latest->period.text)
      .hint("add the newer figures, or say that it is published less often: frequency:")
      .related(metric.frequency.span, "the frequency");
}

}  // namespace

extern const Rule observation_stale = {
    .name = "observation-stale",
    .group = "metrics",
    .severity = Severity::warning,
    .summary = "a metric whose latest figure is older than its frequency allows",
    .rationale =
        "A chart that ends two winters ago looks like any other chart. Either the newer figure "
        "has been published and nobody typed it in, or the return has stopped and the action that "
        "is measured by it is measured by nothing.\n\n"
        "Counted from the end of the period that the latest figure is for, a monthly metric may "
        "rest for 4 months, a quarterly one for 8, a yearly one for 24: the next period and the "
        "time that its publication takes. Without a frequency the rule is silent.",
    .bad = R"(metrics:
  - id: diagnosis-rate
    title: Dementia diagnosis rate
    frequency: monthly
    observations:
      - {period: January 2026, value: 61.8}
      - {period: February 2026, value: 62.0}
)",
    .good = R"(metrics:
  - id: diagnosis-rate
    title: Dementia diagnosis rate
    frequency: monthly
    observations:
      - {period: June 2026, value: 61.8}
      - {period: July 2026, value: 62.0}
)",
    .check = MetricCheck(check),
};

}  // namespace hwbplan::rules
