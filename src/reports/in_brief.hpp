// The beginning of a text that a paper tells many readers, each under a heading of their own.
#pragma once

#include <string>
#include <string_view>

namespace hwbplan::reports {

// At most `most` characters of a text, with an ellipsis where there is more. What is written whole
// once may be told in brief a thousand times: a plan of a megabyte must not make a paper of many.
std::string in_brief(std::string_view text, std::size_t most = 400);

}  // namespace hwbplan::reports
