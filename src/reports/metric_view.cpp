// See metric_view.hpp.
#include "reports/metric_view.hpp"

#include "hwbplan/base/number.hpp"
#include "hwbplan/text/units.hpp"
#include "hwbplan/workspace/metric_figures.hpp"
#include "hwbplan/workspace/period_length.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

using statistics::Good;
using statistics::Interval;

Good good_of(const Metric& metric) {
  if (!metric.better.given()) return Good::neither;
  switch (metric.better.value) {
    case Better::lower:
      return Good::lower;
    case Better::higher:
      return Good::higher;
    case Better::neither:
      break;
  }
  return Good::neither;
}

// Whether a value is what its counts give, as far as it was written out. A directly standardised
// rate is not, and the interval of its crude rate would be another figure's.
bool agrees(const Observation& one, double computed) {
  const double half_digit = 0.51 * std::pow(10, -decimals_of(one.value));
  return std::fabs(computed - one.value.value) <=
         std::max(half_digit, 0.005 * std::fabs(one.value.value));
}

std::optional<Interval> scaled(const std::optional<Interval>& interval, double times) {
  if (!interval) return std::nullopt;
  return Interval{.lower = interval->lower * times, .upper = interval->upper * times};
}

bool has_counts(const Observation& one) {
  return one.numerator.given() && one.denominator.given() && one.denominator.value > 0;
}

bool is_counted(const Observation& one, std::optional<double> scale) {
  return scale && has_counts(one) &&
         agrees(one, one.numerator.value / one.denominator.value * *scale);
}

// How many observations say that their metric is written in per cent, and how many in shares.
struct ScaleVotes {
  std::size_t percent = 0;
  std::size_t share = 0;

  void add(const Observation& one) {
    if (!one.value.given() || one.value.value == 0) return;
    if (one.value.percent) ++percent;
    if (one.value.percent || !has_counts(one)) return;
    percent += is_counted(one, 100) ? 1 : 0;
    share += is_counted(one, 1) ? 1 : 0;
  }
  void add(const List<Observation>& list) {
    for (const Observation& one : list) add(one);
  }
};

std::optional<Interval> rate_interval(const Metric& metric, const Observation& one) {
  const double per = per_how_many(metric.unit.text);
  const double events = one.numerator.value;
  const double total = one.denominator.value;
  if (!(per > 0) || !(total > 0) || !agrees(one, events / total * per)) return std::nullopt;
  return statistics::rate_interval(events, total, per);
}

void set_interval(const Metric& metric, const Observation& one, std::optional<double> scale,
                  MetricFigure& figure) {
  if (one.lower.given() && one.upper.given()) {
    const Interval published{.lower = one.lower.value, .upper = one.upper.value};
    if (!statistics::is_usable(published)) return;
    figure.interval = published;
    figure.interval_source = IntervalSource::published;
    return;
  }
  if (!metric.type.given()) return;
  if (figure.counted) {
    figure.interval =
        scaled(statistics::wilson(one.numerator.value, one.denominator.value), *scale);
    if (figure.interval) figure.interval_source = IntervalSource::wilson;
    return;
  }
  if (metric.type.is(MetricType::rate) && has_counts(one))
    figure.interval = rate_interval(metric, one);
  if (metric.type.is(MetricType::count))
    figure.interval = statistics::count_interval(one.value.value);
  // OHID's own bound between the two methods, which count_interval keeps to.
  const double events = metric.type.is(MetricType::count) ? one.value.value : one.numerator.value;
  if (figure.interval)
    figure.interval_source = events < 10 ? IntervalSource::exact : IntervalSource::byar;
}

std::optional<MetricFigure> figure_of(const Metric& metric, const Observation& one,
                                      FinancialYear financial_year, std::optional<double> scale) {
  if (!one.period.given() || !one.value.given() || !std::isfinite(one.value.value))
    return std::nullopt;
  const Period& period = one.period.period;
  if (!period.start.valid() || !period.end.valid()) return std::nullopt;
  MetricFigure figure;
  figure.observation = &one;
  figure.period = period;
  figure.label = period_label(figure.period, financial_year);
  figure.value = one.value.value;
  figure.counted = is_counted(one, scale);
  set_interval(metric, one, scale, figure);
  return figure;
}

// From the latest back, so that the latest stays.
void drop_overlapping(MetricView& view) {
  std::vector<MetricFigure> kept;
  for (auto figure = view.figures.rbegin(); figure != view.figures.rend(); ++figure) {
    if (kept.empty() || figure->period.end < kept.back().period.start)
      kept.push_back(*figure);
    else
      ++view.overlapping;
  }
  std::reverse(kept.begin(), kept.end());
  view.figures = std::move(kept);
}

