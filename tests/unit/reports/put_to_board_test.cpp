// What a covering paper puts to the board: of one item of the agenda no more than is its own, the
// other choices, and the sums in what is asked.
#include "unit/reports/one_paper.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;
using hwbplan::testing::says;

namespace {

const std::string kPlan = R"yaml(
strategy:
  id: s
  title: Living well
  area: Wealdshire
  places: [{id: north, title: Northton}, {id: south, title: Southby}]
  sign_off: {status: near-final, meeting: now}
priorities: [{id: falls, title: Falls}, {id: sleep, title: Sleep}]
partners: [{id: council, title: Borough Council}, {id: trust, title: Hospital trust}]
groups: [{id: board, title: Board, kind: board}]
meetings:
  - id: now
    group: board
    date: 2026-12-01
    items:
      - {title: The joint plan, purpose: decision, report: paper, lead: council}
      - {title: What stands in the way, purpose: decision, report: barriers, lead: trust}
      - {title: What overlaps, purpose: decision, report: overlaps, lead: council}
      - {title: How it moves, purpose: noting, report: progress, lead: council}
      - {title: Sleep clinics, purpose: decision, lead: trust}
actions:
  - id: A-1
    title: Run classes
    lead: council
    places: north
    priorities: falls
    barriers: [{barrier: No hall, ask_of_board: "Pay £40,000 a year for a hall"}]
  - {id: A-2, title: Run clinics, lead: trust, places: south, priorities: sleep}
  - {id: A-3, title: Hold clinics, lead: council, places: south, priorities: sleep}
overlap_decisions:
  - {actions: [A-2, A-3], decision: merge, keep: A-2, reason: One list, decided_by: {meeting: now}}
)yaml";

// The paper of that item of the agenda, or of all of it.
std::string paper(std::size_t item, const char* priority = nullptr,
                  const std::string& plan = kPlan) {
  const Workspace workspace = hwbplan::testing::load({{"a.yaml", plan}});
  reports::ReportOptions options;
  const auto* meeting =
      static_cast<const Meeting*>(workspace.plan.find(RecordKind::meeting, "now"));
  options.meeting = meeting;
  if (item > 0) options.item = &meeting->items.items[item - 1];
  if (priority != nullptr)
    options.priority =
        static_cast<const Priority*>(workspace.plan.find(RecordKind::priority, priority));
  return hwbplan::testing::as_one_line(
      make_document(*reports::find_report("paper"), {workspace, options, {}, {}}));
}

constexpr const char* kRequest = "agrees to pay £40,000 a year for a hall";
constexpr const char* kMerge = "agrees that A-3 “Hold clinics” is merged into A-2 “Run clinics”";

}  // namespace

TEST_CASE("without an item a covering paper puts all that its meeting decides") {
  const std::string text = paper(0);
  for (const char* one : {"# The joint plan", "**Item:** 1", "the position of 3 actions", kRequest,
                          kMerge, "signs off the action plan", "Northton and Southby"}) {
    INFO(one);
    CHECK(says(text, one));
  }
}

TEST_CASE("the plan's own item leaves to the others what is theirs, and says where it stands") {
  const std::string text = paper(1);
  CHECK(says(text, "the position of 3 actions"));
  CHECK(says(text, "signs off the action plan"));
  CHECK_FALSE(says(text, kRequest));
  CHECK_FALSE(says(text, kMerge));
  CHECK(says(text,
             "What the Board is asked about barriers stands under item 2, “What stands in "
             "the way”."));
  CHECK(says(text,
             "What is proposed about actions that overlap stands under item 3, “What "
             "overlaps”."));
}

TEST_CASE("the item on barriers is about the requests and the actions that have them") {
  const std::string text = paper(2);
  for (const char* one :
       {"# What stands in the way", "**Item:** 2", "**Report of:** Hospital trust",
        "**Wards and places:** Northton ", "**Covers only:** Actions with a barrier that stands",
        "the position of 1 action", kRequest}) {
    INFO(one);
    CHECK(says(text, one));
  }
  CHECK_FALSE(says(text, kMerge));
  CHECK_FALSE(says(text, "signs off"));
  CHECK_FALSE(says(text, "Southby"));
}

