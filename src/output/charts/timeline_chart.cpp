// Actions as bars over time with their milestones. Each action's name and status stand above its
// bar; what is done is filled, what is open is hollow, and what is overdue has a mark of its own.
#include "output/charts/charts.hpp"
#include "output/charts/scale.hpp"
#include "output/charts/text_width.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::output {
namespace {

using reports::TimelineChart;
using reports::TimelineMilestone;
using reports::TimelineRow;

constexpr double kBarHeight = 9;
constexpr double kRowHeight = 38;
constexpr double kLeft = 6;
constexpr double kRight = kChartWidth - 6;
constexpr std::size_t kMostRows = 60;

// The dates the axis covers: those asked for, or else those that the rows hold.
struct Dates {
  Date from;
  Date to;
};

void widen(Dates& dates, Date date) {
  if (!date.valid()) return;
  if (!dates.from.valid() || date < dates.from) dates.from = date;
  if (!dates.to.valid() || date > dates.to) dates.to = date;
}

Dates dates_of(const TimelineChart& chart) {
  Dates dates;
  widen(dates, chart.from);
  widen(dates, chart.to);
  if (chart.from.valid() && chart.to.valid() && chart.from < chart.to) return dates;
  for (const TimelineRow& row : chart.rows) {
    widen(dates, row.start);
    widen(dates, row.end);
    for (const TimelineMilestone& milestone : row.milestones) widen(dates, milestone.due);
  }
  return dates;
}

// A round step of the axis in months, so that at most eight labels stand on it.
int step_of(const Dates& dates) {
  const int months =
      (dates.to.year() - dates.from.year()) * 12 + dates.to.month() - dates.from.month() + 1;
  for (const int step : {1, 3, 6, 12, 24, 60, 120, 240, 480})
    if (months / step <= 7) return step;
  return 600;
}

std::string tick_label(Date date, int step) {
  if (step >= 12) return std::to_string(date.year());
  return fmt::format("{} {:02}", month_name(date.month()).substr(0, 3), date.year() % 100);
}

void draw_axis(Svg& svg, const Dates& dates, const Scale& x, double y, double bottom) {
  const int step = step_of(dates);
  const int first = dates.from.year() * 12 + dates.from.month() - 1;
  double free = 0;
  // At most eight steps lie in the range; the bound is there for dates that make none.
  for (int i = 0; i < 12; ++i) {
    const int month = ((first + step - 1) / step + i) * step;
    const std::optional<Date> date = Date::of(month / 12, month % 12 + 1, 1);
    if (!date || *date > dates.to) break;
    if (*date < dates.from) continue;
    const double at = x(date->days);
    svg.line({at, y + 4}, {at, bottom}, {.ink = Ink::axis, .width = 0.5, .dash = "1 4"});
    const std::string label = tick_label(*date, step);
    const double width = text_width(label, kSmallLetters);
    const double from = std::clamp(at - width / 2, 0.0, kChartWidth - width);
    if (from < free) continue;
    svg.text({from, y}, label, {.ink = Ink::soft, .size = kSmallLetters});
    free = from + width + 6;
  }
}

void draw_today(Svg& svg, const TimelineChart& chart, const Dates& dates, const Scale& x, double y,
                double bottom) {
  if (!chart.today.valid() || chart.today < dates.from || chart.today > dates.to) return;
  const double at = x(chart.today.days);
  svg.line({at, y + 4}, {at, bottom}, {.ink = Ink::text, .width = 1.5, .dash = "5 3"});
  const std::string label = "Today";
  const double width = text_width(label, kSmallLetters) + 2;
  svg.text({std::clamp(at - width / 2, 0.0, kChartWidth - width), y}, label,
           {.size = kSmallLetters, .bold = true});
}

// An end that is not known, or lies outside the axis, is an open one: the bar has an arrowhead.
void draw_span(Svg& svg, const TimelineRow& row, const Dates& dates, const Scale& x, double y) {
  const Ink ink = ink_of(row.tone);
  if (!row.start.valid() && !row.end.valid()) {
    svg.text({kLeft, y + kBarHeight}, "No dates", {.ink = Ink::soft, .size = kSmallLetters});
    return;
  }
  const Date start = row.start.valid() ? row.start : dates.from;
  const Date end = row.end.valid() ? row.end : dates.to;
  const double from = std::clamp(x(start.days), kLeft, kRight);
  const double to = std::clamp(x(end.days), kLeft, kRight);
  if (end < start) {
    svg.text({std::min(from, kRight - 110), y + kBarHeight}, "Ends before it starts",
             {.ink = Ink::bad, .size = kSmallLetters});
    return;
  }
  svg.rectangle({from, y}, std::max(to - from, 2.0), kBarHeight, ink, 2);
  const double middle = y + kBarHeight / 2;
  if (!row.start.valid() || start < dates.from)
    svg.polyline(std::vector<Point>{{from + 1, y - 2}, {from - 5, middle}, {from + 1, y + 11}},
                 {.ink = ink, .width = 2, .dash = {}});
  if (!row.end.valid() || end > dates.to)
    svg.polyline(std::vector<Point>{{to - 1, y - 2}, {to + 5, middle}, {to - 1, y + 11}},
                 {.ink = ink, .width = 2, .dash = {}});
}

enum class State : std::uint8_t { met, ahead, overdue };

State state_of(const TimelineMilestone& milestone) {
  if (milestone.done.valid()) return State::met;
  return milestone.overdue ? State::overdue : State::ahead;
}

void draw_state(Svg& svg, State state, Point at) {
  if (state == State::met) return svg.mark(Mark::diamond, at, Ink::text, 5.5);
  if (state == State::ahead) return svg.mark(Mark::open_diamond, at, Ink::text, 5.5);
  // An exclamation mark in it.
  const Stroke stroke{.ink = Ink::bad, .width = 1.4, .dash = {}};
  svg.mark(Mark::open_diamond, at, Ink::bad, 6.5);
  svg.line({at.x, at.y - 3}, {at.x, at.y + 0.6}, stroke);
  svg.line({at.x, at.y + 1.8}, {at.x, at.y + 3}, stroke);
}

void draw_milestones(Svg& svg, const TimelineRow& row, const Dates& dates, const Scale& x,
                     double y) {
  std::size_t drawn = 0;
  for (const TimelineMilestone& milestone : row.milestones) {
    const Date day = milestone.due.valid() ? milestone.due : milestone.done;
    if (!day.valid() || day < dates.from || day > dates.to) continue;
    if (++drawn > reports::kMostMilestonesDrawn) return;
    const Point at{x(day.days), y + kBarHeight / 2};
    // A rim of paper sets the mark off from the bar below it.
    svg.mark(Mark::diamond, at, Ink::paper, 8);
    draw_state(svg, state_of(milestone), at);
  }
}

void draw_row(Svg& svg, const TimelineRow& row, const Dates& dates, const Scale& x, double y) {
  const std::string status = shortened(row.status, kSmallLetters, kChartWidth / 3);
  const double status_width = status.empty() ? 0 : text_width(status, kSmallLetters) + 10;
  const double room = kChartWidth - status_width;
  const std::string label = shortened(row.label, kLetters, room);
  // The dashes of the axis would run through the letters.
  svg.rectangle({0, y}, text_width(label, kLetters) + 3, 15, Ink::paper);
  svg.text({0, y + 11}, label);
  if (!status.empty()) {
    svg.rectangle({kChartWidth - status_width + 6, y}, status_width - 6, 15, Ink::paper);
    svg.text({kChartWidth, y + 11}, status,
             {.ink = row.tone == reports::Tone::none ? Ink::soft : ink_of(row.tone),
              .size = kSmallLetters,
              .anchor = Anchor::end,
              .bold = true});
  }
  draw_span(svg, row, dates, x, y + 18);
  draw_milestones(svg, row, dates, x, y + 18);
}

// Only the marks that are there.
double draw_key(Svg& svg, const TimelineChart& chart, std::size_t rows, double y) {
  double x = 6;
  for (const auto& [state, words] :
       {std::pair(State::met, "Milestone met"), std::pair(State::ahead, "Milestone ahead"),
        std::pair(State::overdue, "Milestone overdue")}) {
    // A copy: clang 14 lets no lambda see a name of the loop's pair.
    const auto in_state = [wanted = state](const TimelineMilestone& one) {
      return state_of(one) == wanted;
    };
    const auto holds_one = [&](const TimelineRow& row) {
      return std::any_of(row.milestones.begin(), row.milestones.end(), in_state);
    };
    const auto end = chart.rows.begin() + static_cast<std::ptrdiff_t>(rows);
    if (!std::any_of(chart.rows.begin(), end, holds_one)) continue;
    draw_state(svg, state, {x, y - 4});
    svg.text({x + 10, y}, words, {.size = kSmallLetters});
    x += text_width(words, kSmallLetters) + 30;
  }
  return x > 6 ? y + kLine : y;
}

}  // namespace

