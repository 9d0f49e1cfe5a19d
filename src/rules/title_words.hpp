// The words of a title that tell what it is about, so that two titles can be laid side by side
// without regard to capitals, punctuation, plurals and small words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::rules {

// In lower case and in their order, without "and", "the" and their like, in the singular; words
// joined by a hyphen count as two. Numbers are words. Linear, and long texts are cut short.
std::vector<std::string> title_words(std::string_view title);

// Whether a word tells apart things that are otherwise named alike: "children" and "adults",
// "north" and "south", and every number. Takes a word as title_words() gives it.
bool tells_apart(std::string_view word);

}  // namespace hwbplan::rules
