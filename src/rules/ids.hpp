// What an id may be made of, and how to say that one is not. Letters that only look like those of
// the Latin alphabet get special care: to the eye such an id is right, and the reference that does
// not find it is too.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hwbplan::rules {

inline constexpr std::size_t kLongestId = 64;

// What is wrong with an id, as a clause behind it: "holds a space", "ends with a hyphen". Empty
// where it is made of ASCII letters, digits and hyphens, begins and ends with a letter or digit and
// has at most kLongestId characters.
std::string fault_of_id(std::string_view id);

// The nearest id that has no such fault: "Falls classes & more" becomes "falls-classes-more". Empty
// where nothing is left of it. A reference of a council's own keeps its capitals.
std::string mended_id(std::string_view id);

// The first character of the text that passes for another or can't be seen, in words: `"а"
// (U+0430), a Cyrillic letter that looks like "a"`. Empty where there is none.
std::string deceptive_character(std::string_view text);

}  // namespace hwbplan::rules
