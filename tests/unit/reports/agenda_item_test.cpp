// Which item of an agenda takes what the board decides, and of which actions the covering paper of
// each tells.
#include "unit/reports/one_paper.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace hwbplan;
using hwbplan::testing::says;

namespace {

// A plan that is to be signed off, with one request and one proposal, and this agenda.
std::string with_items(const std::string& items) {
  return R"yaml(
strategy:
  id: s
  title: Living well
  area: Wealdshire
  sign_off: {status: near-final, meeting: now}
priorities: [{id: falls, title: Falls}, {id: sleep, title: Sleep}]
partners: [{id: council, title: Borough Council}]
groups: [{id: board, title: Board, kind: board}]
plans: [{id: homes, title: Homes plan, consulted: yes}]
meetings:
  - id: now
    group: board
    date: 2026-12-01
    items:
)yaml" + items +
         R"yaml(
actions:
  - id: A-1
    title: Run classes
    lead: council
    plan: homes
    priorities: falls
    barriers: [{barrier: No hall, ask_of_board: Name two halls}]
  - {id: A-2, title: Run clinics, lead: council, priorities: sleep}
  - {id: A-3, title: Hold clinics, lead: council, priorities: sleep}
overlap_decisions:
  - {actions: [A-2, A-3], decision: merge, keep: A-2, reason: One list, decided_by: {meeting: now}}
)yaml";
}

struct Asked {
  std::size_t item = 0;  // from 1 on; 0 for all of the meeting
  const char* priority = nullptr;
  bool in_public = false;
};

std::string paper(const std::string& plan, const Asked& asked) {
  const Workspace workspace = hwbplan::testing::load({{"a.yaml", plan}});
  reports::ReportOptions options;
  const auto* meeting =
      static_cast<const Meeting*>(workspace.plan.find(RecordKind::meeting, "now"));
  options.meeting = meeting;
  options.public_paper = asked.in_public;
  if (asked.item > 0) options.item = &meeting->items.items[asked.item - 1];
  if (asked.priority != nullptr)
    options.priority =
        static_cast<const Priority*>(workspace.plan.find(RecordKind::priority, asked.priority));
  return hwbplan::testing::as_one_line(
      make_document(*reports::find_report("paper"), {workspace, options, {}, {}}));
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), by);
}

// The items, from 1 on, whose papers say so.
std::vector<std::size_t> items_that_say(const std::string& plan, std::size_t count,
                                        const std::string& what) {
  std::vector<std::size_t> items;
  for (std::size_t item = 1; item <= count; ++item) {
    if (says(paper(plan, {item}), what)) items.push_back(item);
  }
  return items;
}

constexpr const char* kRequest = "agrees to name two halls";
constexpr const char* kMerge = "agrees that A-3 “Hold clinics” is merged into A-2 “Run clinics”";
constexpr const char* kSignsOff = "signs off the action plan";
using Items = std::vector<std::size_t>;

}  // namespace

TEST_CASE("apologies take none of the board's decisions, and the item on progress takes them") {
  const std::string plan = with_items(R"yaml(
      - {title: Apologies for absence, purpose: noting}
      - {title: How it moves, purpose: decision, report: progress}
)yaml");
  for (const char* one : {kRequest, kMerge, kSignsOff}) {
    INFO(one);
    CHECK(items_that_say(plan, 2, one) == Items{2});
  }
  const std::string apologies = paper(plan, {1});
  CHECK(says(apologies, "To bring “Apologies for absence” before the Board."));
  CHECK(says(apologies,
             "What the Board is asked about barriers stands under item 2, “How it moves”."));
  CHECK_FALSE(says(apologies, "A-1"));
}

TEST_CASE("an item without a paper is not the plan's, even where it is the one for decision") {
  const std::string plan = with_items("      - {title: The joint plan, purpose: decision}\n");
  const std::string text = paper(plan, {1});
  CHECK(says(text, "To bring “The joint plan” before the Board."));
  for (const char* one : {kRequest, kMerge, kSignsOff}) CHECK_FALSE(says(text, one));
}

