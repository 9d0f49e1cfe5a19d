// Places: every kind of node, to the byte, whatever the line ends are and whatever stands before
// it.
#include "reading.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::yaml;
using hwbplan::yaml::testing::outline;
using hwbplan::yaml::testing::Reading;

namespace {

// The source text of every node in the order of the tree, each in <>. Line ends are shown as they
// are.
std::string sources(const Reading& reading) {
  std::string out;
  for (std::uint32_t i = 0; i < reading.result.tree.nodes.size(); ++i) {
    const View node(reading.result.tree, i);
    out += '<';
    out += reading.text(node.span());
    out += '>';
  }
  return out;
}

View value_of(const Reading& reading, std::string_view key) {
  return find(reading.root(), key);
}

}  // namespace

TEST_CASE("plain texts end at their last visible byte") {
  const Reading reading("a: one  # comment\nb:   two words \n");
  CHECK(sources(reading) == "<a: one  # comment\nb:   two words><a><one><b><two words>");
  CHECK(reading.result.findings.empty());
  CHECK(value_of(reading, "b").span() == Span{0, 23, 32});
}

TEST_CASE("plain texts of several lines are one place and are folded") {
  const Reading reading("a: one\n   two\n\n   three # c\nb: x\n");
  CHECK(value_of(reading, "a").text() == "one two\nthree");
  CHECK(reading.text(value_of(reading, "a").span()) == "one\n   two\n\n   three");
  const Reading windows("a: one\r\n   two\r\nb: x\r\n");
  CHECK(value_of(windows, "a").text() == "one two");
  CHECK(windows.text(value_of(windows, "a").span()) == "one\r\n   two");
  CHECK(windows.text(value_of(windows, "b").span()) == "x");
}

TEST_CASE("values stay as they are written") {
  const Reading reading(
      "a: no\nb: 010\nc: 1.10\nd: 0x1F\ne: 2026-03-31\nf: true\ng: .inf\nh: 1_000\n");
  CHECK(
      outline(reading.result.tree) ==
      R"({"a": "no", "b": "010", "c": "1.10", "d": "0x1F", "e": "2026-03-31", "f": "true", "g": ".inf", "h": "1_000"})");
  CHECK_FALSE(reading.result.tree.nodes[2].decoded);
}

TEST_CASE("texts in quotes are placed with their quotation marks") {
  const Reading reading("a: 'it''s'\nb: \"say \\\"hi\\\"\"\nc: \"\"\n\"d\": 'x' # y\n");
  CHECK(reading.text(value_of(reading, "a").span()) == "'it''s'");
  CHECK(value_of(reading, "a").text() == "it's");
  CHECK(value_of(reading, "a").style() == Style::single_quoted);
  CHECK(reading.text(value_of(reading, "b").span()) == "\"say \\\"hi\\\"\"");
  CHECK(value_of(reading, "b").text() == "say \"hi\"");
  CHECK(reading.text(value_of(reading, "c").span()) == "\"\"");
  CHECK(value_of(reading, "c").is_scalar());
  CHECK(reading.text(value_of(reading, "d").span()) == "'x'");
}

TEST_CASE("texts in quotes may have several lines") {
  const Reading reading("a: \"one\r\n  two\"\r\nb: 'x\r\n\r\n  y'\r\n");
  CHECK(value_of(reading, "a").text() == "one two");
  CHECK(reading.text(value_of(reading, "a").span()) == "\"one\r\n  two\"");
  CHECK(value_of(reading, "b").text() == "x\ny");
  CHECK(reading.text(value_of(reading, "b").span()) == "'x\r\n\r\n  y'");
}

TEST_CASE("a block of lines begins at its indicator and ends behind its last visible byte") {
  const Reading reading(
      "a: |\n  one\n    two\n\n\nb: >-  # folded\n  x\n  y  \n# c\nc: |+2\n    z\nd: |\ne: 1\n");
  CHECK(value_of(reading, "a").text() == "one\n  two\n");
  CHECK(reading.text(value_of(reading, "a").span()) == "|\n  one\n    two");
  CHECK(value_of(reading, "a").style() == Style::literal);
  CHECK(value_of(reading, "b").style() == Style::folded);
  CHECK(reading.text(value_of(reading, "b").span()) == ">-  # folded\n  x\n  y");
  CHECK(value_of(reading, "c").text() == "  z\n");
  CHECK(reading.text(value_of(reading, "c").span()) == "|+2\n    z");
  CHECK(reading.text(value_of(reading, "d").span()) == "|");
  CHECK(value_of(reading, "e").text() == "1");
  const Reading windows("a: >\r\n  one\r\n  two\r\nb: x\r\n");
  CHECK(value_of(windows, "a").text() == "one two\n");
  CHECK(windows.text(value_of(windows, "a").span()) == ">\r\n  one\r\n  two");
}

TEST_CASE("lists and records in brackets are placed with their brackets") {
  const Reading reading("a: [x, {b: c, \"d\":e}, [], {}, ]  # end\nf: {g: , h, i: [j: k]}\n");
  CHECK(reading.text(value_of(reading, "a").span()) == "[x, {b: c, \"d\":e}, [], {}, ]");
  CHECK(sources(reading).ends_with("<f><{g: , h, i: [j: k]}><g><><h><><i><[j: k]><j: k><j><k>"));
  CHECK(outline(reading.result.tree) ==
        R"({"a": ["x", {"b": "c", "d": "e"}, [], {}], "f": {"g": ~, "h": ~, "i": [{"j": "k"}]}})");
}

