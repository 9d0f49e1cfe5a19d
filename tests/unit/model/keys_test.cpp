// Keys that are not known, not there, or stand without a value.
#include "unit/model/decoding.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::testing;

TEST_CASE("a misspelt key is reported at its place with the right one") {
  const Decoded decoded(action_with("    piorities: [falls]\n"));
  REQUIRE(decoded.findings.size() == 1);
  const Diagnostic& finding = decoded.findings[0];
  CHECK(finding.rule == "unknown-key");
  CHECK(finding.message == "an action has no key \"piorities\"");
  CHECK(finding.hint == "did you mean \"priorities\"?");
  CHECK(finding.value == "piorities");
  CHECK(decoded.at(finding.span) == "piorities");
  CHECK(finding.kind == "action");
  CHECK(finding.id == "falls-classes");
  REQUIRE(finding.fix);
  CHECK(finding.fix->title == "rename the key to priorities");
  REQUIRE(finding.fix->edits.size() == 1);
  CHECK(finding.fix->edits[0].text == "priorities");
}

TEST_CASE("a misspelt key is read as it was meant, so that nothing else seems to be missing") {
  const Decoded decoded("actions:\n  - ID: a\n    titel: Run classes\n    Lead: council\n");
  CHECK(decoded.rules() == "unknown-key unknown-key unknown-key");
  CHECK(decoded.action().id.text == "a");
  CHECK(decoded.action().title.text == "Run classes");
  CHECK(decoded.action().lead->partner.id == "council");
}

TEST_CASE("a misspelt section is read as it was meant") {
  const Decoded decoded("metric:\n  - {id: a, title: A}\n");
  CHECK(decoded.rules() == "unknown-key");
  REQUIRE(decoded.file.metrics.size() == 1);
  CHECK(decoded.file.metrics[0].id.text == "a");
}

TEST_CASE("the right key counts before a misspelt one, wherever they stand") {
  const Decoded above(action_with("    leed: trust\n    lead: council\n"));
  CHECK(above.rules() == "unknown-key");
  CHECK(above.action().lead->partner.id == "council");
  const Decoded below(action_with("    lead: council\n    leed: trust\n"));
  CHECK(below.action().lead->partner.id == "council");
  const Decoded lists(action_with("    priority: [x]\n    priorities: [falls]\n"));
  REQUIRE(lists.action().priorities.size() == 1);
  CHECK(lists.action().priorities[0].id == "falls");
  const Decoded twice(action_with("    prioritys: [x]\n    prioritees: [y]\n"));
  CHECK(twice.action().priorities.size() == 1);
}

TEST_CASE("a key that is near to nothing lists those that are permitted") {
  const Decoded decoded("themes:\n  - {id: a, title: A, colour: green}\n");
  REQUIRE(decoded.findings.size() == 1);
  CHECK(decoded.findings[0].message == "a theme has no key \"colour\"");
  CHECK(decoded.findings[0].hint ==
        "its keys are id, title, number, description, sponsor, driver, notes, private");
  CHECK(!decoded.findings[0].fix);
}

TEST_CASE("a key that is near to several is read as none of them") {
  const Decoded decoded(
      "metrics:\n  - {id: a, title: A, observations: [{period: 2023/24, "
      "value: 1, lowper: 2}]}\n");
  REQUIRE(decoded.findings.size() == 1);
  CHECK(decoded.findings[0].rule == "unknown-key");
  if (decoded.findings[0].fix) {
    CHECK(decoded.file.metrics[0].observations[0].lower.given());
  } else {
    CHECK(!decoded.file.metrics[0].observations[0].lower.given());
  }
}

TEST_CASE("a missing key is reported at the record's first one") {
  const Decoded decoded("actions:\n  - lead: council\n");
  CHECK(decoded.rules() == "missing-key missing-key");
  CHECK(decoded.findings[0].message == "this action has no \"id\"");
  CHECK(decoded.findings[1].message == "this action has no \"title\"");
  CHECK(decoded.findings[1].hint == "add \"title\": what will be done, in one line");
  CHECK(decoded.findings[1].field == "title");
  CHECK(decoded.at(decoded.findings[1].span) == "lead");
  CHECK(decoded.findings[0].kind == "action");
  CHECK(decoded.findings[0].id.empty());
}

TEST_CASE("a missing key in a record without any keys") {
  const Decoded decoded("themes:\n  - {}\n");
  CHECK(decoded.rules() == "missing-key missing-key");
  CHECK(decoded.at(decoded.findings[0].span) == "{}");
}

