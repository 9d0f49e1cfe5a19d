// See missed_target.hpp.
#include "hwbplan/workspace/missed_target.hpp"

#include "hwbplan/workspace/metric_figures.hpp"
#include "hwbplan/workspace/plan.hpp"

namespace hwbplan {

namespace {

struct Target {
  const Number* value = nullptr;
  Date due;  // not valid where no day is given, so that it counts as past
};

Target target_of(const Measure& measure, const Metric& metric) {
  const Date by = measure.by.given() ? measure.by.date : Date{};
  if (measure.target.given()) return {&measure.target, by};
  if (!measure.target.missing() || !metric.target.given()) return {};
  if (!metric.target->value.given()) return {};
  const PeriodValue& period = metric.target->period;
  return {&metric.target->value, !by.valid() && period.given() ? period.period.end : by};
}

// "10%" beside a rate of 1,901 may be meant as the change that is wanted.
bool is_comparable(const Number& target, const Number& figure, const Metric& metric) {
  if (target.percent == figure.percent) return true;
  const std::string_view unit = metric.unit.text;
  return metric.type.is(MetricType::proportion) || unit.find('%') != std::string_view::npos ||
         unit.find("cent") != std::string_view::npos;
}

bool misses(const Number& figure, const Number& target, const Metric& metric) {
  if (metric.better.is(Better::lower)) return figure.value > target.value;
  return metric.better.is(Better::higher) && figure.value < target.value;
}

}  // namespace

const Observation* MissedTargets::latest(const Metric& metric, Date today) {
  const auto [at, is_new] = latest_.try_emplace(&metric, nullptr);
  if (is_new) at->second = latest_figure(metric, today);
  // A baseline alone says where it stood before the action, and not what became of it.
  if (metric.baseline.given() && at->second == &metric.baseline.value) at->second = nullptr;
  return at->second;
}

std::optional<MissedTarget> MissedTargets::of(const Measure& measure, Date today) {
  const auto* metric = target_as<Metric>(measure.metric);
  if (metric == nullptr) return std::nullopt;
  const Target target = target_of(measure, *metric);
  // An outcome may well be due after the work for it is done.
  if (target.value == nullptr || target.due > today) return std::nullopt;
  const Observation* figure = latest(*metric, today);
  if (figure == nullptr || !is_comparable(*target.value, figure->value, *metric))
    return std::nullopt;
  if (!misses(figure->value, *target.value, *metric)) return std::nullopt;
  return MissedTarget{metric, target.value, figure, target.due};
}

}  // namespace hwbplan
