// See inequality_view.hpp.
#include "reports/inequality_view.hpp"

#include "hwbplan/base/number.hpp"
#include "hwbplan/workspace/period_length.hpp"

#include "reports/metric_words.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <tuple>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

using statistics::Good;
using statistics::Interval;

using PeriodKey = std::pair<Date, Date>;  // by its end, then by its start

PeriodKey key_of(const Period& period) {
  return {period.end, period.start};
}

// Which group has which figure in each period.
struct OfGroup {
  std::size_t group = 0;
  double value = 0;
};
using ByPeriod = std::map<PeriodKey, std::vector<OfGroup>>;

ByPeriod by_period(const std::vector<GroupView>& groups) {
  ByPeriod periods;
  for (std::size_t i = 0; i < groups.size(); ++i)
    for (const MetricFigure& figure : groups[i].figures)
      periods[key_of(figure.period)].push_back({i, figure.value});
  return periods;
}

// The latest of the periods that the most groups have.
ByPeriod::const_iterator fullest_of(const ByPeriod& periods) {
  auto best = periods.end();
  for (auto one = periods.begin(); one != periods.end(); ++one)
    if (best == periods.end() || one->second.size() >= best->second.size()) best = one;
  return best;
}

std::optional<Period> fullest_period(const std::vector<GroupView>& groups) {
  const ByPeriod periods = by_period(groups);
  const auto best = fullest_of(periods);
  if (best == periods.end()) return std::nullopt;
  return Period{.start = best->first.second, .end = best->first.first};
}

// The group that did worst and the one that did best; nothing where none did better than another.
std::optional<std::pair<std::size_t, std::size_t>> extremes_of(const std::vector<OfGroup>& figures,
                                                               Good good) {
  // Where neither way is better, the highest stands in for the worst.
  const auto is_better = [&](const OfGroup& a, const OfGroup& b) {
    return good == Good::higher ? a.value > b.value : a.value < b.value;
  };
  const auto is_worse = [&](const OfGroup& a, const OfGroup& b) { return is_better(b, a); };
  const auto worst = std::min_element(figures.begin(), figures.end(), is_worse);
  const auto best = std::min_element(figures.begin(), figures.end(), is_better);
  if (worst == figures.end() || !is_better(*best, *worst)) return std::nullopt;
  return std::pair(worst->group, best->group);
}

// A gap that has closed is still that of the two between which it lay: where all do alike in the
// latest period, those that did worst and best when they last differed.
void choose_extremes(InequalityView& view) {
  view.worst = 0;
  view.best = view.groups.size() - 1;
  if (view.by_deprivation()) return;
  const ByPeriod periods = by_period(view.groups);
  const auto latest = fullest_of(periods);
  if (latest == periods.end() || latest->second.size() < 2) return;
  view.worst = latest->second[0].group;
  view.best = latest->second[1].group;
  std::vector<bool> is_in_latest(view.groups.size());
  for (const OfGroup& one : latest->second) is_in_latest[one.group] = true;
  for (auto one = std::next(latest); one != periods.begin();) {
    std::vector<OfGroup> figures = (--one)->second;
    std::erase_if(figures, [&](const OfGroup& figure) { return !is_in_latest[figure.group]; });
    const auto extremes = extremes_of(figures, view.whole.good);
    if (!extremes) continue;
    std::tie(view.worst, view.best) = *extremes;
    return;
  }
}

double size_of(double difference, Good good) {
  return good == Good::higher ? -difference : difference;
}

// Figures from before a rebasing are not comparable with later ones, and neither is their gap.
void drop_before_rebasing(InequalityView& view) {
  if (view.gaps.empty()) return;
  Date from;
  for (const Date day : rebasings(*view.metric))
    if (day <= view.gaps.back().period.start && (!from.valid() || day > from)) from = day;
  if (!from.valid()) return;
  const auto is_before = [&](const GapFigure& gap) { return gap.period.start < from; };
  view.rebased = std::erase_if(view.gaps, is_before) > 0;
}

