// Each slip that officers make, with the place and the sentence it gets. Every case stands in a
// record between two others, which must come through unharmed.
#include "reading.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::yaml;
using hwbplan::yaml::testing::findings;
using hwbplan::yaml::testing::outline;
using hwbplan::yaml::testing::Reading;

namespace {

const std::string kBefore = "actions:\n  - id: a\n    title: first\n  - id: b\n";
const std::string kAfter = "  - id: c\n    title: last\n";

// The text after the fix that the first finding offers; empty where it offers none.
std::string fixed(const Reading& reading) {
  if (reading.result.findings.empty() || !reading.result.findings[0].fix) return {};
  std::string text = reading.source.text;
  std::vector<Edit> edits = reading.result.findings[0].fix->edits;
  std::sort(edits.begin(), edits.end(),
            [](const Edit& a, const Edit& b) { return b.span < a.span; });
  for (const Edit& edit : edits) text.replace(edit.span.begin, edit.span.size(), edit.text);
  return text;
}

struct Slip {
  std::string lines;     // of the record in the middle
  std::string place;     // what the caret stands under
  std::string message;   // of the one finding
  std::string mended{};  // the lines after the fix; empty where none is offered
};

void check_slip(const Slip& slip) {
  CAPTURE(slip.lines);
  const Reading reading(kBefore + slip.lines + kAfter);
  CHECK(findings(reading) == fmt::format("yaml-syntax '{}': {}\n", slip.place, slip.message));
  CHECK(outline(reading.result.tree) ==
        R"({"actions": [{"id": "a", "title": "first"}, {"id": "c", "title": "last"}]})");
  REQUIRE(reading.result.salvaged.size() >= 1);
  CHECK(reading.result.salvaged[0].section == "actions");
  CHECK(reading.result.salvaged[0].id == "b");
  CHECK(reading.result.damaged_sections == std::vector<std::string>{"actions"});
  if (!reading.result.findings.empty()) CHECK(reading.result.findings[0].id == "b");
  CHECK(fixed(reading) == (slip.mended.empty() ? "" : kBefore + slip.mended + kAfter));
  if (!slip.mended.empty()) {
    const Reading again(fixed(reading));
    CHECK(findings(again).empty());
  }
}

}  // namespace

TEST_CASE("a list behind a text") {
  const std::string message =
      "this dash begins no item: the line would be joined to the text above it";
  check_slip({"    themes: falls\n      - carers\n", "-", message});
  check_slip({"    themes: falls and\n      more\n      - carers\n", "-", message});
  CHECK(findings(Reading("title: falls and\n  -carers - and more\n")).empty());
}

TEST_CASE("a colon in a text") {
  const std::string message =
      "a text with a colon and a space in it is taken for a second key on the same line";
  check_slip({"    title: Start well: age 0-5\n", "Start well: age 0-5", message,
              "    title: \"Start well: age 0-5\"\n"});
  check_slip({"    title: The \"hub\": a place # c\n", "The \"hub\": a place", message,
              "    title: 'The \"hub\": a place' # c\n"});
  check_slip({"    title: It's \"x\": y\n", "It's \"x\": y", message});
  check_slip({"    title: one: two\n      three\n", "one: two", message});
}

TEST_CASE("a colon or a dash without a space") {
  check_slip({"    title:Start well\n    lead: x\n",
              "title:", "there is no space behind the colon of this key",
              "    title: Start well\n    lead: x\n"});
  check_slip({"    places:\n      - x\n      -y\n", "-",
              "there is no space behind the dash of this item",
              "    places:\n      - x\n      - y\n"});
}

TEST_CASE("texts that begin with a character that has a meaning") {
  const auto message = [](char c) {
    return fmt::format("a text cannot begin with \"{}\" unless it is in quotes", c);
  };
  check_slip({"    title: @council team\n", "@council team", message('@'),
              "    title: \"@council team\"\n"});
  check_slip({"    title: `x` y\n", "`x` y", message('`'), "    title: \"`x` y\"\n"});
  check_slip({"    share: %60\n", "%60", message('%'), "    share: \"%60\"\n"});
  check_slip({"    title: & sons # c\n", "& sons", message('&'), "    title: \"& sons\" # c\n"});
  check_slip({"    target: > 95%\n", "> 95%", message('>'), "    target: \"> 95%\"\n"});
  check_slip({"    target: >95\n    lead: x\n", ">95", message('>'),
              "    target: \">95\"\n    lead: x\n"});
  check_slip({"    title: | b\n", "| b", message('|'), "    title: \"| b\"\n"});
  check_slip({"    title: *Important* note\n", "*Important* note", message('*'),
              "    title: \"*Important* note\"\n"});
  check_slip({"    title: ? what\n", "? what", message('?'), "    title: \"? what\"\n"});
}

