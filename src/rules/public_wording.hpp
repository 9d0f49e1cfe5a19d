// Whether a milestone or an agreed action is one that the public would notice: something is
// published, launched, opened, announced or consulted on.
#pragma once

#include <string_view>

namespace hwbplan::rules {

// The word that says so, as written; empty where there is none. Linear in the text.
std::string_view public_word(std::string_view text);

}  // namespace hwbplan::rules
