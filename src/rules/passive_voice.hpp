// Promises without anybody who makes them: "training will be provided".
#pragma once

#include <string_view>

namespace hwbplan::rules {

// The first passive promise in a text that does not say by whom, as written, in the text; empty
// where there is none.
std::string_view passive_without_agent(std::string_view text);

}  // namespace hwbplan::rules