void choose_figures(MetricView& view, Date today) {
  std::vector<Period> periods;
  for (const MetricFigure& figure : view.all)
    if (figure.period.start <= today) periods.push_back(figure.period);
  const int wanted = compared_length(periods, view.metric->frequency);
  for (const MetricFigure& figure : view.all) {
    if (figure.period.start > today)
      ++view.not_begun;
    else if (length_of(figure.period) == wanted)
      view.figures.push_back(figure);
    else
      ++view.other_length;
  }
  // By what the plan says or, where it says nothing, by the length of the periods.
  view.yearly = view.metric->frequency.given() ? view.metric->frequency.is(Frequency::yearly)
                                               : wanted >= length_of(Frequency::yearly);
  // Yearly figures are drawn without limits, and their trend asks for single years itself.
  if (!view.yearly) drop_overlapping(view);
}

// Where no unit is given and all figures are written with a percent sign, that is their unit.
FigureUnit words_of(const MetricView& view) {
  const auto is_signed = [](const MetricFigure& figure) {
    return figure.observation->value.percent || figure.value == 0;
  };
  bool percent = view.unit.empty() && std::all_of(view.all.begin(), view.all.end(), is_signed);
  bool any = !view.all.empty();
  for (const auto* figure : {&view.baseline, &view.target}) {
    percent = percent && (!*figure || is_signed(**figure));
    any = any || *figure;
  }
  return read_figure_unit(view.unit, percent && any);
}

std::vector<std::size_t> starts_of(const MetricView& view) {
  std::vector<std::size_t> starts;
  for (const Date day : rebasings(*view.metric)) {
    const auto is_after = [&](const MetricFigure& figure) { return figure.period.start >= day; };
    const auto first = std::find_if(view.figures.begin(), view.figures.end(), is_after);
    if (first != view.figures.end())
      starts.push_back(static_cast<std::size_t>(first - view.figures.begin()));
  }
  return starts;
}

// The yearly figures since the latest rebasing. A period of another length (three years pooled, or
// a single quarter) is no year, and pooled years overlap.
std::vector<statistics::YearlyPoint> yearly_points(const MetricView& view) {
  std::size_t first = 0;
  for (const std::size_t start : view.restarts) first = std::max(first, start);
  std::vector<statistics::YearlyPoint> points;
  for (std::size_t i = first; i < view.figures.size(); ++i) {
    const MetricFigure& figure = view.figures[i];
    if (!is_one_year(figure.period)) continue;
    statistics::YearlyPoint point{.year = year_of(figure),
                                  .value = figure.value,
                                  .interval = figure.interval,
                                  .events = std::nullopt,
                                  .total = std::nullopt,
                                  .first_day = figure.period.start.days};
    if (figure.counted) {
      point.events = figure.observation->numerator.value;
      point.total = figure.observation->denominator.value;
    }
    points.push_back(point);
  }
  return points;
}

void judge(MetricView& view) {
  view.restarts = starts_of(view);
  if (view.yearly) {
    const bool proportions = view.metric->type.is(MetricType::proportion);
    view.trend = statistics::recent_trend(yearly_points(view), proportions);
    view.travel = travel_of(view.trend, view.good);
  } else {
    std::vector<double> values;
    for (const MetricFigure& figure : view.figures) values.push_back(figure.value);
    view.chart = statistics::control_chart(values, view.restarts);
    if (view.chart) view.travel = travel_of(*view.chart, view.good);
  }
  if (view.target && view.latest() != nullptr)
    view.against_target = compare(view.latest()->interval, view.target->value, view.good);
}

std::string rounded_difference(const MetricView& view, double difference) {
  if (!view.words.percent) return value_in_words(view, difference);
  const std::string number = format_number(difference, view.decimals);
  return number + (number == "1" || number == "-1" ? " percentage point" : " percentage points");
}

// The least that a figure of the metric can be told as, other than 0.
double least_told(const MetricView& view) {
  const bool in_pence = view.words.pounds && view.words.tail.empty();
  return in_pence ? 0.01 : std::pow(10.0, -view.decimals);
}

}  // namespace

std::vector<Date> rebasings(const Metric& metric) {
  std::vector<Date> days;
  for (const Rebase& rebase : metric.rebase)
    if (rebase.from.given()) days.push_back(rebase.from.period.start);
  return days;
}

