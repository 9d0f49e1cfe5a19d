// XmR limits and the rules of Making Data Count. Each rule is one pass over a stretch; they are run
// from the weakest to the strongest and each writes over what the one before it said, so that a
// point is named by the strongest rule it breaks.
#include "hwbplan/statistics/control_chart.hpp"

#include <algorithm>
#include <cmath>

namespace hwbplan::statistics {
namespace {

constexpr double kLargest = 1e15;
constexpr std::size_t kRun = 7;

// What the rules need to know of a stretch.
struct Stretch {
  std::span<const double> values;
  std::span<SpecialCause> causes;
  const ControlSpan* span = nullptr;
  double hair = 0;  // differences up to this are rounding
};

int side_of(const Stretch& stretch, std::size_t i) {
  const double from_mean = stretch.values[i] - stretch.span->mean;
  if (std::fabs(from_mean) <= stretch.hair) return 0;
  return from_mean > 0 ? 1 : -1;
}

// Marks each run of neighbours that agree where `key` gives the same number other than 0 at least
// `fewest` times in a row. `lead` points before a run belong to it.
template <class Key>
void mark_runs(const Stretch& stretch, std::size_t begin, std::size_t fewest, std::size_t lead,
               Key key, SpecialCause up, SpecialCause down) {
  for (std::size_t i = begin; i < stretch.values.size();) {
    const int direction = key(i);
    std::size_t end = i + 1;
    while (end < stretch.values.size() && key(end) == direction) ++end;
    if (direction != 0 && end - i >= fewest)
      std::fill(stretch.causes.begin() + static_cast<std::ptrdiff_t>(i - lead),
                stretch.causes.begin() + static_cast<std::ptrdiff_t>(end),
                direction > 0 ? up : down);
    i = end;
  }
}

void mark_one_side(const Stretch& stretch) {
  mark_runs(
      stretch, 0, kRun, 0, [&](std::size_t i) { return side_of(stretch, i); },
      SpecialCause::above_mean, SpecialCause::below_mean);
}

void mark_trends(const Stretch& stretch) {
  const auto step = [&](std::size_t i) {
    const double change = stretch.values[i] - stretch.values[i - 1];
    return (change > 0 ? 1 : 0) - (change < 0 ? 1 : 0);
  };
  mark_runs(stretch, 1, kRun - 1, 1, step, SpecialCause::rising, SpecialCause::falling);
}

bool outside(const Stretch& stretch, std::size_t i) {
  return stretch.values[i] > stretch.span->upper + stretch.hair ||
         stretch.values[i] < stretch.span->lower - stretch.hair;
}

// Between two thirds of the way to a limit and the limit itself.
bool in_outer_third(const Stretch& stretch, std::size_t i) {
  const double third = (stretch.span->upper - stretch.span->mean) / 3;
  return std::fabs(stretch.values[i] - stretch.span->mean) > 2 * third + stretch.hair &&
         !outside(stretch, i);
}

void mark_two_of_three(const Stretch& stretch) {
  for (std::size_t first = 0; first + 3 <= stretch.values.size(); ++first) {
    const int side = side_of(stretch, first);
    if (side == 0 || side_of(stretch, first + 1) != side || side_of(stretch, first + 2) != side)
      continue;
    int near = 0;
    for (std::size_t i = first; i < first + 3; ++i) near += in_outer_third(stretch, i) ? 1 : 0;
    if (near < 2) continue;
    for (std::size_t i = first; i < first + 3; ++i)
      if (in_outer_third(stretch, i))
        stretch.causes[i] =
            side > 0 ? SpecialCause::near_upper_limit : SpecialCause::near_lower_limit;
  }
}

void mark_outside(const Stretch& stretch) {
  for (std::size_t i = 0; i < stretch.values.size(); ++i)
    if (outside(stretch, i))
      stretch.causes[i] = stretch.values[i] > stretch.span->mean ? SpecialCause::above_limit
                                                                 : SpecialCause::below_limit;
}

ControlSpan measured(std::span<const double> values, std::size_t first) {
  ControlSpan span{.first = first, .count = values.size()};
  double sum = 0;
  double ranges = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    sum += values[i];
    if (i > 0) ranges += std::fabs(values[i] - values[i - 1]);
  }
  span.mean = sum / static_cast<double>(values.size());
  span.has_limits = values.size() >= kFewestForLimits;
  span.trial = span.has_limits && values.size() < kFirmLimits;
  if (!span.has_limits) return span;
  const double reach = kLimitFactor * ranges / static_cast<double>(values.size() - 1);
  span.lower = span.mean - reach;
  span.upper = span.mean + reach;
  return span;
}

// A mean of equal values may differ from them in its last bit, and must not make a run of seven
// points on one side out of nothing.
double hair_of(std::span<const double> values) {
  double largest = 0;
  for (const double value : values) largest = std::max(largest, std::fabs(value));
  return largest * 1e-12;
}

std::vector<std::size_t> sorted_starts(std::span<const std::size_t> starts, std::size_t count) {
  std::vector<std::size_t> sorted = {0};
  for (const std::size_t start : starts)
    if (start < count) sorted.push_back(start);
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  return sorted;
}

}  // namespace

