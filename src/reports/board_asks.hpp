// What barriers ask of the board: which requests are before it, which are for a later meeting, and
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
  later,      // it is for a meeting behind the one that the paper is for
  before_it,  // the board is asked to decide: who writes a request down means it
  decided,    // a meeting has decided about it
};
// Without a meeting that the paper is for, what is raised at one to come counts as before the
// board: the paper may be for that.
AskStands ask_stands(const Barrier& barrier, const Scope& scope);

struct BoardAsk {
  const Action* action = nullptr;
  const Barrier* barrier = nullptr;
};

// Requests of actions that are not finished, in the plan's order.
struct BoardAsks {
  std::vector<BoardAsk> before_it;
  std::vector<BoardAsk> later;
};
BoardAsks asks_of_the_board(const Scope& scope);

// "agrees to name two pitches on council land by 14 November 2014 (CS-3 Run a mobile centre)", with
// a word where the day is too late. What is no order and not about the board itself stands as it is
// written: "agrees the following request: Each partner lends a driver (CS-3 …)".
RichText recommendation_of(const BoardAsk& ask, const Scope& scope);

// "Name two pitches on council land by 14 November 2014 (CS-3 Run a mobile centre)", likewise.
RichText request_of(const BoardAsk& ask, const Scope& scope);

// The same, bulleted.
BulletList requests_of(const std::vector<BoardAsk>& asks, const Scope& scope);
inline constexpr const char* kForLaterMeeting = "To be put to a later meeting:";

}  // namespace hwbplan::reports
