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
  check_slip({"    title: \"The \"Live Well\" hub\"\n", "Live Well\" hub\"",
              "text goes on behind the closing quotation mark",
              "    title: 'The \"Live Well\" hub'\n"});
  check_slip({"    title: \"x\" y\n", "y", "text goes on behind the closing quotation mark"});
  check_slip({"    file: \"C:\\data\\new\"\n", "\\d",
              "in double quotes a backslash has a meaning of its own, and this is none of them",
              "    file: 'C:\\data\\new'\n"});
}

TEST_CASE("an apostrophe in single quotes") {
  const std::string message = "this apostrophe ends the text, which stands in single quotes";
  check_slip({"    title: 'Don't stop'\n", "'", message, "    title: \"Don't stop\"\n"});
  check_slip({"    title: 'Carers' club'\n", "'", message, "    title: \"Carers' club\"\n"});
  check_slip({"    title: 'It's the carers' choice'\n", "'", message,
              "    title: \"It's the carers' choice\"\n"});
  check_slip({"    m: {title: 'the board's plan', by: x}\n", "'", message,
              "    m: {title: \"the board's plan\", by: x}\n"});
  check_slip({"    m: [x, 'carers' club' ]\n", "'", message, "    m: [x, \"carers' club\" ]\n"});
  // Nothing is certain where the mark that closes is missing, stands behind another sign that would
  // mean something else between double quotes, or an apostrophe is written twice already.
  check_slip({"    title: 'Don't stop\n", "'", message});
  check_slip({"    title: 'Don't \"stop\"'\n", "'", message});
  check_slip({"    title: 'It''s the board's'\n", "'", message});
  check_slip({"    m: ['the board's plan, x]\n", "'", message});
  check_slip({"    m: {title: \"the \"best\" plan\", by: x}\n", "best\" plan\"",
              "text goes on behind the closing quotation mark",
              "    m: {title: 'the \"best\" plan', by: x}\n"});
  check_slip({"    m: {title: \"the \"best\", by: x}\n", "best\"",
              "text goes on behind the closing quotation mark"});
  check_slip(
      {"    title: \"the \"best\"\n", "best\"", "text goes on behind the closing quotation mark"});
  // Marks round words of the text are no apostrophes, and whose the first is, is not certain.
  check_slip({"    title: 'twenty' and 'thirty'\n", " ",
              "text goes on behind the closing quotation mark"});
  check_slip({"    m: {title: 'Young' and 'old', by: x}\n", " ",
              "text goes on behind the closing quotation mark"});
  // A comma it is where no apostrophe can be.
  check_slip({"    m: ['a' b]\n", "b", "a comma is missing in front of this"});
  check_slip({"    m: ['a' 'b']\n", "'", "a comma is missing in front of this"});
  check_slip({"    m: ['a' b, 'c' ]\n", "b", "a comma is missing in front of this"});
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
      "    time: 10:30\n    url: http://x.org/a?b=c#d\n    t: it's 5% of no#1 [sic], \"so\" {to} "
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

TEST_CASE("bullets, dashes of a word processor and numbers in front of an item") {
  for (const std::string sign : {"\u2022", "\u2013", "\u2014", "\u00B7", "*", "1.", "2)"}) {
    check_slip({"    barriers:\n      " + sign + " barrier: x\n        owner: y\n", sign,
                "an item does not begin with \"" + sign + "\"",
                "    barriers:\n      - barrier: x\n        owner: y\n"});
  }
  check_slip({"    barriers:\n      -barrier: x\n        owner: y\n", "-",
              "there is no space behind the dash of this item",
              "    barriers:\n      - barrier: x\n        owner: y\n"});
  check_slip({"    places:\n      - x\n      \u2022 y\n", "\u2022",
              "an item does not begin with \"\u2022\"", "    places:\n      - x\n      - y\n"});
  check_slip({"    places:\n      \u2022 x\n", "\u2022", "an item does not begin with \"\u2022\"",
              "    places:\n      - x\n"});
}

TEST_CASE("a bullet in front of the first record of a section, and the last") {
  for (const std::string sign : {"\u2022", "\u2013", "*", "1."}) {
    const Reading first("actions:\n  " + sign + " id: a\n    title: x\n  - id: b\n    title: y\n");
    CHECK(findings(first) ==
          "yaml-syntax '" + sign + "': an item does not begin with \"" + sign + "\"\n");
    CHECK(first.result.findings.at(0).hint == "begin with a hyphen and a space");
    CHECK(findings(Reading(fixed(first))).empty());
    const Reading last("actions:\n  - id: a\n    title: x\n  " + sign + " id: b\n    title: y\n");
    CHECK(last.result.findings.size() == 1);
    CHECK(findings(Reading(fixed(last))).empty());
  }
  const Reading glued("actions:\n  -id: a\n    title: x\n");
  CHECK(findings(glued) == "yaml-syntax '-': there is no space behind the dash of this item\n");
  CHECK(findings(Reading(fixed(glued))).empty());
}

TEST_CASE("words of the board's own may begin with a sign or a number") {
  CHECK(findings(Reading("scale:\n  -ve: off-track\n  1. Green: on-track\n  2. Red: off-track\n"))
            .empty());
  CHECK(findings(Reading("notes:\n  \u2013 as agreed in May\n")).empty());
}

TEST_CASE("a line that was pushed to the margin") {
  const auto moved = [](const std::string& line, std::size_t indentation) {
    const std::string record =
        "    title: first\n    timeline:\n      start: x\n      end: y\n    lead: z\n";
    std::string text = "actions:\n  - id: a\n" + record + "  - id: b\n    title: last\n";
    const std::size_t at = text.find(std::string(indentation, ' ') + line + "\n");
    text.erase(at, indentation);
    const Reading reading(text);
    CAPTURE(text);
    REQUIRE(reading.result.findings.size() == 1);
    const Diagnostic& finding = reading.result.findings[0];
    CHECK(reading.text(finding.span) == line);
    CHECK(finding.message == "this line stands too far to the left to be part of its record");
    CHECK(finding.id == "a");
    CHECK(outline(reading.result.tree) == R"({"actions": [{"id": "b", "title": "last"}]})");
    return finding.hint;
  };
  CHECK(moved("title: first", 4) == "indent it by 4");
  CHECK(moved("timeline:", 4) == "indent it like the lines around it");
  CHECK(moved("start: x", 6) == "indent it like the lines around it");
  CHECK(moved("lead: z", 4) == "indent it like the lines around it");
  const Reading reading("actions:\n  - id: a\ntitle: x\n    lead: y\n  - id: b\n");
  CHECK(findings(Reading(fixed(reading))).empty());
  const Reading strategy("strategy:\n  id: s\ntitle: x\n  area: y\nactions:\n  - id: a\n");
  CHECK(findings(strategy) ==
        "yaml-syntax 'title: x': this line stands too far to the left to be part of its record\n");
  CHECK(outline(strategy.result.tree) == R"({"actions": [{"id": "a"}]})");
}

TEST_CASE("sections in the first column are left alone") {
  for (const char* text : {"actions:\n  - id: a\n    b: c\nplan: x\nmetrics:\n  - id: m\n",
                           "actions:\n  - id: a\nmetrics:\n      - id: m\n        title: x\n",
                           "strategy:\n  id: s\nplan: x\nlead:\n  partner: y\n",
                           "actions:\n  - id: a\nplan: a text\n  that goes on\n",
                           "actions:\n  - id: a\nplan: \"a text\n  b: c\"\n",
                           "actions:\n- id: a\nplan: [a,\n  b]\n"}) {
    CAPTURE(text);
    CHECK(findings(Reading(text)).empty());
  }
}

TEST_CASE("a dash that was forgotten in front of the next record is one finding") {
  const Reading reading(
      "actions:\n  - id: a\n    title: x\n    lead: y\n\n    id: b\n    title: z\n    group: g\n"
      "  - id: c\n");
  CHECK(findings(reading) ==
        "duplicate-key 'id': a new record begins here, because \"id\" comes again, but there is no "
        "dash in front of it\n");
  CHECK(outline(reading.result.tree) ==
        R"({"actions": [{"id": "a", "title": "x", "lead": "y"}, {"id": "c"}]})");
  REQUIRE(reading.result.salvaged.size() == 1);
  CHECK(reading.result.salvaged[0].id == "b");
  CHECK(reading.result.salvaged[0].section == "actions");
  const Reading mended(fixed(reading));
  CHECK(findings(mended).empty());
  CHECK(outline(mended.result.tree).find(R"({"id": "b", "title": "z", "group": "g"})") !=
        std::string::npos);
  // Inside a record, and twice.
  const Reading inner(
      "a:\n  - b:\n      - c: 1\n        d: 2\n        c: 3\n        d: 4\n        c: 5\n"
      "        d: 6\n");
  CHECK(inner.result.findings.size() == 1);
  // One key that stands twice is no new record.
  CHECK(findings(Reading("a:\n  - b: 1\n    c: 2\n    b: 3\n")) ==
        "duplicate-key 'b': the key \"b\" stands twice in this record\n");
}

TEST_CASE("a dash that stands too far in") {
  const Reading first(
      "actions:\n    - id: a\n    title: x\n    lead: y\n  - id: b\n    title: z\n");
  CHECK(findings(first) ==
        "yaml-syntax '-': this dash stands too far in: the lines of its item begin in its own "
        "column\n");
  CHECK(first.result.findings[0].hint == "indent it by 2");
  CHECK(findings(Reading(fixed(first))).empty());
  const Reading second("actions:\n  - id: a\n    title: x\n    - id: b\n    title: z\n");
  CHECK(findings(second) == "yaml-syntax '-': a list cannot begin here, where a key is due\n");
  CHECK(second.result.findings[0].hint ==
        "if it is the next item of the list above, indent it by 2");
  // Of the lines below a dash only one stands wrong.
  const Reading line("actions:\n  - id: a\n  title: x\n    lead: y\n");
  CHECK(findings(line) ==
        "yaml-syntax 'title: x': this line is indented by 2 spaces, but the key above that it "
        "should line up with by 4\n");
}

TEST_CASE("of dashes that do not line up the fewer are reported") {
  const Reading reading(
      "actions:\n    - id: a\n      t: x\n  - id: b\n    t: y\n  - id: c\n    t: z\n");
  REQUIRE(reading.result.findings.size() == 1);
  CHECK(reading.result.findings[0].id == "a");
}

TEST_CASE("a mark of git's that was left over alone") {
  const Reading reading("actions:\n  - id: a\n    t: x\n=======\n  - id: b\n");
  CHECK(findings(reading) ==
        "conflict-marker '=======': git left this mark where two people changed the same lines\n");
  CHECK(outline(reading.result.tree) == R"({"actions": [{"id": "a", "t": "x"}, {"id": "b"}]})");
}

TEST_CASE("a comment that swallows a closing bracket, or the end of a text") {
  check_slip({"    m: {text: Item #4 done}\n    lead: x\n", "#4 done}",
              "a space and \"#\" begin a comment, so that what stands behind them, and the closing "
              "bracket, is not read"});
  const Reading cut("a:\n  - id: x\n    title: Run the #StayActive campaign\n    lead: y\n");
  CHECK(findings(cut) ==
        "text-cut-off '#StayActive campaign': a space and \"#\" begin a comment, so that the text "
        "ends in front of them\n");
  CHECK(cut.result.findings[0].id == "x");
  CHECK(outline(cut.result.tree) == R"({"a": [{"id": "x", "title": "Run the", "lead": "y"}]})");
  CHECK(findings(Reading("a: Run the clinic # weekly\nb: one #word\nc: two words  #weekly\n"
                         "d: \"two words\" #weekly\n"))
            .empty());
}
