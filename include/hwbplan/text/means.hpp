// Money, posts and volunteers in one list, so that the command `overlaps decide` and the papers say
// them in the same words.
#pragma once

#include <string>

namespace hwbplan {

// "£18,000, 0.4 whole-time equivalent staff and 12 volunteers", without what is not more than
// nothing; empty where nothing is.
std::string means_in_words(double pounds, double staff, double volunteers = 0);

}  // namespace hwbplan
