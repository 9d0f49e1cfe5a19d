// What a partner's paper says is to be done before the next meeting.
#include "hwbplan/output/papers.hpp"
#include "hwbplan/reports/report.hpp"

#include "unit/workspace/loading.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::reports;

namespace {

const std::string kRecords = R"yaml(
partners: [{id: council, title: Borough Council}, {id: trust, title: Trust}]
groups:
  - {id: board, title: Board, kind: board}
  - {id: falls, title: Falls group, kind: working-group, members: [{partner: trust, role: Member}]}
actions:
  - id: HB-1
    title: Run classes
    lead: council
    timeline:
      start: 2026-01-01
      end: 2026-12-31
      milestones:
        - {title: Ten classes, due: 2026-10-20}
        - {title: Twenty classes, due: 2026-12-10}
    barriers:
      - {barrier: No hall is free, status: escalated}
      - {barrier: No bus runs, owner: council}
      - {barrier: No money, ask_of_board: Pay for a hall}
      - {barrier: No time, status: escalated, ask_of_board: Lend an officer}
)yaml";
const std::string kMeetings = R"yaml(
meetings:
  - {id: falls-1, group: falls, date: 2026-10-25}
  - id: board-1
    group: board
    date: 2026-11-11
    papers_due: 2026-11-03
    items: [{title: Classes, lead: council}]
)yaml";

std::string paper(const std::string& meetings, const char* partner) {
  const Workspace workspace = hwbplan::testing::load(
      {{"hwbplan.yaml", "hwbplan: 1\n"}, {"plan.yaml", kRecords + meetings}});
  ReportOptions options;
  options.partner = static_cast<const Partner*>(workspace.plan.find(RecordKind::partner, partner));
  const reports::Document document =
      make_document(*find_report("partner"), {workspace, options, {}, {}});
  std::string text = output::document_as_markdown(document);
  const std::size_t end = text.find("Actions that it leads");
  return text.substr(0, end);
}

bool says(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("a partner's paper begins with what is to be done before the next meeting") {
  const std::string text = paper(kMeetings, "council");
  CHECK(says(text, "## Before the next meeting"));
  CHECK(says(text, "The next meeting: Board, 11 November 2026."));
  CHECK(says(text, "| 20 October 2026 | Ten classes | HB-1 Run classes | To come |"));
  CHECK(says(text, "| 3 November 2026 | Paper for the item “Classes” |"));
  CHECK(says(text, "Report of progress | HB-1 Run classes | Nothing reported yet |"));
  CHECK(says(text, "A way past a barrier: No bus runs"));
  CHECK(says(text,
             "the escalated barrier “No hall is free” | HB-1 Run classes | No request is "
             "written yet |"));
  // It is written down and no more, so that no decision can be awaited.
  CHECK(says(text, "Pay for a hall | HB-1 Run classes | Awaits the board"));
  // After the meeting.
  CHECK_FALSE(says(text, "Twenty classes"));
}

TEST_CASE("an escalated request awaits the board's decision") {
  CHECK(says(paper(kMeetings, "council"), "Lend an officer | HB-1 Run classes | Awaits the board"));
}

TEST_CASE("without a meeting to come there is no such section") {
  CHECK_FALSE(says(paper("", "council"), "Before the next meeting"));
  CHECK_FALSE(says(paper("", "trust"), "Nothing is due"));
}

TEST_CASE("a partner with nothing to do before the meeting is told so") {
  const std::string text = paper(kMeetings, "trust");
  CHECK(says(text, "## Before the next meeting"));
  CHECK(says(text, "The next meeting: Falls group, 25 October 2026."));
  CHECK(says(text, "Nothing is due from it before then."));
  CHECK_FALSE(says(paper(kMeetings, "council"), "Nothing is due"));
}
