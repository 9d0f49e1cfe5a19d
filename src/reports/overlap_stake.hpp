// What the actions of an overlap use, in words: what is at stake in a decision about them.
#pragma once

#include "hwbplan/overlaps/clusters.hpp"

#include <string>

namespace hwbplan::reports {

// "£12,000 (£9,000 of CH-3 and £3,000 of HG-2). This is all that …"; says so where no resources are
// named.
std::string stake_in_words(const overlaps::Cluster& cluster);

}  // namespace hwbplan::reports
