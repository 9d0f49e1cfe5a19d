// The data of a chart as a table, made from the very values that are drawn, so that picture and
// table can't disagree.
#include "hwbplan/reports/document.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

std::string_view in_words(SpecialCause cause) {
  switch (cause) {
    case SpecialCause::improvement:
      return "Improvement beyond chance";
    case SpecialCause::concern:
      return "Worse beyond chance";
    case SpecialCause::change:
      return "Change beyond chance";
    case SpecialCause::none:
      break;
  }
  return "";
}

Column number_column(std::string key, std::string title, int decimals) {
  return {std::move(key), std::move(title), ColumnKind::number, false, decimals};
}

void fill(Table& table, const MetricChart& chart) {
  const auto has_interval = [](const MetricPoint& point) { return point.lower && point.upper; };
  const bool intervals = std::any_of(chart.points.begin(), chart.points.end(), has_interval);
  const auto has_cause = [](const MetricPoint& point) { return point.cause != SpecialCause::none; };
  const bool causes = std::any_of(chart.points.begin(), chart.points.end(), has_cause);
  table.columns = {{"period", "Period"}, number_column("value", "Value", chart.decimals)};
  if (intervals) {
    table.columns.push_back(number_column("lower", "Lower limit of interval", chart.decimals));
    table.columns.push_back(number_column("upper", "Upper limit of interval", chart.decimals));
  }
  if (causes) table.columns.push_back({"special_cause", "Special cause"});
  const auto add = [&](const MetricPoint& point) {
    Row row{{}, {Cell(point.label), Cell(point.value)}};
    if (intervals) {
      row.cells.push_back(point.lower ? Cell(*point.lower) : Cell());
      row.cells.push_back(point.upper ? Cell(*point.upper) : Cell());
    }
    if (causes) row.cells.emplace_back(in_words(point.cause));
    table.rows.push_back(std::move(row));
  };
  if (chart.baseline) add(*chart.baseline);
  for (const MetricPoint& point : chart.points) add(point);
}

void fill(Table& table, const GapChart& chart) {
  table.columns = {{"period", "Period"}};
  std::map<std::pair<Date, Date>, std::vector<Cell>> by_period;
  std::map<std::pair<Date, Date>, std::string> labels;
  const std::size_t width = chart.series.size() + (chart.gap.empty() ? 0 : 1);
  const auto place = [&](const SeriesPoint& point, std::size_t column) {
    const auto key = std::pair(point.period.end, point.period.start);
    labels.emplace(key, point.label);
    auto& cells = by_period[key];
    cells.resize(width);
    cells[column] = Cell(point.value);
  };
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    table.columns.push_back(
        number_column(fmt::format("group_{}", i + 1), chart.series[i].name, chart.decimals));
    for (const SeriesPoint& point : chart.series[i].points) place(point, i);
  }
  if (!chart.gap.empty()) table.columns.push_back(number_column("gap", "Gap", chart.decimals));
  for (const SeriesPoint& point : chart.gap) place(point, chart.series.size());
  for (auto& [period, cells] : by_period) {
    Row row{{}, {Cell(labels[period])}};
    std::move(cells.begin(), cells.end(), std::back_inserter(row.cells));
    table.rows.push_back(std::move(row));
  }
}

void fill(Table& table, const TimelineChart& chart) {
  table.columns = {{"action", "Action"},
                   {"start", "Start", ColumnKind::date},
                   {"end", "End", ColumnKind::date},
                   {"status", "Status"},
                   {"next_milestone", "Next open milestone"},
                   {"due", "Due", ColumnKind::date}};
  for (const TimelineRow& action : chart.rows) {
    const TimelineMilestone* next = nullptr;
    for (const TimelineMilestone& one : action.milestones) {
      if (!one.done.valid() && (next == nullptr || one.due < next->due)) next = &one;
    }
    table.rows.push_back(
        {action.record,
         {Cell(action.label, action.record), Cell(action.start), Cell(action.end),
          Cell(action.status, {}, action.tone), next == nullptr ? Cell() : Cell(next->title),
          next == nullptr ? Cell() : Cell(next->due)}});
  }
}

void fill(Table& table, const BarChart& chart) {
  const ColumnKind kind = chart.pounds ? ColumnKind::money : ColumnKind::number;
  table.columns = {{"name", "Name"}};
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    table.columns.push_back(
        {fmt::format("series_{}", i + 1), chart.series[i], kind, false, chart.decimals});
  }
  const auto has_note = [](const Bar& bar) { return !bar.note.empty(); };
  const bool notes = std::any_of(chart.bars.begin(), chart.bars.end(), has_note);
  if (notes) table.columns.push_back({"note", "Note"});
  for (const Bar& bar : chart.bars) {
    Row row{bar.record, {Cell(bar.label, bar.record)}};
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
      row.cells.push_back(i < bar.values.size() ? Cell(bar.values[i]) : Cell());
    }
    if (notes) row.cells.emplace_back(bar.note);
    table.rows.push_back(std::move(row));
  }
}

// One record a row, because a matrix may have more columns than a page.
void fill(Table& table, const HeatMap& chart) {
  table.columns = {{"row", chart.row_name},
                   {"column", chart.column_name},
                   {"count", "Number of " + chart.unit, ColumnKind::number, false, 0},
                   {"gap", "Gap"}};
  for (std::size_t row = 0; row < chart.rows.size(); ++row) {
    for (std::size_t column = 0; column < chart.columns.size(); ++column) {
      const HeatCell& cell = chart.cells[row][column];
      table.rows.push_back({{},
                            {Cell(chart.rows[row]), Cell(chart.columns[column]), Cell(cell.value),
                             Cell(cell.gap ? "Gap" : "")}});
    }
  }
}

void fill(Table& table, const TreeChart& chart) {
  table.columns = {{"name", "Name"}, {"reports_to", "Reports to"}, {"note", "Note"}};
  for (const TreeNode& node : chart.nodes) {
    std::string parents;
    for (const std::size_t parent : node.parents) {
      if (!parents.empty()) parents += "; ";
      parents += chart.nodes[parent].label;
    }
    table.rows.push_back({node.record,
                          {Cell(node.label, node.record), Cell(parents),
                           Cell(node.note, {}, node.problem ? Tone::bad : Tone::none)}});
  }
}

}  // namespace

Table chart_table(const Chart& chart) {
  Table table;
  table.id = chart.id;
  table.caption = chart.title;
  table.when_empty = "There is nothing to show.";
  std::visit([&](const auto& data) { fill(table, data); }, chart.data);
  return table;
}

}  // namespace hwbplan::reports