TEST_CASE("a paper about all of a meeting goes under the first item for decision") {
  const std::string plan = with_items(R"yaml(
      - {title: Apologies for absence, purpose: For noting}
      - {title: The joint plan, purpose: For decision}
)yaml");
  const std::string text = paper(plan, {});
  CHECK(says(text, "# The joint plan "));
  CHECK(says(text, "**Item:** 2 "));
  for (const char* one : {kRequest, kMerge, kSignsOff}) CHECK(says(text, one));
}

TEST_CASE("a paper about all of a meeting borrows no title from an item about something else") {
  const std::string violence = "      - {title: Serious violence duty, purpose: decision}\n";
  const std::string barriers =
      "      - {title: What stands in the way, purpose: decision, report: barriers}\n";
  const std::string apologies = "      - {title: Apologies for absence}\n";
  for (const std::string& items :
       {barriers + violence, apologies + barriers, apologies + apologies}) {
    INFO(items);
    const std::string text = paper(with_items(items), {});
    CHECK(says(text, "# The joint action plan "));
    CHECK_FALSE(says(text, "**Item:**"));
    CHECK(says(text, kRequest));
  }
  CHECK(says(paper(with_items("      - {title: Plan of the year}\n"), {}), "# Plan of the year "));
}

TEST_CASE("a paper's name is understood however it is written") {
  const std::string plan = with_items(R"yaml(
      - {title: The joint plan, purpose: decision, report: Action-Plan}
      - {title: What stands in the way, purpose: decision, report: Barriers}
      - {title: How it moves, purpose: noting, report: PROGRESS}
)yaml");
  CHECK(items_that_say(plan, 3, kSignsOff) == Items{1});
  CHECK(items_that_say(plan, 3, kRequest) == Items{2});
  CHECK(says(paper(plan, {3}), "notes the paper “Progress report”"));
  CHECK(says(paper(plan, {}), "**Item:** 1 "));
}

TEST_CASE("one item alone asks for the sign-off") {
  const std::string two = with_items(R"yaml(
      - {title: The plan in full, purpose: noting, report: action-plan}
      - {title: The joint plan, purpose: decision, report: paper}
)yaml");
  CHECK(items_that_say(two, 2, kSignsOff) == Items{2});
  CHECK(items_that_say(two, 2, kRequest) == Items{2});
  CHECK(items_that_say(two, 2, kMerge) == Items{2});
  const std::string progress = with_items(R"yaml(
      - {title: How it moves, purpose: decision, report: progress}
      - {title: What stands in the way, purpose: decision, report: barriers}
)yaml");
  CHECK(items_that_say(progress, 2, kSignsOff) == Items{1});
  CHECK(items_that_say(progress, 2, kMerge) == Items{1});
  CHECK(items_that_say(progress, 2, kRequest) == Items{2});
}

TEST_CASE("every item that does not take the decisions says which one does") {
  const std::string plan = with_items(R"yaml(
      - {title: The joint plan, purpose: decision, report: paper}
      - {title: What stands in the way, purpose: decision, report: barriers}
      - {title: What overlaps, purpose: noting, report: overlaps}
      - {title: Who governs, purpose: noting, report: governance}
      - {title: Barriers again, purpose: noting, report: barriers}
      - {title: Any other business}
)yaml");
  CHECK(items_that_say(plan, 6, kRequest) == Items{2});
  CHECK(items_that_say(plan, 6, "asked about barriers stands under item 2, “What stands") ==
        Items{1, 3, 4, 5, 6});
  CHECK(items_that_say(plan, 6, kMerge) == Items{3});
  CHECK(items_that_say(plan, 6, "actions that overlap stands under item 3, “What overlaps”") ==
        Items{1, 2, 4, 5, 6});
}

