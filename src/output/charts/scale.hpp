// From values to places in a chart: axes with round ticks, labels that do not lie on one another,
// and numbers short enough to stand beside an axis.
#pragma once

#include "output/charts/svg.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace hwbplan::output {

// A straight scale. Where its values are all one, everything lies in the middle.
struct Scale {
  double low = 0;  // the value at `at_low`
  double high = 1;
  double at_low = 0;  // in the chart's units
  double at_high = 1;

  double operator()(double value) const;
};

// Values of the chart that can be drawn: finite, and small enough for differences of them.
bool is_drawable(double value);

// Grows to hold every value it is shown.
class Range {
 public:
  void include(double value);
  bool empty() const { return empty_; }
  double low() const { return low_; }
  double high() const { return high_; }

 private:
  bool empty_ = true;
  double low_ = 0;
  double high_ = 0;
};

struct Tick {
  double value = 0;
  std::string label;
};
// Round values that hold the range between them: steps of 1, 2 or 5 times a power of ten, at most
// `most` of them plus one. From 0 where the range lies close enough to it. No step is smaller than
// figures with so many decimals can differ by, and each label says its value in full, so that no
// axis reads 4, 4, 5, 5.
std::vector<Tick> ticks_of(const Range& range, std::size_t most, int decimals);

// How much room the labels take at the left of a chart.
double width_of(const std::vector<Tick>& ticks);

// The axis line at the left edge `x` with its ticks, from `top` to `bottom`.
void draw_ticks(Svg& svg, const std::vector<Tick>& ticks, const Scale& y, double x, double top,
                double bottom);

// "9,000", "1.543m", "2bn", "1e+20": of millions and more, the first four figures.
std::string short_number(double value, int most_decimals);

// A label that belongs at `y`, and where it may stand so that all can be read.
struct SideLabel {
  double y = 0;
  std::string text;
  Ink ink = Ink::text;
  bool bold = false;
};

// Moves labels apart by at least `apart` and keeps them between `top` and `bottom`, in the order of
// their places.
void spread(std::vector<SideLabel>& labels, double top, double bottom, double apart);

// Draws labels from the left edge `x`.
void draw_labels(Svg& svg, const std::vector<SideLabel>& labels, double x);

}  // namespace hwbplan::output
