// Meetings, votes and sign-offs at their edges: agendas on the minute, views and votes on the day,
// and what a plan says of itself twice.
#include "unit/rules/finding_lines.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::rules;

namespace {

constexpr std::string_view kAgendas = R"(# its own length, its group's, and those that have been
groups: [{id: hwb, title: Board, hours: 2}, {id: forum, title: Forum}]
meetings:
  - {id: a, group: hwb, date: 2026-12-10, items: [{title: T, minutes: 90}, {title: T, minutes: 31}]}
  - {id: b, group: hwb, date: 2026-12-10, minutes: 150, items: [{title: T, minutes: 121}]}
  - {id: c, group: hwb, date: 2026-10-01, minutes: 60, items: [{title: T, minutes: 60.5}]}
  - {id: d, group: hwb, date: 2026-09-30, items: [{title: T, minutes: 500}]}
  - {id: e, group: hwb, date: 2026-12-10, kind: workshop, items: [{title: T, minutes: 180}]}
  - {id: f, group: hwb, date: 2026-12-10, kind: summit, minutes: 120, items: [{title: T, minutes: 180}]}
  - {id: g, group: forum, date: 2026-12-10, items: [{title: T, minutes: 900}]}
  - {id: h, group: hwb, date: 2026-12-10, items: [{title: T, minutes: 120}, {title: No minutes}]}
  - {id: i, group: hwb, date: 2026-12-10, minutes: long, items: [{title: T, minutes: 180}]}
> 3:10 agenda-overloaded the items ask for 121 minutes, and this meeting has 120
> 5:10 agenda-overloaded the items ask for 60.5 minutes, and this meeting has 60
> 8:10 agenda-overloaded the items ask for 180 minutes, and this meeting has 120
)";

constexpr std::string_view kViews = R"(# twelve weeks and a day, and what counts as an answer
partners: [{id: council, title: Council}]
actions: [{id: a, title: Run a panel}]
meetings:
  - id: m
    group: hwb
    date: 2026-07-08
    views:
      - {from: Carers, text: Papers are long, actions: a}
      - {text: Nobody listens, answer: A panel meets every month}
      - {text: Too few evenings, answered: 2026-09-01}
  - {id: n, group: hwb, date: 2026-07-09, views: [{text: Not yet}]}
> 8:30 view-unanswered "Papers are long" of "Carers" was heard 2 months ago, and nothing says what they were told
)";

constexpr std::string_view kAsks = R"(# four weeks and a day, and what counts as an answer
meetings:
  - {id: m, group: hwb, date: 2026-09-02, decisions: [{text: Agrees to write, actions: [d]}]}
  - {id: n, group: hwb, date: 2026-09-03, agreed_actions: [{text: Ring them, actions: [e]}]}
  - {id: old, group: hwb, date: 2026-06-11, decisions: [{text: Notes, actions: [f]}]}
actions:
  - {id: a, title: A, barriers: [{barrier: No bus, ask_of_board: Lend one, raised_at: m}]}
  - {id: b, title: B, barriers: [{barrier: No bus, ask_of_board: Lend one, raised_at: n}]}
  - id: c
    title: C
    barriers:
      - {barrier: No bus, raised_at: m, decided_by: m}
      - {barrier: No bus, raised_at: m, status: resolved}
      - {barrier: No bus, raised_at: m, resolved: 2026-09-14}
      - {barrier: No bus, raised_at: nowhere}
      - {barrier: No bus, ask_of_board: Lend one}
  - {id: d, title: D, barriers: [{barrier: No bus, raised_at: m}]}
  - {id: e, title: E, barriers: [{barrier: No bus, raised_at: m}]}
  - {id: f, title: F, barriers: [{barrier: No bus, raised_at: m}]}
> 6:66 ask-unanswered the meeting of 2 September 2026 was asked to unblock this, 4 weeks ago, and nothing says what it decided
> 18:63 ask-unanswered the meeting of 2 September 2026 was asked to unblock this, 4 weeks ago, and nothing says what it decided
)";

constexpr std::string_view kUndecided = R"(# once a year, and not where one is chosen
annual_themes:
  - {id: a, title: A, year: 2026/27, status: shortlisted, closes: 2026-09-17}
  - {id: b, title: B, year: 2026/27, status: shortlisted, closes: 2026-09-17}
  - {id: c, title: C, year: 2025/26, status: shortlisted, closes: 2025-09-17}
  - {id: d, title: D, year: 2025/26, status: past}
  - {id: e, title: E, year: 2027/28, status: shortlisted, closes: 2026-10-01}
  - {id: f, title: F, closes: 2026-09-17}
  - {id: g, title: G, year: next year, status: shortlisted, closes: 2026-09-17}
> 2:67 vote-undecided the vote for 2026/27 closed 2 weeks ago, and no theme has been chosen
> 7:31 vote-undecided the vote closed 2 weeks ago, and no theme has been chosen
)";

constexpr std::string_view kSignOffs = R"(# it ends with another word
strategy:
  id: s
  title: S
  sign_off: {status: signed-off, history: [{status: draft}, {status: near-final}]}
> 4:22 sign-off-contradicts the plan is signed-off, but its history ends with near-final
# out of order, by the days of meetings too
strategy:
  id: s
  title: S
  sign_off: {status: draft, history: [{status: near-final, date: 2026-06-11}, {status: draft, meeting: m}]}
meetings: [{id: m, group: hwb, date: 2026-03-12}]
> 4:88 sign-off-contradicts this step is of 12 March 2026, but stands behind one of 11 June 2026
# no history
strategy: {id: s, title: S, sign_off: {status: signed-off}}
)";

}  // namespace

TEST_CASE("agenda-overloaded") {
  check_cases(kAgendas, {"agenda-overloaded"});
}

TEST_CASE("view-unanswered") {
  check_cases(kViews, {"view-unanswered"});
}

TEST_CASE("ask-unanswered") {
  check_cases(kAsks, {"ask-unanswered"});
}

TEST_CASE("vote-undecided") {
  check_cases(kUndecided, {"vote-undecided"});
}

TEST_CASE("sign-off-contradicts") {
  check_cases(kSignOffs, {"sign-off-contradicts"});
}