void measure_gaps(InequalityView& view) {
  view.gaps.clear();
  if (view.worst == view.best) return;
  const GroupView& best = view.groups[view.best];
  for (const MetricFigure& figure : view.groups[view.worst].figures) {
    const MetricFigure* other = figure_at(best.figures, figure.period);
    if (other == nullptr) continue;
    const auto gap = statistics::gap(figure.value, other->value);
    if (gap)
      view.gaps.push_back({figure.period, figure.label, figure.value, other->value, *gap,
                           size_of(gap->difference, view.whole.good)});
  }
  drop_before_rebasing(view);
}

// The latest gap may be of a later period than the two groups were chosen by.
void turn_to_latest(InequalityView& view) {
  if (view.gaps.empty() || view.gaps.back().size >= 0) return;
  if (!view.by_deprivation()) {
    std::swap(view.worst, view.best);
    measure_gaps(view);
  } else if (view.whole.good == Good::neither) {
    for (GapFigure& gap : view.gaps) gap.size = -gap.size;
  }
}

// The interval of the difference of two independent figures.
std::optional<Interval> interval_of(const MetricFigure& a, const MetricFigure& b, double size) {
  if (!a.interval || !b.interval) return std::nullopt;
  const auto half_width = [](const Interval& interval) {
    return (interval.upper - interval.lower) / 2;
  };
  const double reach = std::hypot(half_width(*a.interval), half_width(*b.interval));
  return Interval{.lower = size - reach, .upper = size + reach};
}

// Whether the gap narrows is asked like any other trend of yearly figures.
void judge_gap(InequalityView& view) {
  if (!view.whole.yearly) return;
  std::vector<statistics::YearlyPoint> points;
  for (const GapFigure& gap : view.gaps) {
    if (!is_one_year(gap.period)) continue;
    const MetricFigure* worse = figure_at(view.groups[view.worst].figures, gap.period);
    const MetricFigure* better = figure_at(view.groups[view.best].figures, gap.period);
    points.push_back({.year = gap.period.start.year(),
                      .value = gap.size,
                      .interval = interval_of(*worse, *better, gap.size),
                      .events = std::nullopt,
                      .total = std::nullopt,
                      .first_day = gap.period.start.days});
  }
  view.trend = statistics::recent_trend(points, false);
  view.travel = travel_of(view.trend, Good::lower);
  if (points.size() < statistics::kTrendPoints) return;
  const double first = points[points.size() - statistics::kTrendPoints].value;
  view.turned_round = (first < 0) != (points.back().value < 0);
}

void measure_slope(InequalityView& view) {
  if (!view.by_deprivation() || view.groups.size() < statistics::kFewestGroups) return;
  if (view.leaves_out_groups()) return;
  const std::optional<Period> period = fullest_period(view.groups);
  if (!period) return;
  std::vector<statistics::DeprivationGroup> groups;
  for (const GroupView& group : view.groups) {
    const MetricFigure* figure = figure_at(group.figures, *period);
    if (figure == nullptr || !group.group->share.given()) return;
    groups.push_back(
        {.share = group.group->share.value, .value = figure->value, .interval = figure->interval});
    view.slope_label = figure->label;
  }
  view.slope = statistics::slope_index(groups);
}

// The two that are compared and, evenly chosen, up to two of those between.
std::vector<std::size_t> groups_to_draw(const InequalityView& view) {
  std::vector<std::size_t> between;
  for (std::size_t i = 0; i < view.groups.size(); ++i)
    if (i != view.worst && i != view.best && !view.groups[i].figures.empty()) between.push_back(i);
  std::vector<std::size_t> drawn = {view.worst};
  if (between.size() <= 2) {
    drawn.insert(drawn.end(), between.begin(), between.end());
  } else {
    drawn.push_back(between[0]);
    drawn.push_back(between[between.size() - 1]);
  }
  drawn.push_back(view.best);
  return drawn;
}

}  // namespace

bool InequalityView::leaves_out_groups() const {
  return groups.size() < metric->inequality->groups.size();
}

bool InequalityView::by_deprivation() const {
  return metric->inequality->by.is(GapBy::deprivation);
}

