// See charts.hpp: chooses the drawing for a chart, and says what all drawings share.
#include "hwbplan/base/number.hpp"
#include "hwbplan/output/charts.hpp"

#include "output/charts/charts.hpp"

#include <variant>

#include <fmt/format.h>

namespace hwbplan::output {

double draw_nothing(Svg& svg) {
  svg.text({0, 16}, "There is nothing to show.", {.ink = Ink::soft});
  return 26;
}

double draw_rest(Svg& svg, double y, std::size_t count, std::string_view what) {
  if (count == 0) return y;
  svg.text({0, y},
           fmt::format("Not drawn: {} more {}. The table holds them.",
                       format_number(static_cast<double>(count)), what),
           {.ink = Ink::soft, .size = kSmallLetters});
  return y + kLine;
}

Ink ink_of(reports::Tone tone) {
  switch (tone) {
    case reports::Tone::good:
      return Ink::good;
    case reports::Tone::caution:
      return Ink::warn;
    case reports::Tone::bad:
      return Ink::bad;
    case reports::Tone::neutral:
    case reports::Tone::none:
      break;
  }
  return Ink::data;
}

std::string chart_svg(const reports::Chart& chart) {
  Svg svg(chart.id);
  const double height = std::visit([&](const auto& data) { return draw(svg, data); }, chart.data);
  return svg.finish(chart, height);
}

std::string chart_css() {
  std::string light;
  std::string dark;
  std::string rules;
  for (const InkColours& ink : kPalette) {
    light += fmt::format("--chart-{}:{};", ink.name, ink.light);
    dark += fmt::format("--chart-{}:{};", ink.name, ink.dark);
    rules += fmt::format(
        ".chart .cf-{0}{{fill:var(--chart-{0})}}.chart .cs-{0}{{stroke:var(--chart-{0})}}\n",
        ink.name);
  }
  // Paper is white even where the screen is dark. Where people choose their own few colours, the
  // chart takes them.
  return fmt::format(
      ".chart{{display:block;width:100%;max-width:36rem;height:auto;{}}}\n"
      "@media screen and (prefers-color-scheme:dark){{.chart{{{}}}}}\n"
      "{}@media (forced-colors:active){{.chart{{forced-color-adjust:auto}}}}\n",
      light, dark, rules);
}

}  // namespace hwbplan::output
