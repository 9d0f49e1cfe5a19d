// What the operating system knows about standard output.
#pragma once

#include "hwbplan/cli/run.hpp"

namespace hwbplan::cli {

// Whether it is a terminal, and how wide.
Terminal standard_output();

// A reader that has seen enough (`| head`) must not look like a fault: writes then fail quietly.
void ignore_closed_pipes();

// Whether standard output is a pipe that nobody reads any more. Tells a reader that has seen enough
// from a disk that is full.
bool reader_has_gone();

}  // namespace hwbplan::cli
