// Each shape of value: what is read, and what is said where it can't be.
#include "unit/model/decoding.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::testing;

namespace {

// The one finding of an action with these keys.
Diagnostic only_finding(std::string_view keys) {
  const Decoded decoded(action_with(keys));
  REQUIRE(decoded.findings.size() == 1);
  return decoded.findings.front();
}

}  // namespace

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

TEST_CASE("an amount alone is told where it belongs") {
  const auto hint = [](const std::string& resources) {
    const Decoded decoded(action_with("    resources: " + resources + "\n"));
    REQUIRE(decoded.findings.size() == 1);
    CHECK(!decoded.findings[0].fix);
    return decoded.findings[0].hint;
  };
  CHECK(hint("£5,000") ==
        "write {funding: grant, amount: 5000}, with the kind of money that it is");
  CHECK(hint("[£60k]") ==
        "write {funding: grant, amount: 60000}, with the kind of money that it is");
  CHECK(hint("0.6").empty());  // which may be staff
  CHECK(hint("some money").empty());
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

TEST_CASE("several ids in a sentence where a list should stand are read as the list") {
  for (const std::string text : {"falls, frailty", "falls / frailty", "falls; frailty"}) {
    const Decoded decoded(action_with("    priorities: " + text + "\n"));
    REQUIRE(decoded.findings.size() == 1);
    CHECK(decoded.findings[0].rule == "wrong-type");
    CHECK(decoded.findings[0].hint == "write [falls, frailty]");
    CHECK(decoded.findings[0].fix);
    REQUIRE(decoded.action().priorities.size() == 2);
    CHECK(decoded.action().priorities[1].id == "frailty");
  }
  CHECK(Decoded(action_with("    priorities: falls\n")).findings.empty());
  // A title, which the rules about references know better.
  CHECK(Decoded(action_with("    priorities: Drugs and alcohol\n")).findings.empty());
  CHECK(Decoded(action_with("    priorities: Falls and living well at home\n")).findings.empty());
}

TEST_CASE("several leads are one too many") {
  const auto hint = [](const std::string& lead) {
    const Diagnostic finding = only_finding("    lead: " + lead + "\n");
    CHECK(finding.rule == "wrong-type");
    return finding.hint;
  };
  const std::string one = "write one lead; the others go under partners:";
  CHECK(hint("council and nhs-trust") == one);
  CHECK(hint("council, nhs-trust") == one);
  CHECK(hint("council / nhs-trust") == one);
  CHECK(hint("[council, nhs-trust]") == one);
  CHECK(hint("{partner: council and nhs-trust}") == one);
  CHECK(hint("council - Head of public health") ==
        "write {partner: council, role: Head of public health}");
  const Decoded decoded(action_with("    lead: council and nhs-trust\n"));
  CHECK(decoded.action().lead.presence != Presence::absent);
  CHECK(decoded.action().lead->partner.presence == Presence::unreadable);
  CHECK(Decoded(action_with("    lead: all partners\n")).findings.empty());
  CHECK(Decoded(action_with("    lead: council\n")).findings.empty());
}

TEST_CASE("quotation marks of a word processor around a word") {
  const Diagnostic finding = only_finding("    horizon: \u201Cshort\u201D\n");
  CHECK(finding.hint == "curly quotes are no quotes to YAML: write short");
  REQUIRE(finding.fix);
  CHECK(finding.fix->edits.at(0).text == "short");
}

TEST_CASE("quotation marks of a word processor around a whole text") {
  const auto role = [](const std::string& text) {
    return action_with("    lead: {partner: council, role: " + text + "}\n");
  };
  const Decoded decoded(role("\u201CHead of health\u201D"));
  REQUIRE(decoded.findings.size() == 1);
  const Diagnostic& finding = decoded.findings.front();
  CHECK(finding.rule == "curly-quotes");
  REQUIRE(finding.fix);
  CHECK(finding.fix->edits.at(0).text == "\"Head of health\"");
  CHECK(Decoded(role("\u2018The board\u2019s lead\u2019")).findings.size() == 1);
  CHECK(Decoded(role("\u2018Be Well\u2019 for carers\u2019")).findings.empty());
  // Quotations inside a text, and marks that straight ones hold already, are the author's own.
  CHECK(Decoded(role("\u201CWarm\u201D and \u201Csafe\u201D homes")).findings.empty());
  CHECK(Decoded(role("\u201CWarm\u201D and \u201Csafe\u201D")).findings.empty());
  CHECK(Decoded(role("\"\u201CWarm homes\u201D\"")).findings.empty());
  CHECK(Decoded(role("\u201C\u201D")).findings.empty());
  // What straight marks would cut short is not mended by itself.
  CHECK_FALSE(Decoded(role("\u201CHead of 6\" pipes\u201D")).findings.at(0).fix);
}

TEST_CASE("quotation marks of a word processor round what is no text") {
  struct Value {
    const char* line;
    const char* rule;
    const char* written;
  };
  const Value values[] = {
      {"    plan: \u201Ccouncil-plan\u201D\n", "wrong-type", "council-plan"},
      {"    populations: [\u2018carers\u2019]\n", "wrong-type", "carers"},
      {"    lead: {partner: \u201Ccouncil\u201D}\n", "wrong-type", "council"},
      {"    resources: [{amount: \u201C24000\u201D}]\n", "wrong-type", "24000"},
      {"    private: \u201Cno\u201D\n", "wrong-type", "no"},
      {"    timeline: {end: \u201C31 March 2026\u201D}\n", "curly-quotes", "\"31 March 2026\""},
      {"    timeline: {end: \u201C2026-03-31\u201D}\n", "curly-quotes", "2026-03-31"},
      {"    \u201Chorizon\u201D: short\n", "unknown-key", "horizon"},
  };
  for (const Value& value : values) {
    const Diagnostic finding = only_finding(value.line);
    CAPTURE(value.line);
    CHECK(finding.rule == value.rule);
    CHECK(finding.hint ==
          std::string("curly quotes are no quotes to YAML: write ") + value.written);
    REQUIRE(finding.fix);
    CHECK(finding.fix->edits.at(0).text == value.written);
  }
}

TEST_CASE("what stands in curly quotes is read as it was meant") {
  const Decoded decoded(
      "actions:\n  - id: \u201Cfalls\u201D\n    title: Run classes\n"
      "    plan: \u201Ccouncil-plan\u201D\n    private: \u201Cyes\u201D\n");
  CHECK(decoded.rules() == "wrong-type wrong-type wrong-type");
  CHECK(decoded.action().id.text == "falls");
  CHECK(decoded.action().plan.id == "council-plan");
  CHECK(decoded.action().is_private.value);
}

TEST_CASE("a text in curly quotes that a comma between brackets cuts") {
  const Decoded decoded(
      action_with("    lead: {partner: council, role: \u201CHead of housing, and health\u201D}\n"));
  REQUIRE(decoded.findings.size() == 1);
  const Diagnostic& finding = decoded.findings.front();
  CHECK(finding.hint ==
        "curly quotes are no quotes to YAML, and the text ends at the comma: write straight ones");
  REQUIRE(finding.fix);
  CHECK(finding.fix->edits.size() == 2);
  // A quotation inside the text is the author's own.
  const Decoded quoted(
      action_with("    lead: {partner: council, role: Head of \u201Chousing, and health\u201D}\n"));
  REQUIRE(quoted.findings.size() == 1);
  CHECK_FALSE(quoted.findings.front().fix);
}

TEST_CASE("a figure in curly quotes that its own comma cuts is mended once") {
  const Decoded decoded(action_with("    resources: [{amount: \u201C\u00A324,000\u201D}]\n"));
  REQUIRE(decoded.rules() == "unknown-key");
  REQUIRE(decoded.findings[0].fix);
  const Edit& edit = decoded.findings[0].fix->edits.at(0);
  CHECK(decoded.at(edit.span) == "\u201C\u00A324,000\u201D");
  CHECK(edit.text == "24000");
}

TEST_CASE("half of a figure that its own comma cut is counted nowhere") {
  for (const char* amount :
       {"\u00A324,000", "24,000", "\u00A31,234,567", "\u201C\u00A324,000\u201D"}) {
    CAPTURE(amount);
    const Decoded decoded(
        action_with(std::string("    resources: [{amount: ") + amount + ", staff: 2}]\n"));
    REQUIRE(decoded.action().resources.size() == 1);
    CHECK(decoded.action().resources[0].amount.presence == Presence::unreadable);
    CHECK(decoded.action().resources[0].staff.value == 2);
  }
}

TEST_CASE("colours and everyday words for a status") {
  const auto hint = [](std::string_view word) {
    return only_finding("    progress: [{date: 2026-01-01, status: " + std::string(word) + "}]\n")
        .hint;
  };
  CHECK(hint("Green") == "green is on-track, or complete where it is done");
  CHECK(hint("amber") == "amber is at-risk");
  CHECK(hint("RED") == "red is off-track");
  CHECK(hint("Grey") == "grey is not-started, or stopped where it was given up");
  CHECK(hint("\"RAG: red\"") == "red is off-track");
  CHECK(hint("In progress") == "in progress is on-track, or at-risk where its end may be missed");
  CHECK(hint("\u201COn track\u201D") == "curly quotes are no quotes to YAML: write on-track");
}

TEST_CASE("a status under another name, or in the action itself") {
  const std::string words =
      "not-started, on-track (green), at-risk (amber), off-track (red), complete or stopped";
  CHECK(only_finding("    RAG: green\n").hint ==
        "say it in an entry under progress:, as status: " + words);
  CHECK(only_finding("    status: on-track\n").hint ==
        "say it in an entry under progress:, as status: " + words);
  CHECK(only_finding("    progress: [{date: 2026-01-01, RAG status: green}]\n").hint ==
        "write status: with " + words);
}

TEST_CASE("a day that its month does not have") {
  CHECK(only_finding("    timeline: {end: 2027-02-30}\n").hint == "February 2027 has 28 days");
  CHECK(only_finding("    timeline: {end: 2028-02-30}\n").hint == "February 2028 has 29 days");
  CHECK(only_finding("    timeline: {end: 2027-04-31}\n").hint == "April 2027 has 30 days");
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

TEST_CASE("ids in curly quotes where a list should stand, together or each in its own") {
  for (const char* ids : {"\u201Ccouncil\u201D, \u201Cnhs\u201D", "\u201Ccouncil, nhs\u201D",
                          "council; \u2018nhs\u2019"}) {
    CAPTURE(ids);
    const Decoded decoded(action_with(std::string("    partners: ") + ids + "\n"));
    REQUIRE(decoded.findings.size() == 1);
    const Diagnostic& finding = decoded.findings.front();
    CHECK(finding.hint == "curly quotes are no quotes to YAML: write [council, nhs]");
    REQUIRE(finding.fix);
    CHECK(finding.fix->edits.at(0).text == "[council, nhs]");
    REQUIRE(decoded.action().partners.size() == 2);
    CHECK(decoded.action().partners[1].id == "nhs");
  }
  // Half a pair is not guessed at.
  for (const char* ids : {"\u201Ccouncil, nhs", "council\u201D, \u201Cnhs"}) {
    CAPTURE(ids);
    const Decoded decoded(action_with(std::string("    partners: ") + ids + "\n"));
    CHECK(decoded.findings.empty());
    CHECK(decoded.action().partners.size() == 1);
  }
}
