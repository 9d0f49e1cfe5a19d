// What the plan calls done on a day to come is not done yet, in any paper nor in what check says;
// and an action is either finished or late, the same everywhere.
#include "unit/reports/one_paper.hpp"
#include "unit/rules/finding_lines.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using hwbplan::testing::one_paper;
using hwbplan::testing::says;

namespace {

using Lines = std::vector<std::string>;

// Both 1 October 2026. The first waits for the second, whose one milestone is done on `day`.
std::string two_actions(const std::string& day, const std::string& more = {}) {
  return "actions:\n"
         "  - {id: A-3, title: Waits, depends_on: A-4, timeline: {start: 2026-09-20, end: "
         "2027-03-31}, progress: [{date: 2026-09-28, status: on-track, text: ok}]}\n"
         "  - {id: A-4, title: Done, timeline: {start: 2026-04-01, end: 2026-09-29, milestones: "
         "[{id: m, title: Nine, due: 2026-09-01, done: " +
         day + "}]}, progress: [{date: 2026-08-31, status: at-risk, text: ok}]" + more + "}\n";
}

const Lines kLate = {"overdue", "milestone-overdue", "dependency-late"};

}  // namespace

TEST_CASE("what its milestones finish is late nowhere") {
  const std::string plan = two_actions("2026-09-01");
  const std::string exceptions = one_paper("exceptions", plan);
  CHECK(says(exceptions, "No action is off track"));
  CHECK_FALSE(says(exceptions, "it waits for"));
  CHECK(rules::finding_lines(plan, kLate).empty());
}

TEST_CASE("what misses a target that was due is late everywhere") {
  const std::string plan =
      two_actions("2026-09-01", ", measures: [{metric: f, target: 5, by: 2026-09-01}]") +
      "metrics: [{id: f, title: Falls, better: lower, observations: [{period: 2025/26, value: "
      "7}]}]\n";
  CHECK(says(one_paper("exceptions", plan), "it waits for A-4 Done, which is past its end"));
  CHECK(rules::finding_lines(plan, kLate).size() == 2);
}

TEST_CASE("a milestone of a day to come is open, and its action late") {
  const std::string plan = two_actions("2027-01-01");
  const std::string exceptions = one_paper("exceptions", plan);
  CHECK(says(exceptions, "it waits for A-4 Done, which is past its end"));
  CHECK(says(exceptions,
             "Nine: due 1 September 2026, 4 weeks overdue, to be done on 1 January 2027"));
  CHECK(rules::finding_lines(plan, kLate).size() == 3);
  // A month that is written in its middle has begun.
  CHECK(says(one_paper("exceptions", two_actions("October 2026")), "No action is off track"));
  const std::string annual = one_paper("annual", plan);
  CHECK(says(annual, "No milestone was reached this year, and 1 that fell due is open."));
  CHECK(says(one_paper("progress", plan), "No milestone was reached, and 1 that fell due is open"));
}

TEST_CASE("a sign-off to come is told as to come") {
  const std::string by_meeting =
      "strategy: {id: s, title: S, sign_off: {status: signed-off, meeting: m0}}\n"
      "meetings: [{id: m0, date: 2026-12-01}]\n";
  CHECK(says(one_paper("action-plan", by_meeting),
             "to be signed off by the meeting on 1 December 2026"));
  CHECK(rules::finding_lines(by_meeting, {"sign-off-contradicts"}) ==
        Lines{"1:48 sign-off-contradicts the plan is signed-off, but the meeting that signs it off "
              "is on 1 December 2026, and today is 1 October 2026"});
  const std::string by_history =
      "strategy: {id: s, title: S, sign_off: {status: signed-off, history: [{status: draft, date: "
      "2026-05-01}, {status: signed-off, date: 2027-01-01}]}}\n";
  const std::string paper = one_paper("action-plan", by_history);
  CHECK(says(paper, "to be signed off on 1 January 2027"));
  CHECK(says(paper, "draft on 1 May 2026 and to be signed off on 1 January 2027"));
  CHECK(rules::finding_lines(by_history, {"sign-off-contradicts"}).size() == 1);
  const std::string today =
      "strategy: {id: s, title: S, sign_off: {status: signed-off, meeting: m0}}\n"
      "meetings: [{id: m0, date: 2026-10-01}]\n";
  CHECK(says(one_paper("action-plan", today), "signed off, by the meeting on 1 October 2026"));
  CHECK(rules::finding_lines(today, {"sign-off-contradicts"}).empty());
}

