// The rule `gap-untested`: the gap between the groups of a metric was last measured longer ago than
// its board has asked for.
#include "hwbplan/base/duration.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/metric_figures.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// From the end of the period that the gap was last known for: the whole of the next one, and then
// the time that publishing it takes, as `observation-stale` counts it.
Duration longest_wait(GapTested tested) {
  switch (tested) {
    case GapTested::quarterly:
      return {8, DurationUnit::month};
    case GapTested::half_yearly:
      return {12, DurationUnit::month};
    case GapTested::yearly:
      break;
  }
  return {24, DurationUnit::month};
}

// A gap is known up to the day up to which all of its groups are.
const Observation* last_test(const Inequality& inequality, Date today) {
  if (inequality.groups.partial) return nullptr;
  const Observation* last = nullptr;
  for (const InequalityGroup& group : inequality.groups) {
    const Observation* latest = latest_figure(group, today);
    if (latest == nullptr) return nullptr;
    if (last == nullptr || latest->period.period.end < last->period.period.end) last = latest;
  }
  return last;
}

void check(const Metric& metric, const Workspace& workspace, Reporter& report) {
  if (!metric.inequality.given()) return;
  const Inequality& inequality = metric.inequality.value;
  const Observation* last = last_test(inequality, workspace.today);
  if (last == nullptr || inequality.tested.presence == Presence::unreadable) return;
  const Date ended = last->period.period.end;
  if (inequality.tested.missing()) {
    // Where the figure itself is as old, that is what has to be said, and another rule says it.
    const Observation* figure = latest_figure(metric, workspace.today);
    if (figure == nullptr || figure->period.period.end <= ended) return;
  }
  const GapTested tested = inequality.tested.given() ? inequality.tested.value : GapTested::yearly;
  const Date due = add(ended, longest_wait(tested));
  if (!due.valid() || due >= workspace.today) return;
  Finding finding =
      report.at(metric, last->period.span,
                fmt::format("the gap was last tested for {}, which ended {} ago{}",
                            excerpt(last->period.text), time_between(ended, workspace.today),
                            inequality.tested.given()
                                ? fmt::format("; it is to be tested {}",
                                              kGapTestedNames[static_cast<std::size_t>(tested)])
                                : ", though the figure itself is newer"));
  finding.field("inequality.groups.observations.period").value(last->period.text);
  finding.hint("add the newer figures of each group");
  if (inequality.tested.given()) finding.related(inequality.tested.span, "how often");
}

}  // namespace

extern const Rule gap_untested = {
    .name = "gap-untested",
    .group = "metrics",
    .severity = Severity::warning,
    .summary = "a gap between groups that was last measured too long ago",
    .rationale =
        "Boards ask that their measures be tested regularly against those whom they find hard to "
        "reach. The average comes in by itself, every quarter; the split by neighbourhood or by "
        "carers has to be asked for, and after the first time nobody does.\n\n"
        "A gap is as old as the oldest of its groups' latest figures. Counted from the end of that "
        "period, one that is tested: quarterly may rest for 8 months, half-yearly for 12, yearly "
        "for 24. Where nothing says how often, 24 months count, and only where the figure itself "
        "is newer.",
    .bad = R"(metrics:
  - id: smoking
    title: Adults who smoke
    inequality:
      by: deprivation
      tested: half-yearly
      groups:
        - {id: imd1, title: Most deprived fifth, observations: [{period: Q4 2024/25, value: 21}]}
        - {id: imd5, title: Least deprived fifth, observations: [{period: Q2 2026/27, value: 7}]}
)",
    .good = R"(metrics:
  - id: smoking
    title: Adults who smoke
    inequality:
      by: deprivation
      tested: half-yearly
      groups:
        - {id: imd1, title: Most deprived fifth, observations: [{period: Q4 2025/26, value: 21}]}
        - {id: imd5, title: Least deprived fifth, observations: [{period: Q4 2025/26, value: 7}]}
)",
    .check = MetricCheck(check),
};

}  // namespace hwbplan::rules
