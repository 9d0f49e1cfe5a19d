// A chart of each kind, of any size and with any text in it.
#pragma once

#include "unit/output/charts/chart_support.hpp"

#include <algorithm>
#include <utility>

namespace hwbplan::test {

using namespace hwbplan::reports;

inline Chart made(std::string id, ChartData data, const std::string& text = "A chart") {
  return {std::move(id), text, text, std::move(data), true};
}

inline MetricChart sample_metric(std::size_t points, const std::string& text) {
  MetricChart chart;
  chart.unit = text;
  for (std::size_t i = 0; i < points; ++i) {
    MetricPoint point;
    point.period = month_of(static_cast<int>(i));
    point.label = text;
    point.value = 50 + 30 * std::sin(static_cast<double>(i) / 3);
    point.lower = point.value - 3;
    point.upper = point.value + 3;
    point.cause = static_cast<SpecialCause>(i % 4);
    chart.points.push_back(point);
  }
  if (points > 0) chart.phases.push_back({0, points - 1, 50, 20.0, 80.0, true, ""});
  chart.target = MetricTarget{60, *Date::of(2016, 3, 31), text};
  MetricPoint baseline;
  baseline.period = year_from(1998);
  baseline.label = text;
  baseline.value = 40;
  chart.baseline = baseline;
  return chart;
}

inline GapChart sample_gap(std::size_t series, std::size_t points, const std::string& text) {
  GapChart chart;
  chart.unit = text;
  for (std::size_t i = 0; i < series; ++i) {
    Series one{text, {}};
    for (std::size_t k = 0; k < points; ++k)
      one.points.push_back({month_of(static_cast<int>(k)), text, static_cast<double>(10 * i + k)});
    chart.series.push_back(std::move(one));
  }
  chart.worst = 0;
  chart.best = series > 0 ? std::min<std::size_t>(series - 1, 3) : 0;
  for (std::size_t k = 0; k < points; ++k)
    chart.gap.push_back({month_of(static_cast<int>(k)), text, 5});
  return chart;
}

inline TimelineChart sample_timeline(std::size_t rows, const std::string& text) {
  TimelineChart chart;
  chart.from = *Date::of(2014, 4, 1);
  chart.to = *Date::of(2016, 3, 31);
  chart.today = *Date::of(2014, 10, 1);
  for (std::size_t i = 0; i < rows; ++i) {
    TimelineRow row;
    row.label = text;
    row.status = text;
    row.tone = static_cast<Tone>(i % 5);
    if (i % 4 != 1) row.start = *Date::of(2014, 6, 1);
    if (i % 4 != 2) row.end = *Date::of(i % 7 == 3 ? 2014 : 2015, 5, 1);
    row.milestones = {{*Date::of(2014, 8, 1), *Date::of(2014, 8, 2), text, false},
                      {*Date::of(2014, 9, 1), {}, text, true},
                      {*Date::of(2015, 2, 1), {}, text, false}};
    chart.rows.push_back(std::move(row));
  }
  return chart;
}

inline BarChart sample_bars(std::size_t count, const std::string& text) {
  BarChart chart;
  chart.unit = text;
  chart.series = {text, text, text, text};
  for (std::size_t i = 0; i < count; ++i)
    chart.bars.push_back({text, {}, {static_cast<double>(i % 20), 3, 0, 1}, text});
  chart.limit = 12;
  chart.limit_label = text;
  return chart;
}

inline HeatMap sample_heat(std::size_t rows, std::size_t columns, const std::string& text) {
  HeatMap map;
  map.unit = text;
  map.rows.assign(rows, text);
  map.columns.assign(columns, text);
  for (std::size_t row = 0; row < rows; ++row) {
    std::vector<HeatCell> cells;
    for (std::size_t column = 0; column < columns; ++column)
      cells.push_back({static_cast<double>((row + column) % 9), (row * column) % 7 == 3});
    map.cells.push_back(std::move(cells));
  }
  return map;
}

inline TreeChart sample_tree(std::size_t nodes, const std::string& text) {
  TreeChart chart;
  for (std::size_t i = 0; i < nodes; ++i) {
    TreeNode node;
    node.label = text;
    node.note = text;
    node.problem = i % 5 == 4;
    if (i > 0) node.parents = {i / 2, i - 1};
    chart.nodes.push_back(std::move(node));
  }
  return chart;
}

// One of each kind, of an ordinary size.
inline std::vector<Chart> one_of_each(const std::string& text) {
  return {made("m", sample_metric(20, text), text),  made("g", sample_gap(4, 5, text), text),
          made("t", sample_timeline(8, text), text), made("b", sample_bars(5, text), text),
          made("h", sample_heat(6, 3, text), text),  made("r", sample_tree(9, text), text)};
}

}  // namespace hwbplan::test
