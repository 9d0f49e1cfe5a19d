// The direction of travel of a metric: getting better, getting worse, no significant change, or not
// enough data. Yearly figures are judged by OHID's recent trend, monthly and quarterly ones by
// what the latest point of the XmR chart says.
#pragma once

#include "hwbplan/statistics/control_chart.hpp"
#include "hwbplan/statistics/direction.hpp"
#include "hwbplan/statistics/recent_trend.hpp"

#include <cstdint>

namespace hwbplan::statistics {

// `rising` and `falling` are said where neither way is good.
enum class Travel : std::uint8_t {
  not_enough_data,
  no_significant_change,
  better,
  worse,
  rising,
  falling,
};

[[nodiscard]] Travel travel_of(const RecentTrend& trend, Good good);

// Not enough data where the latest stretch has no limits.
[[nodiscard]] Travel travel_of(const ControlChart& chart, Good good);

}  // namespace hwbplan::statistics