std::optional<ControlChart> control_chart(std::span<const double> values,
                                          std::span<const std::size_t> starts) {
  if (values.empty()) return std::nullopt;
  for (const double value : values)
    if (!std::isfinite(value) || std::fabs(value) > kLargest) return std::nullopt;
  ControlChart chart;
  chart.causes.assign(values.size(), SpecialCause::none);
  const std::vector<std::size_t> firsts = sorted_starts(starts, values.size());
  for (std::size_t i = 0; i < firsts.size(); ++i) {
    const std::size_t end = i + 1 < firsts.size() ? firsts[i + 1] : values.size();
    const std::span<const double> part = values.subspan(firsts[i], end - firsts[i]);
    chart.spans.push_back(measured(part, firsts[i]));
    if (!chart.spans.back().has_limits) continue;
    const Stretch stretch{.values = part,
                          .causes = std::span(chart.causes).subspan(firsts[i], part.size()),
                          .span = &chart.spans.back(),
                          .hair = hair_of(part)};
    mark_one_side(stretch);
    mark_two_of_three(stretch);
    mark_trends(stretch);
    mark_outside(stretch);
  }
  return chart;
}

Variation variation_of(SpecialCause cause, Good good) {
  switch (cause) {
    case SpecialCause::none:
      return Variation::common_cause;
    case SpecialCause::above_limit:
    case SpecialCause::rising:
    case SpecialCause::near_upper_limit:
    case SpecialCause::above_mean:
      if (good == Good::neither) return Variation::high;
      return good == Good::higher ? Variation::improvement : Variation::concern;
    case SpecialCause::below_limit:
    case SpecialCause::falling:
    case SpecialCause::near_lower_limit:
    case SpecialCause::below_mean:
      if (good == Good::neither) return Variation::low;
      return good == Good::lower ? Variation::improvement : Variation::concern;
  }
  return Variation::common_cause;
}

Assurance assurance_of(const ControlChart& chart, double target, Good good) {
  if (chart.spans.empty() || good == Good::neither || !std::isfinite(target))
    return Assurance::not_enough_data;
  const ControlSpan& latest = chart.spans.back();
  if (!latest.has_limits) return Assurance::not_enough_data;
  // Figures that are all alike have limits of no width, and a target on them is met every time.
  const double hair = std::fabs(target) * 1e-12;
  if (latest.upper - latest.lower <= hair && std::fabs(target - latest.mean) <= hair)
    return Assurance::passes;
  if (target > latest.upper) return good == Good::higher ? Assurance::fails : Assurance::passes;
  if (target < latest.lower) return good == Good::higher ? Assurance::passes : Assurance::fails;
  return Assurance::hit_and_miss;
}

}  // namespace hwbplan::statistics
