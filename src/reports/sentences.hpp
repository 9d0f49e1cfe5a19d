// Small pieces that sentences of several papers are made of.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hwbplan::reports {

// A text of a plan on one line and without the full stops at its end, for where ours follows.
std::string without_stop(std::string_view text);

// For behind other words: "name two pitches" of "Name two pitches".
std::string with_small_first(std::string_view text);

// "none is", "1 is", "5 are": how many of a number that was said before.
std::string how_many_are(std::size_t count);

}  // namespace hwbplan::reports