TEST_CASE("the item on overlaps is about the proposals, and names what else could be chosen") {
  const std::string text = paper(3);
  CHECK(says(text, "**Wards and places:** Southby "));
  CHECK(says(text, "the position of 2 actions"));
  CHECK(says(text, kMerge));
  CHECK_FALSE(says(text, kRequest));
  CHECK(says(text,
             "A-2 Run clinics; A-3 Hold clinics: proposed is **merge into A-2**. The "
             "Board could also choose to deliver them jointly, to stop one or to keep both."));
  CHECK_FALSE(says(text, "no other options"));
  CHECK(says(text, "A-2 “Run clinics” and A-3 “Hold clinics”: Merge into A-2. One list."));
}

TEST_CASE("an item with another paper notes that paper, and asks for nothing") {
  const std::string text = paper(4);
  CHECK(says(text, "(a) notes the paper “Progress report” and the position of 3 actions"));
  CHECK(says(text, "**For:** noting "));
  CHECK_FALSE(says(text, kRequest));
  CHECK_FALSE(says(text, kMerge));
  CHECK_FALSE(says(text, "signs off"));
}

TEST_CASE("where no item is about the plan, what no other takes belongs to the one on progress") {
  std::string plan = kPlan;
  for (const char* name : {"report: paper", "report: barriers", "report: overlaps"})
    plan.replace(plan.find(name), std::string(name).size(), "report: governance");
  plan.replace(plan.find("decision, lead: trust}"), 8, "decision, report: funding");
  const std::string progress = paper(4, nullptr, plan);
  CHECK(says(progress, kRequest));
  CHECK(says(progress, kMerge));
  const std::string governance = paper(1, nullptr, plan);
  CHECK_FALSE(says(governance, kRequest));
  CHECK(says(governance, "notes the paper “Governance”"));
  // The author's own paper is none that tells more than this one can.
  plan.replace(plan.find("report: governance"), 18, "report: An own one");
  CHECK(says(paper(1, nullptr, plan), "To bring “The joint plan” before the Board."));
  // It is for decision, and the plan does not know about what.
  CHECK(says(governance, "Further recommendations: none recorded"));
  CHECK_FALSE(says(progress, "Further recommendations"));
}

TEST_CASE("of an item without a paper nothing is told as if it were about the whole plan") {
  const std::string text = paper(5);
  CHECK(says(text, "# Sleep clinics"));
  CHECK(says(text, "To bring “Sleep clinics” before the Board."));
  CHECK(says(text, "(a) notes this report"));
  CHECK(says(text, "Further recommendations: none recorded"));
  CHECK(says(text, "The plan does not record which actions this item is about."));
  CHECK(says(text, "Finance implications: none recorded"));
  for (const char* one : {kRequest, kMerge, "A-1", "Wards and places", "signs off"}) {
    INFO(one);
    CHECK_FALSE(says(text, one));
  }
  const std::string told = paper(5, "sleep");
  CHECK(says(told, "the position of 2 actions"));
  CHECK(says(told, kMerge));
  CHECK_FALSE(says(told, kRequest));
}

TEST_CASE("of requests no other options are recorded, and the legal advice is still to be given") {
  const std::string text = paper(2);
  CHECK(says(text, "No other options are recorded for the request in the recommendations."));
  const std::string legal =
      "Legal implications: none recorded; the report's author is to complete this before "
      "publication.";
  CHECK(says(text, legal));
  CHECK(text.find(legal) == text.rfind(legal));
}

TEST_CASE("sums in what the board is asked stand under finance, with their action") {
  CHECK(says(paper(2), "- £40,000 a year: Pay £40,000 a year for a hall (A-1 Run classes)"));
  CHECK_FALSE(says(paper(4), "names these sums"));
}

TEST_CASE("a sum in the words of a barrier is not one that is asked for") {
  std::string plan = kPlan;
  const std::string barrier = "barrier: No hall, ask_of_board: \"Pay £40,000 a year for a hall\"";
  plan.replace(plan.find(barrier), barrier.size(),
               "barrier: £1.2 million cut to the grant since 2019, ask_of_board: Lend a hall");
  CHECK(says(paper(2, nullptr, plan), "agrees to lend a hall"));
  CHECK_FALSE(says(paper(2, nullptr, plan), "names these sums"));
}
