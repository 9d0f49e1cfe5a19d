// Amounts side by side. Each name stands above its bar and the figures at its end, so that nothing
// must be read off an axis; parts of a bar differ by their filling.
#include "hwbplan/base/number.hpp"

#include "output/charts/charts.hpp"
#include "output/charts/scale.hpp"
#include "output/charts/text_width.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace hwbplan::output {
namespace {

using reports::Bar;
using reports::BarChart;

constexpr double kBarHeight = 12;
constexpr double kRowHeight = 38;
constexpr double kLongestBar = 250;
constexpr std::size_t kMostBars = 60;
constexpr std::size_t kMostSeries = 4;
constexpr std::array<Filling, kMostSeries> kFillings = {Filling::solid, Filling::stripes,
                                                        Filling::empty, Filling::dots};

double drawable(double value) {
  return is_drawable(value) && value > 0 ? value : 0;
}

double total_of(const Bar& bar) {
  double total = 0;
  for (const double value : bar.values) total += drawable(value);
  return total;
}

std::string figure(const BarChart& chart, double value) {
  if (!chart.pounds) return short_number(value, chart.decimals);
  const std::string number = short_number(value, 0);
  return (number.starts_with('-') ? "-\xC2\xA3" : "\xC2\xA3") +
         number.substr(number.starts_with('-') ? 1 : 0);
}

// "12" or, of several parts, "12 = 8 + 3 + 1".
std::string figures_of(const BarChart& chart, const Bar& bar) {
  std::string parts;
  std::size_t count = 0;
  for (const double value : bar.values) {
    if (drawable(value) <= 0 || count > kMostSeries) continue;
    ++count;
    parts += (parts.empty() ? "" : " + ") + figure(chart, value);
  }
  const std::string total = figure(chart, total_of(bar));
  return count > 1 ? total + " = " + parts : total;
}

// The names of the series, each with its filling. Gives the y below.
double draw_key(Svg& svg, const BarChart& chart, double y) {
  if (chart.series.size() < 2) return y;
  double x = 0;
  for (std::size_t i = 0; i < std::min(chart.series.size(), kMostSeries); ++i) {
    const std::string name = shortened(chart.series[i], kLetters, kChartWidth - 20);
    const double width = 16 + text_width(name, kLetters) + 14;
    if (x > 0 && x + width > kChartWidth) {
      x = 0;
      y += kLine;
    }
    svg.area({x + 0.5, y - 9.5}, 11, 11, Ink::data, kFillings[i]);
    svg.text({x + 16, y}, name);
    x += width;
  }
  return y + kLine + 4;
}

double draw_limit(Svg& svg, const BarChart& chart, const Scale& scale, double y) {
  const std::string label = shortened(chart.limit_label, kLetters, kChartWidth);
  const double x = scale(*chart.limit);
  const double width = text_width(label, kLetters);
  svg.text({std::clamp(x - width / 2, 0.0, kChartWidth - width), y}, label, {.ink = Ink::soft});
  return y + 8;
}

void draw_bar(Svg& svg, const BarChart& chart, const Bar& bar, const Scale& scale, double y) {
  const bool over = chart.limit && total_of(bar) > *chart.limit;
  const std::string label = shortened(bar.label, kLetters, kChartWidth);
  svg.text({0, y + 11}, label);
  const double rest = kChartWidth - text_width(label, kLetters) - 8;
  if (!bar.note.empty() && rest > 30)
    svg.text({kChartWidth, y + 11}, shortened(bar.note, kSmallLetters, rest),
             {.ink = over ? Ink::bad : Ink::soft, .size = kSmallLetters, .anchor = Anchor::end});
  double from = 0;
  for (std::size_t i = 0; i < std::min(bar.values.size(), kMostSeries); ++i) {
    const double to = from + drawable(bar.values[i]);
    if (to > from)
      svg.area({scale(from), y + 16}, scale(to) - scale(from), kBarHeight,
               over ? Ink::bad : Ink::data, kFillings[i]);
    from = to;
  }
}

// On a patch of paper, because the line of the limit may pass here.
void draw_figures(Svg& svg, const BarChart& chart, const Bar& bar, const Scale& scale, double y) {
  const double end = scale(total_of(bar)) + 6;
  const std::string figures = shortened(figures_of(chart, bar), kLetters, kChartWidth - end);
  if (chart.limit)
    svg.rectangle({end - 2, y + 15}, text_width(figures, kLetters) + 4, kBarHeight + 2, Ink::paper);
  svg.text({end, y + 16 + kBarHeight - 2}, figures);
}

}  // namespace

double draw(Svg& svg, const BarChart& chart) {
  if (chart.bars.empty()) return draw_nothing(svg);
  const std::size_t count = std::min(chart.bars.size(), kMostBars);
  double largest = chart.limit ? drawable(*chart.limit) : 0;
  double figures = 0;
  for (std::size_t i = 0; i < count; ++i) {
    largest = std::max(largest, total_of(chart.bars[i]));
    figures = std::max(figures, text_width(figures_of(chart, chart.bars[i]), kLetters));
  }
  const double longest = std::clamp(kChartWidth - figures - 10, kLongestBar / 2, kLongestBar + 60);
  const Scale scale{.low = 0, .high = largest > 0 ? largest : 1, .at_low = 0.5, .at_high = longest};

  double y = draw_key(svg, chart, 12);
  const bool limited = chart.limit && drawable(*chart.limit) > 0;
  if (limited) y = draw_limit(svg, chart, scale, y);
  const double top = y - 4;
  if (chart.series.size() < 2 && !limited) y = 0;
  // The line across stops at each row's words, which it would strike through.
  for (std::size_t i = 0; i < count; ++i) {
    draw_bar(svg, chart, chart.bars[i], scale, y);
    if (limited) {
      const double x = scale(*chart.limit);
      const Stroke dashed{.ink = Ink::text, .width = 1.5, .dash = "4 2"};
      if (i == 0) svg.line({x, top}, {x, y}, dashed);
      svg.line({x, y + 13}, {x, y + 13 + kBarHeight + 6}, dashed);
    }
    draw_figures(svg, chart, chart.bars[i], scale, y);
    y += kRowHeight;
  }
  return draw_rest(svg, y + 8, chart.bars.size() - count, "bars");
}

}  // namespace hwbplan::output
