// The gap between groups of a metric as a paper needs it: which two groups it lies between, how
// large it is over time, and where there are five groups or more the slope index.
#pragma once

#include "hwbplan/reports/chart.hpp"
#include "hwbplan/statistics/benchmark.hpp"
#include "hwbplan/statistics/inequality.hpp"

#include "reports/metric_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hwbplan::reports {

struct GroupView {
  const InequalityGroup* group = nullptr;
  std::string title;
  std::vector<MetricFigure> figures;  // in the order of time
};

// The gap in one period that both groups have: the group that does worse against the one that does
// better.
struct GapFigure {
  Period period;
  std::string label;
  double worse = 0;
  double better = 0;
  statistics::Gap gap;
};

struct InequalityView {
  const Metric* metric = nullptr;
  MetricView whole;  // of the whole area
  std::vector<GroupView> groups;
  // Indices of the two that are compared: by deprivation the first and the last, else those that
  // did worst and best in the latest period that most groups have. Of a metric of which neither way
  // is better, the highest and the lowest.
  std::size_t worst = 0;
  std::size_t best = 0;
  std::vector<GapFigure> gaps;  // in the order of time; empty where no period has both
  std::optional<statistics::SlopeIndex> slope;  // in the latest period that all groups have
  std::string slope_label;                      // that period
  statistics::Travel travel = statistics::Travel::not_enough_data;  // of the gap: better = narrower
  statistics::RecentTrend trend;

  const GapFigure* latest() const { return gaps.empty() ? nullptr : &gaps.back(); }
  bool by_deprivation() const;
};

// Nothing where the metric has no groups.
std::optional<InequalityView> view_inequality(const Metric& metric, FinancialYear financial_year);

// The figure of a period among figures in the order of time, or nothing.
const MetricFigure* figure_at(const std::vector<MetricFigure>& figures, const Period& period);

// The groups over time: the two that are compared, and up to two of those between.
Chart gap_chart(const InequalityView& view);

// "Most deprived fifth: 2,600 per 100,000 in 2013 to 2014 …": what the chart shows.
std::string gap_in_words(const InequalityView& view, const GapFigure& gap);

// Why there is no slope index; empty where there is one.
std::string no_slope_because(const InequalityView& view);

}  // namespace hwbplan::reports
