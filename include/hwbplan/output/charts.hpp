// Charts as pictures: SVG that any browser shows without a script, legible at 320 pixels, in grey
// and in print, in the page's light or dark colours.
#pragma once

#include "hwbplan/reports/chart.hpp"

#include <string>

namespace hwbplan::output {

// One <svg> element, to stand in an HTML page or alone in a file. It carries the chart's title and
// description for those who don't see it. Its ids begin with the chart's id, so that many can stand
// in one page. Whatever the chart holds, the result is well-formed, holds no script and no address,
// and stays under about a megabyte; what is not drawn because there is too much of it is counted in
// a line of text.
std::string chart_svg(const reports::Chart& chart);

// The style sheet for pages with charts in them: how wide they grow, and their colours in the dark.
// Without it (alone, in Word) a chart has the colours for white paper.
std::string chart_css();

}  // namespace hwbplan::output