TEST_CASE("quotation marks that are not closed, or closed too early") {
  check_slip(
      {"    title: \"Start well\n    lead: x\n", "\"", "this quotation mark is never closed"});
  check_slip({"    title: 'Start well\n", "'", "this quotation mark is never closed"});
  check_slip({"    m: {text: \"abc, by: 2026}\n    lead: x\n", "\"",
              "this quotation mark is never closed"});
  check_slip({"    title: 'Don't stop'\n", "t stop'",
              "text goes on behind the closing quotation mark", "    title: \"Don't stop\"\n"});
  check_slip({"    title: \"The \"Live Well\" hub\"\n", "Live Well\" hub\"",
              "text goes on behind the closing quotation mark",
              "    title: 'The \"Live Well\" hub'\n"});
  check_slip({"    title: \"x\" y\n", "y", "text goes on behind the closing quotation mark"});
  check_slip({"    file: \"C:\\data\\new\"\n", "\\d",
              "in double quotes a backslash has a meaning of its own, and this is none of them",
              "    file: 'C:\\data\\new'\n"});
}

TEST_CASE("brackets that are not closed, or do not match") {
  check_slip({"    places: [a, b\n    lead: x\n", "[", "this bracket is never closed"});
  check_slip({"    places: {a: b\n", "{", "this bracket is never closed"});
  check_slip({"    places: [a, b]]\n", "]", "this bracket closes nothing"});
  check_slip({"    places: [a, b}\n", "}", "this \"}\" does not match the \"[\" that is open"});
  check_slip({"    places: [a] b\n", "b", "text goes on behind the closing bracket"});
}

TEST_CASE("commas and colons between brackets") {
  check_slip({"    m: [{text: a} {text: c}]\n", "{", "a comma is missing in front of this"});
  check_slip({"    m: [\"a\" \"b\"]\n", "\"", "a comma is missing in front of this"});
  check_slip({"    m: [a,, b]\n", ",", "there is nothing between these two commas"});
  check_slip({"    m: [ , b]\n", ",", "there is nothing in front of this comma"});
  check_slip({"    m: {text: Sign up: now, by: x}\n", ":",
              "there is a second colon here, though no comma came before it"});
  check_slip({"    m: [- a, - b]\n", "-", "a \"-\" has no place between brackets"});
}

TEST_CASE("missing colons and wrong indentation") {
  const std::string neither =
      "this line is neither a key with a colon nor part of the text above it";
  check_slip({"    title Start\n    lead: x\n", "title Start", neither});
  check_slip({"    title: x\nlead x\n", "lead x", neither});
  check_slip(
      {"    title: x\n      lead: y\n", "lead: y",
       "this line is indented by 6 spaces, but the key above that it should line up with by 4"});
  check_slip(
      {"    title: x\n   lead: y\n", "lead: y",
       "this line is indented by 3 spaces, but the key above that it should line up with by 4"});
  check_slip({"    places: - x\n", "- x", "a list cannot begin on the line of its key"});
  check_slip({"    title: \"x\"\n      more\n", "more", neither});
}

TEST_CASE("tabs and other spaces that are none") {
  check_slip(
      {"\ttitle: x\n", "\t", "this line is indented with a tab, which is not read as indentation"});
  check_slip({"    places:\n\t\t- a\n", "\t\t",
              "this line is indented with a tab, which is not read as indentation"});
  check_slip({"\xC2\xA0\xC2\xA0  title: x\n", "\xC2\xA0\xC2\xA0  ",
              "there is a non-breaking space here where only an ordinary space is read as one",
              "    title: x\n"});
  check_slip({"    title:\xC2\xA0x\n    lead: y\n", "\xC2\xA0",
              "there is a non-breaking space here where only an ordinary space is read as one",
              "    title: x\n    lead: y\n"});
}

TEST_CASE("comments, keys and blocks of lines") {
  check_slip({"    title: \"x\"# c\n", "#", "there is no space in front of this comment",
              "    title: \"x\" # c\n"});
  check_slip({"    \"a\n      b\": c\n", "\"a\n      b\"", "a key has to stand on one line"});
  check_slip({"    d: |\n           \n      text\n", "           ",
              "this empty line is indented further than the text below it"});
}

