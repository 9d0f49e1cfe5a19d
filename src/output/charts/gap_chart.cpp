// Groups over time and the gap between the worst and the best of them, drawn as a bracket where it
// was first and last measured. Each group is named at the end of its line and has a mark of its
// own.
#include "output/charts/charts.hpp"
#include "output/charts/scale.hpp"
#include "output/charts/text_width.hpp"
#include "output/charts/time_axis.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::output {
namespace {

using reports::GapChart;
using reports::Series;
using reports::SeriesPoint;

constexpr double kTop = 26;
constexpr double kBottom = 186;
constexpr double kMostLeft = 64;
constexpr double kRight = 232;  // the rest is for the names of groups
constexpr std::size_t kMostSeries = 4;
constexpr std::size_t kMostPoints = 400;  // of a series: the latest

struct Look {
  Mark mark;
  Ink ink;
  std::string_view dash;
};

// By place: whole and dark for the worst and the best, dashed for those between.
Look look_of(const GapChart& chart, std::size_t index) {
  if (index == chart.worst) return {Mark::square, Ink::bad, {}};
  if (index == chart.best) return {Mark::dot, Ink::good, {}};
  return index % 2 == 0 ? Look{Mark::diamond, Ink::data, "6 3"}
                        : Look{Mark::triangle, Ink::data, "2 3"};
}

std::size_t series_count(const GapChart& chart) {
  return std::min(chart.series.size(), kMostSeries);
}

std::span<const SeriesPoint> latest_of(const std::vector<SeriesPoint>& points) {
  const std::span<const SeriesPoint> all(points);
  return all.size() <= kMostPoints ? all : all.last(kMostPoints);
}

struct Layout {
  Scale x;
  Scale y;
  double left = 0;
};

// A series' name and latest value, over two lines where it is long; both lines are one label.
void draw_names(Svg& svg, const GapChart& chart, const Layout& layout) {
  std::vector<SideLabel> labels;
  for (std::size_t i = 0; i < series_count(chart); ++i) {
    const Series& series = chart.series[i];
    for (auto point = series.points.rbegin(); point != series.points.rend(); ++point) {
      if (!is_drawable(point->value)) continue;
      labels.push_back(
          {.y = layout.y(point->value),
           .text = fmt::format("{} {}", series.name, short_number(point->value, chart.decimals)),
           .ink = look_of(chart, i).ink,
           .bold = i == chart.worst || i == chart.best});
      break;
    }
  }
  const double width = kChartWidth - kRight - 12;
  spread(labels, kTop, kBottom - 10, labels.size() > 3 ? 36 : 32);
  for (const SideLabel& label : labels) {
    const std::vector<std::string> lines = wrapped(label.text, kLetters, width * 0.94, 3);
    double y = label.y + 4 - (static_cast<double>(lines.size()) - 1) * 6;
    for (const std::string& line : lines) {
      svg.text({kRight + 12, y}, line, {.ink = label.ink, .bold = label.bold});
      y += 12.5;
    }
  }
}

void draw_series(Svg& svg, const GapChart& chart, const Layout& layout, std::size_t index) {
  const Look look = look_of(chart, index);
  std::vector<Point> line;
  const auto points = latest_of(chart.series[index].points);
  for (const SeriesPoint& point : points)
    if (is_drawable(point.value))
      line.push_back({layout.x(day_of(point.period)), layout.y(point.value)});
  svg.polyline(line, {.ink = look.ink, .width = 2, .dash = look.dash});
  if (line.size() > 40) line = {line.back()};
  for (const Point& point : line) svg.mark(look.mark, point, look.ink, 4.5);
}

const SeriesPoint* point_at(const Series& series, const Period& period) {
  const auto same = [&](const SeriesPoint& point) { return point.period == period; };
  const auto found = std::find_if(series.points.begin(), series.points.end(), same);
  return found == series.points.end() || !is_drawable(found->value) ? nullptr : &*found;
}

// Where the words of the gap are clear of the other groups: in the middle of the widest space
// between two neighbours of that period.
double clearest(const GapChart& chart, const Layout& layout, const Period& period, double from,
                double to) {
  std::vector<double> places = {from, to};
  for (std::size_t i = 0; i < series_count(chart); ++i)
    if (const SeriesPoint* point = point_at(chart.series[i], period))
      places.push_back(std::clamp(layout.y(point->value), std::min(from, to), std::max(from, to)));
  std::sort(places.begin(), places.end());
  double best = (from + to) / 2;
  double widest = 0;
  for (std::size_t i = 1; i < places.size(); ++i) {
    if (places[i] - places[i - 1] <= widest) continue;
    widest = places[i] - places[i - 1];
    best = (places[i] + places[i - 1]) / 2;
  }
  return best;
}

// The bracket between worst and best where the gap was measured, with its size beside it.
void draw_gap(Svg& svg, const GapChart& chart, const Layout& layout, const SeriesPoint& gap,
              bool to_the_right) {
  if (chart.worst >= series_count(chart) || chart.best >= series_count(chart)) return;
  const SeriesPoint* worst = point_at(chart.series[chart.worst], gap.period);
  const SeriesPoint* best = point_at(chart.series[chart.best], gap.period);
  if (worst == nullptr || best == nullptr || !is_drawable(gap.value)) return;
  const double x = layout.x(day_of(gap.period));
  const double from = layout.y(worst->value);
  const double to = layout.y(best->value);
  svg.line({x, from}, {x, to}, {.ink = Ink::text, .width = 1, .dash = "1 2"});
  const std::string text = fmt::format("Gap {}", short_number(gap.value, chart.decimals));
  svg.text(
      {x + (to_the_right ? 6 : -6), clearest(chart, layout, gap.period, from, to) + 4}, text,
      {.size = kSmallLetters, .anchor = to_the_right ? Anchor::start : Anchor::end, .bold = true});
}

void draw_axes(Svg& svg, const GapChart& chart, const Layout& layout,
               const std::vector<Tick>& ticks) {
  svg.text({0, 13}, shortened(chart.unit, kLetters, kChartWidth), {.ink = Ink::soft});
  draw_ticks(svg, ticks, layout.y, layout.left, kTop, kBottom);
  std::vector<PeriodLabel> labels;
  for (std::size_t i = 0; i < series_count(chart); ++i)
    for (const SeriesPoint& point : latest_of(chart.series[i].points))
      labels.push_back({layout.x(day_of(point.period)), point.label});
  std::stable_sort(labels.begin(), labels.end(),
                   [](const PeriodLabel& a, const PeriodLabel& b) { return a.x < b.x; });
  const auto same = [](const PeriodLabel& a, const PeriodLabel& b) { return b.x - a.x < 0.01; };
  labels.erase(std::unique(labels.begin(), labels.end(), same), labels.end());
  draw_period_axis(svg, std::move(labels), layout.left, kRight, kBottom);
}

}  // namespace

