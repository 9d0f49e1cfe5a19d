// A finding as one line of plain text, for formats that have a single field for it.
#pragma once

#include "hwbplan/text/diagnostic.hpp"

#include <string>

namespace hwbplan::output {

// The message and, in brackets, the hint. Holds no control character and no line end, whatever the
// plan says.
std::string sentence(const Diagnostic& finding);

}  // namespace hwbplan::output