TEST_CASE("a text that only looks like a slip is left alone") {
  const std::string lines =
      "    time: 10:30\n    url: http://x.org/a?b=c#d\n    t: it's 5% of #1 [sic], \"so\" {to} "
      "speak & on\n"
      "    range: -5\n    note: a -b, c:d\n    x: [a:b, 10:30, -1, \"#\", 'it''s']\n    y: - \n"
      "    z: >-\n      > a: b\n      \"c\n     \n";
  const Reading reading(kBefore + lines.substr(0, lines.find("    y: -")) +
                        lines.substr(lines.find("    z: ")) + kAfter);
  CHECK(findings(reading).empty());
}

TEST_CASE("anchors, aliases, merge keys and tags are refused, and the rest of the record is read") {
  const Reading reading("a: &x one\nb: *x\nc:\n  <<: *x\n  d: !!str 5\ne: !Important note\n");
  std::vector<std::string> places;
  for (const Diagnostic& finding : reading.result.findings) {
    CHECK(finding.rule == "alias-or-tag");
    places.emplace_back(reading.text(finding.span));
  }
  CHECK(places == std::vector<std::string>{"&x", "*x", "<<", "!!str", "!Important"});
  CHECK(outline(reading.result.tree) == R"({"a": "one", "b": ~, "c": {"d": "5"}, "e": "note"})");
  CHECK(reading.result.findings[0].message ==
        "\"&x\" marks a part to be repeated elsewhere, which plans do not allow: every record must "
        "say what it "
        "means where it stands");
  CHECK(reading.result.damaged_sections.empty());
}

TEST_CASE("a key that stands twice is reported with the first, whose value stays") {
  const Reading reading("a: {x: 1, x: 2}\nb: 3\nb: {id: gone}\n");
  CHECK(findings(reading) ==
        "duplicate-key 'x': the key \"x\" stands twice in this record\n"
        "duplicate-key 'b': the key \"b\" stands twice in this file\n");
  CHECK(outline(reading.result.tree) == R"({"a": {"x": "1"}, "b": "3"})");
  CHECK(reading.text(reading.result.findings[0].related.at(0).span) == "x");
  CHECK(reading.result.findings[0].related.at(0).span.begin == 4);
  // Whatever referred to the records of the second section must not be called broken.
  REQUIRE(reading.result.salvaged.size() == 1);
  CHECK(reading.result.salvaged[0].id == "gone");
}

TEST_CASE("keys that stand twice are found in long records as in short ones") {
  std::string text;
  for (int i = 0; i < 40; ++i) text += fmt::format("key{}: {}\n", i % 30, i);
  const Reading reading(text);
  CHECK(reading.result.findings.size() == 10);
  CHECK(find(reading.root(), "key5").text() == "5");
  CHECK(reading.text(reading.result.findings[0].span) == "key0");
  CHECK(reading.result.findings[0].related.at(0).span.begin == 0);
}

TEST_CASE("a second document, a directive, and text behind the document's end") {
  const Reading second("a: 1\n---\nb: 2\n");
  CHECK(findings(second) ==
        "more-than-one-document '---': a second document begins behind this line, and a plan file "
        "holds only one\n");
  CHECK(outline(second.result.tree) == R"({"a": "1"})");
  CHECK(findings(Reading("--- # c\na: 1\n...\n# end\n")).empty());
  const Reading directive("%YAML 1.2\n---\na: 1\n");
  CHECK(findings(directive) ==
        "yaml-syntax '%YAML 1.2': a line that begins with \"%\" is an instruction to the reader, "
        "which plans do not "
        "use\n");
  CHECK(outline(directive.result.tree) == R"({"a": "1"})");
}

TEST_CASE("characters that cannot be seen are reported once and do not stop the reading") {
  const Reading reading(std::string("a: x\x01y\nb: z\0\x04\nc: w\n", 19));
  REQUIRE(reading.result.findings.size() == 1);
  CHECK(reading.result.findings[0].rule == "bad-encoding");
  CHECK(reading.result.findings[0].span == Span{0, 4, 5});
  CHECK(reading.result.findings[0].message ==
        "this character (U+0001) cannot be seen and does not belong in a plan; there are 3 such "
        "characters in this "
        "file");
  CHECK(outline(reading.result.tree) == R"({"a": "x_y", "b": "z__", "c": "w"})");
}

TEST_CASE("a file that is one word with a glued colon") {
  const Reading reading("hwbplan:1\n");
  CHECK(findings(reading) ==
        "yaml-syntax 'hwbplan:': there is no space behind the colon of this key\n");
}
