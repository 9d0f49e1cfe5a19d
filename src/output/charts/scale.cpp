// See scale.hpp.
#include "output/charts/scale.hpp"

#include "hwbplan/base/number.hpp"

#include "output/charts/text_width.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <fmt/format.h>

namespace hwbplan::output {
namespace {

constexpr double kLargestDrawable = 1e100;
// From here on figures are told by their power of ten.
constexpr double kLongest = 1e15;
constexpr std::array<std::pair<double, std::string_view>, 2> kScales = {{{1e9, "bn"}, {1e6, "m"}}};

// 1, 2 or 5 times a power of ten, at least `step`.
double round_step(double step) {
  const double power = std::pow(10, std::floor(std::log10(step)));
  for (const double times : {1.0, 2.0, 5.0})
    if (step <= times * power * (1 + 1e-9)) return times * power;
  return 10 * power;
}

// With as many decimals as tell ticks so far apart from each other.
std::string label_of(double value, double step, int decimals) {
  const double size = std::fabs(value);
  if (size >= kLongest) return short_number(value, decimals);
  for (const auto& [scale, letters] : kScales) {
    if (size < scale) continue;
    constexpr int kMostDecimals = 3;
    const int needed = static_cast<int>(std::ceil(-std::log10(step / scale) - 1e-9));
    if (needed > kMostDecimals) break;
    return format_number(value / scale, std::max(0, needed)) + std::string(letters);
  }
  return format_number(value, decimals);
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

std::vector<Tick> ticks_of(const Range& range, std::size_t most, int decimals) {
  double low = range.low();
  double high = range.high();
  if (low > 0 && low < high * 0.4) low = 0;
  // One value alone gets room on both sides, in proportion to its size.
  if (!(high - low > std::max(std::fabs(low), std::fabs(high)) * 1e-9)) {
    const double room = std::max(std::fabs(high) * 0.1, 1e-6);
    high += high == 0 ? 1 : room;
    low -= low == 0 ? 0 : room;
  }
  const double step = std::max(round_step((high - low) / static_cast<double>(most)),
                               std::pow(10, -static_cast<double>(decimals)));
  const double first = std::floor(low / step * (1 + 1e-12));
  std::vector<Tick> ticks;
  for (std::size_t i = 0; i <= most + 2; ++i) {
    const double value = (first + static_cast<double>(i)) * step;
    ticks.push_back({value, label_of(value, step, decimals)});
    if (value >= high - step * 1e-9) break;
  }
  return ticks;
}

double width_of(const std::vector<Tick>& ticks) {
  double width = 0;
  for (const Tick& tick : ticks) width = std::max(width, text_width(tick.label, kSmallLetters));
  return width;
}

void draw_ticks(Svg& svg, const std::vector<Tick>& ticks, const Scale& y, double x, double top,
                double bottom) {
  for (const Tick& tick : ticks) {
    const double at = y(tick.value);
    svg.line({x - 3, at}, {x, at}, {});
    svg.text({x - 6, at + 4}, shortened(tick.label, kSmallLetters, x - 6),
             {.ink = Ink::soft, .size = kSmallLetters, .anchor = Anchor::end});
  }
  svg.line({x, top}, {x, bottom}, {});
}

std::string short_number(double value, int most_decimals) {
  const double size = std::fabs(value);
  if (size >= kLongest) return fmt::format("{:.0e}", value);
  for (const auto& [scale, letters] : kScales) {
    if (size < scale) continue;
    const double scaled = size / scale;
    const int decimals = scaled < 10 ? 3 : scaled < 100 ? 2 : 1;
    return format_number(value / scale, decimals) + std::string(letters);
  }
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
