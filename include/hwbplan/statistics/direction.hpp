// Which way is good. The plan says it of each metric ("better: lower"); the statistics take it as
// this value, because they know no plan.
#pragma once

#include <cstdint>

namespace hwbplan::statistics {

enum class Good : std::uint8_t { lower, higher, neither };

}  // namespace hwbplan::statistics
