// A barrier that is escalated without a request is no request: papers say that it is still to be
// written, and by whom.
#include "hwbplan/output/papers.hpp"
#include "hwbplan/reports/report.hpp"

#include "unit/workspace/loading.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::reports;

namespace {

std::string paper(const char* name, const std::string& ask) {
  const Workspace workspace = hwbplan::testing::load(
      {{"hwbplan.yaml", "hwbplan: 1\n"},
       {"plan.yaml",
        "partners: [{id: council, title: Borough Council}]\n"
        "actions:\n"
        "  - id: HB-1\n"
        "    title: Run classes\n"
        "    lead: {partner: council, role: Head of leisure}\n"
        "    timeline: {start: 2020-01-01, end: 2040-01-01}\n"
        "    barriers:\n"
        "      - {barrier: No hall is free, status: escalated, how_overcome: Ring the schools" +
            ask + "}\n"}});
  const ReportOptions options;
  std::string text =
      output::document_as_markdown(make_document(*find_report(name), {workspace, options, {}, {}}));
  // Where a line ends, and how the next is indented, is the writer's own business.
  std::string words;
  for (const char c : text) {
    const char blank = c == '\n' ? ' ' : c;
    if (blank != ' ' || !words.ends_with(' ')) words += blank;
  }
  return words;
}

bool says(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("a request that is not written is no request") {
  for (const char* ask : {"", ", ask_of_board: TBC"}) {
    INFO(ask);
    const std::string barriers = paper("barriers", ask);
    CHECK(says(barriers, "Nothing is asked of the board."));
    CHECK(says(barriers, "what the board is asked is not written yet"));
    CHECK(says(barriers, "to be written by Head of leisure, Borough Council"));
    CHECK(says(barriers, "No request is written yet"));
    CHECK_FALSE(says(barriers, "TBC"));
    const std::string exceptions = paper("exceptions", ask);
    CHECK_FALSE(says(exceptions, "Nothing is asked of the board"));
    CHECK(says(exceptions,
               "No request is written yet about the escalated barrier “No hall is free”; it is to "
               "be written by Head of leisure, Borough Council"));
    const std::string covering = paper("paper", ask);
    CHECK_FALSE(says(covering, "agrees to"));
    CHECK(says(covering, "What the Board is asked about these is not written yet"));
    CHECK(says(paper("action-plan", ask), "Asked of the board: no request is written yet"));
  }
}

TEST_CASE("one that is written is asked, and nothing is said of another") {
  const std::string ask = ", ask_of_board: Lend us the town hall";
  CHECK(says(paper("barriers", ask), "Lend us the town hall"));
  for (const char* name : {"barriers", "exceptions", "paper", "action-plan"}) {
    INFO(name);
    CHECK_FALSE(says(paper(name, ask), "written yet"));
  }
  CHECK(says(paper("paper", ask), "agrees to lend us the town hall (HB-1 Run classes)"));
}