std::optional<double> proportion_scale(const Metric& metric) {
  if (!metric.type.is(MetricType::proportion)) return std::nullopt;
  if (read_figure_unit(metric.unit.text).percent) return 100;
  ScaleVotes votes;
  votes.add(metric.observations);
  if (metric.baseline.given()) votes.add(metric.baseline.value);
  if (metric.inequality.given())
    for (const InequalityGroup& group : metric.inequality->groups) votes.add(group.observations);
  if (votes.percent == votes.share) return std::nullopt;
  return votes.percent > votes.share ? 100 : 1;
}

std::string period_label(Period period, FinancialYear financial_year) {
  if (period.start.valid() && period.end.valid() &&
      financial_year_from(period.start.year(), financial_year) == period &&
      period.start.year() != period.end.year())
    return fmt::format("{} to {}", period.start.year(), period.end.year());
  return to_words(period, financial_year);
}

int decimals_of(const MetricFigure& figure) {
  return decimals_of(figure.observation->value);
}

int year_of(const MetricFigure& figure) {
  return figure.period.start.year();
}

std::vector<MetricFigure> figures_in_time(const Metric& metric, const List<Observation>& list,
                                          FinancialYear financial_year,
                                          std::optional<double> scale) {
  std::vector<MetricFigure> figures;
  for (const Observation* one : in_time(list))
    if (auto figure = figure_of(metric, *one, financial_year, scale))
      figures.push_back(std::move(*figure));
  return figures;
}

MetricView view_metric(const Metric& metric, FinancialYear financial_year, Date today) {
  MetricView view;
  view.metric = &metric;
  view.unit = one_line(metric.unit.text);
  view.good = good_of(metric);
  view.scale = proportion_scale(metric);
  view.all = figures_in_time(metric, metric.observations, financial_year, view.scale);
  if (metric.baseline.given())
    view.baseline = figure_of(metric, metric.baseline.value, financial_year, view.scale);
  if (metric.target.given())
    view.target = figure_of(metric, metric.target.value, financial_year, view.scale);
  for (const MetricFigure& figure : view.all)
    view.decimals = std::max(view.decimals, decimals_of(figure.observation->value));
  for (const auto& figure : {view.baseline, view.target})
    if (figure) view.decimals = std::max(view.decimals, decimals_of(figure->observation->value));
  view.words = words_of(view);
  if (view.unit.empty() && view.words.percent) view.unit = "%";
  choose_figures(view, today);
  judge(view);
  return view;
}

std::string value_in_words(const MetricView& view, double value) {
  return figure_in_words(value, view.words, view.decimals);
}

std::string value_in_words(const MetricView& view, const MetricFigure& figure) {
  const bool has_sign = figure.observation->value.percent && !view.words.percent;
  return figure_in_words(figure.value, has_sign ? read_figure_unit(view.unit, true) : view.words,
                         view.decimals);
}

std::string range_in_words(const MetricView& view, const Interval& interval) {
  return hwbplan::range_in_words(interval.lower, interval.upper, view.words, view.decimals);
}

std::string difference_in_words(const MetricView& view, double difference) {
  const std::string text = rounded_difference(view, difference);
  const double least = least_told(view);
  // What the last bits of a subtraction leave over is no difference.
  const bool is_none = std::fabs(difference) < least * 1e-6;
  const std::string none = rounded_difference(view, 0);
  if (is_none || !std::isfinite(difference)) return text;
  if (std::fabs(difference) >= least / 2) return text;
  if (difference > 0) return "less than " + rounded_difference(view, least);
  const int decimals = view.words.pounds ? 2 : view.decimals;
  return fmt::format("between {}{} and {}", view.words.pounds ? "-£" : "-",
                     format_number(least, decimals), none);
}

Cell computed_cell(const MetricView& view, double value) {
  const double scale = std::pow(10.0, view.decimals);
  return std::round(value * scale) / scale;
}

std::optional<bool> target_is_met(const MetricView& view) {
  if (!view.target || view.latest() == nullptr || view.good == Good::neither) return std::nullopt;
  const double value = view.latest()->value;
  return view.good == Good::higher ? value >= view.target->value : value <= view.target->value;
}

std::string differences_in_words(const MetricView& view, const Interval& interval) {
  if (!view.words.percent) return range_in_words(view, interval);
  return format_number(interval.lower, view.decimals) + " to " +
         difference_in_words(view, interval.upper);
}

}  // namespace hwbplan::reports
