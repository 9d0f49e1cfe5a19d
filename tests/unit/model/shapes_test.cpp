// Each shape of value: what is read, and what is said where it can't be.
#include "unit/model/decoding.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::testing;

TEST_CASE("text is taken as it is written, whatever it looks like") {
  const Decoded decoded(action_with("    description: no\n    published_status: 010\n"));
  CHECK(decoded.findings.empty());
  CHECK(decoded.action().description.text == "no");
  CHECK(!decoded.action().description.quoted);
  CHECK(decoded.action().published_status.text == "010");
  CHECK(decoded.at(decoded.action().description.span) == "no");
}

TEST_CASE("text in quotation marks and folded text know what they are") {
  const Decoded decoded(
      action_with("    description: \"1.10\"\n    notes: >\n      two\n      lines\n"));
  CHECK(decoded.action().description.text == "1.10");
  CHECK(decoded.action().description.quoted);
  CHECK(decoded.at(decoded.action().description.span) == "\"1.10\"");
  CHECK(decoded.action().notes.text == "two lines\n");
  CHECK(!decoded.action().notes.quoted);
}

TEST_CASE("a list or keys where text should stand") {
  const Diagnostic list = only_finding("    description: [a, b]\n");
  CHECK(list.rule == "wrong-type");
  CHECK(list.message == "\"description\" must be text, but a list stands here");
  const Diagnostic keys = only_finding("    description: {a: b}\n");
  CHECK(keys.message == "\"description\" must be text, but keys and values stand here");
  const Decoded decoded(action_with("    description: [a, b]\n"));
  CHECK(decoded.action().description.presence == Presence::unreadable);
}

TEST_CASE("a flag is yes or no, in any capitals") {
  const auto secured = [](std::string_view word) {
    const Decoded decoded(action_with("    resources: [{secured: " + std::string(word) + "}]\n"));
    REQUIRE(decoded.findings.empty());
    return decoded.action().resources[0].secured.value;
  };
  CHECK(secured("yes"));
  CHECK(secured("True"));
  CHECK(!secured("NO"));
  CHECK(!secured("false"));
  const Diagnostic finding = only_finding("    resources: [{secured: perhaps}]\n");
  CHECK(finding.message == "\"secured\" must be yes or no, but \"perhaps\" stands here");
  CHECK(finding.field == "resources.secured");
  CHECK(finding.value == "perhaps");
  CHECK(finding.kind == "action");
  CHECK(finding.id == "falls-classes");
}

TEST_CASE("a number is read as officers write it") {
  const Decoded decoded(action_with(
      "    resources: [{amount: \"£24,000\"}, {staff: 0.6}, {amount: 40%}, {amount: \"-3\"}]\n"));
  REQUIRE(decoded.findings.empty());
  const auto& resources = decoded.action().resources;
  CHECK(resources[0].amount.value == 24000);
  CHECK(resources[0].amount.text == "£24,000");
  CHECK(resources[1].staff.value == doctest::Approx(0.6));
  CHECK(resources[2].amount.percent);
  CHECK(resources[2].amount.value == 40);
  CHECK(!resources[0].amount.percent);
  CHECK(resources[3].amount.value == -3);
  const Diagnostic finding = only_finding("    resources: [{amount: about 40}]\n");
  CHECK(finding.rule == "wrong-type");
  CHECK(finding.message ==
        "\"amount\" must be a number such as 24000, but \"about 40\" stands here");
}

TEST_CASE("a date takes the end of a longer period that its key asks for") {
  const Decoded decoded(action_with("    timeline: {start: March 2026, end: March 2026}\n"));
  REQUIRE(decoded.findings.empty());
  const Timeline& timeline = decoded.action().timeline.value;
  CHECK(timeline.start.date.to_iso() == "2026-03-01");
  CHECK(timeline.end.date.to_iso() == "2026-03-31");
  CHECK(timeline.end.status == PeriodStatus::read);
  CHECK(timeline.end.text == "March 2026");
}

TEST_CASE("a date that has two meanings, or none") {
  const Diagnostic two = only_finding("    timeline: {end: 03/04/2026}\n");
  CHECK(two.rule == "ambiguous-date");
  CHECK(two.message ==
        "\"end\" says \"03/04/2026\", which could mean 3 April 2026 or 4 March 2026");
  CHECK(two.hint == "write 2026-04-03 or 2026-03-04");
  CHECK(two.value == "03/04/2026");
  const Diagnostic none = only_finding("    timeline: {end: December}\n");
  CHECK(none.rule == "unreadable-date");
  CHECK(none.message == "\"end\" must be a date such as 2026-03-31, but \"December\" stands here");
  CHECK(none.hint == "it names no year");
  const Diagnostic tbc = only_finding("    measures: [{text: a, by: TBC}]\n");
  CHECK(tbc.rule == "unreadable-date");
  CHECK(tbc.hint == "leave the key empty until it is known");
  const Diagnostic ongoing = only_finding("    measures: [{text: a, by: ongoing}]\n");
  CHECK(ongoing.hint == "it names no day; write one such as 2026-03-31");
}

