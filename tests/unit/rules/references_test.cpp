// The group references: what is said, where, and with which way out.
#include "unit/rules/checking.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::testing;

namespace {

Diagnostic only(const Checked& checked) {
  REQUIRE(checked.findings.size() == 1);
  return checked.findings.front();
}

Diagnostic only_unknown(const std::string& text) {
  return only(check_text(text, "unknown-reference"));
}

std::string action_with_lead(const std::string& lead) {
  return "actions: [{id: a, title: A, lead: " + lead + "}]\n";
}

constexpr const char* kPartners =
    "partners: [{id: council, title: Wealdshire County Council}, {id: health-trust, title: "
    "Trust}]\n";

}  // namespace

TEST_CASE("a reference to nothing is said in a sentence, with the id that was meant") {
  const Checked checked =
      check_files({{"a.yaml", "actions: [{id: a, title: A, measures: [{metric: activ-adults}]}]\n"},
                   {"b.yaml", "metrics: [{id: active-adults, title: M}]\n"}},
                  {{"unknown-reference"}, {}, {}});
  const Diagnostic finding = only(checked);
  CHECK(finding.message ==
        "this action is measured by \"activ-adults\", but no metric has that id");
  CHECK(finding.hint == "did you mean \"active-adults\"?");
  CHECK(finding.field == "measures.metric");
  CHECK(finding.value == "activ-adults");
  CHECK(finding.kind == "action");
  CHECK(finding.id == "a");
  CHECK(checked.at(finding.span) == "activ-adults");
  REQUIRE(finding.related.size() == 1);
  CHECK(finding.related[0].message == "\"active-adults\" stands here");
  CHECK(finding.related[0].span.file == 2);
  REQUIRE(finding.fix);
  CHECK(finding.fix->edits[0].span == finding.span);
  CHECK(finding.fix->edits[0].text == "active-adults");
}

TEST_CASE("several near ids are all offered, and none is put in") {
  const Diagnostic finding = only_unknown(
      "metrics: [{id: falls-1, title: A}, {id: falls-2, title: B}]\n"
      "actions: [{id: a, title: A, affects: falls-3}]\n");
  CHECK(finding.hint == "did you mean \"falls-1\" or \"falls-2\"?");
  CHECK(finding.related.size() == 2);
  CHECK(!finding.fix);
}

TEST_CASE("the id of another kind is said to be one") {
  const Diagnostic finding = only_unknown(std::string(kPartners) +
                                          "groups: [{id: hwb, title: Board}]\n"
                                          "actions: [{id: a, title: A, partners: [hwb]}]\n");
  CHECK(finding.message == "\"hwb\" is a group, and here a partner must stand");
  CHECK(finding.hint == "write \"council\" or \"health-trust\", or add it under partners:");
  REQUIRE(finding.related.size() == 1);
  CHECK(finding.related[0].message == "the group stands here");
  CHECK(!finding.fix);
}

TEST_CASE("a title in place of the id is understood") {
  const Diagnostic finding =
      only_unknown(kPartners + action_with_lead("wealdshire county council"));
  CHECK(finding.hint == "did you mean \"council\"?");
  REQUIRE(finding.fix);
  CHECK(finding.fix->edits[0].text == "council");
}

TEST_CASE("where nothing is near, the way out is shown") {
  const Diagnostic none = only_unknown(action_with_lead("council"));
  CHECK(none.message == "this action is led by \"council\", but no partner or group has that id");
  CHECK(none.hint == "no partner or group is there yet: add it under partners: or groups:");
  const Diagnostic few = only_unknown(kPartners + action_with_lead("police"));
  CHECK(few.hint == "write \"council\" or \"health-trust\", or add it under partners: or groups:");
  std::string many = "partners:\n";
  for (int i = 0; i < 10; ++i)
    many += "  - {id: organisation-number-" + std::to_string(i) + ", title: T}\n";
  const Diagnostic lost = only_unknown(many + action_with_lead("police"));
  CHECK(lost.hint ==
        "write the id of one that is there, such as \"organisation-number-0\", or add it under "
        "partners: or groups:");
}

