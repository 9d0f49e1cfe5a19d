// See scale.hpp.
#include "output/charts/scale.hpp"

#include "hwbplan/base/number.hpp"

#include "output/charts/text_width.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace hwbplan::output {
namespace {

constexpr double kLargestDrawable = 1e100;

// 1, 2 or 5 times a power of ten, at least `step`.
double round_step(double step) {
  const double power = std::pow(10, std::floor(std::log10(step)));
  for (const double times : {1.0, 2.0, 5.0})
    if (step <= times * power * (1 + 1e-9)) return times * power;
  return 10 * power;
}

}  // namespace

double Scale::operator()(double value) const {
  if (!(high > low)) return (at_low + at_high) / 2;
  return at_low + (value - low) / (high - low) * (at_high - at_low);
}

bool is_drawable(double value) {
  return std::isfinite(value) && std::fabs(value) <= kLargestDrawable;
}

void Range::include(double value) {
  if (!is_drawable(value)) return;
  low_ = empty_ ? value : std::min(low_, value);
  high_ = empty_ ? value : std::max(high_, value);
  empty_ = false;
}

std::vector<double> ticks_of(const Range& range, std::size_t most) {
  double low = range.low();
  double high = range.high();
  if (low > 0 && low < high * 0.4) low = 0;
  // One value alone gets room on both sides, in proportion to its size.
  if (!(high - low > std::max(std::fabs(low), std::fabs(high)) * 1e-9)) {
    const double room = std::max(std::fabs(high) * 0.1, 1e-6);
    high += high == 0 ? 1 : room;
    low -= low == 0 ? 0 : room;
  }
  const double step = round_step((high - low) / static_cast<double>(most));
  const double first = std::floor(low / step * (1 + 1e-12));
  std::vector<double> ticks;
  for (std::size_t i = 0; i <= most + 2; ++i) {
    ticks.push_back((first + static_cast<double>(i)) * step);
    if (ticks.back() >= high - step * 1e-9) break;
  }
  return ticks;
}

std::string short_number(double value, int most_decimals) {
  const double size = std::fabs(value);
  if (size >= 1e15) return fmt::format("{:.0e}", value);
  if (size >= 1e9) return format_number(value / 1e9, 1) + "bn";
  if (size >= 1e6) return format_number(value / 1e6, 1) + "m";
  return format_number(value, most_decimals);
}

void spread(std::vector<SideLabel>& labels, double top, double bottom, double apart) {
  std::stable_sort(labels.begin(), labels.end(),
                   [](const SideLabel& a, const SideLabel& b) { return a.y < b.y; });
  double least = top;
  for (SideLabel& label : labels) {
    label.y = std::max(label.y, least);
    least = label.y + apart;
  }
  double most = bottom;
  for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
    label->y = std::min(label->y, most);
    most = label->y - apart;
  }
}

void draw_labels(Svg& svg, const std::vector<SideLabel>& labels, double x) {
  for (const SideLabel& label : labels)
    svg.text({x, label.y + 4}, shortened(label.text, kLetters, kChartWidth - x),
             {.ink = label.ink, .bold = label.bold});
}

}  // namespace hwbplan::output
