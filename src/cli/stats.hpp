// What --stats prints.
#pragma once

#include "hwbplan/base/timings.hpp"

#include <string>

namespace hwbplan::cli {

// Counts and steps, a line each, with the time in milliseconds.
std::string stats_as_text(const Timings& timings);

}  // namespace hwbplan::cli
