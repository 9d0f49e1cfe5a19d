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
std::string paper(const std::string& barrier, const char* meeting, const char* name = "paper",
                  const std::string& meetings = kMeetings, bool is_public = false) {
  Workspace workspace = hwbplan::testing::load({{"a.yaml", meetings + action(barrier)}});
  reports::ReportOptions options;
  options.public_paper = is_public;
  if (meeting != nullptr)
    options.meeting =
        static_cast<const Meeting*>(workspace.plan.find(RecordKind::meeting, meeting));
  return hwbplan::testing::as_one_line(
      make_document(*reports::find_report(name), {workspace, options, {}, {}}));
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
  // A paper for no meeting is of its day, and the meeting is to come.
  for (const char* to_come : {"now", "later"}) {
    const std::string put =
        std::string("status: escalated, ask_of_board: Lend a hall, raised_at: ");
    CHECK_FALSE(says(paper(put + to_come, nullptr), "agrees to lend"));
    CHECK(says(paper(put + to_come, nullptr), "To be put to a meeting to come: - Lend a hall"));
    CHECK(says(paper(put + to_come, nullptr, "barriers"),
               "To be put to a meeting to come: - Lend a hall"));
  }
  CHECK(says(paper("status: escalated, raised_at: past, ask_of_board: Lend a hall", nullptr),
             "(b) agrees to lend a hall"));
  const std::string decided =
      "status: escalated, raised_at: past, decided_by: past, ask_of_board: Lend a hall";
  CHECK_FALSE(says(paper(decided, "now"), "agrees to lend"));
  CHECK_FALSE(says(paper(decided, "now"), "Lend a hall"));
  CHECK(says(paper(decided, "past"), "(b) agrees to lend a hall"));
}

TEST_CASE("what names no meeting but a later one that is to decide it waits for that") {
  const std::string later = "status: escalated, decided_by: later, ask_of_board: Lend a hall";
  for (const char* meeting : {static_cast<const char*>(nullptr), "now"}) {
    CHECK_FALSE(says(paper(later, meeting), "agrees to lend"));
    CHECK(says(paper(later, meeting), meeting == nullptr
                                          ? "To be put to a meeting to come: - Lend a hall"
                                          : "To be put to a later meeting: - Lend a hall"));
  }
  CHECK(says(paper(later, "later"), "(b) agrees to lend a hall"));
}

TEST_CASE("in a public paper a request waits for a private meeting as well, which is not named") {
  const std::string meetings =
      "groups: [{id: g, title: Board, kind: board}]\n"
      "meetings:\n"
      "  - {id: past, group: g, date: 2026-06-11, private: yes}\n"
      "  - {id: now, group: g, date: 2026-12-01}\n"
      "  - {id: later, group: g, date: 2027-03-01, private: yes}\n";
  const auto told = [&](const char* rest) {
    return paper(std::string("status: escalated, ask_of_board: Lend a hall, ") + rest, "now",
                 "paper", meetings, true);
  };
  const std::string later = told("raised_at: later");
  CHECK_FALSE(says(later, "agrees to lend"));
  CHECK(says(later, "To be put to a later meeting: - Lend a hall"));
  CHECK_FALSE(says(later, "March 2027"));
  CHECK_FALSE(says(told("decided_by: past"), "Lend a hall"));
  CHECK(says(told("raised_at: now"), "(b) agrees to lend a hall"));
}

TEST_CASE("a request reads as a clerk's recommendation") {
  CHECK(recommended("The board clarifies the remit of the group") ==
        "clarifies the remit of the group (A-1 Run classes)");
  CHECK(recommended("Name two pitches") == "agrees to name two pitches (A-1 Run classes)");
  CHECK(recommended("Agree that it comes first") == "agrees that it comes first (A-1 Run classes)");
  CHECK(recommended("Write to the leaders and ask them to help") ==
        "agrees to write to the leaders and ask them to help (A-1 Run classes)");
  CHECK(recommended("The board writes to the leaders and asks them to help") ==
        "writes to the leaders and asks them to help (A-1 Run classes)");
  CHECK(recommended("Release 3 nurses") == "agrees to release 3 nurses (A-1 Run classes)");
}

TEST_CASE("what a board does at its meetings it does, and does not agree to do") {
  const auto is = [](const char* ask, const char* told) {
    INFO(ask);
    CHECK(recommended(ask) == std::string(told) + " (A-1 Run classes)");
  };
  is("agree a lead", "agrees a lead");
  is("Decide in June which record the council and the NHS buy",
     "decides in June which record the council and the NHS buy");
  is("Settle on 29 February which of each pair goes on",
     "settles on 29 February which of each pair goes on");
  is("Ask the ICB for records", "asks the ICB for records");
  is("Board to ask the ICB for records", "asks the ICB for records");
  is("The board is asked to approve the bid.", "approves the bid");
  is("Board to lend a hall", "agrees to lend a hall");
  is("Note the risk", "notes the risk");
  is("Note that the hall is shut", "notes that the hall is shut");
  is("Support the bid and the trust's offer", "supports the bid and the trust's offer");
  is("Endorse all of it", "endorses all of it");
  is("The board supports the bid", "supports the bid");
  is("The board decides in June", "decides in June");
  is("Name another source in May", "agrees to name another source in May");
}

