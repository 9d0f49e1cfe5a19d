// A matrix of counts. Each cell holds its number, shaded the more the larger it is, so that the
// pattern is seen at once; a gap is an empty cell with a heavy dashed border and the word, or a
// cross where the cell is too narrow for the word.
#include "output/charts/charts.hpp"
#include "output/charts/scale.hpp"
#include "output/charts/text_width.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace hwbplan::output {
namespace {

using reports::HeatCell;
using reports::HeatMap;

constexpr double kCellHeight = 30;
constexpr double kWidestNames = 126;
constexpr double kNarrowestCell = 19;
constexpr double kWidestCell = 84;
constexpr double kNarrowestGap = 30;  // of a cell that has room for the word
constexpr double kTallestHeader = 140;
constexpr std::size_t kHeaderLines = 4;
constexpr std::size_t kMostRows = 60;
constexpr std::size_t kMostColumns = 11;
// The darkest shade on which the number still has a contrast of 4.5:1 in light and dark.
constexpr double kStrongest = 0.42;

struct Layout {
  std::size_t rows = 0;
  std::size_t columns = 0;
  double names = 0;   // the width of the rows' names
  double cell = 0;    // the width of a cell
  double header = 0;  // the height of the columns' names
  bool upwards = false;
  double largest = 0;
};

const HeatCell* cell_at(const HeatMap& map, std::size_t row, std::size_t column) {
  if (row >= map.cells.size() || column >= map.cells[row].size()) return nullptr;
  return &map.cells[row][column];
}

Layout layout_of(const HeatMap& map) {
  Layout layout;
  layout.rows = std::min(map.rows.size(), kMostRows);
  layout.columns = std::min(map.columns.size(), kMostColumns);
  double names = 0;
  for (std::size_t row = 0; row < layout.rows; ++row)
    names = std::max(names, text_width(map.rows[row], kLetters));
  layout.names = std::min(names + 8, kWidestNames);
  const auto columns = static_cast<double>(layout.columns);
  layout.cell = std::clamp((kChartWidth - layout.names - 1) / columns, kNarrowestCell, kWidestCell);
  double header = 0;
  double lines = 1;
  for (std::size_t column = 0; column < layout.columns; ++column) {
    header = std::max(header, text_width(map.columns[column], kSmallLetters));
    const std::vector<std::string> name =
        wrapped(map.columns[column], kSmallLetters, layout.cell - 4, kHeaderLines);
    lines = std::max(lines, static_cast<double>(name.size()));
    // A name that finds no room across is turned.
    layout.upwards |= name.back().ends_with("\xE2\x80\xA6");
  }
  layout.header = layout.upwards ? std::min(header + 8, kTallestHeader) : 13.0 * lines + 6;
  for (std::size_t row = 0; row < layout.rows; ++row) {
    for (std::size_t column = 0; column < layout.columns; ++column) {
      const HeatCell* cell = cell_at(map, row, column);
      if (cell != nullptr && is_drawable(cell->value))
        layout.largest = std::max(layout.largest, cell->value);
    }
  }
  return layout;
}

void draw_column_names(Svg& svg, const HeatMap& map, const Layout& layout) {
  for (std::size_t column = 0; column < layout.columns; ++column) {
    const double middle = layout.names + layout.cell * (static_cast<double>(column) + 0.5);
    if (layout.upwards) {
      svg.text({middle + 4, layout.header - 5},
               shortened(map.columns[column], kSmallLetters, layout.header - 8),
               {.size = kSmallLetters, .upwards = true});
      continue;
    }
    const std::vector<std::string> lines =
        wrapped(map.columns[column], kSmallLetters, layout.cell - 4, kHeaderLines);
    double y = layout.header - 6 - 13 * (static_cast<double>(lines.size()) - 1);
    for (const std::string& line : lines) {
      svg.text({middle, y}, line, {.size = kSmallLetters, .anchor = Anchor::middle});
      y += 13;
    }
  }
}

void draw_cell(Svg& svg, const Layout& layout, const HeatCell& cell, Point corner) {
  const double value = is_drawable(cell.value) ? cell.value : 0;
  const Point middle{corner.x + layout.cell / 2, corner.y + kCellHeight / 2 + 4};
  if (cell.gap) {
    svg.outline({corner.x + 2, corner.y + 2}, layout.cell - 4, kCellHeight - 4,
                {.ink = Ink::bad, .width = 1.6, .dash = "4 2.5"});
    const std::string_view word = layout.cell >= kNarrowestGap ? "Gap" : "\xC3\x97";
    svg.text(middle, word,
             {.ink = Ink::bad, .size = kSmallLetters, .anchor = Anchor::middle, .bold = true});
    return;
  }
  if (value > 0 && layout.largest > 0)
    svg.shade(corner, layout.cell, kCellHeight, Ink::data,
              0.08 + (kStrongest - 0.08) * value / layout.largest);
  svg.text(middle, shortened(short_number(value, 0), kLetters, layout.cell),
           {.ink = Ink::text, .anchor = Anchor::middle, .bold = value > 0});
}

void draw_row(Svg& svg, const HeatMap& map, const Layout& layout, std::size_t row, double y) {
  const std::vector<std::string> lines = wrapped(map.rows[row], kLetters, layout.names - 6, 2);
  double text_y = y + kCellHeight / 2 + 4 - (lines.size() > 1 ? 6.5 : 0);
  for (const std::string& line : lines) {
    svg.text({0, text_y}, line);
    text_y += 13;
  }
  for (std::size_t column = 0; column < layout.columns; ++column) {
    const Point corner{layout.names + layout.cell * static_cast<double>(column), y};
    if (const HeatCell* cell = cell_at(map, row, column)) draw_cell(svg, layout, *cell, corner);
  }
}

void draw_grid(Svg& svg, const Layout& layout) {
  const double right = layout.names + layout.cell * static_cast<double>(layout.columns);
  const double bottom = layout.header + kCellHeight * static_cast<double>(layout.rows);
  for (std::size_t row = 0; row <= layout.rows; ++row) {
    const double y = layout.header + kCellHeight * static_cast<double>(row);
    svg.line({layout.names, y}, {right, y}, {.ink = Ink::axis, .width = 0.75, .dash = {}});
  }
  for (std::size_t column = 0; column <= layout.columns; ++column) {
    const double x = layout.names + layout.cell * static_cast<double>(column);
    svg.line({x, layout.header}, {x, bottom}, {.ink = Ink::axis, .width = 0.75, .dash = {}});
  }
}

std::string footnote_of(const HeatMap& map, const Layout& layout) {
  const bool narrow = layout.cell < kNarrowestGap;
  return fmt::format("Numbers of {}{}", map.unit, narrow ? "; \xC3\x97 marks a gap" : "");
}

}  // namespace

double draw(Svg& svg, const HeatMap& chart) {
  if (chart.rows.empty() || chart.columns.empty()) return draw_nothing(svg);
  const Layout layout = layout_of(chart);
  draw_column_names(svg, chart, layout);
  for (std::size_t row = 0; row < layout.rows; ++row)
    draw_row(svg, chart, layout, row, layout.header + kCellHeight * static_cast<double>(row));
  draw_grid(svg, layout);
  double y = layout.header + kCellHeight * static_cast<double>(layout.rows) + 16;
  svg.text({0, y}, shortened(footnote_of(chart, layout), kSmallLetters, kChartWidth),
           {.ink = Ink::soft, .size = kSmallLetters});
  y = draw_rest(svg, y + kLine, chart.columns.size() - layout.columns, "columns");
  return draw_rest(svg, y, chart.rows.size() - layout.rows, "rows");
}

}  // namespace hwbplan::output
