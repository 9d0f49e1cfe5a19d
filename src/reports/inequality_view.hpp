// The gap between groups of a metric as a paper needs it: which two groups it lies between, how
// large it is over time, and where there are five groups or more the slope index.
#pragma once

#include "hwbplan/reports/chart.hpp"
#include "hwbplan/statistics/benchmark.hpp"
#include "hwbplan/statistics/inequality.hpp"

#include "reports/metric_view.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hwbplan::reports {

struct GroupView {
  const InequalityGroup* group = nullptr;
  std::string title;
  std::vector<MetricFigure> figures;  // in the order of time
};

// The gap in one period that both groups have. By deprivation the group that is asked about may do
// better than the other: then `size` is below 0.
struct GapFigure {
  Period period;
  std::string label;
  double worse = 0;
  double better = 0;
  statistics::Gap gap;
  double size = 0;  // by how much the first does worse, in the unit of the metric
};

struct InequalityView {
  const Metric* metric = nullptr;
  MetricView whole;  // of the whole area
  std::vector<GroupView> groups;
  // Indices of the two that are compared: by deprivation the first and the last, else those that
  // did worst and best in the latest period that most groups have, or where none did better there
  // than another, when they last differed. Of a metric of which neither way
  // is better, the highest and the lowest; by deprivation their size is above 0 in the latest one.
  std::size_t worst = 0;
  std::size_t best = 0;
  // In the order of time since the latest rebasing; empty where no period has both.
  std::vector<GapFigure> gaps;
  bool rebased = false;                         // gaps before the latest rebasing were dropped
  std::optional<statistics::SlopeIndex> slope;  // in the latest period that all groups have
  std::string slope_label;                      // that period
  // Of the size, which is better the lower it is. Whether that is narrower, gap_travel_in_words
  // says.
  statistics::Travel travel = statistics::Travel::not_enough_data;
  statistics::RecentTrend trend;
  bool turned_round = false;  // within this trend the other group came to do worse

  const GapFigure* latest() const { return gaps.empty() ? nullptr : &gaps.back(); }
  bool by_deprivation() const;
  bool leaves_out_groups() const;
};

// Nothing where the metric has no groups that are `shown`; all are where nothing is said. Figures
// for periods that have not begun by `today` are left out.
std::optional<InequalityView> view_inequality(
    const Metric& metric, FinancialYear financial_year, Date today,
    const std::function<bool(const InequalityGroup&)>& shown = {});

// The figure of a period among figures in the order of time, or nothing.
const MetricFigure* figure_at(const std::vector<MetricFigure>& figures, const Period& period);

// The groups over time: the two that are compared, and up to two of those between. `metric` is the
// metric's title, to tell it from another that bears the same one.
Chart gap_chart(const InequalityView& view, std::string_view metric);

// "Of the 5 groups 4 are shown over time: …"; empty where the chart shows all that have figures.
std::string left_undrawn_in_words(const InequalityView& view);

// What the two that are compared are: "Most deprived" and "Least deprived", or "Worse off" and
// "Better off", or "Group" and "Compared with" where neither way is better or the gap has closed.
std::pair<const char*, const char*> names_of_pair(const InequalityView& view);

// "Narrowing", "Widening", "Turned round", or that there is no answer.
std::string_view gap_travel_in_words(const InequalityView& view);
// The same, and where the latest step goes the other way also from when on it is judged: "Narrowing
// since 2014 to 2015; the latest gap is wider than that of the year before".
std::string gap_travel_and_step(const InequalityView& view);
// Why it is that, as one sentence.
std::string gap_reason_in_words(const InequalityView& view);
Tone gap_travel_tone(const InequalityView& view);

// "9.2 percentage points", and for whom where it lies the other way round.
std::string gap_size_in_words(const InequalityView& view, const GapFigure& gap);

// "Most deprived fifth: 2,600 per 100,000 in 2013 to 2014 …": what the chart shows.
std::string gap_in_words(const InequalityView& view, const GapFigure& gap);

// Why there is no gap; empty where there is one, and be it of 0.
std::string no_gap_because(const InequalityView& view);

// Why there is no slope index; empty where there is one.
std::string no_slope_because(const InequalityView& view);

}  // namespace hwbplan::reports
