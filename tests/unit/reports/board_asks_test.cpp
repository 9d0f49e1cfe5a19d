// What barriers ask of the board: which requests are before it, and how a clerk puts them.
#include "unit/reports/one_paper.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using hwbplan::testing::one_paper;
using hwbplan::testing::says;

namespace {

constexpr const char* kMeetings =
    "groups: [{id: g, title: Board, kind: board}]\n"
    "meetings:\n"
    "  - {id: past, group: g, date: 2026-06-11}\n"
    "  - {id: now, group: g, date: 2026-12-01}\n"
    "  - {id: later, group: g, date: 2027-03-01}\n";

std::string action(const std::string& barrier) {
  return std::string("actions:\n  - {id: A-1, title: Run classes, barriers: [{barrier: No hall, ") +
         barrier + "}]}\n";
}

// The recommendations of a covering paper for the meeting, or for none, or all of the paper.
std::string paper(const std::string& barrier, const char* meeting, const char* name = "paper") {
  Workspace workspace = hwbplan::testing::load({{"a.yaml", kMeetings + action(barrier)}});
  reports::ReportOptions options;
  if (meeting != nullptr)
    options.meeting =
        static_cast<const Meeting*>(workspace.plan.find(RecordKind::meeting, meeting));
  const reports::Document document =
      make_document(*reports::find_report(name), {workspace, options, {}, {}});
  std::string line;
  for (const char c : output::document_as_markdown(document)) {
    if (c == '\\') continue;
    const char one = c == '\n' ? ' ' : c;
    if (one != ' ' || !line.ends_with(' ')) line += one;
  }
  return line;
}

std::string recommended(const std::string& ask) {
  const std::string text = paper("status: escalated, ask_of_board: \"" + ask + "\"", nullptr);
  const std::size_t from = text.find("(b) ");
  if (from == std::string::npos) return {};
  return text.substr(from + 4, text.find(" ## Reasons") - from - 4);
}

}  // namespace

TEST_CASE("who writes a request down has it put to the board") {
  for (const char* put : {"ask_of_board: Lend a hall", "status: open, ask_of_board: Lend a hall",
                          "status: escalated, ask_of_board: Lend a hall",
                          "status: open, raised_at: past, ask_of_board: Lend a hall",
                          "status: open, raised_at: now, ask_of_board: Lend a hall"}) {
    INFO(put);
    CHECK(says(paper(put, "now"), "(b) agrees to lend a hall (A-1 Run classes)"));
    CHECK(says(paper(put, "now", "barriers"), "(a) Lend a hall (A-1 Run classes)"));
  }
  const std::string none = paper("status: resolved, ask_of_board: Lend a hall", "now", "barriers");
  CHECK(says(none, "Nothing is asked of the board."));
}

TEST_CASE("one for a later meeting waits, and one that was decided is not asked again") {
  const std::string later = "status: escalated, raised_at: later, ask_of_board: Lend a hall";
  CHECK_FALSE(says(paper(later, "now"), "agrees to lend"));
  CHECK(says(paper(later, "now"), "To be put to a later meeting: - Lend a hall"));
  CHECK(says(paper(later, "later"), "(b) agrees to lend a hall"));
  CHECK(says(paper(later, nullptr), "(b) agrees to lend a hall"));
  const std::string decided =
      "status: escalated, raised_at: past, decided_by: past, ask_of_board: Lend a hall";
  CHECK_FALSE(says(paper(decided, "now"), "agrees to lend"));
  CHECK_FALSE(says(paper(decided, "now"), "Lend a hall"));
  CHECK(says(paper(decided, "past"), "(b) agrees to lend a hall"));
}

TEST_CASE("a request reads as a clerk's recommendation") {
  CHECK(recommended("Name two pitches") == "agrees to name two pitches (A-1 Run classes)");
  CHECK(recommended("Agree that it comes first") == "agrees that it comes first (A-1 Run classes)");
  CHECK(recommended("Write to the leaders and ask them to help") ==
        "agrees to write to the leaders and ask them to help (A-1 Run classes)");
  CHECK(recommended("The board writes to the leaders and asks them to help") ==
        "writes to the leaders and asks them to help (A-1 Run classes)");
  CHECK(recommended("Release 3 nurses") == "agrees to release 3 nurses (A-1 Run classes)");
}

TEST_CASE("what is no order to the board stands as it is written") {
  for (const char* ask :
       {"Each partner lends a driver", "Fund managers meet monthly", "Support for carers is agreed",
        "The board members write to the leaders", "The board's hospitals sign the order", "Release",
        "Name badges are printed"}) {
    INFO(ask);
    CHECK(recommended(ask) ==
          std::string("agrees the following request: ") + ask + " (A-1 Run classes)");
  }
}

TEST_CASE("a paper that no agenda names is for decision where it asks for one, else for noting") {
  CHECK(says(paper("status: escalated, ask_of_board: Lend a hall", "now"), "**For:** decision "));
  CHECK(says(paper("status: resolved, ask_of_board: Lend a hall", "now"), "**For:** noting "));
  CHECK(says(one_paper("paper", "actions: []\n"), "**For:** noting "));
}

TEST_CASE("barriers say where a meeting was asked and no decision is written down") {
  const char* none = "no decision is written down yet";
  const auto told = [](const char* rest) {
    return paper(std::string("status: escalated, ask_of_board: Lend a hall, ") + rest, nullptr,
                 "barriers");
  };
  CHECK(says(told("raised_at: past"), std::string("Raised on 11 June 2026; ") + none));
  CHECK_FALSE(says(told("raised_at: past, decided_by: past"), none));
  CHECK_FALSE(says(told("raised_at: now"), none));
}
