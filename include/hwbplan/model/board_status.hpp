// A board's own words for how things go, by the `status_scale` of its settings.
#pragma once

#include "hwbplan/model/status.hpp"
#include "hwbplan/model/value.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace hwbplan {

// More words than any board has for how things go; the rest of a longer scale is not searched, so
// that a huge one does not make every action slow.
inline constexpr std::size_t kMostStatusWords = 200;

// What the word means there, whatever its capitals; nothing where the scale does not have it. A
// word of the format's own keeps its meaning, and is not looked up.
std::optional<Status> board_status(std::string_view word, const Map<Choice<Status>>& scale);

}  // namespace hwbplan
