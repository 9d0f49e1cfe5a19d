// What the operating system knows about standard output.
#pragma once

#include "hwbplan/cli/run.hpp"

namespace hwbplan::cli {

// Whether it is a terminal, and how wide.
Terminal standard_output();

// A reader that has seen enough (`| head`) must not look like a fault: writes then fail quietly.
void ignore_closed_pipes();

}  // namespace hwbplan::cli
