// The rule `target-wrong-way`: a target that is worse than where the metric started.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/metric_figures.hpp"

#include "rules/written_numbers.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

const Observation* start_of(const Metric& metric) {
  if (metric.baseline.missing()) return earliest_figure(metric);
  return metric.baseline.given() && metric.baseline->value.given() ? &metric.baseline.value
                                                                   : nullptr;
}

// A proportion written as 0.67 beside one written as 42 is another mistake, which
// `observation-out-of-range` speaks of.
bool are_on_one_scale(const Metric& metric, const Number& a, const Number& b) {
  if (!metric.type.is(MetricType::proportion)) return true;
  return (a.value <= 1) == (b.value <= 1) || a.value == 0 || b.value == 0;
}

// After a break in the series the target is not measured on the baseline's scale.
bool is_rebased(const Metric& metric, const Observation& start) {
  if (metric.rebase.partial) return true;
  return std::any_of(metric.rebase.begin(), metric.rebase.end(), [&](const Rebase& rebase) {
    return !rebase.from.given() || !start.period.given() ||
           rebase.from.period.start > start.period.period.start;
  });
}

void check(const Metric& metric, const Workspace&, Reporter& report) {
  const bool lower = metric.better.is(Better::lower);
  if (!lower && !metric.better.is(Better::higher)) return;
  if (!metric.target.given() || !metric.target->value.given()) return;
  const Observation* start = start_of(metric);
  if (start == nullptr || is_rebased(metric, *start)) return;
  const Number& target = metric.target->value;
  const Number& from = start->value;
  const bool worse = lower ? target.value > from.value : target.value < from.value;
  if (!worse || are_same_figure(target, from) || !are_on_one_scale(metric, target, from)) return;
  const std::string_view name = metric.baseline.missing() ? "first figure" : "baseline";
  report
      .at(metric, target.span,
          fmt::format("the target of {} is worse than the {} of {}: {} is better",
                      excerpt(target.text), name, excerpt(from.text), lower ? "lower" : "higher"))
      .field("target.value")
      .value(target.text)
      .hint(fmt::format("mend the target, or better: {}", lower ? "lower" : "higher"))
      .related(from.span, fmt::format("the {}", name))
      .related(metric.better.span, "which way is better");
}

}  // namespace

extern const Rule target_wrong_way = {
    .name = "target-wrong-way",
    .group = "metrics",
    .severity = Severity::error,
    .summary = "a target that is worse than the baseline",
    .rationale =
        "A target on the wrong side of its baseline promises to make things worse. Mostly two "
        "figures were swapped, the direction was copied from the metric above, or the baseline "
        "was replaced by a newer figure that has passed the target already.\n\n"
        "Where it is meant, because growth is to be slowed and can't be stopped, a local exception "
        "with that reason says so to every reader. Without a baseline the first observation "
        "counts; after a break in the series (rebase) nothing is compared.",
    .bad = R"(metrics:
  - id: falls-admissions
    title: Emergency admissions due to falls
    better: lower
    baseline: {period: 2024/25, value: 1933}
    target: {period: 2027/28, value: 2100}
)",
    .good = R"(metrics:
  - id: falls-admissions
    title: Emergency admissions due to falls
    better: lower
    baseline: {period: 2024/25, value: 1933}
    target: {period: 2027/28, value: 1800}
)",
    .check = MetricCheck(check),
};

}  // namespace hwbplan::rules