TEST_CASE("a key without a value, or with empty quotation marks, is a question not yet answered") {
  const Decoded decoded("actions:\n  - id: a\n    title: \"\"\n    lead:\n    plan: ''\n");
  CHECK(decoded.rules() == "missing-key");
  CHECK(decoded.findings[0].field == "title");
  CHECK(decoded.action().title.missing());
  CHECK(decoded.action().lead.missing());
  CHECK(decoded.at(decoded.action().lead.span) == "lead");
  CHECK(decoded.action().plan.missing());
  CHECK(Decoded(action_with("    priorities: [\"\"]\n")).rules() == "wrong-type");
}

TEST_CASE("what the reader has refused is not missing") {
  const Decoded decoded(
      "actions:\n  - id: a\n    title: *t\n    lead: *l\n    priorities: [*p]\n"
      "    barriers: *b\n    timeline: {end: *e}\n");
  CHECK(decoded.reading.size() == 5);
  CHECK(decoded.findings.empty());
  CHECK(decoded.action().title.presence == Presence::unreadable);
  CHECK(decoded.action().lead.presence == Presence::unreadable);
  CHECK(decoded.action().priorities.partial);
  CHECK(decoded.action().barriers.presence == Presence::unreadable);
  CHECK(decoded.action().timeline->end.presence == Presence::unreadable);
}

TEST_CASE("the path of keys begins inside the record") {
  const Decoded decoded(
      "strategy:\n  id: s\n  title: S\n  places: [{id: p, title: [P]}]\n  sign_off: {status: x}\n"
      "actions:\n  - {id: a, title: A, measures: [{text: t, target: many}]}\n");
  REQUIRE(decoded.findings.size() == 3);
  CHECK(decoded.findings[0].field == "title");
  CHECK(decoded.findings[0].kind == "place");
  CHECK(decoded.findings[0].id == "p");
  CHECK(decoded.findings[1].field == "sign_off.status");
  CHECK(decoded.findings[1].kind == "strategy");
  CHECK(decoded.findings[1].id == "s");
  CHECK(decoded.findings[2].field == "measures.target");
  CHECK(decoded.findings[2].id == "a");
}

TEST_CASE("a finding about a file belongs to no record") {
  const Decoded decoded("colour: green\nlead: {partner: [a]}\n");
  REQUIRE(decoded.findings.size() == 2);
  CHECK(decoded.findings[0].message == "a plan file has no key \"colour\"");
  CHECK(decoded.findings[0].kind.empty());
  CHECK(decoded.findings[1].field == "lead.partner");
}

TEST_CASE("a comma in a text or a figure between brackets") {
  const Decoded text(
      action_with("    lead: {partner: a, role: Head of health, wellbeing and care}\n"));
  REQUIRE(text.findings.size() == 1);
  CHECK(text.findings[0].hint ==
        "if it belongs to the text before the comma, put that text in quotes");
  const Decoded word(action_with("    measures: [{text: Tipton, Smethwick}]\n"));
  REQUIRE(word.findings.size() == 1);
  CHECK(word.findings[0].hint ==
        "if it belongs to the text before the comma, put that text in quotes");
  for (const std::string figure : {"\u00A324,000", "24,000", "1,024,000"}) {
    const Decoded decoded(action_with("    resources: [{amount: " + figure + ", secured: yes}]\n"));
    REQUIRE(decoded.findings.size() == 1);
    const std::string whole = figure.starts_with("1") ? "1024000" : "24000";
    CHECK(decoded.findings[0].hint == "write the figure without a comma: " + whole);
    REQUIRE(decoded.findings[0].fix);
    CHECK(decoded.at(decoded.findings[0].fix->edits.at(0).span) == figure);
  }
}

TEST_CASE("a colon without a space between brackets") {
  const Decoded decoded(action_with("    lead: {partner:council, role: Head of health}\n"));
  REQUIRE(decoded.findings.size() == 1);
  CHECK(decoded.findings[0].hint == "put a space behind the colon of \"partner:\"");
  CHECK(decoded.findings[0].fix);
  CHECK(decoded.action().lead.presence == Presence::unreadable);
  const Decoded required("themes:\n  - {id:a, title: A}\n");
  CHECK(required.rules() == "unknown-key");
}

TEST_CASE("a key that belongs under another") {
  const Decoded decoded(action_with("    end: 2027-03-31\n"));
  REQUIRE(decoded.findings.size() == 1);
  CHECK(decoded.findings[0].hint == "put it under timeline:");
  const Decoded file("themes: []\nprogress: []\n");
  REQUIRE(file.findings.size() == 1);
  CHECK(file.findings[0].hint ==
        "if it belongs to the record above it, indent it like the lines there");
  const Decoded title("themes: []\ntitle: Run classes\n");
  REQUIRE(title.findings.size() == 1);
  CHECK(title.findings[0].hint ==
        "if it belongs to the record above it, indent it like the lines there");
}