const MetricFigure* figure_at(const std::vector<MetricFigure>& figures, const Period& period) {
  const auto found = std::lower_bound(
      figures.begin(), figures.end(), key_of(period),
      [](const MetricFigure& figure, const PeriodKey& key) { return key_of(figure.period) < key; });
  return found == figures.end() || found->period != period ? nullptr : &*found;
}

std::optional<InequalityView> view_inequality(
    const Metric& metric, FinancialYear financial_year, Date today,
    const std::function<bool(const InequalityGroup&)>& shown) {
  if (!metric.inequality.given() || metric.inequality->groups.empty()) return std::nullopt;
  InequalityView view;
  view.metric = &metric;
  view.whole = view_metric(metric, financial_year, today);
  for (const InequalityGroup& group : metric.inequality->groups) {
    if (shown && !shown(group)) continue;
    const std::string title =
        group.title.given() ? one_line(group.title.text) : std::string(group.id.text);
    view.groups.push_back(
        {&group, title,
         figures_in_time(metric, group.observations, financial_year, view.whole.scale)});
    std::erase_if(view.groups.back().figures,
                  [&](const MetricFigure& figure) { return figure.period.start > today; });
    for (const MetricFigure& figure : view.groups.back().figures)
      view.whole.decimals = std::max(view.whole.decimals, decimals_of(figure));
  }
  if (view.groups.empty()) return std::nullopt;
  choose_extremes(view);
  measure_gaps(view);
  turn_to_latest(view);
  judge_gap(view);
  measure_slope(view);
  return view;
}

std::pair<const char*, const char*> names_of_pair(const InequalityView& view) {
  if (view.by_deprivation()) return {"Most deprived", "Least deprived"};
  const bool is_closed = view.latest() != nullptr && view.latest()->size == 0;
  if (view.whole.good == Good::neither || is_closed) return {"Group", "Compared with"};
  return {"Worse off", "Better off"};
}

std::string_view gap_travel_in_words(const InequalityView& view) {
  const bool rises = view.trend.trend == statistics::Trend::increasing;
  if (view.travel == statistics::Travel::not_enough_data) return "Not enough data for a trend";
  if (!rises && view.trend.trend != statistics::Trend::decreasing) return in_words(view.travel);
  if (view.turned_round) return "Turned round";
  const bool is_reversed = view.latest()->size < 0;
  return rises != is_reversed ? "Widening" : "Narrowing";
}

std::string gap_travel_and_step(const InequalityView& view) {
  std::string text(gap_travel_in_words(view));
  const bool moves = view.trend.trend == statistics::Trend::increasing ||
                     view.trend.trend == statistics::Trend::decreasing;
  if (!moves || view.turned_round) return text;
  std::vector<const GapFigure*> years;  // that were judged, which are the latest
  for (const GapFigure& gap : view.gaps)
    if (is_one_year(gap.period)) years.push_back(&gap);
  if (years.size() < statistics::kTrendPoints) return text;
  const double latest = std::fabs(years.back()->size);
  const double before = std::fabs(years[years.size() - 2]->size);
  const bool is_opposite = text == "Widening" ? latest < before : latest > before;
  if (!is_opposite) return text;
  return fmt::format("{} since {}; the latest gap is {} than that of the year before", text,
                     years[years.size() - statistics::kTrendPoints]->label,
                     latest < before ? "narrower" : "wider");
}

std::string gap_reason_in_words(const InequalityView& view) {
  using statistics::TrendReason;
  if (!view.whole.yearly) return "A trend of the gap needs five yearly figures.";
  switch (view.trend.reason) {
    case TrendReason::none:
      return "The five latest years show a trend beyond chance.";
    case TrendReason::not_significant:
      return "The differences between the five latest years may be chance.";
    case TrendReason::one_year_only:
      return "Without a single one of the five latest years there is no trend.";
    case TrendReason::no_intervals:
      return "A trend needs confidence intervals of both groups' figures.";
    case TrendReason::year_missing:
    case TrendReason::year_twice:
    case TrendReason::years_differ:
    case TrendReason::unusable_numbers:
    case TrendReason::too_few_years:
      break;
  }
  return fmt::format("A trend of the gap needs five yearly figures of both groups in a row{}.",
                     view.rebased ? " since the figures started again" : "");
}