TEST_CASE("letters that only look right are named") {
  // The e is Cyrillic.
  const Diagnostic finding = only_unknown(kPartners + action_with_lead("h\u0435alth-trust"));
  CHECK(finding.hint ==
        "did you mean \"health-trust\"? There is \"\u0435\" (U+0435), a Cyrillic letter that looks "
        "like \"e\" in it");
  CHECK(finding.fix);
  const Diagnostic unseen = only_unknown(kPartners + action_with_lead("council\u200B"));
  CHECK(unseen.hint ==
        "did you mean \"council\"? There is a character that cannot be seen (U+200B) in it");
}

TEST_CASE("a default of a file is spoken of as what it is") {
  const Checked checked =
      check_text("plan: hb\nlead: nobody\nactions: [{id: a, title: A}, {id: b, title: B}]\n",
                 "unknown-reference");
  REQUIRE(checked.findings.size() == 2);
  CHECK(checked.findings[0].message ==
        "every action and metric in this file belongs to the plan \"hb\", but no plan has that id");
  CHECK(checked.findings[0].kind.empty());
  CHECK(checked.findings[1].message ==
        "every action in this file is led by \"nobody\", but no partner or group has that id");
  CHECK(checked.findings[1].field == "lead.partner");
}

TEST_CASE("while a file can't be opened, no reference is called broken") {
  MemoryFiles disk =
      plan_directory({{"a.yaml", action_with_lead("council")}, {"b.yaml", "themes: []\n"}});
  disk.locked.insert("/plan/b.yaml");
  Workspace workspace = load(disk);
  Timings timings;
  CHECK(rules_of(rules::check(workspace, {{"references"}, {}, {}}, 1, timings)) == "");
}

TEST_CASE("a near id that needs quotation marks itself is not spread") {
  const Diagnostic finding = only_unknown(
      "metrics: [{id: \"falls: all\", title: A}]\nactions: [{id: a, title: A, affects: \"falls: "
      "al\"}]\n");
  CHECK(finding.hint == "did you mean \"falls: all\"?");
  CHECK(!finding.fix);
}

TEST_CASE("ids that are given twice") {
  const Checked checked = check_files(
      {{"a.yaml", "actions: [{id: A-1, title: A}]\n"},
       {"b.yaml",
        "actions: [{id: A-1, title: B}, {id: a-1, title: C}]\nthemes: [{id: A-1, title: T}]\n"}},
      {{"duplicate-id"}, {}, {}});
  REQUIRE(checked.findings.size() == 2);
  CHECK(checked.findings[0].message == "another action has the id \"A-1\" already");
  CHECK(checked.findings[0].span.file == 2);
  REQUIRE(checked.findings[0].related.size() == 1);
  CHECK(checked.findings[0].related[0].span.file == 1);
  CHECK(
      checked.findings[1].message ==
      "\"a-1\" is the same id as \"A-1\", which another action has already: capitals do not count "
      "in ids");
}

TEST_CASE("ids that are given twice inside one record") {
  const Checked checked = check_text(
      "actions:\n"
      "  - {id: a, title: A, timeline: {milestones: [{id: m1, title: X, due: 2026-12-01},"
      " {id: M1, title: Y, due: 2026-12-02}, {id: m2, title: Z, due: 2026-12-03}]}}\n"
      "  - {id: b, title: B, timeline: {milestones: [{id: m1, title: X, due: 2026-12-01}]}}\n"
      "metrics:\n"
      "  - {id: m, title: M, inequality: {by: place, groups: [{id: x, title: X}, {id: x, title: "
      "Y}]}}\n"
      "meetings:\n"
      "  - {id: n, group: g, date: 2026-10-14, decisions: [{id: d1, text: X}, {id: d1, text: Y}],"
      " agreed_actions: [{id: d1, text: X}, {id: a1, text: Y}, {id: a1, text: Z}]}\n",
      "duplicate-id");
  REQUIRE(checked.findings.size() == 4);
  CHECK(checked.findings[0].message == "two milestones of this action have the id \"M1\"");
  CHECK(checked.findings[0].id == "a");
  CHECK(checked.findings[0].field == "timeline.milestones.id");
  CHECK(checked.findings[1].message == "two groups of this metric have the id \"x\"");
  CHECK(checked.findings[2].message == "two decisions of this meeting have the id \"d1\"");
  CHECK(checked.findings[3].message == "two agreed actions of this meeting have the id \"a1\"");
}

