// Comparison with a benchmark by the interval.
#include "hwbplan/statistics/benchmark.hpp"

#include <cmath>

namespace hwbplan::statistics {

Comparison compare(const std::optional<Interval>& interval, double benchmark, Good good) {
  if (!interval || !is_usable(*interval) || !std::isfinite(benchmark))
    return Comparison::not_enough_data;
  const bool above = interval->lower > benchmark;
  const bool below = interval->upper < benchmark;
  if (!above && !below) return Comparison::similar;
  if (good == Good::neither) return above ? Comparison::higher : Comparison::lower;
  return above == (good == Good::higher) ? Comparison::better : Comparison::worse;
}

}  // namespace hwbplan::statistics
