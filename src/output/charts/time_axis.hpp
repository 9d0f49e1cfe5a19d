// The axis of time that charts of periods share.
#pragma once

#include "hwbplan/base/period.hpp"

#include "output/charts/scale.hpp"

#include <string>
#include <vector>

namespace hwbplan::output {

// Where a period stands on the axis: at its middle, in days.
double day_of(Period period);

struct PeriodLabel {
  double x = 0;
  std::string text;
};

// The axis line at `y` with a tick at each label. The first and the last label are written, and of
// those between as many as find room, evenly chosen.
void draw_period_axis(Svg& svg, std::vector<PeriodLabel> labels, double left, double right,
                      double y);

}  // namespace hwbplan::output
