// How many findings one file may have. A file can be made to have millions, which nobody reads and
// for which a computer may lack the memory.
#pragma once

#include "hwbplan/text/diagnostic.hpp"

#include <cstddef>

namespace hwbplan {

inline constexpr std::size_t kMostFindingsInFile = 100'000;

// The finding that says of a file that it has so many or more, and that no more are told.
Diagnostic too_many_findings(FileId file, std::size_t most = kMostFindingsInFile);

}  // namespace hwbplan
