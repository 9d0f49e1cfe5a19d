// A metric as a paper needs it: its figures in order of time with their intervals, where it is
// going and how it stands against its target. Everything here is computed by the layer
// `statistics`; what is added is which of the plan's numbers go in.
#pragma once

#include "hwbplan/reports/document.hpp"
#include "hwbplan/statistics/benchmark.hpp"
#include "hwbplan/statistics/control_chart.hpp"
#include "hwbplan/statistics/recent_trend.hpp"
#include "hwbplan/statistics/travel.hpp"
#include "hwbplan/text/figure_words.hpp"

#include "reports/scope.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hwbplan::reports {

enum class IntervalSource : std::uint8_t { none, published, wilson, byar, exact };

// One observation that has a period and a finite value.
struct MetricFigure {
  const Observation* observation = nullptr;
  Period period;
  std::string label;  // "April to June 2012", "2012 to 2013"
  double value = 0;
  std::optional<statistics::Interval> interval;  // 95%, in the unit of the value
  IntervalSource interval_source = IntervalSource::none;
  bool counted = false;  // a proportion that its numerator and denominator agree with
};

struct MetricView {
  const Metric* metric = nullptr;
  std::string unit;  // as the plan says it
  FigureUnit words;  // how it stands beside a figure
  int decimals = 0;  // the most that any of its figures is written with, up to 3
  statistics::Good good = statistics::Good::neither;
  bool yearly = false;
  std::vector<MetricFigure> all;      // in the order of time, one a period
  std::vector<MetricFigure> figures;  // of these, those that can be compared: see view_metric
  std::size_t not_begun = 0;          // how many were left out because their period has not begun
  std::size_t other_length = 0;       // and for the length of their period
  std::size_t overlapping = 0;        // and because they overlap with a later one
  std::optional<double> scale;        // of a proportion: see proportion_scale
  std::vector<std::size_t> restarts;  // figures that the plan says are not comparable with earlier
  std::optional<MetricFigure> baseline;
  std::optional<MetricFigure> target;
  std::optional<statistics::ControlChart> chart;  // of monthly and quarterly figures
  statistics::RecentTrend trend;                  // of yearly ones
  statistics::Travel travel = statistics::Travel::not_enough_data;
  statistics::Comparison against_target = statistics::Comparison::not_enough_data;

  // That of latest_observation().
  const MetricFigure* latest() const { return figures.empty() ? nullptr : &figures.back(); }
};

// Compared are figures for periods that have begun and are of one length (compared_length). Of
// figures that a control chart judges no two may overlap, because its limits come from the
// differences between neighbours; the latest always stays.
MetricView view_metric(const Metric& metric, FinancialYear financial_year, Date today);

// What a proportion's share of one is multiplied with to give its values: 100 where they are
// percentages, 1 where they are shares. By the unit, else by the figures that are not 0, for a 0 is
// both. Nothing where neither tells, and for what is no proportion.
std::optional<double> proportion_scale(const Metric& metric);

// Figures of a list in the order of time, one a period (the first that is given), with the
// intervals that their numbers allow. `scale` is that of proportion_scale.
std::vector<MetricFigure> figures_in_time(const Metric& metric, const List<Observation>& list,
                                          FinancialYear financial_year,
                                          std::optional<double> scale);

// The days from which figures are not comparable with those before.
std::vector<Date> rebasings(const Metric& metric);

// "2012 to 2013" for a financial year, else as in to_words.
std::string period_label(Period period, FinancialYear financial_year);

// "46.1%", "£12", "1,933 per 100,000".
std::string value_in_words(const MetricView& view, double value);
// The same; one that is written with a percent sign keeps it whatever the unit says.
std::string value_in_words(const MetricView& view, const MetricFigure& figure);
// "50.6% to 55.6%", "1,740 to 2,073 per 100,000".
std::string range_in_words(const MetricView& view, const statistics::Interval& interval);
// A computed figure for a table of data, with the decimals that a page prints.
Cell computed_cell(const MetricView& view, double value);
// Of a difference between two values: of percentages it is in percentage points. One that is too
// small for the decimals of the figures is "less than 0.1", because 0 would deny it.
std::string difference_in_words(const MetricView& view, double difference);
std::string differences_in_words(const MetricView& view, const statistics::Interval& interval);

// The decimals that a figure is written with, up to 3.
int decimals_of(const MetricFigure& figure);

// The calendar year in which a yearly figure begins.
int year_of(const MetricFigure& figure);

// Nothing where the target or the figures are not known, or neither way is better.
std::optional<bool> target_is_met(const MetricView& view);

}  // namespace hwbplan::reports
