// What one covering paper puts to the board: all that there is for its meeting, or what belongs to
// the one item of the agenda that it is asked for.
#pragma once

#include "reports/agenda_item.hpp"
#include "reports/board_asks.hpp"
#include "reports/scope.hpp"

#include <string>
#include <vector>

namespace hwbplan::reports {

struct PutToBoard {
  Matter matter = Matter::plan;
  // What no other item is for, and with it the sign-off of the plan.
  bool is_of_the_rest = true;
  BoardAsks asks;
  std::vector<const OverlapDecision*> proposals;
  // "What the Board is asked about barriers stands under item 3, “Barriers”.", for what another
  // item of the same agenda puts.
  std::vector<std::string> elsewhere;

  bool asks_for_decisions() const { return !asks.before_it.empty() || !proposals.empty(); }
};
PutToBoard put_to_board(const Scope& scope);

// The plan tells of the item nothing but its line of the agenda: neither it nor a filter says what
// it is about, or nothing of what it is about is there. Nothing that the plan holds may be told as
// if it belonged to it.
bool is_unknown(const PutToBoard& put, const Scope& scope);

// Of an item whose matter is known and of which nothing is there: "no barrier stands in the way of
// an unfinished action". Else empty.
std::string why_nothing_is_told(const PutToBoard& put, const Scope& scope);

// "Legal implications: none recorded; the report's author is to complete this before publication."
std::string none_recorded(std::string_view what);

}  // namespace hwbplan::reports
