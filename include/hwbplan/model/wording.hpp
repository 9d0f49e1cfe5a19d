// Words that officers put where an answer should stand. One place, so that every rule means the
// same by them.
#pragma once

#include <string_view>

namespace hwbplan {

// "none", "none known", "no barriers identified", "n/a": says that there is nothing, which is an
// answer.
bool says_nothing(std::string_view text);

// "TBC", "to be agreed", "?", "all partners", "various": says that somebody or something will be,
// but not who or what.
bool is_placeholder(std::string_view text);

}  // namespace hwbplan
