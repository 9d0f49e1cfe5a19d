// What a published plan's own word for how an action is doing comes to in ours.
#pragma once

#include "hwbplan/model/settings.hpp"
#include "hwbplan/model/status.hpp"

#include <optional>
#include <string_view>

namespace hwbplan {

// By the board's status_scale, else where the word is a status of ours. Nothing where neither knows
// it.
std::optional<Status> published_status(std::string_view word, const Settings& settings);

}  // namespace hwbplan