TEST_CASE("what is agreed and assured is open until the day has come") {
  const std::string plan =
      "meetings:\n"
      "  - id: m\n"
      "    date: 2026-06-01\n"
      "    agreed_actions: [{id: a, text: Ring them, due: 2026-09-01, done: 2027-02-01}]\n"
      "    decisions: [{id: d, text: Posts are filled, kind: assurance, due: 2026-09-01, proof: "
      "{date: 2027-03-01, text: On the rota}}]\n";
  const std::string log = one_paper("action-log", plan);
  CHECK(says(log, "0 closed, 1 open and overdue"));
  CHECK(says(log, "Open, 4 weeks overdue, to be closed on 1 February 2027"));
  CHECK(says(log, "Not proved, 4 weeks overdue, to be proved on 1 March 2027"));
  CHECK_FALSE(says(log, "On the rota"));
  CHECK(rules::finding_lines(plan, {"agreed-action-overdue", "assurance-unproved"}).size() == 2);
  CHECK(rules::finding_lines(plan, {"timeline-impossible"}) ==
        Lines{"4:70 timeline-impossible \"Ring them\" is said to be done on 1 February 2027, and "
              "today is 1 October 2026",
              "5:97 timeline-impossible this proof is dated 1 March 2027, and today is 1 October "
              "2026"});
}

TEST_CASE("a barrier stands until the day on which it is resolved") {
  const std::string plan =
      "actions: [{id: A, title: T, barriers: [{barrier: B8, status: resolved, resolved: "
      "2027-05-01, ask_of_board: Lend a hall}]}]\n";
  const std::string barriers = one_paper("barriers", plan);
  CHECK(says(barriers,
             "1 barrier is named by 1 action: 1 open and not escalated, and "
             "none resolved."));
  CHECK(says(barriers, "To be resolved on 1 May 2027"));
  CHECK(says(barriers, "Lend a hall"));
  CHECK(says(one_paper("action-plan", plan), "B8 (to be resolved on 1 May 2027)"));
}

TEST_CASE("a group meets until the day on which it closes") {
  const std::string plan =
      "groups: [{id: g, title: Falls group, kind: board, closed: {date: 2027-05-01}}, {id: h, "
      "title: Old group, kind: board, closed: {date: 2026-05-01}}]\n";
  const std::string governance = one_paper("governance", plan);
  const auto closed = governance.find("Groups that have been closed");
  const auto to_close = governance.find("Groups that are to be closed");
  REQUIRE(closed != std::string::npos);
  REQUIRE(to_close != std::string::npos);
  CHECK(says(governance, "1 May 2027"));
  CHECK(governance.find("Falls group") < governance.find("Old group"));
}

TEST_CASE("a finished action asks the board for nothing") {
  const std::string plan =
      "actions:\n"
      "  - {id: A-2, title: Done, barriers: [{barrier: B, ask_of_board: Pay up, status: escalated}"
      ", {barrier: Was there, status: resolved}], progress: [{date: 2026-09-01, status: complete}]"
      "}\n"
      "  - {id: A-3, title: Dead, barriers: [{barrier: B3, ask_of_board: Pay three}], progress: "
      "[{date: 2026-09-01, status: stopped}]}\n";
  for (const char* name : {"paper", "barriers", "action-plan", "exceptions", "partner"}) {
    INFO(name);
    const std::string text = one_paper(name, plan);
    CHECK_FALSE(says(text, "Pay up"));
    CHECK_FALSE(says(text, "Pay three"));
  }
  const std::string barriers = one_paper("barriers", plan);
  CHECK(says(barriers, "Nothing is asked of the board."));
  CHECK(says(barriers, "2 more barriers of complete and stopped actions are left out"));
  CHECK(says(barriers, "Was there"));
  CHECK(says(one_paper("paper", plan), "No barrier to delivery is open."));
}

TEST_CASE("what its lead calls off track after its end, or a barrier holds up, is not finished") {
  const std::string plan = two_actions("2026-09-01");
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string changed = plan;
    const auto at = changed.rfind(from);
    REQUIRE(at != std::string::npos);
    return changed.replace(at, from.size(), to);
  };
  const std::string said = with("2026-08-31, status: at-risk", "2026-09-30, status: off-track");
  CHECK(says(one_paper("exceptions", said), "it waits for A-4 Done, which is past its end"));
  CHECK(rules::finding_lines(said, {"overdue"}).size() == 1);
  const std::string held = with("text: ok}]}",
                                "text: ok}], barriers: [{barrier: No hall, status: escalated, "
                                "ask_of_board: Lend the hall}]}");
  CHECK(says(one_paper("barriers", held), "Lend the hall"));
  CHECK(rules::finding_lines(held, {"overdue"}).size() == 1);
}
