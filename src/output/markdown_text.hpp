// Text from a plan as it may stand in Markdown.
#pragma once

#include <string>
#include <string_view>

namespace hwbplan::output {

// On one line, with everything escaped that Markdown, its tables or HTML would read as more than
// text.
std::string markdown_text(std::string_view text);

}  // namespace hwbplan::output