TEST_CASE("what is no order to the board stands as it is written") {
  for (const char* ask :
       {"Each partner lends a driver", "Fund managers meet monthly", "Support for carers is agreed",
        "The board members write to the leaders", "The board's hospitals sign the order", "Release",
        "Name badges are printed", "Plan A be funded before Plan B",
        "Change that was promised in May", "Help that lasts beyond March",
        "Support all year round for carers", "Help two days a week", "Note that was sent in May",
        "SEND reforms are funded", "Make Every Contact Count training goes on",
        "Find and Treat stays open", "Delegate fees are paid", "Invite The Grove to help",
        "The board notes are sent out", "The board funds are spent", "Board to board talks",
        // A second order behind the first would stand in another form.
        "Consider the bid and approve it", "Agree or refuse it", "Lend a hall. Name a deputy"}) {
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

TEST_CASE(
    "the paper on barriers says how many requests stand, so that other papers' figures tally") {
  const auto told = [](const std::string& barriers) {
    return one_paper("barriers", kMeetings +
                                     std::string("actions:\n  - {id: A-1, title: T, barriers: [") +
                                     barriers + "]}\n");
  };
  const std::string escalated = "{barrier: A, status: escalated, ask_of_board: Lend a hall}";
  const std::string open = "{barrier: B, ask_of_board: Lend a bus}";
  const std::string later =
      "{barrier: C, status: escalated, decided_by: later, ask_of_board: Lend a van}";
  const std::string decided =
      "{barrier: D, status: escalated, decided_by: past, ask_of_board: Lend a cart}";
  const std::string unwritten = "{barrier: E, status: escalated}";
  const std::string silent = "{barrier: F}";
  const std::string over = "{barrier: G, status: resolved, ask_of_board: Lend a tent}";
  const auto all = [](std::initializer_list<std::string> some) {
    std::string list;
    for (const std::string& one : some) list += (list.empty() ? "" : ", ") + one;
    return list;
  };
  const std::string many = told(all({escalated, open, later, decided, unwritten, silent, over}));
  CHECK(says(many, "6 open, of which 4 are escalated"));
  CHECK(says(
      many,
      "3 requests stand and concern 3 of the 6 barriers that are open: 2 of these are escalated, "
      "and 2 more are escalated without a request that stands; 1 of the requests is for a "
      "meeting to come."));
  CHECK(says(told(escalated),
             "1 request stands and concerns the one barrier that is open: it is escalated."));
  CHECK(says(
      told(all({open, silent})),
      "1 request stands and concerns 1 of the 2 barriers that are open: it is not escalated."));
  CHECK(says(told(all({escalated, escalated})),
             "2 requests stand and concern both barriers that are open: both are escalated."));
  CHECK(says(
      told(all({escalated, escalated, escalated})),
      "3 requests stand and concern all 3 barriers that are open: all of these are escalated."));
  CHECK(says(told(decided), "The one escalated barrier has no request that stands."));
  CHECK_FALSE(says(told(silent), "that stands"));
}

TEST_CASE("exceptions say of a request how it stands, as the other papers do") {
  const auto told = [](const std::string& rest) {
    return one_paper(
        "exceptions",
        kMeetings + ("actions:\n  - {id: A-1, title: T, barriers: [{barrier: A, status: "
                     "escalated, ask_of_board: Lend a hall" +
                     rest + "}], progress: [{date: 2026-09-30, status: off-track}]}\n"));
  };
  CHECK(says(told(", raised_at: past"), "Lend a hall (no decision is written down yet)"));
  CHECK(says(told(", raised_at: past, decided_by: past"), "Lend a hall (decided)"));
  CHECK(says(told(", decided_by: later"), "Lend a hall (for a meeting to come)"));
  CHECK(says(told(", raised_at: later"), "Lend a hall (for a meeting to come)"));
  CHECK_FALSE(says(told(""), "Lend a hall ("));
}

TEST_CASE("the action plan says of a request how it stands, as the exception report does") {
  for (const auto& [barrier, remark] :
       {std::pair("raised_at: past, decided_by: past, ", "Lend a hall (decided)"),
        std::pair("raised_at: past, ", "Lend a hall (no decision is written down yet)"),
        std::pair("raised_at: later, ", "Lend a hall (for a later meeting)")}) {
    INFO(barrier);
    const std::string request =
        std::string("status: escalated, ") + barrier + "ask_of_board: Lend a hall";
    for (const char* name : {"action-plan", "exceptions"})
      CHECK(says(paper(request, "now", name), remark));
  }
  const std::string text =
      paper("status: escalated, ask_of_board: Lend a hall", "now", "action-plan");
  CHECK(says(text, "Asked of the board: Lend a hall - "));
}
