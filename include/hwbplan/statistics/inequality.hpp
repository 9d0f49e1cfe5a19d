// How far apart groups are: the gap between two of them, as a difference and as a ratio, and over
// all groups from the most to the least deprived the slope and the relative index of inequality.
#pragma once

#include "hwbplan/statistics/interval.hpp"

#include <optional>
#include <span>

namespace hwbplan::statistics {

// Between the group that is asked about and the one it is compared with.
struct Gap {
  double difference = 0;        // value - reference, in the unit of the metric
  std::optional<double> ratio;  // value / reference; nothing where either is 0 or negative

  bool operator==(const Gap&) const = default;
};

// Nothing where either value is not finite.
[[nodiscard]] std::optional<Gap> gap(double value, double reference);

// Fewer groups than this say too little about a slope; OHID's own function asks for five too.
inline constexpr std::size_t kFewestGroups = 5;

// One fifth or tenth of the area, most deprived first.
struct DeprivationGroup {
  double share = 0;  // of the population, in any unit: only proportions to each other matter
  double value = 0;
  std::optional<Interval> interval;  // 95%
};

// The line through the groups' values, weighted by their share of the population, along the ranking
// of the population from 0 (most deprived) to 1 (least deprived).
struct SlopeIndex {
  double most_deprived = 0;   // the line's value at 0
  double least_deprived = 0;  // and at 1
  double slope = 0;           // least_deprived - most_deprived, in the unit of the metric
  // least_deprived / most_deprived; nothing where either end of the line is 0 or negative.
  std::optional<double> relative;
  std::optional<Interval> slope_interval;  // 95%; nothing where a group has no interval
};

// Nothing with fewer than five groups, or where a value or a share is not finite or a share is not
// above 0. The values are not transformed.
//
// Source: the linear model of the function phe_sii in the R package PHEindicatormethods (without
// its `transform`), after Mackenbach and Kunst (1997), Soc Sci Med 44, 757 to 771. Where phe_sii
// draws 100,000 samples for its interval, this takes what they tend to: the slope is a weighted sum
// of the groups' values, so its standard error follows from theirs.
[[nodiscard]] std::optional<SlopeIndex> slope_index(std::span<const DeprivationGroup> groups);

}  // namespace hwbplan::statistics
