// Sums of money in what the board is asked: a barrier holds no amount of its own, so that they
// stand in the words of the request or of the barrier.
#pragma once

#include "reports/board_asks.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::reports {

// As they are written, each once: "£40,000 a year", "£1.2 million", "£20,000 to £30,000".
std::vector<std::string> sums_in(std::string_view text);

// "£40,000: Pay £40,000 for a hall (A-1 Run classes)": of each request that names a sum, and else
// of its barrier where that does. Without items where none does.
BulletList money_asked(const std::vector<BoardAsk>& asks, const Scope& scope);

}  // namespace hwbplan::reports