double draw(Svg& svg, const TimelineChart& chart) {
  const Dates dates = dates_of(chart);
  if (chart.rows.empty() || !dates.from.valid()) return draw_nothing(svg);
  const std::size_t rows = std::min(chart.rows.size(), kMostRows);
  const Scale x{.low = static_cast<double>(dates.from.days),
                .high = static_cast<double>(dates.to.days),
                .at_low = kLeft,
                .at_high = kRight};
  const bool today = chart.today.valid() && chart.today >= dates.from && chart.today <= dates.to;
  const double axis = today ? 26 : 12;
  const double top = axis + 8;
  const double bottom = top + kRowHeight * static_cast<double>(rows);
  draw_axis(svg, dates, x, axis, bottom);
  draw_today(svg, chart, dates, x, 12, bottom);
  for (std::size_t i = 0; i < rows; ++i)
    draw_row(svg, chart.rows[i], dates, x, top + kRowHeight * static_cast<double>(i));
  double below = draw_key(svg, chart, rows, bottom + 14);
  if (!chart.left_out.empty()) {
    svg.text({0, below}, shortened(chart.left_out, kSmallLetters, kChartWidth),
             {.ink = Ink::soft, .size = kSmallLetters});
    below += kLine;
  }
  return draw_rest(svg, below, chart.rows.size() - rows, "actions");
}

}  // namespace hwbplan::output
