// Which meeting "next" and "latest" stand for.
#include "cli/record_called.hpp"
#include "unit/rules/checking.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::cli;
using hwbplan::testing::load;

namespace {

constexpr const char* kGroups =
    "groups: [{id: board, kind: board}, {id: falls, kind: working-group}, {id: odd}]\nmeetings:\n";

// The id of the meeting; "none" where there is none such, "other" for words that are no days.
std::string meant(const std::string& meetings, std::string_view words, bool in_public = false) {
  const Workspace workspace = load({{"a.yaml", kGroups + meetings}});
  const auto found =
      meeting_by_day(workspace.plan, words, Date::of(2026, 10, 1).value(), in_public);
  if (!found) return "other";
  return found->meeting == nullptr ? "none: " + found->missing
                                   : std::string(found->meeting->id.text);
}

}  // namespace

TEST_CASE("a board's meeting comes before a nearer one of a working group") {
  const std::string past =
      "  - {id: p, group: board, date: 2026-06-01}\n"
      "  - {id: pf, group: falls, date: 2026-09-01}\n";
  const std::string to_come =
      "  - {id: nf, group: falls, date: 2026-10-02}\n"
      "  - {id: n, group: board, date: 2026-12-01}\n";
  CHECK(meant(past + to_come, "next") == "n");
  CHECK(meant(past + to_come, "Latest") == "p");
  CHECK(meant(past + to_come, "last") == "p");
  // One without a group, or of a group that does not say what it is, is the board's as well.
  CHECK(meant(to_come + "  - {id: bare, date: 2026-11-01}\n", "next") == "bare");
  CHECK(meant(to_come + "  - {id: o, group: odd, date: 2026-11-01}\n", "next") == "o");
  // A working group's where no board meets.
  CHECK(meant("  - {id: nf, group: falls, date: 2026-10-02}\n", "next") == "nf");
}

TEST_CASE("a public paper is for a meeting that is not private, where there is one") {
  const std::string meetings =
      "  - {id: closed, group: board, private: true, date: 2026-11-01}\n"
      "  - {id: open, group: board, date: 2026-12-01}\n";
  CHECK(meant(meetings, "next") == "closed");
  CHECK(meant(meetings, "next", true) == "open");
  CHECK(meant("  - {id: closed, private: true, date: 2026-11-01}\n", "next", true) == "closed");
}

TEST_CASE("today's meeting is the next and the latest, and where there is none that is said") {
  const std::string today = "  - {id: t, group: board, date: 2026-10-01}\n";
  CHECK(meant(today, "next") == "t");
  CHECK(meant(today, "latest") == "t");
  CHECK(meant("  - {id: n, date: 2026-10-02}\n", "latest") ==
        "none: the plan has no meeting up to today");
  CHECK(meant("  - {id: p, date: 2026-09-02}\n", "next") ==
        "none: the plan has no meeting from today on");
  CHECK(meant(today, "t") == "other");
  CHECK(meant("  - {id: next, date: 2026-01-01}\n", "next") == "other");
}

TEST_CASE("a meeting that is not there is answered with those that latest and next stand for") {
  const auto said = [](const std::string& meetings) {
    Workspace workspace = load({{"a.yaml", kGroups + meetings}});
    workspace.today = Date::of(2026, 10, 1).value();
    return meetings_meant(workspace, "previous");
  };
  const std::string of_falls =
      "  - {id: pf, group: falls, date: 2026-09-01}\n"
      "  - {id: nf, group: falls, date: 2026-10-02}\n";
  CHECK(said(of_falls) ==
        "the last meeting was pf (1 September 2026), and the next is nf (2 October 2026)");
  CHECK(said(of_falls + "  - {id: p, group: board, date: 2026-06-01}\n"
                        "  - {id: n, group: board, date: 2026-12-01}\n") ==
        "the last meeting was p (1 June 2026), and the next is n (1 December 2026)");
  CHECK(said("  - {id: t, group: board, date: 2026-10-01}\n") == "the next is t (1 October 2026)");
}
