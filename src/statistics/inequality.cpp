// Gaps between groups, and the slope index by weighted least squares.
#include "hwbplan/statistics/inequality.hpp"

#include <cmath>
#include <vector>

namespace hwbplan::statistics {
namespace {

constexpr double kLargest = 1e15;  // squares and sums of what is larger may leave the numbers
constexpr double kZ95 = 1.959963984540054;

bool usable(const DeprivationGroup& group) {
  return std::isfinite(group.value) && std::fabs(group.value) <= kLargest &&
         std::isfinite(group.share) && group.share > 0 && group.share <= kLargest;
}

std::optional<double> ratio_of(double value, double reference) {
  if (value <= 0 || reference <= 0) return std::nullopt;
  const double ratio = value / reference;
  return std::isfinite(ratio) ? std::optional(ratio) : std::nullopt;
}

// How much each group's value counts for the slope: with weights w and ranks x the slope is the sum
// of c * value, where c = w (x - mean x) / sum of w (x - mean x)^2.
struct Lever {
  double rank = 0;      // the middle of the group in the ranked population, from 0 to 1
  double slope_by = 0;  // c
};

struct Levers {
  std::vector<Lever> of_group;
  double mean_rank = 0;
};

Levers levers_of(std::span<const DeprivationGroup> groups) {
  double total = 0;
  for (const DeprivationGroup& group : groups) total += group.share;
  Levers levers;
  levers.of_group.reserve(groups.size());
  double below = 0;
  for (const DeprivationGroup& group : groups) {
    const double share = group.share / total;
    levers.of_group.push_back({.rank = below + share / 2});
    levers.mean_rank += share * levers.of_group.back().rank;
    below += share;
  }
  double spread = 0;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    Lever& lever = levers.of_group[i];
    const double from_mean = lever.rank - levers.mean_rank;
    lever.slope_by = groups[i].share / total * from_mean;
    spread += lever.slope_by * from_mean;
  }
  for (Lever& lever : levers.of_group) lever.slope_by /= spread;
  return levers;
}

std::optional<Interval> interval_of_slope(std::span<const DeprivationGroup> groups,
                                          const Levers& levers, double slope) {
  double variance = 0;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (!groups[i].interval || !is_usable(*groups[i].interval)) return std::nullopt;
    const double error = (groups[i].interval->upper - groups[i].interval->lower) / (2 * kZ95);
    const double part = levers.of_group[i].slope_by * error;
    variance += part * part;
  }
  const double reach = kZ95 * std::sqrt(variance);
  if (!std::isfinite(reach)) return std::nullopt;
  return Interval{.lower = slope - reach, .upper = slope + reach};
}

}  // namespace

std::optional<Gap> gap(double value, double reference) {
  if (!std::isfinite(value) || !std::isfinite(reference) || !std::isfinite(value - reference))
    return std::nullopt;
  return Gap{.difference = value - reference, .ratio = ratio_of(value, reference)};
}

std::optional<SlopeIndex> slope_index(std::span<const DeprivationGroup> groups) {
  if (groups.size() < kFewestGroups) return std::nullopt;
  double total = 0;
  double mean = 0;
  for (const DeprivationGroup& group : groups) {
    if (!usable(group)) return std::nullopt;
    total += group.share;
    mean += group.share * group.value;
  }
  mean /= total;
  const Levers levers = levers_of(groups);
  SlopeIndex result;
  for (std::size_t i = 0; i < groups.size(); ++i)
    result.slope += levers.of_group[i].slope_by * groups[i].value;
  result.most_deprived = mean - result.slope * levers.mean_rank;
  result.least_deprived = result.most_deprived + result.slope;
  // A group so large that the others vanish beside it leaves no ranking to put a line through.
  if (!std::isfinite(result.most_deprived) || !std::isfinite(result.least_deprived))
    return std::nullopt;
  result.relative = ratio_of(result.least_deprived, result.most_deprived);
  result.slope_interval = interval_of_slope(groups, levers, result.slope);
  return result;
}

}  // namespace hwbplan::statistics
