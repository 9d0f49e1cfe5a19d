// One function a kind of chart. Each draws into `svg` from the top and gives the height it took.
#pragma once

#include "hwbplan/reports/chart.hpp"

#include "output/charts/svg.hpp"

#include <cstddef>
#include <string>

namespace hwbplan::output {

double draw(Svg& svg, const reports::MetricChart& chart);
double draw(Svg& svg, const reports::GapChart& chart);
double draw(Svg& svg, const reports::TimelineChart& chart);
double draw(Svg& svg, const reports::BarChart& chart);
double draw(Svg& svg, const reports::HeatMap& chart);
double draw(Svg& svg, const reports::TreeChart& chart);

// Where a chart has nothing to draw: says so. Gives the height.
double draw_nothing(Svg& svg);

// "and 9,940 more actions, which the table holds", at `y`; nothing where `count` is 0. Gives the y
// below it.
double draw_rest(Svg& svg, double y, std::size_t count, std::string_view what);

// What stands for a tone.
Ink ink_of(reports::Tone tone);

}  // namespace hwbplan::output
