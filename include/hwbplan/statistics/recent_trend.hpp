// The recent trend of yearly figures as OHID computes it for its Fingertips profiles: a test for a
// straight trend over the five latest years, at a level that lets only one in five hundred stable
// series through, and only where no single year makes the trend alone.
//
// Source: Office for Health Improvement and Disparities, Fingertips public health technical
// guidance, "Trend markers" (2025).
#pragma once

#include "hwbplan/statistics/interval.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace hwbplan::statistics {

inline constexpr std::size_t kTrendPoints = 5;

// The upper 0.2% point of chi-squared with one degree of freedom, beyond which a trend is called.
inline constexpr double kTrendThreshold = 9.54953570608324;

// A figure of one year. A trend of proportions needs the people counted; any other trend needs the
// 95% interval of the value.
struct YearlyPoint {
  int year = 0;
  double value = 0;
  std::optional<Interval> interval;  // 95%, in the unit of the value
  std::optional<double> events;
  std::optional<double> total;
  // The day on which it begins, counted from any day: of calendar years and financial years some
  // overlap and others leave a gap, though their numbers follow one another.
  std::optional<int> first_day = std::nullopt;
};

enum class Trend : std::uint8_t { not_enough_data, no_significant_change, increasing, decreasing };

// Why there is no answer, or why a change was not called a trend.
enum class TrendReason : std::uint8_t {
  none,
  too_few_years,     // fewer than five
  year_missing,      // the five latest do not follow one another
  year_twice,        // two figures for one year
  years_differ,      // some of the five latest overlap, or leave months out between them
  no_intervals,      // a value has neither an interval nor the counts behind it
  unusable_numbers,  // not finite, negative or with an interval of no width
  not_significant,   // could be chance
  one_year_only,     // leaving out a single year turns the trend round
};

struct RecentTrend {
  Trend trend = Trend::not_enough_data;
  TrendReason reason = TrendReason::none;
  double chi_squared = 0;  // where it could be computed

  bool operator==(const RecentTrend&) const = default;
};

// Of the five latest points, in any order. `proportions` asks for the test on counts (Cochran and
// Armitage's); without counts in each of the five years their intervals are used instead, as for
// every other kind of figure (regression weighted by the inverse variance).
[[nodiscard]] RecentTrend recent_trend(std::span<const YearlyPoint> points, bool proportions);

}  // namespace hwbplan::statistics
