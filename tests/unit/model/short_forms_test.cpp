// Short forms: a bare value for a record, one thing for a list of one, words with a meaning of
// their own, and what a file says once for all of its records.
#include "unit/model/decoding.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::testing;

TEST_CASE("a lead may be a partner alone") {
  const Decoded decoded(action_with("    lead: council\n"));
  REQUIRE(decoded.findings.empty());
  CHECK(decoded.action().lead.given());
  CHECK(decoded.action().lead->partner.id == "council");
  CHECK(decoded.action().lead->role.missing());
}

TEST_CASE("measures, barriers, resources and sources have short forms") {
  const Decoded decoded(action_with("    measures: 400 people complete a class\n"
                                    "    barriers: [Too few instructors]\n"
                                    "    resources: [existing, {staff: 1}]\n") +
                        "metrics:\n  - {id: m, title: M, source: Annual survey}\n");
  REQUIRE(decoded.findings.empty());
  CHECK(decoded.action().measures[0].text.text == "400 people complete a class");
  CHECK(decoded.action().barriers[0].barrier.text == "Too few instructors");
  CHECK(decoded.action().resources[0].funding.is(Funding::existing));
  CHECK(decoded.action().resources[1].staff.value == 1);
  CHECK(decoded.file.metrics[0].source->title.text == "Annual survey");
}

TEST_CASE("agenda items, decisions and deciders have short forms") {
  const Decoded decoded(
      "meetings:\n  - {id: m, group: hwb, date: 2026-10-14, items: [Welcome], decisions: Agreed}\n"
      "overlap_decisions:\n"
      "  - {actions: [a, b], decision: joint, reason: One programme, decided_by: m}\n");
  REQUIRE(decoded.findings.empty());
  CHECK(decoded.file.meetings[0].items[0].title.text == "Welcome");
  CHECK(decoded.file.meetings[0].decisions[0].text.text == "Agreed");
  CHECK(decoded.file.overlap_decisions[0].decided_by->meeting.id == "m");
}

TEST_CASE("a record without a short form refuses a bare value") {
  const Decoded decoded("actions: Run classes\n");
  CHECK(decoded.rules() == "wrong-type");
  CHECK(decoded.findings[0].message ==
        "an action must be written with keys such as id, title or description, but \"Run "
        "classes\" stands here");
  CHECK(decoded.file.actions.partial);
}

TEST_CASE("one thing is a list of one") {
  const Decoded decoded(
      action_with("    priorities: falls\n    partners: lpt\n"
                  "    progress: {date: 2026-07-10, status: on-track}\n"));
  REQUIRE(decoded.findings.empty());
  CHECK(decoded.action().priorities.given());
  REQUIRE(decoded.action().priorities.size() == 1);
  CHECK(decoded.action().priorities[0].id == "falls");
  CHECK(decoded.action().progress[0].status.is(Status::on_track));
}

TEST_CASE("no barriers is an answer") {
  const Decoded decoded(action_with("    barriers: none\n"));
  REQUIRE(decoded.findings.empty());
  REQUIRE(decoded.action().barriers.size() == 1);
  CHECK(decoded.action().barriers[0].says_none());
  CHECK(Decoded(action_with("    barriers: [None known]\n")).action().barriers[0].says_none());
  CHECK(!Decoded(action_with("    barriers: [No money]\n")).action().barriers[0].says_none());
}

TEST_CASE("the word all is read as any id") {
  const Decoded decoded("priorities:\n  - {id: falls, title: Falls, themes: all}\n");
  REQUIRE(decoded.findings.empty());
  REQUIRE(decoded.file.priorities[0].themes.size() == 1);
  CHECK(decoded.file.priorities[0].themes[0].id == "all");
}

TEST_CASE("a file's plan and lead are those of its records that name none") {
  const Decoded decoded(
      "plan: hb-chwp\n"
      "lead: {partner: hinckley, role: Head of community health}\n"
      "actions:\n"
      "  - {id: a, title: A}\n"
      "  - {id: b, title: B, plan: other, lead: council}\n"
      "  - {id: c, title: C, plan: , lead: }\n"
      "metrics:\n"
      "  - {id: m, title: M}\n"
      "  - {id: n, title: N, plan: other}\n");
  REQUIRE(decoded.findings.empty());
  CHECK(decoded.action(0).plan.id == "hb-chwp");
  CHECK(decoded.action(0).lead->role.text == "Head of community health");
  CHECK(decoded.action(1).plan.id == "other");
  CHECK(decoded.action(1).lead->partner.id == "council");
  CHECK(decoded.action(1).lead->role.missing());
  CHECK(decoded.action(2).plan.id == "hb-chwp");
  CHECK(decoded.action(2).lead->partner.id == "hinckley");
  CHECK(decoded.file.metrics[0].plan.id == "hb-chwp");
  CHECK(decoded.file.metrics[1].plan.id == "other");
}

TEST_CASE("a lead that could not be read is not replaced by the file's") {
  const Decoded decoded("lead: council\nactions:\n  - {id: a, title: A, lead: [x]}\n");
  CHECK(decoded.rules() == "wrong-type");
  CHECK(decoded.action().lead.presence == Presence::unreadable);
}

TEST_CASE("the latest progress is the one of the latest day up to today") {
  const Decoded decoded(
      action_with("    progress:\n"
                  "      - {date: 2026-07-10, text: one}\n"
                  "      - {date: 2026-09-10, text: two}\n"
                  "      - {date: 2026-09-10, text: three}\n"
                  "      - {date: 2027-01-10, text: four}\n"
                  "      - {text: undated}\n"));
  CHECK(decoded.rules() == "missing-key");
  const Progress* latest = latest_progress(decoded.action(), Date::of(2026, 10, 1).value());
  REQUIRE(latest != nullptr);
  CHECK(latest->text.text == "three");
  CHECK(latest_progress(decoded.action(), Date::of(2026, 1, 1).value()) == nullptr);
}

TEST_CASE("a record is placed at its id, else its title, else itself") {
  const Decoded decoded("themes:\n  - {id: a, title: A}\n  - {title: B}\n  - {number: 3}\n");
  CHECK(decoded.at(decoded.file.themes[0].place()) == "a");
  CHECK(decoded.at(decoded.file.themes[1].place()) == "B");
  CHECK(decoded.at(decoded.file.themes[2].place()) == "{number: 3}");
}
