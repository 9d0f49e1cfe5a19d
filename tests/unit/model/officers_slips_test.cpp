// The slips of officers who are no programmers: what is read as it was meant all the same, and what
// is said of the rest.
#include "unit/model/decoding.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::testing;

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
  CHECK(hint("0.6") == "write {staff: 0.6} where it counts people");
  CHECK(hint("\"£1,234.125\"") ==
        "write {funding: grant, amount: 1234.125}, with the kind of money that it is");
  // With its comma it would be two keys.
  CHECK(hint("\"1,000\"") == "write {staff: 1000} where it counts people");
  CHECK(hint("0.125") == "write {staff: 0.125} where it counts people");
  for (const char* none : {"50%", "-5", "-£5", "-5k"}) {
    CAPTURE(none);
    CHECK(hint(none).find("staff") == std::string::npos);
    CHECK(hint(none).find("amount") == std::string::npos);
  }
}

TEST_CASE("words where resources should stand are told what to type") {
  const auto hint = [](const std::string& resources) {
    const Decoded decoded(action_with("    resources: " + resources + "\n"));
    REQUIRE(decoded.findings.size() == 1);
    CHECK(!decoded.findings[0].fix);
    return decoded.findings[0].hint;
  };
  CHECK(hint("2 WTE") == "write {staff: 2}");
  CHECK(hint("[0.6 FTE]") == "write {staff: 0.6}");
  CHECK(hint("12 volunteers") == "write {volunteers: 12}");
  CHECK(hint("{staff: 2 WTE}") == "write 2");
  CHECK(hint("0.125 WTE") == "write {staff: 0.125}");
  CHECK(hint("\"1,200 volunteers\"") == "write {volunteers: 1200}");
  CHECK(hint("{volunteers: 12 people}") == "write 12");
  CHECK(hint("some money") ==
        "say of which kind it is, and keep the words under source:, as in {funding: existing, "
        "source: some money}");
  CHECK(hint("\"Money: some\"") ==
        "say of which kind it is, and keep the words under source:, as in {funding: existing, "
        "source: Public health grant}");
  // Of classes nobody can tell how many people they take.
  CHECK(hint("{staff: 2 classes}").empty());
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