TEST_CASE("a public paper about barriers is the same whatever private actions have") {
  const std::string open = with_items(R"yaml(
      - {title: The joint plan, purpose: decision, report: paper}
      - {title: What stands in the way, purpose: decision, report: barriers}
)yaml");
  const std::string none =
      replaced(open, "    barriers: [{barrier: No hall, ask_of_board: Name two halls}]\n", "");
  const std::string hidden =
      replaced(none, "overlap_decisions:",
               "  - {id: P-1, title: Close a home, private: yes, barriers: [{barrier: No money}]}\n"
               "overlap_decisions:");
  for (const std::size_t item : {std::size_t{1}, std::size_t{2}})
    CHECK(paper(none, {item, nullptr, true}) == paper(hidden, {item, nullptr, true}));
  CHECK(says(paper(hidden, {2}), "the position of 1 action"));
}

TEST_CASE("where no barrier stands the paper says so and tells of no actions") {
  const std::string plan = with_items(R"yaml(
      - {title: The joint plan, purpose: decision, report: paper}
      - {title: What stands in the way, purpose: noting, report: barriers}
)yaml");
  const std::string resolved =
      replaced(plan, "{barrier: No hall, ", "{barrier: No hall, status: resolved, ");
  const std::string text = paper(resolved, {2});
  constexpr const char* kNone = "no barrier stands in the way of an unfinished action";
  for (const std::string& one :
       {std::string("To report that ") + kNone + ".", std::string("(a) notes that ") + kNone + " ",
        std::string("This paper tells of no actions, because ") + kNone + "."}) {
    INFO(one);
    CHECK(says(text, one));
  }
  for (const char* one : {"position of", "A-1", "A-2", "does not record which"}) {
    INFO(one);
    CHECK_FALSE(says(text, one));
  }
  // The same where one stands, but none of what was asked for.
  CHECK(says(paper(plan, {2, "falls"}), "the position of 1 action"));
  CHECK(says(paper(plan, {2, "sleep"}), "an unfinished action that this paper covers."));
}

TEST_CASE("what is finished is not held up any more") {
  const std::string plan = with_items(
      "      - {title: What stands in the way, purpose: noting, report: barriers}\n"
      "      - {title: How it moves, purpose: noting, report: progress}\n");
  const std::string stopped = replaced(
      plan, "overlap_decisions:",
      "  - id: A-4\n    title: Close a home\n    barriers: [{barrier: No money}]\n"
      "    progress: [{date: 2026-01-10, status: stopped, text: Given up}]\noverlap_decisions:");
  CHECK(says(paper(stopped, {1}), "the position of 1 action"));
  CHECK(says(paper(stopped, {2}), "the position of 4 actions"));
}

TEST_CASE("where nothing is proposed the paper on overlaps says so and tells of no actions") {
  const std::string plan =
      replaced(with_items("      - {title: What overlaps, purpose: noting, report: overlaps}\n"),
               "decided_by: {meeting: now}", "decided_by: {date: 2026-01-10}");
  const std::string text = paper(plan, {1});
  // The paper on overlaps recommends of itself what to do about what looks alike.
  constexpr const char* kNone = "that no proposal about overlapping actions is written down for";
  CHECK(says(text, std::string("To bring the paper “Overlapping actions” before the Board, and to "
                               "report ") +
                       kNone));
  CHECK(says(text, std::string("notes the paper “Overlapping actions”, and ") + kNone));
  CHECK_FALSE(says(text, "A-2"));
}

TEST_CASE("of an item without a paper nothing is said about consultation") {
  const std::string plan = with_items(
      "      - {title: The joint plan, purpose: decision, report: paper}\n"
      "      - {title: Sleep clinics, purpose: noting}\n");
  CHECK(says(paper(plan, {1}), "The public has been consulted on Homes plan."));
  const std::string text = paper(plan, {2});
  CHECK(says(text, "Consultation: none recorded; the report's author is to complete this"));
  CHECK_FALSE(says(text, "has been consulted"));
}
