// Templates: sections replaced, added and removed, labels changed, and slips refused with their
// line.
#include "hwbplan/reports/template.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace hwbplan::reports;

namespace {

Document sample() {
  Document document;
  document.name = "paper";
  document.numbered = true;
  document.header.push_back({"Plan", {"The plan"}});
  Section implications("implications", "Implications");
  Section legal("legal", "Legal");
  legal.say_numbered("The plan holds no legal comments.");
  implications.sections.push_back(legal);
  Section consultation("consultation", "Consultation");
  consultation.add(FactList{{{"Who leads", {"Somebody"}}}});
  consultation.add(Table{"t", "T", {{"lead", "Who leads"}}, {}, {}});
  document.sections = {implications, consultation};
  return document;
}

std::string fault_of(const char* text) {
  Document document = sample();
  const TemplateValue values[] = {{"area", "Wealdshire *and* <b>"}};
  const auto applied = apply_template(document, text, values);
  if (applied) return "";
  return std::to_string(applied.error().line) + ": " + applied.error().what +
         (applied.error().hint.empty() ? "" : " (" + applied.error().hint + ")");
}

Document applied(const char* text) {
  Document document = sample();
  const TemplateValue values[] = {{"area", "Wealdshire *and* <b>"}};
  REQUIRE(apply_template(document, text, values));
  number_document(document);
  return document;
}

}  // namespace

TEST_CASE("a section is replaced, and its paragraphs are numbered") {
  const Document document = applied(
      "Notes for officers.\n\n# replace legal: Borough solicitor\n\nOne.\n\nTwo:\n\n- a\n- "
      "b\n\nThree.\n");
  const Section& legal = document.sections[0].sections[0];
  CHECK(legal.title == "Borough solicitor");
  REQUIRE(legal.blocks.size() == 3);
  CHECK(std::get<OfficersText>(legal.blocks[1]).number == "1.1.2");
  CHECK(std::get<OfficersText>(legal.blocks[1]).markdown.find("- b") != std::string::npos);
}

TEST_CASE("the original can be kept among new text") {
  const Document document = applied("# replace legal\nBefore.\n{{original}}\nAfter.\n");
  const Section& legal = document.sections[0].sections[0];
  REQUIRE(legal.blocks.size() == 3);
  CHECK(std::get<Paragraph>(legal.blocks[1]).text.plain() == "The plan holds no legal comments.");
  CHECK(std::get<OfficersText>(legal.blocks[2]).number == "1.1.3");
}

TEST_CASE("sections are added and removed") {
  const Document document =
      applied("# add replies after legal: Replies\nText.\n# remove consultation\n");
  REQUIRE(document.sections.size() == 1);
  CHECK(document.sections[0].sections[1].title == "Replies");
}

TEST_CASE("labels change in facts, columns and headings") {
  const Document document = applied(
      "# labels\nWho leads = Accountable officer\nConsultation = Who was asked\nPlan = Document\n");
  CHECK(document.header[0].label == "Document");
  CHECK(document.sections[1].title == "Who was asked");
  CHECK(std::get<FactList>(document.sections[1].blocks[0]).facts[0].label == "Accountable officer");
  CHECK(std::get<Table>(document.sections[1].blocks[1]).columns[0].title == "Accountable officer");
}

TEST_CASE("what a name stands for is plain text") {
  const Document document = applied("# replace legal\nIn {{ area }}.\n");
  const Section& legal = document.sections[0].sections[0];
  CHECK(std::get<OfficersText>(legal.blocks[0]).markdown == "In Wealdshire \\*and\\* \\<b\\>.\n");
}

TEST_CASE("names are filled in titles and labels, as the plain text that those are") {
  const Document document = applied(
      "# labels\nWho leads = Who leads in {{area}}\n# replace legal: Law of {{area}}\nText.\n"
      "# add new: New in {{ area }}\nText.\n");
  CHECK(document.sections[0].sections[0].title == "Law of Wealdshire *and* <b>");
  CHECK(document.sections[2].title == "New in Wealdshire *and* <b>");
  CHECK(std::get<FactList>(document.sections[1].blocks[0]).facts[0].label ==
        "Who leads in Wealdshire *and* <b>");
  const std::string slip = "nothing is called {{aera}} (did you mean \"area\"?)";
  CHECK(fault_of("\n# replace legal: {{aera}}\n") == "2: " + slip);
  CHECK(fault_of("# add new: {{aera}}\n") == "1: " + slip);
  CHECK(fault_of("# labels\nWho leads = {{aera}}\n") == "2: " + slip);
  // Also of a section that the paper has not today.
  CHECK(fault_of("# replace background: {{aera}}\n") == "1: " + slip);
  CHECK(fault_of("# replace background\n{{aera}}\n") == "2: " + slip);
}