double draw(Svg& svg, const GapChart& chart) {
  Range values;
  Range days;
  for (std::size_t i = 0; i < series_count(chart); ++i) {
    for (const SeriesPoint& point : latest_of(chart.series[i].points)) {
      if (!is_drawable(point.value)) continue;
      values.include(point.value);
      days.include(day_of(point.period));
    }
  }
  if (values.empty()) return draw_nothing(svg);
  const std::vector<Tick> ticks = ticks_of(values, 5, chart.decimals);
  Layout layout;
  layout.left = std::min(width_of(ticks) + 8, kMostLeft);
  layout.x = {
      .low = days.low(), .high = days.high(), .at_low = layout.left + 10, .at_high = kRight - 4};
  layout.y = {
      .low = ticks.front().value, .high = ticks.back().value, .at_low = kBottom, .at_high = kTop};

  draw_axes(svg, chart, layout, ticks);
  if (!chart.gap.empty()) {
    draw_gap(svg, chart, layout, chart.gap.back(),
             chart.gap.size() == 1 && days.high() == days.low());
    if (chart.gap.size() > 1) draw_gap(svg, chart, layout, chart.gap.front(), true);
  }
  // The best and the worst lie on top of those between.
  for (const bool main : {false, true})
    for (std::size_t i = 0; i < series_count(chart); ++i)
      if ((i == chart.worst || i == chart.best) == main) draw_series(svg, chart, layout, i);
  draw_names(svg, chart, layout);
  return draw_rest(svg, kBottom + 36, chart.series.size() - series_count(chart), "groups");
}

}  // namespace hwbplan::output
