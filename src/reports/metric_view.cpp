// See metric_view.hpp.
#include "reports/metric_view.hpp"

#include "hwbplan/base/number.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

using statistics::Good;
using statistics::Interval;

constexpr int kMostDecimals = 3;
constexpr int kShortestYear = 350;  // days of a period that is called a year
constexpr int kLongestYear = 380;

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

int decimals_in(const Number& number) {
  const std::size_t point = number.text.find('.');
  if (!number.given() || point == std::string_view::npos) return 0;
  std::size_t digits = 0;
  while (point + 1 + digits < number.text.size() && number.text[point + 1 + digits] >= '0' &&
         number.text[point + 1 + digits] <= '9')
    ++digits;
  return static_cast<int>(std::min<std::size_t>(digits, kMostDecimals));
}

// Whether a value is what its counts give, as far as it was written out. A directly standardised
// rate is not, and the interval of its crude rate would be another figure's.
bool agrees(const Observation& one, double computed) {
  const double half_digit = 0.51 * std::pow(10, -decimals_in(one.value));
  return std::fabs(computed - one.value.value) <=
         std::max(half_digit, 0.005 * std::fabs(one.value.value));
}

// 100,000 for "emergency admissions per 100,000"; nothing where the unit names no such number.
std::optional<double> per_of(std::string_view unit) {
  const std::size_t at = unit.find("per ");
  if (at == std::string_view::npos) return std::nullopt;
  double per = 0;
  for (const char c : unit.substr(at + 4)) {
    if (c == ',') continue;
    if (c < '0' || c > '9' || per > 1e9) break;
    per = per * 10 + (c - '0');
  }
  return per > 0 ? std::optional(per) : std::nullopt;
}

std::optional<Interval> scaled(const std::optional<Interval>& interval, double times) {
  if (!interval) return std::nullopt;
  return Interval{.lower = interval->lower * times, .upper = interval->upper * times};
}

std::optional<Interval> proportion_interval(const Observation& one) {
  const double events = one.numerator.value;
  const double total = one.denominator.value;
  if (!(total > 0)) return std::nullopt;
  for (const double times : {100.0, 1.0})
    if (agrees(one, events / total * times))
      return scaled(statistics::wilson(events, total), times);
  return std::nullopt;
}

std::optional<Interval> rate_interval(const Metric& metric, const Observation& one) {
  const std::optional<double> per = per_of(metric.unit.text);
  const double events = one.numerator.value;
  const double total = one.denominator.value;
  if (!per || !(total > 0) || !agrees(one, events / total * *per)) return std::nullopt;
  return statistics::rate_interval(events, total, *per);
}

void set_interval(const Metric& metric, const Observation& one, MetricFigure& figure) {
  if (one.lower.given() && one.upper.given()) {
    const Interval published{.lower = one.lower.value, .upper = one.upper.value};
    if (!statistics::is_usable(published)) return;
    figure.interval = published;
    figure.interval_source = IntervalSource::published;
    return;
  }
  if (!metric.type.given()) return;
  const bool counted = one.numerator.given() && one.denominator.given();
  if (metric.type.is(MetricType::proportion) && counted) {
    figure.interval = proportion_interval(one);
    if (figure.interval) figure.interval_source = IntervalSource::wilson;
    return;
  }
  if (metric.type.is(MetricType::rate) && counted) figure.interval = rate_interval(metric, one);
  if (metric.type.is(MetricType::count))
    figure.interval = statistics::count_interval(one.value.value);
  // OHID's own bound between the two methods, which count_interval keeps to.
  const double events = metric.type.is(MetricType::count) ? one.value.value : one.numerator.value;
  if (figure.interval)
    figure.interval_source = events < 10 ? IntervalSource::exact : IntervalSource::byar;
}

std::optional<MetricFigure> figure_of(const Metric& metric, const Observation& one,
                                      FinancialYear financial_year) {
  if (!one.period.given() || !one.value.given() || !std::isfinite(one.value.value))
    return std::nullopt;
  const Period& period = one.period.period;
  if (!period.start.valid() || !period.end.valid()) return std::nullopt;
  MetricFigure figure;
  figure.observation = &one;
  figure.period = period;
  figure.label = period_label(figure.period, financial_year);
  figure.value = one.value.value;
  set_interval(metric, one, figure);
  return figure;
}

// By what the plan says or, where it says nothing, by the length of the latest period.
bool is_yearly(const Metric& metric, const std::vector<MetricFigure>& figures) {
  if (metric.frequency.given()) return metric.frequency.is(Frequency::yearly);
  if (figures.empty()) return false;
  const Period& period = figures.back().period;
  const int days = days_between(period.start, period.end) + 1;
  return days >= kShortestYear;
}

