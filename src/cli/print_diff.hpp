// Showing a change before it is made.
#pragma once

#include "cli/command.hpp"

#include <string_view>

namespace hwbplan::cli {

// To a file or another program a diff goes as it is, or it could not be applied; what a terminal is
// sent must not drive it.
void print_diff(std::string_view diff, const Session& session);

}  // namespace hwbplan::cli
