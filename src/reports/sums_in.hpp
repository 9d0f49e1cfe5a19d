// Sums of money in a text, as they are written there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::reports {

constexpr std::size_t kMostSumsTold = 10;

// Each once, whole or not at all: "£40,000 a year", "£1.2 million", "£20,000 to £30,000". Where
// something follows the digits that might make another sum of them ("£20-odd thousand"), nothing is
// quoted: no sum is better than a wrong one. "others" stands at the end where there are more sums
// than `most`, or some beside these could not be quoted.
std::vector<std::string> sums_in(std::string_view text, std::size_t most = kMostSumsTold);

}  // namespace hwbplan::reports
