// What every page is made with besides its content: the style, which works on paper, on a phone and
// in the dark, and a script that makes tables sortable and that nothing depends on.
#pragma once

#include <string_view>

namespace hwbplan::output {

std::string_view page_style();
std::string_view page_script();

}  // namespace hwbplan::output
