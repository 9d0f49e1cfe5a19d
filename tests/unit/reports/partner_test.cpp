// The paper `partner`: every partner that the plan asks anything of has a section.
#include "unit/reports/one_paper.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace hwbplan;
using hwbplan::testing::one_paper;
using hwbplan::testing::says;

namespace {

std::string partner(const std::string& records) {
  return one_paper("partner",
                   "partners: [{id: a, title: Lead}, {id: b, title: Borough}]\n" + records);
}

}  // namespace

TEST_CASE("a partner of whom only people, a way past a barrier or an agreed action is asked") {
  CHECK_FALSE(says(partner("actions: [{id: A-1, title: A, lead: a}]\n"), "## Borough"));
  for (const char* action : {"resources: [{staff: 3, partner: b}]",
                             "barriers: [{barrier: No hall, owner: b, status: open}]"}) {
    INFO(action);
    const std::string text =
        partner(std::string("actions: [{id: A-1, title: A, lead: a, ") + action + "}]\n");
    CHECK(says(text, "## Borough"));
  }
  CHECK(says(partner("meetings: [{id: m, date: 2026-01-01, agreed_actions: [{text: Write, owner: "
                     "b, due: 2026-02-01}]}]\n"),
             "## Borough"));
}

TEST_CASE("a table of data has rows of partners that only give or look after a barrier") {
  const Workspace workspace = hwbplan::testing::load(
      {{"a.yaml",
        "partners: [{id: a, title: Lead}, {id: b, title: Giver}, {id: c, title: Owner}]\n"
        "actions:\n"
        "  - id: A-1\n"
        "    title: Run classes\n"
        "    lead: a\n"
        "    resources: [{staff: 3, partner: b}, {amount: 10, partner: b}, {staff: 1, partner: "
        "a}]\n"
        "    barriers: [{barrier: No hall, owner: c, status: open}, {barrier: No bus, owner: "
        "b}]\n"}});
  const reports::ReportOptions options;
  const reports::Document document =
      make_document(*reports::find_report("partner"), {workspace, options, {}, {}});
  REQUIRE_FALSE(document.data.empty());
  std::string rows;
  for (const reports::Row& row : document.data.front().rows)
    rows += fmt::format("{} {} {}, {} pounds, {} staff\n", row.cells[0].text, row.cells[2].text,
                        row.cells[3].text, row.cells[8].number, row.cells[9].number);
  CHECK(rows ==
        "a leads A-1, 0 pounds, 1 staff\n"
        "b gives A-1, 10 pounds, 3 staff\n"
        "b overcomes a barrier A-1, 0 pounds, 0 staff\n"
        "c overcomes a barrier A-1, 0 pounds, 0 staff\n");
}

TEST_CASE("what a partner gives is told in its own section without its name on each line") {
  const std::string text = partner(
      "actions: [{id: A-1, title: A, lead: a, resources: [{staff: 3, partner: b, secured: yes}, "
      "{funding: grant, source: Fund from Borough, amount: 10, partner: b}]}]\n");
  CHECK(says(text, "| 3 whole-time equivalent staff (secured) |"));
  CHECK(says(text, "| £10, grant: Fund from Borough |"));
}

TEST_CASE("seats without a role are counted and no more") {
  const auto seats = [](const std::string& members) {
    return partner("groups: [{id: g, title: Group, members: [" + members + "]}]\n");
  };
  CHECK(says(seats("b"), "| Group | 1 seat |"));
  CHECK(says(seats("b, b"), "| Group | 2 seats |"));
  CHECK(says(seats("{partner: b, role: Chair}, b"), "| Group | 2 seats: Chair |"));
}

TEST_CASE("hours less than nothing are not counted") {
  const std::string groups =
      "groups: [{id: g, title: Group, members: [b], meets: monthly, hours: -2}]\n";
  CHECK(says(partner(groups), "Not stated"));
  CHECK_FALSE(says(partner(groups), "-24"));
  CHECK_FALSE(
      says(one_paper("governance", "partners: [{id: b, title: Borough}]\n" + groups), "-24"));
}

TEST_CASE("minutes less than nothing are not counted") {
  const std::string text = one_paper(
      "forward-plan",
      "meetings:\n"
      "  - {id: m, date: 2026-12-01, minutes: -100, items: [{title: One, minutes: -10}]}\n");
  CHECK_FALSE(says(text, "-10"));
  CHECK_FALSE(says(text, "Overloaded"));
}

TEST_CASE("more is asked of each partner than is told") {
  const auto asked = [](int times) {
    std::string barriers;
    for (int i = 0; i < times; ++i)
      barriers += "      - {barrier: B" + std::to_string(i) +
                  ", owner: a, status: escalated, ask_of_board: Each partner sends a nurse}\n";
    return partner(
        "actions:\n  - id: A-1\n    title: A\n    lead: a\n    partners: b\n    barriers:\n" +
        barriers);
  };
  CHECK_FALSE(says(asked(50), "More is asked"));
  CHECK(says(asked(51), "More is asked"));
}

TEST_CASE("partners whose ids differ in their case only are each named once") {
  const std::string text =
      one_paper("action-plan",
                "partners: [{id: nhs, title: NHS}, {id: c, title: Council}]\n"
                "actions: [{id: A-1, title: A, lead: c, partners: [nhs, NHS]}]\n");
  CHECK(says(text, "NHS"));
  CHECK_FALSE(says(text, "NHS and NHS"));
}

TEST_CASE("that a partner leads nothing and takes part in nothing is said once") {
  const std::string text = one_paper("partner",
                                     "partners: [{id: a, title: Council}]\ngroups: [{id: g, title: "
                                     "G, kind: board, members: [a]}]\n");
  CHECK(says(text, "It leads no action, takes part in none, and has 1 seat in groups."));
  for (const char* again : {"leads no action.", "It takes part in no action"})
    CHECK_FALSE(says(text, again));
}