Tone gap_travel_tone(const InequalityView& view) {
  // That a gap the other way round narrows or widens is for nobody's good alone.
  const bool is_plain = !view.turned_round && view.latest() != nullptr && view.latest()->size >= 0;
  return is_plain ? tone_of(view.travel) : Tone::none;
}

std::string gap_size_in_words(const InequalityView& view, const GapFigure& gap) {
  std::string text = difference_in_words(view.whole, std::fabs(gap.size));
  if (gap.size >= 0) return text;
  const bool judged = view.by_deprivation() && view.whole.good != Good::neither;
  return text + (judged ? " in favour of the most deprived" : " the other way round");
}

std::string gap_in_words(const InequalityView& view, const GapFigure& gap) {
  return fmt::format("{}: {}; {}: {}; in {}", view.groups[view.worst].title,
                     value_in_words(view.whole, gap.worse), view.groups[view.best].title,
                     value_in_words(view.whole, gap.better), gap.label);
}

std::string no_gap_because(const InequalityView& view) {
  if (view.latest() != nullptr) return "";
  if (view.groups.size() < 2)
    return view.leaves_out_groups()
               ? "Not given: it lies between two groups, and not all are published."
               : "Not enough data: it lies between two groups, and there is one.";
  return view.groups.size() == 2 ? "Not enough data: no period has figures of both groups."
         : view.by_deprivation()
             ? "Not enough data: no period has figures of the most and the least deprived group."
             : "Not enough data: no period has figures of two groups.";
}

std::string no_slope_because(const InequalityView& view) {
  if (view.slope || !view.by_deprivation()) return "";
  if (view.leaves_out_groups()) return "Not given: it needs all groups, and not all are published.";
  if (view.groups.size() < statistics::kFewestGroups)
    return fmt::format("Not enough data: it needs {} groups by deprivation.",
                       statistics::kFewestGroups);
  for (const GroupView& group : view.groups)
    if (!group.group->share.given())
      return "Not enough data: it needs each group's share of the population.";
  return "Not enough data: it needs figures of all groups for one period.";
}

std::string left_undrawn_in_words(const InequalityView& view) {
  const std::size_t drawn = groups_to_draw(view).size();
  std::size_t with_figures = 0;
  for (const GroupView& group : view.groups) with_figures += group.figures.empty() ? 0 : 1;
  if (drawn >= with_figures) return {};
  return fmt::format(
      "Of the {} groups {} are shown over time: the two between which the gap lies and {} others. "
      "The latest figures of all {} stand in the table of groups.",
      with_figures, drawn, drawn - 2, with_figures);
}

Chart gap_chart(const InequalityView& view, std::string_view metric) {
  GapChart data;
  data.unit = view.whole.unit;
  data.decimals = view.whole.decimals;
  for (const std::size_t index : groups_to_draw(view)) {
    const GroupView& group = view.groups[index];
    if (index == view.worst) data.worst = data.series.size();
    if (index == view.best) data.best = data.series.size();
    Series series{group.title, {}};
    for (const MetricFigure& figure : group.figures)
      series.points.push_back({figure.period, figure.label, figure.value});
    data.series.push_back(std::move(series));
  }
  for (const GapFigure& gap : view.gaps) data.gap.push_back({gap.period, gap.label, gap.size});
  std::string alternative = no_gap_because(view);
  if (const GapFigure* last = view.latest()) {
    alternative = gap_in_words(view, *last) + ".";
    if (view.gaps.size() > 1)
      alternative += fmt::format(
          " The gap was {} in {} and is {} in {}.", gap_size_in_words(view, view.gaps.front()),
          view.gaps.front().label, gap_size_in_words(view, *last), last->label);
  }
  const RecordLink link = link_to(*view.metric);
  return {fmt::format("gap-{}", link.id), fmt::format("Gap between groups: {}", metric),
          std::move(alternative), std::move(data), true};
}

}  // namespace hwbplan::reports
