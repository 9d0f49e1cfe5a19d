// The XmR chart of a series in the order of time: its mean, its process limits, and the points that
// say something has changed, by the four rules of the NHS programme "Making Data Count". What lies
// between the limits and breaks no rule is ordinary variation, and an arrow drawn from it would be
// a guess.
//
// Sources: NHS England, Making Data Count (2019 and later); Wheeler (2000), Understanding
// Variation. The limits are those of the programme's own Excel tool: every moving range counts. The
// R package NHSRplotthedots gives the same with `screen_outliers = FALSE`.
#pragma once

#include "hwbplan/statistics/direction.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hwbplan::statistics {

// The limits stand this many mean moving ranges from the mean: 3 / 1.128, the constant that turns a
// mean range of two neighbours into a standard deviation.
inline constexpr double kLimitFactor = 2.66;

// Wheeler calls limits useful from five or six values. With fewer there are none.
inline constexpr std::size_t kFewestForLimits = 5;

// With fewer points than this the limits are trial limits, which each new point may still move.
inline constexpr std::size_t kFirmLimits = 13;

// The rule that a point breaks; where it breaks several, the first of them in this order.
enum class SpecialCause : std::uint8_t {
  none,
  above_limit,  // outside the process limits
  below_limit,
  rising,  // one of seven or more, each above the one before
  falling,
  near_upper_limit,  // one of two out of three in the outer third, all three on that side
  near_lower_limit,
  above_mean,  // one of seven or more on that side
  below_mean,
};

// A stretch of the series with limits of its own: the whole of it, or from one rebasing to the
// next. Where it is too short for limits only the mean is given.
struct ControlSpan {
  std::size_t first = 0;  // the index of its first point
  std::size_t count = 0;
  double mean = 0;
  double lower = 0;
  double upper = 0;
  bool has_limits = false;
  bool trial = false;
};

struct ControlChart {
  std::vector<ControlSpan> spans;    // in order; together they cover every point
  std::vector<SpecialCause> causes;  // one for each point
};

// `starts` holds the indices at which the plan says that the limits begin again; what is out of
// range, twice there or out of order does no harm. Nothing where there is no point, or where one is
// not finite or beyond 1e15.
[[nodiscard]] std::optional<ControlChart> control_chart(std::span<const double> values,
                                                        std::span<const std::size_t> starts = {});

// Special cause variation in words that judge: whether it is for the better.
enum class Variation : std::uint8_t { common_cause, improvement, concern, high, low };
[[nodiscard]] Variation variation_of(SpecialCause cause, Good good);

// Whether the process, left as it is, will reach its target: always, never or by chance.
enum class Assurance : std::uint8_t { not_enough_data, passes, fails, hit_and_miss };

// By the limits of the latest stretch. Not enough data where it has none, or neither way is good.
[[nodiscard]] Assurance assurance_of(const ControlChart& chart, double target, Good good);

}  // namespace hwbplan::statistics