TEST_CASE("a line with hashes that is no heading is refused where it may be meant as one") {
  CHECK(fault_of("#labels\n") == "1: \"#labels\" is no heading of a template (write \"# labels\")");
  CHECK(fault_of("# remove consultation\n\n## replace legal: X\n") ==
        "3: \"## replace legal: X\" is no heading of a template (write \"# replace legal: X\")");
  CHECK(fault_of("## Notes\n# remove legal\n").starts_with("1: \"## Notes\" says nothing to do"));
  CHECK(fault_of("# replace legal\n#1 of all\n").starts_with("2: \"#1 of all\" is no heading"));
  CHECK(fault_of("  # replase legal\n").starts_with("1: \"# replase legal\" says nothing to do"));
  CHECK(fault_of("#\n").starts_with("1: \"#\" says nothing to do"));
  CHECK(fault_of("# Replace legal: Advice\n") ==
        "1: \"# Replace legal: Advice\" says nothing to do (did you mean \"# replace legal: "
        "Advice\"?)");
  CHECK(fault_of("# remvoe legal\n").ends_with("(did you mean \"# remove legal\"?)"));
  CHECK(fault_of("# replace legal\n## Our view\n\n### Add water\n\n\\#1 of all\n") == "");
  CHECK(fault_of("# replace legal\n```\n# replase\n#x\n```\n# remove consultation\n") == "");
  CHECK(fault_of("# replace legal\n~~~\n```\n# remove consultation\n") ==
        "2: the code that begins with ~~~ never ends");
  CHECK(applied("#\tremove consultation\n").sections.size() == 1);
  CHECK(applied("\xEF\xBB\xBF# remove consultation\n").sections.size() == 1);
}

TEST_CASE("a template that says nothing to do is refused") {
  CHECK(fault_of("").starts_with("1: this template changes nothing: it has no heading"));
  CHECK(fault_of("Notes.\n\nreplace legal: X\n").starts_with("1: this template changes nothing"));
}

TEST_CASE("slips are refused with their line") {
  CHECK(fault_of("# replace leagl\n") ==
        "1: this paper has no section \"leagl\" (did you mean \"legal\"?)");
  CHECK(fault_of("\n# labels\nWho leeds = X\n") ==
        "3: no paper has the label \"Who leeds\" (did you mean \"Who leads\"?)");
  CHECK(fault_of("# labels\nWho leads\n") == "2: a label is changed by a line `old = new`");
  CHECK(fault_of("# labels\nWho leeds: Boss\n") ==
        "2: a label is changed by a line `old = new` (did you mean \"Who leads = Boss\"?)");
  CHECK(fault_of("# labels\nWho leads:\n") == "2: a label is changed by a line `old = new`");
  CHECK(fault_of("# replace legal\n\n{{aera}}\n") ==
        "3: nothing is called {{aera}} (did you mean \"area\"?)");
  CHECK(fault_of("# replace legal\n{{area\n") ==
        "2: a name begins with {{ and does not end with }}");
  CHECK(fault_of("# add legal: X\n").starts_with("1: this paper has a section \"legal\" already"));
  CHECK(fault_of("# add new\n").starts_with("1: a new section needs a title"));
  CHECK(fault_of("# add B\xc3\xa9 : X\n").starts_with("1: \"B"));
  CHECK(fault_of("# add new: X\n{{original}}\n") == "2: a new section has no original");
  CHECK(fault_of("# include ../secret\n")
            .starts_with("1: \"# include ../secret\" says nothing to do"));
}

TEST_CASE(
    "a section that this paper could have is no slip, and a faulty template changes nothing") {
  CHECK(fault_of("# replace background\n") == "");
  Document document = sample();
  REQUIRE_FALSE(apply_template(document, "# remove legal\n# remove nothing-like-this\n", {}));
  CHECK(document.sections[0].sections.size() == 1);
}

TEST_CASE("a section of another paper is a slip") {
  CHECK(
      fault_of("# remove exceptions\n").starts_with("1: this paper has no section \"exceptions\""));
  CHECK(fault_of("# replace by-lead: X\n").starts_with("1: this paper has no section \"by-lead\""));
  CHECK(fault_of("# add x after by-lead: T\n").starts_with("1: this paper has no section"));
  CHECK(known_sections("no paper").empty());
}

TEST_CASE("what is spoken of twice is refused, because one of the two would go unheard") {
  const std::string legal = "3: line 1 says already what becomes of the section \"legal\"";
  CHECK(fault_of("# replace legal\nOne.\n# replace legal\nTwo.\n") == legal);
  CHECK(fault_of("# remove legal\n\n# replace legal\n") == legal);
  CHECK(fault_of("# add new: X\nText.\n# add new: Y\n").starts_with("3: line 1 says already"));
  CHECK(fault_of("# remove legal\n# add new after legal: X\n") ==
        "2: line 1 removes the section \"legal\" (name another one behind `after`)");
  CHECK(fault_of("# replace legal\nOne.\n# add new after legal: X\n") == "");
  CHECK(fault_of("# labels\nWho leads = A\n# labels\nWho leads = B\n") ==
        "4: line 2 changes the label \"Who leads\" already");
}

TEST_CASE("a template changes a thousand sections at most") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "# add new-" + std::to_string(i) + ": Title\nText.\n";
  CHECK(fault_of(text.c_str()) == "");
  text += "# add another: Title\nText.\n";
  CHECK(fault_of(text.c_str()) ==
        "2001: a template may change 1000 sections, and this is one more (write one longer section "
        "in place of several)");
}

TEST_CASE("a colon where none belongs is refused") {
  CHECK(fault_of("# labels: foo\nWho leads = A\n").starts_with("1: `# labels` takes no colon"));
  CHECK(fault_of("# labels:\nWho leads = A\n").starts_with("1: `# labels` takes no colon"));
  CHECK(fault_of("# remove legal: X\n").starts_with("1: `# remove` takes no colon"));
}
