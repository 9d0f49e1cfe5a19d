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
// Towards the meeting that the paper is for, by the real days of all meetings: a request that waits
// for a private one waits in a public paper too, which only does not say for when.
//
// A paper for no meeting is of its day: what is raised at a meeting to come waits for that, and so
// does what names no meeting but the one to come that is to decide it.
AskStands ask_stands(const Barrier& barrier, const Scope& scope);
// The same towards another meeting, or towards none.
AskStands ask_stands(const Barrier& barrier, const Scope& scope, const Meeting* meeting);

// It was put to a meeting that is past, and none is written down to have decided or to decide about
// it.
bool lacks_decision(const Barrier& barrier, const Scope& scope);

// How a request stands today, for those who made it: "Decided on 11 June 2026", "Put to the meeting
// of 11 June 2026; no decision is written down yet", "To be put to the meeting of 1 March 2027",
// "Awaits the board's decision". Days of meetings that may not be printed are left out.
std::string ask_in_words(const Barrier& barrier, const Scope& scope);

// What a reader is to know of a request that is not put to the board for the first time, behind its
// words: " (decided)", " (for a later meeting)", " (no decision is written down yet)". Empty of one
// that is, and where the barrier does not stand any more.
std::string ask_remark(const Barrier& barrier, const Scope& scope);

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

// "agrees to name two pitches on council land by 14 November 2014 (CS-3 Run a mobile centre)",
// "decides in June which record is bought (CS-3 …)", with a word where the day is too late. What is
// not certain to be an order, and is not about the board itself, stands as it is written: "agrees
// the following request: Each partner lends a driver (CS-3 …)".
RichText recommendation_of(const BoardAsk& ask, const Scope& scope);

// "Name two pitches on council land by 14 November 2014 (CS-3 Run a mobile centre)", likewise.
RichText request_of(const BoardAsk& ask, const Scope& scope);

// The same, bulleted.
BulletList requests_of(const std::vector<BoardAsk>& asks, const Scope& scope);
// What those that wait are for: "a later meeting" than the one that the paper is for, and "a
// meeting to come" where it is for none.
std::string_view later_meeting(const Scope& scope);
// "To be put to a later meeting:", before their list.
std::string to_be_put_later(const Scope& scope);

}  // namespace hwbplan::reports
