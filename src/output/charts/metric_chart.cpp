// A metric over time: its line, target and control limits, named at their right ends, and the
// points that say something has changed, each kind with a mark of its own.
#include "output/charts/charts.hpp"
#include "output/charts/scale.hpp"
#include "output/charts/text_width.hpp"
#include "output/charts/time_axis.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

namespace hwbplan::output {
namespace {

using reports::ControlPhase;
using reports::MetricChart;
using reports::MetricPoint;
using reports::SpecialCause;

constexpr double kTop = 26;
constexpr double kBottom = 186;
constexpr double kMostLeft = 64;
constexpr double kMostRight = 118;
constexpr std::size_t kMostMarks = 60;  // of ordinary points: with more the line says enough
constexpr std::size_t kMostIntervals = 60;
constexpr std::size_t kMostPhases = 12;

// Where things stand. `points` are those that can be drawn, with their indices in the chart.
struct Layout {
  Scale x;
  Scale y;
  double left = 0;
  double right = 0;
  std::vector<std::size_t> drawn;
  std::set<std::size_t>
      breaks;  // the points from which figures cannot be compared with those before
};

struct MarkOf {
  Mark mark = Mark::dot;
  Ink ink = Ink::data;
  std::string_view words;
};

MarkOf mark_of(SpecialCause cause) {
  switch (cause) {
    case SpecialCause::improvement:
      return {Mark::diamond, Ink::good, "Improvement beyond chance"};
    case SpecialCause::concern:
      return {Mark::square, Ink::bad, "Worse beyond chance"};
    case SpecialCause::change:
      return {Mark::triangle, Ink::change, "Change beyond chance"};
    case SpecialCause::none:
      break;
  }
  return {};
}

bool has_interval(const MetricPoint& point) {
  return point.lower && point.upper && is_drawable(*point.lower) && is_drawable(*point.upper);
}

Range range_of(const MetricChart& chart) {
  Range range;
  for (const MetricPoint& point : chart.points) {
    range.include(point.value);
    if (!has_interval(point)) continue;
    range.include(*point.lower);
    range.include(*point.upper);
  }
  for (const ControlPhase& phase : chart.phases) {
    if (phase.lower_limit) range.include(*phase.lower_limit);
    if (phase.upper_limit) range.include(*phase.upper_limit);
  }
  if (chart.target) range.include(chart.target->value);
  if (chart.baseline) range.include(chart.baseline->value);
  return range;
}

// Labels at the right: the latest value, the target, and the limits of the latest phase.
std::vector<SideLabel> side_labels(const MetricChart& chart, const Layout& layout) {
  std::vector<SideLabel> labels;
  const auto add = [&](std::string_view name, double value, Ink ink, bool bold) {
    labels.push_back({.y = layout.y(value),
                      .text = fmt::format("{} {}", name, short_number(value, chart.decimals)),
                      .ink = ink,
                      .bold = bold});
  };
  if (!layout.drawn.empty())
    add("Latest", chart.points[layout.drawn.back()].value, Ink::text, true);
  if (chart.target && is_drawable(chart.target->value))
    add("Target", chart.target->value, Ink::text, false);
  if (chart.phases.empty()) return labels;
  const ControlPhase& phase = chart.phases.back();
  if (!is_drawable(phase.mean)) return labels;
  add("Mean", phase.mean, Ink::soft, false);
  const std::string_view limit = phase.trial ? "Trial limit" : "Limit";
  if (phase.upper_limit && is_drawable(*phase.upper_limit))
    add(limit, *phase.upper_limit, Ink::soft, false);
  if (phase.lower_limit && is_drawable(*phase.lower_limit))
    add(limit, *phase.lower_limit, Ink::soft, false);
  return labels;
}

double widest(const std::vector<SideLabel>& labels) {
  double width = 0;
  for (const SideLabel& label : labels)
    width = std::max(width, text_width(label.text, kLetters) * (label.bold ? 1.08 : 1));
  return width;
}

void draw_phase(Svg& svg, const MetricChart& chart, const Layout& layout,
                const ControlPhase& phase) {
  if (phase.first >= chart.points.size() || phase.last < phase.first) return;
  const std::size_t last = std::min(phase.last, chart.points.size() - 1);
  const double from = layout.x(day_of(chart.points[phase.first].period));
  // The latest phase reaches to its labels.
  const double to =
      last + 1 == chart.points.size() ? layout.right : layout.x(day_of(chart.points[last].period));
  const auto level = [&](double value, const Stroke& stroke) {
    if (is_drawable(value)) svg.line({from, layout.y(value)}, {to, layout.y(value)}, stroke);
  };
  level(phase.mean, {.ink = Ink::axis, .width = 1, .dash = {}});
  const std::string_view dash = phase.trial ? "1.5 3" : "5 3";
  if (phase.upper_limit) level(*phase.upper_limit, {.ink = Ink::axis, .width = 1, .dash = dash});
  if (phase.lower_limit) level(*phase.lower_limit, {.ink = Ink::axis, .width = 1, .dash = dash});
}

// Of many points in one place only the first, the lowest, the highest and the last are needed for
// the same line; so a chart of ten thousand points is drawn with a few hundred.
std::vector<Point> thinned(const std::vector<Point>& points) {
  if (points.size() <= 2 * static_cast<std::size_t>(kChartWidth)) return points;
  std::vector<Point> kept;
  for (std::size_t i = 0; i < points.size();) {
    std::size_t end = i;
    std::size_t low = i;
    std::size_t high = i;
    for (; end < points.size() && points[end].x - points[i].x < 1; ++end) {
      if (points[end].y < points[low].y) low = end;
      if (points[end].y > points[high].y) high = end;
    }
    if (end == i) end = i + 1;
    for (const std::size_t one : std::set<std::size_t>{i, low, high, end - 1})
      kept.push_back(points[one]);
    i = end;
  }
  return kept;
}

// The line is broken where the figures before and after cannot be compared.
void draw_line(Svg& svg, const MetricChart& chart, const Layout& layout) {
  std::vector<Point> run;
  const auto flush = [&] {
    svg.polyline(thinned(run), {.ink = Ink::data, .width = 2, .dash = {}});
    run.clear();
  };
  for (const std::size_t i : layout.drawn) {
    if (layout.breaks.count(i) != 0) flush();
    run.push_back({layout.x(day_of(chart.points[i].period)), layout.y(chart.points[i].value)});
  }
  flush();
}

void draw_intervals(Svg& svg, const MetricChart& chart, const Layout& layout) {
  if (layout.drawn.size() > kMostIntervals) return;
  for (const std::size_t i : layout.drawn) {
    const MetricPoint& point = chart.points[i];
    if (!has_interval(point)) continue;
    const double x = layout.x(day_of(point.period));
    const double low = layout.y(*point.lower);
    const double high = layout.y(*point.upper);
    svg.line({x, low}, {x, high}, {});
    svg.line({x - 2.5, low}, {x + 2.5, low}, {});
    svg.line({x - 2.5, high}, {x + 2.5, high}, {});
  }
}

void draw_marks(Svg& svg, const MetricChart& chart, const Layout& layout) {
  const bool many = layout.drawn.size() > kMostMarks;
  // A mark that would lie on one of its own kind adds nothing but bytes.
  std::set<std::tuple<int, int, int>> taken;
  for (const std::size_t i : layout.drawn) {
    const MetricPoint& point = chart.points[i];
    const bool latest = i == layout.drawn.back();
    if (many && point.cause == SpecialCause::none && !latest) continue;
    const Point at{layout.x(day_of(point.period)), layout.y(point.value)};
    const auto place = std::tuple(static_cast<int>(point.cause), static_cast<int>(at.x / 4),
                                  static_cast<int>(at.y / 4));
    if (many && !taken.insert(place).second) continue;
    const MarkOf mark = mark_of(point.cause);
    svg.mark(mark.mark, at, mark.ink, point.cause == SpecialCause::none ? 3.4 : 5);
  }
  if (chart.baseline && is_drawable(chart.baseline->value))
    svg.mark(Mark::ring,
             {layout.x(day_of(chart.baseline->period)), layout.y(chart.baseline->value)}, Ink::data,
             4.5);
}

// What the marks mean, and why the figures start again. Gives the y below it.
double draw_key(Svg& svg, const MetricChart& chart, const Layout& layout, double y) {
  const auto entry = [&](Mark mark, Ink ink, std::string_view words) {
    svg.mark(mark, {6, y - 4}, ink, 5);
    svg.text({17, y}, shortened(words, kLetters, kChartWidth - 17));
    y += kLine;
  };
  for (const SpecialCause cause :
       {SpecialCause::improvement, SpecialCause::concern, SpecialCause::change}) {
    const auto is_one = [&](std::size_t i) { return chart.points[i].cause == cause; };
    if (!std::any_of(layout.drawn.begin(), layout.drawn.end(), is_one)) continue;
    const MarkOf mark = mark_of(cause);
    entry(mark.mark, mark.ink, mark.words);
  }
  if (chart.baseline && is_drawable(chart.baseline->value))
    entry(Mark::ring, Ink::data,
          fmt::format("Baseline {}", short_number(chart.baseline->value, chart.decimals)));
  std::size_t explained = 0;
  for (const ControlPhase& phase : chart.phases) {
    if (phase.reason.empty() || phase.first >= chart.points.size()) continue;
    if (++explained > kMostPhases) break;
    const std::string words = fmt::format("Figures start again from {}: {}",
                                          chart.points[phase.first].label, phase.reason);
    for (const std::string& line : wrapped(words, kLetters, kChartWidth, 2)) {
      svg.text({0, y}, line, {.ink = Ink::soft});
      y += kLine;
    }
  }
  return y;
}

void draw_breaks(Svg& svg, const MetricChart& chart, const Layout& layout) {
  if (layout.breaks.size() > kMostPhases) return;
  for (std::size_t i = 1; i < layout.drawn.size(); ++i) {
    const std::size_t index = layout.drawn[i];
    if (layout.breaks.count(index) == 0) continue;
    const double before = layout.x(day_of(chart.points[layout.drawn[i - 1]].period));
    const double after = layout.x(day_of(chart.points[index].period));
    const double x = (before + after) / 2;
    svg.line({x, kTop}, {x, kBottom}, {.ink = Ink::axis, .width = 1, .dash = "2 2"});
  }
}

std::vector<PeriodLabel> period_labels(const MetricChart& chart, const Layout& layout) {
  std::vector<PeriodLabel> labels;
  if (chart.baseline)
    labels.push_back({layout.x(day_of(chart.baseline->period)), chart.baseline->label});
  for (const std::size_t i : layout.drawn)
    labels.push_back({layout.x(day_of(chart.points[i].period)), chart.points[i].label});
  return labels;
}

Layout layout_of(const MetricChart& chart, const std::vector<Tick>& ticks) {
  Layout layout;
  for (const ControlPhase& phase : chart.phases)
    if (phase.first > 0) layout.breaks.insert(phase.first);
  Range days;
  for (std::size_t i = 0; i < chart.points.size(); ++i) {
    if (!is_drawable(chart.points[i].value)) continue;
    layout.drawn.push_back(i);
    days.include(day_of(chart.points[i].period));
  }
  if (chart.baseline && is_drawable(chart.baseline->value))
    days.include(day_of(chart.baseline->period));
  layout.y = {
      .low = ticks.front().value, .high = ticks.back().value, .at_low = kBottom, .at_high = kTop};
  layout.left = std::min(width_of(ticks) + 8, kMostLeft);
  const double labels = std::min(widest(side_labels(chart, layout)) + 6, kMostRight);
  layout.right = kChartWidth - labels;
  layout.x = {.low = days.low(),
              .high = days.high(),
              .at_low = layout.left + 8,
              .at_high = layout.right - 8};
  return layout;
}

}  // namespace

double draw(Svg& svg, const MetricChart& chart) {
  const Range range = range_of(chart);
  if (range.empty()) return draw_nothing(svg);
  const std::vector<Tick> ticks = ticks_of(range, 5, chart.decimals);
  const Layout layout = layout_of(chart, ticks);
  if (layout.drawn.empty() && !chart.baseline) return draw_nothing(svg);

  svg.text({0, 13}, shortened(chart.unit, kLetters, kChartWidth), {.ink = Ink::soft});
  draw_ticks(svg, ticks, layout.y, layout.left, kTop, kBottom);
  draw_period_axis(svg, period_labels(chart, layout), layout.left, layout.right, kBottom);
  draw_breaks(svg, chart, layout);
  const std::size_t skipped = chart.phases.size() - std::min(chart.phases.size(), kMostPhases);
  for (std::size_t i = skipped; i < chart.phases.size(); ++i)
    draw_phase(svg, chart, layout, chart.phases[i]);
  if (chart.target && is_drawable(chart.target->value)) {
    const double y = layout.y(chart.target->value);
    svg.line({layout.left, y}, {layout.right, y}, {.ink = Ink::text, .width = 1.5, .dash = "9 4"});
  }
  draw_intervals(svg, chart, layout);
  draw_line(svg, chart, layout);
  draw_marks(svg, chart, layout);
  std::vector<SideLabel> labels = side_labels(chart, layout);
  spread(labels, kTop, kBottom, 14);
  draw_labels(svg, labels, layout.right + 4);
  return draw_key(svg, chart, layout, kBottom + 40);
}

}  // namespace hwbplan::output