TEST_CASE("brackets over several lines end where they are closed") {
  const Reading reading("a: [\n  x,  # c\n  y ]\nb: {\n  c: 1,\n}\nd: e\n");
  CHECK(reading.text(value_of(reading, "a").span()) == "[\n  x,  # c\n  y ]");
  CHECK(reading.text(value_of(reading, "b").span()) == "{\n  c: 1,\n}");
  CHECK(value_of(reading, "d").text() == "e");
  CHECK(reading.result.findings.empty());
}

TEST_CASE("lists and records in lines reach from their first dash or key to their last value") {
  const Reading reading("# top\na:\n  - id: x\n    b: 1\n\n  - y\n  # end\nc:\n- z\n");
  CHECK(reading.text(value_of(reading, "a").span()) == "- id: x\n    b: 1\n\n  - y");
  CHECK(reading.text(value_of(reading, "a").first_child().span()) == "id: x\n    b: 1");
  CHECK(reading.text(value_of(reading, "c").span()) == "- z");
  CHECK(reading.root().span() ==
        Span{0, 6, static_cast<std::uint32_t>(reading.source.text.size() - 1)});
}

TEST_CASE("an empty value is right behind its colon or dash, whatever comes next") {
  const Reading reading("a:\nb: # nothing\n\n\nc:\n  -\n  - x\n  -\nnull: ~\nd: null\n");
  CHECK(value_of(reading, "a").span() == Span{0, 2, 2});
  CHECK(value_of(reading, "b").span() == Span{0, 5, 5});
  CHECK(outline(reading.result.tree) == R"({"a": ~, "b": ~, "c": [~, "x", ~], ~: ~, "d": ~})");
  const View list = value_of(reading, "c");
  CHECK(list.first_child().span() == Span{0, 24, 24});
  CHECK(list.next_child(list.next_child(list.first_child())).span() == Span{0, 34, 34});
  CHECK(reading.text(value_of(reading, "d").span()) == "null");
}

TEST_CASE("characters of several bytes before a value do not move it") {
  const Reading reading("titel: \xC3\x9C\xC3\xBC\nm: {\xE2\x82\xAC: \xF0\x9F\x98\x80, b: c}\n");
  CHECK(value_of(reading, "titel").span() == Span{0, 7, 11});
  CHECK(sources(reading).ends_with("<\xE2\x82\xAC><\xF0\x9F\x98\x80><b><c>"));
}

TEST_CASE("a carriage return alone ends a line") {
  const Reading reading("a: x\rb: y\r");
  CHECK(outline(reading.result.tree) == R"({"a": "x", "b": "y"})");
  CHECK(value_of(reading, "b").span() == Span{0, 8, 9});
}

TEST_CASE("text in UTF-16 and behind a byte-order mark has places in the decoded text") {
  std::string bytes = "\xFF\xFE";
  for (const char c : std::string_view("a: 'x'\r\nb: y")) bytes += {c, '\0'};
  const Reading wide(decode_bytes(bytes, 0).text);
  CHECK(value_of(wide, "a").span() == Span{0, 3, 6});
  CHECK(value_of(wide, "b").span() == Span{0, 11, 12});
  const Reading marked(decode_bytes("\xEF\xBB\xBF"
                                    "a: x",
                                    0)
                           .text);
  CHECK(value_of(marked, "a").span() == Span{0, 3, 4});
}

TEST_CASE("a question mark between brackets is part of the text") {
  const Reading reading("a: {text: Is it done?, url: https://x.org/?a=1}\nb: [why?\n  not?]\n");
  CHECK(reading.result.findings.empty());
  CHECK(outline(reading.result.tree) ==
        R"({"a": {"text": "Is it done?", "url": "https://x.org/?a=1"}, "b": ["why? not?"]})");
  CHECK(sources(reading).ends_with("<b><[why?\n  not?]><why?\n  not?>"));
}

TEST_CASE("files without content have no tree and no finding") {
  for (const char* text :
       {"", "\n\n", "# only\n  # comments", "---\n", "---\n# c\n...\n", "\t\n"}) {
    const Reading reading(text);
    CHECK(outline(reading.result.tree) == "(empty)");
    CHECK(reading.result.findings.empty());
  }
}

TEST_CASE("a root that is no record is left to whoever knows what a file should hold") {
  CHECK(outline(Reading("- a\n- b\n").result.tree) == R"(["a", "b"])");
  CHECK(outline(Reading("just text\n").result.tree) == R"("just text")");
  CHECK(outline(Reading("{a: [b]}\n").result.tree) == R"({"a": ["b"]})");
}

TEST_CASE("a key is found in a record, and nothing in anything else") {
  const Reading reading("a: 1\nb: {c: 2}\n");
  CHECK(find(find(reading.root(), "b"), "c").text() == "2");
  CHECK_FALSE(find(reading.root(), "c"));
  CHECK_FALSE(find(find(reading.root(), "a"), "a"));
  CHECK_FALSE(find(View(), "a"));
}
