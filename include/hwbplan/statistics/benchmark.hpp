// Better, similar or worse than a benchmark (a target, the whole area, an earlier value), as public
// health profiles colour their tables: by whether the 95% interval of the value leaves it out.
#pragma once

#include "hwbplan/statistics/direction.hpp"
#include "hwbplan/statistics/interval.hpp"

#include <cstdint>
#include <optional>

namespace hwbplan::statistics {

// `higher` and `lower` are said where neither way is good, so that no judgement is printed.
enum class Comparison : std::uint8_t { not_enough_data, better, similar, worse, higher, lower };

// The benchmark is taken as exact, as OHID's comparisons with England are. A benchmark on an end of
// the interval is similar.
[[nodiscard]] Comparison compare(const std::optional<Interval>& interval, double benchmark,
                                 Good good);

}  // namespace hwbplan::statistics