TEST_CASE("an open end of a timeline is left to its own rule") {
  const Decoded decoded(action_with("    timeline: {start: 2026-04-01, end: ongoing}\n"));
  CHECK(decoded.findings.empty());
  const DateValue& end = decoded.action().timeline.value.end;
  CHECK(end.presence == Presence::unreadable);
  CHECK(end.status == PeriodStatus::open_ended);
  CHECK(end.text == "ongoing");
}

TEST_CASE("a period is read by the board's financial year") {
  const std::string text =
      "metrics:\n  - {id: a, title: A, observations: [{period: 2023/24, value: 1}]}\n";
  const Decoded april(text);
  CHECK(april.file.metrics[0].observations[0].period.period.start.to_iso() == "2023-04-01");
  ReadingOptions options;
  options.financial_year = {1, 1};
  const Decoded january(text, options);
  CHECK(january.file.metrics[0].observations[0].period.period.end.to_iso() == "2023-12-31");
}

TEST_CASE("a period that can't be read") {
  const Decoded decoded(
      "metrics:\n  - {id: a, title: A, observations: [{period: last year, value: 1}]}\n");
  REQUIRE(decoded.findings.size() == 1);
  CHECK(decoded.findings[0].rule == "unreadable-date");
  CHECK(
      decoded.findings[0].message ==
      "\"period\" must be a month, quarter or year such as 2023/24, but \"last year\" stands here");
  // The observation stays, with what could be read of it.
  CHECK(decoded.file.metrics[0].observations[0].value.value == 1);
}

TEST_CASE("a choice is one of the permitted words") {
  const Decoded decoded(action_with("    kind: quiet-hum\n    horizon: long\n"));
  REQUIRE(decoded.findings.empty());
  CHECK(decoded.action().action_kind.is(ActionKind::quiet_hum));
  CHECK(decoded.action().horizon.is(Horizon::long_term));
  CHECK(!decoded.action().board_role.is(BoardRole::drive));
}

TEST_CASE("another word is refused with the nearest permitted one") {
  const Diagnostic near = only_finding("    kind: Quiet hum\n");
  CHECK(near.rule == "wrong-type");
  CHECK(near.message ==
        "\"kind\" must be action, commitment or quiet-hum, but \"Quiet hum\" stands here");
  CHECK(near.hint == "did you mean \"quiet-hum\"?");
  REQUIRE(near.fix);
  CHECK(near.fix->edits[0].text == "quiet-hum");
  CHECK(near.fix->edits[0].span == near.span);
  const Diagnostic far = only_finding("    kind: project\n");
  CHECK(far.hint.empty());
  CHECK(!far.fix);
}

TEST_CASE("a board's own word for a status is read by its scale") {
  const DecodedSettings own(
      "hwbplan: 1\nstatus_scale:\n  Amber: at-risk\n  On target: on-track\n  Complete: stopped\n");
  ReadingOptions options;
  options.status_scale = &own.settings.status_scale;
  const auto read_as = [&](const std::string& word) {
    const Decoded decoded(action_with("    progress: [{date: 2026-07-10, status: " + word + "}]\n"),
                          options);
    const Choice<Status>& status = decoded.file.actions[0].progress[0].status;
    CHECK(decoded.findings.size() == (status.given() ? 0 : 1));
    return status.given() ? std::string(kStatusNames[static_cast<std::size_t>(status.value)])
                          : "not read";
  };
  CHECK(read_as("Amber") == "at-risk");
  CHECK(read_as("amber") == "at-risk");
  CHECK(read_as("on target") == "on-track");
  CHECK(read_as("complete") == "complete");  // a word of the format's own keeps its meaning
  CHECK(read_as("Complete") == "not read");
  CHECK(read_as("Ambre") == "not read");
  // The scale is for statuses only.
  const Decoded barrier(action_with("    barriers: [{barrier: a, status: amber}]\n"), options);
  REQUIRE(barrier.findings.size() == 1);
  CHECK(!barrier.findings[0].fix);
}

TEST_CASE("a reference keeps its id and place") {
  const Decoded decoded(action_with("    plan: \"hb-chwp\"\n    priorities: [falls, HB-07]\n"));
  REQUIRE(decoded.findings.empty());
  CHECK(decoded.action().plan.id == "hb-chwp");
  CHECK(decoded.at(decoded.action().plan.span) == "\"hb-chwp\"");
  CHECK(decoded.action().priorities[1].id == "HB-07");
  const Diagnostic finding = only_finding("    plan: {id: hb-chwp}\n");
  CHECK(finding.message == "\"plan\" must be the id of a plan, but keys and values stand here");
  const Diagnostic themes = only_finding("    themes: [{id: a}]\n");
  CHECK(themes.message ==
        "\"themes\" must be the id of a theme, or the word all, but keys and values stand here");
}

