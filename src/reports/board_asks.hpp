// What barriers ask of the board: which requests are before it, which the plan has only noted, and
// how a clerk puts one as a recommendation.
#pragma once

#include "hwbplan/reports/document.hpp"

#include "reports/scope.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::reports {

// Where a request stands.
enum class AskStands : std::uint8_t {
  none,       // the barrier asks for nothing, or does not stand any more
  noted,      // the plan has written it down, and nobody has put it to the board
  later,      // it is for a meeting behind the one that the paper is for
  before_it,  // escalated or raised: the board is asked to decide
  decided,    // a meeting has decided about it
};
// Without a meeting that the paper is for, what is raised at one to come counts as before the
// board: the paper may be for that.
AskStands ask_stands(const Barrier& barrier, const Scope& scope);
// Whether somebody has brought the barrier to the board, or means to: escalated, or raised at a
// meeting. A request that is only written down is none for the board to decide.
bool is_put_to_the_board(const Barrier& barrier);

struct BoardAsk {
  const Action* action = nullptr;
  const Barrier* barrier = nullptr;
};

// Requests of actions that are not finished, in the plan's order.
struct BoardAsks {
  std::vector<BoardAsk> before_it;
  std::vector<BoardAsk> later;
  std::vector<BoardAsk> noted;
};
BoardAsks asks_of_the_board(const Scope& scope);

// "agrees to name two pitches on council land by 14 November 2014 (CS-3 Run a mobile centre)", with
// a word where the day is too late. What is no order and not about the board itself stands as it is
// written: "agrees to this request of CS-3 Run a mobile centre: Each partner lends a driver".
RichText recommendation_of(const BoardAsk& ask, const Scope& scope);

// "Name two pitches on council land by 14 November 2014 (CS-3 Run a mobile centre)", likewise.
RichText request_of(const BoardAsk& ask, const Scope& scope);

// Says of requests that are not before the board that they are none for it to decide; nothing where
// there are none. `board` is how the paper calls it; lists are bulleted.
struct AskLists {
  std::string lead_in;
  BulletList list;
};
std::vector<AskLists> asks_not_before_it(const BoardAsks& asks, std::string_view board,
                                         const Scope& scope);

}  // namespace hwbplan::reports
