// See metric_figures.hpp.
#include "hwbplan/workspace/metric_figures.hpp"

#include <algorithm>

namespace hwbplan {

namespace {

bool is_read(const Observation& one) {
  return one.period.given() && one.value.given();
}

// Whether every observation was read, so that the first and the last of them are known.
bool knows_all_periods(const Metric& metric) {
  const List<Observation>& list = metric.observations;
  return !list.partial && list.presence != Presence::unreadable &&
         std::all_of(list.begin(), list.end(), is_read);
}

bool ends_earlier(const Observation& a, const Observation& b) {
  return a.period.period.end < b.period.period.end;
}

const Observation* baseline_of(const Metric& metric) {
  return metric.baseline.given() && is_read(metric.baseline.value) ? &metric.baseline.value
                                                                   : nullptr;
}

}  // namespace

std::vector<Figure> figures_of(const Metric& metric) {
  std::vector<Figure> figures;
  const auto add = [&](const Observation& one, FigureRole role, const InequalityGroup* group) {
    if (one.value.given()) figures.push_back({&one, role, group});
  };
  if (metric.baseline.given()) add(metric.baseline.value, FigureRole::baseline, nullptr);
  if (metric.target.given()) add(metric.target.value, FigureRole::target, nullptr);
  for (const Observation& one : metric.observations) add(one, FigureRole::observation, nullptr);
  if (!metric.inequality.given()) return figures;
  for (const InequalityGroup& group : metric.inequality->groups) {
    for (const Observation& one : group.observations) add(one, FigureRole::group, &group);
  }
  return figures;
}

std::string_view field_of(FigureRole role) {
  switch (role) {
    case FigureRole::baseline:
      return "baseline.value";
    case FigureRole::target:
      return "target.value";
    case FigureRole::observation:
      return "observations.value";
    case FigureRole::group:
      return "inequality.groups.observations.value";
  }
  return {};
}

const Observation* latest_figure(const Metric& metric) {
  if (!knows_all_periods(metric)) return nullptr;
  if (metric.observations.empty()) return baseline_of(metric);
  return &*std::max_element(metric.observations.begin(), metric.observations.end(), ends_earlier);
}

const Observation* earliest_figure(const Metric& metric) {
  if (!knows_all_periods(metric)) return nullptr;
  if (metric.observations.empty()) return baseline_of(metric);
  return &*std::min_element(metric.observations.begin(), metric.observations.end(), ends_earlier);
}

}  // namespace hwbplan
