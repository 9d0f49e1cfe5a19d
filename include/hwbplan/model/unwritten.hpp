// Texts that are still to be written.
#pragma once

#include <string_view>

namespace hwbplan {

// A text that nobody has written yet: a placeholder ("TBC", see wording.hpp), nothing but "to be
// written", or the sentence that a new plan begins with, which says what to write.
bool is_unwritten(std::string_view text);

}  // namespace hwbplan
