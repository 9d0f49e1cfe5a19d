// One word for where a metric is going, from the two ways of finding out.
#include "hwbplan/statistics/travel.hpp"

namespace hwbplan::statistics {
namespace {

Travel moving(bool up, Good good) {
  if (good == Good::neither) return up ? Travel::rising : Travel::falling;
  return up == (good == Good::higher) ? Travel::better : Travel::worse;
}

}  // namespace

Travel travel_of(const RecentTrend& trend, Good good) {
  switch (trend.trend) {
    case Trend::not_enough_data:
      return Travel::not_enough_data;
    case Trend::no_significant_change:
      return Travel::no_significant_change;
    case Trend::increasing:
      return moving(true, good);
    case Trend::decreasing:
      return moving(false, good);
  }
  return Travel::not_enough_data;
}

Travel travel_of(const ControlChart& chart, Good good) {
  if (chart.spans.empty() || chart.causes.empty() || !chart.spans.back().has_limits)
    return Travel::not_enough_data;
  switch (variation_of(chart.causes.back(), good)) {
    case Variation::common_cause:
      return Travel::no_significant_change;
    case Variation::improvement:
      return Travel::better;
    case Variation::concern:
      return Travel::worse;
    case Variation::high:
      return Travel::rising;
    case Variation::low:
      return Travel::falling;
  }
  return Travel::not_enough_data;
}

}  // namespace hwbplan::statistics