TEST_CASE("two strategies are reported once, whatever their ids") {
  const std::map<std::string, std::string> files = {{"a.yaml", "strategy: {id: s, title: S}\n"},
                                                    {"b.yaml", "strategy: {id: s, title: T}\n"}};
  const Checked checked = check_files(files, {{"two-strategies"}, {}, {}});
  CHECK(checked.rules() == "two-strategies");
  CHECK(checked.findings[0].span.file == 2);
  REQUIRE(checked.findings[0].related.size() == 1);
  CHECK(checked.findings[0].related[0].span.file == 1);
}

TEST_CASE("a missing strategy is reported at the settings' first key") {
  const Checked checked =
      check_files({{"hwbplan.yaml", "# ours\ntitle: A\nhwbplan: 1\n"}, {"a.yaml", "themes: []\n"}},
                  {{"references"}, {}, {}});
  CHECK(checked.rules() == "missing-strategy");
  CHECK(checked.findings[0].span.file == 0);
  CHECK(checked.at(checked.findings[0].span) == "title");
  CHECK(check_text("strategy: {id: s, title: S}\n", "missing-strategy").findings.empty());
}

TEST_CASE("a strategy that could not be read is not missing") {
  CHECK(check_text("strategy:\n  id: s\n  title: \"S\n", "missing-strategy").findings.empty());
  CHECK(check_text("strategy: [s]\n", "missing-strategy").findings.empty());
  CHECK(check_text("stratgy: {id: s, title: S}\n", "missing-strategy").findings.empty());
}

TEST_CASE("a bad id tells what is wrong with it and how it could be") {
  const Checked checked = check_text(
      "strategy:\n  id: Good Years\n  title: S\n  places: [{id: north_end, title: N}]\n"
      "actions:\n"
      "  - {id: HB-07, title: A}\n"
      "  - {id: \"2050\", title: A}\n"
      "  - {id: -a, title: A}\n"
      "  - {id: a-, title: A}\n"
      "  - {id: caf\u00e9, title: A}\n"
      "  - {id: \"\u2014\", title: A}\n"
      "themes: [{id: All, title: T}]\n"
      "meetings: [{id: m, group: g, date: 2026-10-14, decisions: [{id: d 1, text: T}]}]\n",
      "bad-id");
  REQUIRE(checked.findings.size() == 8);
  CHECK(checked.findings[0].message ==
        "the id \"Good Years\" holds a space, and an id is made of the letters a to z, digits and "
        "hyphens");
  CHECK(checked.findings[0].hint == "write \"good-years\", here and wherever it is referred to");
  CHECK(checked.findings[1].message ==
        "the id \"north_end\" holds \"_\", and an id is made of the letters a to z, digits and "
        "hyphens");
  CHECK(checked.findings[1].kind == "place");
  CHECK(checked.findings[2].message ==
        "the id \"-a\" begins with a hyphen, and an id begins and ends with a letter or a digit");
  CHECK(checked.findings[3].message.find("ends with a hyphen") != std::string::npos);
  CHECK(checked.findings[4].hint == "write \"cafe\", here and wherever it is referred to");
  CHECK(checked.findings[5].hint == "choose a short one such as falls-classes or HB-07");
  CHECK(checked.findings[6].message ==
        "no theme can have the id \"all\", which stands for all themes");
  CHECK(checked.findings[7].field == "decisions.id");
}

TEST_CASE("a better id that is taken is not offered") {
  const Diagnostic finding = only(check_text(
      "actions: [{id: falls classes, title: A}, {id: falls-classes, title: B}]\n", "bad-id"));
  CHECK(finding.hint == "choose a short one such as falls-classes or HB-07");
}