TEST_CASE("a placeholder for a lead is left to its own rule, and refers to nothing") {
  const Decoded decoded(action_with("    lead: {partner: all partners, role: TBC}\n"));
  CHECK(decoded.findings.empty());
  CHECK(decoded.action().lead->partner.presence == Presence::unreadable);
  CHECK(decoded.action().lead->partner.id == "all partners");
}

TEST_CASE("a list knows what could not be read of it") {
  const Decoded decoded(action_with("    priorities:\n      - falls\n      - {a: b}\n      -\n"));
  CHECK(decoded.rules() == "wrong-type wrong-type");
  const auto& priorities = decoded.action().priorities;
  CHECK(priorities.size() == 1);
  CHECK(priorities.partial);
  CHECK(!priorities.nothing_given());
  CHECK(decoded.findings[1].message == "this item of \"priorities\" is empty");
}

TEST_CASE("a list may be empty, absent, or without a value") {
  CHECK(Decoded(action_with("    priorities: []\n")).action().priorities.given());
  CHECK(Decoded(action_with("    priorities: []\n")).action().priorities.nothing_given());
  CHECK(Decoded(action_with("")).action().priorities.missing());
  const Decoded empty(action_with("    priorities:\n"));
  CHECK(empty.findings.empty());
  CHECK(empty.action().priorities.missing());
  CHECK(empty.at(empty.action().priorities.span) == "priorities");
}

TEST_CASE("a record where a list or text stands") {
  const Diagnostic list = only_finding("    timeline: [2026-04-01, 2027-03-31]\n");
  CHECK(list.message ==
        "a timeline must be written with keys such as start, end or published, but a list stands "
        "here");
  const Diagnostic text = only_finding("    timeline: ongoing\n");
  CHECK(text.message ==
        "a timeline must be written with keys such as start, end or published, but \"ongoing\" "
        "stands here");
  CHECK(text.field == "timeline");
  CHECK(Decoded(action_with("    timeline: ongoing\n")).action().timeline.presence ==
        Presence::unreadable);
}

TEST_CASE("a long text is shown in part, and never cut inside a character") {
  std::string text = "a";
  while (text.size() < 200) text += "é";
  const Diagnostic finding = only_finding("    resources: [{amount: " + text + "}]\n");
  const std::size_t open = finding.message.find("but \"") + 5;
  const std::string shown = finding.message.substr(open, finding.message.rfind('"') - open);
  CHECK(shown.size() < 70);
  CHECK(shown.ends_with("é…"));
}

TEST_CASE("a file that is empty, a list or a text") {
  CHECK(Decoded("").findings.empty());
  CHECK(Decoded("# nothing yet\n").findings.empty());
  const Decoded list("- id: a\n");
  CHECK(list.rules() == "wrong-type");
  CHECK(list.findings[0].message ==
        "a plan file must be written with keys such as plan, lead or strategy, but a list stands "
        "here");
  CHECK(Decoded("Falls\n").rules() == "wrong-type");
}

TEST_CASE("names and texts beyond their limits are reported, and read as far as the limit") {
  const std::string accents = [] {
    std::string text;
    for (int i = 0; i < 1001; ++i) text += "\u00E9";
    return text;
  }();
  const auto role = [](const std::string& text) {
    return action_with("    lead: {partner: council, role: " + text + "}\n");
  };
  // Characters are counted, and none is cut in two.
  CHECK(Decoded(role(accents.substr(2))).findings.empty());
  const Decoded cut(role(accents));
  REQUIRE(cut.rules() == "too-large");
  CHECK(cut.findings.at(0).message == "\"role\" is 1,001 characters long, and may have 1,000");
  CHECK(cut.findings.at(0).field == "lead.role");
  CHECK(cut.action().lead->role.text == std::string_view(accents).substr(2));
  CHECK(cut.action().lead->role.given());

  const std::string words(100'000, 'x');
  CHECK(Decoded(action_with("    description: " + words + "\n")).findings.empty());
  const Decoded longer(action_with("    description: " + words + "x\n"));
  CHECK(longer.rules() == "too-large");
  CHECK(longer.action().description.text == words);
  const std::string huge(2'000'000, 'x');
  CHECK(only_finding("    description: " + huge + "\n").message ==
        "\"description\" is more than 999,999 characters long, and may have 100,000");
}

TEST_CASE("half an id is none: what is longer than an id can be refers to nothing") {
  const std::string id(1001, 'x');
  const Decoded reference(action_with("    plan: " + id + "\n"));
  REQUIRE(reference.rules() == "too-large");
  CHECK(reference.action().plan.presence == Presence::unreadable);
  CHECK(reference.action().plan.id.empty());
  const Decoded record("actions:\n  - id: " + id + "\n    title: Run classes\n");
  CHECK(record.rules() == "too-large");
  CHECK(record.action().id.presence == Presence::unreadable);
  CHECK(record.action().id.text.empty());
}
