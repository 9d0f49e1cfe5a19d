// How much work a piece of the program does, as a number that is the same on every machine and
// however busy it is: the branches that the counted sources (CMakeLists.txt) come through, and the
// bytes that they have the C library search, compare and copy. What the standard library does
// inside its own binary is not counted.
#pragma once

#include <cstdint>
#include <functional>

namespace hwbplan::work {

// The steps of `piece`, which uses one thread only.
[[nodiscard]] std::uint64_t steps_of(const std::function<void()>& piece);

}  // namespace hwbplan::work
