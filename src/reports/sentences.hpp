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

// "6 open, of which 2 are overdue"; of one alone "1 open and overdue", and of all "6 open, all
// overdue".
std::string open_of_which(std::size_t all, std::size_t some, std::string_view what);

// Money by whether it is secured, which the plan may not say of some.
struct Pounds {
  double secured = 0;
  double unsecured = 0;
  double unstated = 0;
};
// "no money", "£12,000, all of it secured", "£12,000: £8,000 secured and £4,000 not secured": of
// the parts those that there are.
std::string pounds_in_words(const Pounds& pounds);

}  // namespace hwbplan::reports
