// Sums of money in what the board is asked. A barrier holds no amount of its own, so that they
// stand in the words of the request; a sum in the words of the barrier ("£1.2 million cut to the
// grant") tells what is in the way, and nobody asks for it.
#pragma once

#include "reports/board_asks.hpp"

#include <vector>

namespace hwbplan::reports {

// "£40,000: Pay £40,000 for a hall (A-1 Run classes)": of each request that names a sum. Without
// items where none does.
BulletList money_asked(const std::vector<BoardAsk>& asks, const Scope& scope);

}  // namespace hwbplan::reports
