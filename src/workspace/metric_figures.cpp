// See metric_figures.hpp.
#include "hwbplan/workspace/metric_figures.hpp"

#include "hwbplan/text/figure_words.hpp"
#include "hwbplan/workspace/period_length.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace hwbplan {

namespace {

constexpr int kMostDecimals = 3;

bool is_read(const Observation& one) {
  return one.period.given() && one.value.given();
}

// Whether every observation was read, so that the first and the last of them are known.
bool knows_all_periods(const List<Observation>& list) {
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

// Those whose period has begun.
std::vector<const Observation*> begun(const List<Observation>& list, Date today) {
  std::vector<const Observation*> all = in_time(list);
  std::erase_if(all, [&](const auto* one) { return one->period.period.start > today; });
  return all;
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

std::vector<const Observation*> in_time(const List<Observation>& list) {
  std::vector<const Observation*> all;
  for (const Observation& one : list) {
    if (!is_read(one) || !std::isfinite(one.value.value)) continue;
    if (one.period.period.start.valid() && one.period.period.end.valid()) all.push_back(&one);
  }
  const auto key = [](const Observation* one) {
    return std::pair(one->period.period.end, one->period.period.start);
  };
  std::stable_sort(all.begin(), all.end(), [&](auto* a, auto* b) { return key(a) < key(b); });
  const auto same = [&](auto* a, auto* b) { return key(a) == key(b); };
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  return all;
}

const Observation* latest_observation(const Metric& metric, Date today) {
  const std::vector<const Observation*> all = begun(metric.observations, today);
  std::vector<Period> periods;
  periods.reserve(all.size());
  for (const Observation* one : all) periods.push_back(one->period.period);
  const int length = compared_length(periods, metric.frequency);
  const auto last = std::find_if(all.rbegin(), all.rend(), [&](const auto* one) {
    return length_of(one->period.period) == length;
  });
  return last == all.rend() ? nullptr : *last;
}

const Observation* latest_figure(const Metric& metric, Date today) {
  if (!knows_all_periods(metric.observations)) return nullptr;
  const Observation* latest = latest_observation(metric, today);
  return latest == nullptr ? baseline_of(metric) : latest;
}

const Observation* latest_figure(const InequalityGroup& group, Date today) {
  if (!knows_all_periods(group.observations)) return nullptr;
  const std::vector<const Observation*> all = begun(group.observations, today);
  return all.empty() ? nullptr : all.back();
}

const Observation* earliest_figure(const Metric& metric) {
  if (!knows_all_periods(metric.observations)) return nullptr;
  if (metric.observations.empty()) return baseline_of(metric);
  return &*std::min_element(metric.observations.begin(), metric.observations.end(), ends_earlier);
}

int decimals_of(const Number& number) {
  const std::size_t point = number.text.find('.');
  if (!number.given() || point == std::string_view::npos) return 0;
  std::size_t digits = 0;
  while (point + 1 + digits < number.text.size() && number.text[point + 1 + digits] >= '0' &&
         number.text[point + 1 + digits] <= '9')
    ++digits;
  return static_cast<int>(std::min<std::size_t>(digits, kMostDecimals));
}

std::string figure_in_words(const Number& number, std::string_view unit) {
  if (!number.given()) return {};
  return figure_in_words(number.value, read_figure_unit(unit, number.percent), decimals_of(number));
}

}  // namespace hwbplan
