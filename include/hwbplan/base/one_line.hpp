// A text of a plan on one line: officers fold long texts over several.
#pragma once

#include <string>
#include <string_view>

namespace hwbplan {

// The text with each run of blanks, tabs and line ends as one blank, and none at either end.
[[nodiscard]] std::string one_line(std::string_view text);

// The same behind what is written already.
void append_one_line(std::string& out, std::string_view text);

}  // namespace hwbplan
