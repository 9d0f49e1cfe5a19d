// OHID's recent trend. Two tests, one for proportions and one for everything else, and the same
// guard around both: with any one of the five years left out, the slope must still point the same
// way.
#include "hwbplan/statistics/recent_trend.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace hwbplan::statistics {
namespace {

using Points = std::array<YearlyPoint, kTrendPoints>;

// OHID divides the width of a 95% interval by this to have the standard error.
constexpr double kWidthOfStandardErrors = 3.92;
constexpr std::size_t kLeaveNoneOut = kTrendPoints;

// Years of 52 or 53 weeks begin up to a few days apart.
constexpr int kDaysOfYear = 365;
constexpr int kSlackDays = 15;

bool follows(const YearlyPoint& point, const YearlyPoint& before) {
  if (!point.first_day || !before.first_day) return true;
  const double days = static_cast<double>(*point.first_day) - *before.first_day;
  return std::fabs(days - kDaysOfYear) <= kSlackDays;
}

RecentTrend unanswered(TrendReason reason) {
  return {.trend = Trend::not_enough_data, .reason = reason};
}

bool has_counts(const YearlyPoint& point) {
  return point.events && point.total;
}

// The logarithm of the odds must exist, so nobody and everybody are no use.
bool usable_counts(const YearlyPoint& point) {
  return std::isfinite(*point.events) && std::isfinite(*point.total) && *point.events > 0 &&
         *point.events < *point.total && *point.total <= 1e15;
}

bool usable_interval(const YearlyPoint& point) {
  return std::isfinite(point.value) && is_usable(*point.interval) &&
         point.interval->upper > point.interval->lower;
}

// The slope of the regression of `y` on the year, weighted, without the point at `left_out`. Years
// count from the first, so that the sums stay small.
struct Regression {
  double slope = 0;
  double precision = 0;  // the inverse of the slope's variance where weights are inverse variances
};

Regression regress(const Points& points, std::span<const double> y, std::span<const double> weights,
                   std::size_t left_out) {
  double weight_sum = 0;
  double year_sum = 0;
  double y_sum = 0;
  for (std::size_t i = 0; i < kTrendPoints; ++i) {
    if (i == left_out) continue;
    weight_sum += weights[i];
    year_sum += weights[i] * (points[i].year - points[0].year);
    y_sum += weights[i] * y[i];
  }
  const double mean_year = year_sum / weight_sum;
  const double mean_y = y_sum / weight_sum;
  double spread = 0;
  double together = 0;
  for (std::size_t i = 0; i < kTrendPoints; ++i) {
    if (i == left_out) continue;
    const double year = points[i].year - points[0].year - mean_year;
    spread += weights[i] * year * year;
    together += weights[i] * year * (y[i] - mean_y);
  }
  return {.slope = together / spread, .precision = spread};
}

// Cochran and Armitage's statistic for a trend in proportions, with the years as scores.
double trend_in_counts(const Points& points) {
  double events = 0;
  double total = 0;
  double total_years = 0;
  for (const YearlyPoint& point : points) {
    events += *point.events;
    total += *point.total;
    total_years += *point.total * (point.year - points[0].year);
  }
  const double share = events / total;
  const double mean_year = total_years / total;
  double together = 0;
  double spread = 0;
  for (const YearlyPoint& point : points) {
    const double year = point.year - points[0].year - mean_year;
    together += year * (*point.events - share * *point.total);
    spread += year * year * *point.total;
  }
  return together * together / (share * (1 - share) * spread);
}

RecentTrend judged(const Points& points, std::span<const double> y, std::span<const double> weights,
                   double chi_squared) {
  const double slope = regress(points, y, weights, kLeaveNoneOut).slope;
  if (!std::isfinite(chi_squared) || !std::isfinite(slope))
    return unanswered(TrendReason::unusable_numbers);
  RecentTrend result{.trend = Trend::no_significant_change,
                     .reason = TrendReason::not_significant,
                     .chi_squared = chi_squared};
  if (chi_squared <= kTrendThreshold || slope == 0) return result;
  for (std::size_t i = 0; i < kTrendPoints; ++i) {
    if (regress(points, y, weights, i).slope * slope > 0) continue;
    result.reason = TrendReason::one_year_only;
    return result;
  }
  result.trend = slope > 0 ? Trend::increasing : Trend::decreasing;
  result.reason = TrendReason::none;
  return result;
}

RecentTrend trend_of_proportions(const Points& points) {
  std::array<double, kTrendPoints> log_odds{};
  std::array<double, kTrendPoints> weights{};
  weights.fill(1);
  for (std::size_t i = 0; i < kTrendPoints; ++i) {
    if (!usable_counts(points[i])) return unanswered(TrendReason::unusable_numbers);
    log_odds[i] = std::log(*points[i].events / (*points[i].total - *points[i].events));
  }
  return judged(points, log_odds, weights, trend_in_counts(points));
}

RecentTrend trend_of_values(const Points& points) {
  std::array<double, kTrendPoints> values{};
  std::array<double, kTrendPoints> weights{};
  for (std::size_t i = 0; i < kTrendPoints; ++i) {
    if (!usable_interval(points[i])) return unanswered(TrendReason::unusable_numbers);
    values[i] = points[i].value;
    const double error =
        (points[i].interval->upper - points[i].interval->lower) / kWidthOfStandardErrors;
    weights[i] = 1 / (error * error);
  }
  const Regression regression = regress(points, values, weights, kLeaveNoneOut);
  return judged(points, values, weights,
                regression.slope * regression.slope * regression.precision);
}

}  // namespace

RecentTrend recent_trend(std::span<const YearlyPoint> points, bool proportions) {
  if (points.size() < kTrendPoints) return unanswered(TrendReason::too_few_years);
  Points latest;
  std::partial_sort_copy(
      points.begin(), points.end(), latest.begin(), latest.end(),
      [](const YearlyPoint& a, const YearlyPoint& b) { return a.year > b.year; });
  std::reverse(latest.begin(), latest.end());
  // A year given twice pushes another out of the five, so it is the first thing to say.
  for (std::size_t i = 1; i < kTrendPoints; ++i)
    if (latest[i].year == latest[i - 1].year) return unanswered(TrendReason::year_twice);
  for (std::size_t i = 1; i < kTrendPoints; ++i)
    if (latest[i].year - 1 != latest[i - 1].year) return unanswered(TrendReason::year_missing);
  for (std::size_t i = 1; i < kTrendPoints; ++i)
    if (!follows(latest[i], latest[i - 1])) return unanswered(TrendReason::years_differ);
  if (proportions && std::all_of(latest.begin(), latest.end(), has_counts))
    return trend_of_proportions(latest);
  if (std::all_of(latest.begin(), latest.end(),
                  [](const YearlyPoint& point) { return point.interval.has_value(); }))
    return trend_of_values(latest);
  return unanswered(TrendReason::no_intervals);
}

}  // namespace hwbplan::statistics
