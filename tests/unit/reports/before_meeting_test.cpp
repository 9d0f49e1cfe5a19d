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

TEST_CASE("how each request stands is said, and only what is put to the meeting is for it") {
  const auto told = [](const char* barrier, const char* group = "board") {
    const Workspace workspace = hwbplan::testing::load(
        {{"hwbplan.yaml", "hwbplan: 1\n"},
         {"plan.yaml",
          std::string("partners: [{id: council, title: Borough Council}]\n"
                      "groups:\n"
                      "  - {id: board, title: Board, kind: board}\n"
                      "  - {id: falls, title: Falls group, kind: working-group,\n"
                      "     members: [{partner: council, role: Member}]}\n"
                      "meetings:\n"
                      "  - {id: past, group: board, date: 2026-06-11}\n"
                      "  - {id: next, group: ") +
              group +
              ", date: 2026-11-11}\n"
              "  - {id: later, group: board, date: 2027-03-01}\n"
              "actions:\n"
              "  - id: A-1\n    title: T\n    lead: council\n"
              "    barriers: [{barrier: B, status: escalated, ask_of_board: Lend a hall" +
              barrier + "}]\n"}});
    ReportOptions options;
    options.partner =
        static_cast<const Partner*>(workspace.plan.find(RecordKind::partner, "council"));
    return output::document_as_markdown(
        make_document(*find_report("partner"), {workspace, options, {}, {}}));
  };
  const auto is = [&](const std::string& text, const char* stands, bool is_before) {
    INFO(text);
    CHECK(says(text, std::string("| A-1 T | Lend a hall | ") + stands + " |"));
    CHECK(says(text, std::string("| Lend a hall | A-1 T | ") + stands + " |") == is_before);
    CHECK(says(text, "Nothing is due from it before then.") == !is_before);
  };
  is(told(""), "Awaits the board's decision", true);
  is(told(", raised_at: past"),
     "Put to the meeting of 11 June 2026; no decision is written down yet", true);
  is(told(", raised_at: next"), "To be put to the meeting of 11 November 2026", true);
  is(told(", raised_at: later"), "To be put to the meeting of 1 March 2027", false);
  is(told(", decided_by: later"), "To be decided at the meeting of 1 March 2027", false);
  is(told(", raised_at: past, decided_by: past"), "Decided on 11 June 2026", false);
  // A working group does not decide for the board, but about what is raised with it.
  is(told("", "falls"), "Awaits the board's decision", false);
  is(told(", raised_at: next", "falls"), "To be put to the meeting of 11 November 2026", true);
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

TEST_CASE("a report that will be too old by the meeting is due before it") {
  const auto paper_of = [](const char* reported) {
    const Workspace workspace = hwbplan::testing::load(
        {{"hwbplan.yaml", "hwbplan: 1\n"},
         {"plan.yaml",
          std::string("partners: [{id: council, title: C}]\n"
                      "meetings: [{id: board-1, date: 2026-11-11}]\n"
                      "actions:\n  - {id: A-1, title: A, lead: council, timeline: {start: "
                      "2026-01-01, end: 2027-12-31}, progress: [{date: ") +
              reported + ", status: on-track, text: T}]}\n"}});
    return output::document_as_markdown(
        make_document(*find_report("partner"), {workspace, {}, {}, {}}));
  };
  // Thirteen weeks on.
  CHECK(says(paper_of("2026-08-01"),
             "| 31 October 2026 | Report of progress | A-1 A | Last reported on 1 August 2026 |"));
  CHECK(says(paper_of("2026-08-20"), "Nothing is due from it before then."));
}