// The days from which figures are not comparable with those before.
std::vector<Date> rebasings(const Metric& metric) {
  std::vector<Date> days;
  for (const Rebase& rebase : metric.rebase)
    if (rebase.from.given()) days.push_back(rebase.from.period.start);
  return days;
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
    const int days = days_between(figure.period.start, figure.period.end) + 1;
    if (days < kShortestYear || days > kLongestYear) continue;
    statistics::YearlyPoint point{.year = year_of(figure),
                                  .value = figure.value,
                                  .interval = figure.interval,
                                  .events = std::nullopt,
                                  .total = std::nullopt};
    if (figure.interval_source == IntervalSource::wilson) {
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

}  // namespace

std::string period_label(Period period, FinancialYear financial_year) {
  if (period.start.valid() && period.end.valid() &&
      financial_year_from(period.start.year(), financial_year) == period &&
      period.start.year() != period.end.year())
    return fmt::format("{} to {}", period.start.year(), period.end.year());
  return to_words(period, financial_year);
}

int decimals_of(const MetricFigure& figure) {
  return decimals_in(figure.observation->value);
}

int year_of(const MetricFigure& figure) {
  return figure.period.start.year();
}

std::vector<MetricFigure> figures_in_time(const Metric& metric, const List<Observation>& list,
                                          FinancialYear financial_year) {
  std::vector<MetricFigure> figures;
  for (const Observation& one : list)
    if (auto figure = figure_of(metric, one, financial_year)) figures.push_back(std::move(*figure));
  const auto key = [](const MetricFigure& figure) {
    return std::pair(figure.period.end, figure.period.start);
  };
  std::stable_sort(figures.begin(), figures.end(),
                   [&](const auto& a, const auto& b) { return key(a) < key(b); });
  const auto same = [&](const auto& a, const auto& b) { return key(a) == key(b); };
  figures.erase(std::unique(figures.begin(), figures.end(), same), figures.end());
  return figures;
}

MetricView view_metric(const Metric& metric, FinancialYear financial_year) {
  MetricView view;
  view.metric = &metric;
  view.unit = one_line(metric.unit.text);
  view.good = good_of(metric);
  view.figures = figures_in_time(metric, metric.observations, financial_year);
  if (metric.baseline.given())
    view.baseline = figure_of(metric, metric.baseline.value, financial_year);
  if (metric.target.given()) view.target = figure_of(metric, metric.target.value, financial_year);
  for (const MetricFigure& figure : view.figures)
    view.decimals = std::max(view.decimals, decimals_in(figure.observation->value));
  for (const auto& figure : {view.baseline, view.target})
    if (figure) view.decimals = std::max(view.decimals, decimals_in(figure->observation->value));
  view.yearly = is_yearly(metric, view.figures);
  judge(view);
  return view;
}

std::string value_in_words(const MetricView& view, double value) {
  const std::string number = format_number(value, view.decimals);
  if (view.unit.empty()) return number;
  if (view.unit == "per cent") return number + "%";
  if (view.unit == "\xC2\xA3") return format_pounds(value);
  // "%" and "% of those invited" belong to their number; a word stands apart.
  return view.unit.starts_with('%') ? number + view.unit : number + " " + view.unit;
}

std::string range_in_words(const MetricView& view, const Interval& interval) {
  const std::string lower = value_in_words(view, interval.lower);
  const std::string unit = " " + view.unit;
  // The unit is said once, behind the second number, unless it belongs to its number.
  if (!view.unit.empty() && lower.ends_with(unit))
    return lower.substr(0, lower.size() - unit.size()) + " to " +
           value_in_words(view, interval.upper);
  return lower + " to " + value_in_words(view, interval.upper);
}

std::string difference_in_words(const MetricView& view, double difference) {
  if (!view.unit.starts_with('%') && view.unit != "per cent")
    return value_in_words(view, difference);
  const std::string number = format_number(difference, view.decimals);
  return number + (number == "1" || number == "-1" ? " percentage point" : " percentage points");
}

std::optional<bool> target_is_met(const MetricView& view) {
  if (!view.target || view.latest() == nullptr || view.good == Good::neither) return std::nullopt;
  const double value = view.latest()->value;
  return view.good == Good::higher ? value >= view.target->value : value <= view.target->value;
}

std::string differences_in_words(const MetricView& view, const Interval& interval) {
  if (!view.unit.starts_with('%') && view.unit != "per cent") return range_in_words(view, interval);
  return format_number(interval.lower, view.decimals) + " to " +
         difference_in_words(view, interval.upper);
}

}  // namespace hwbplan::reports
