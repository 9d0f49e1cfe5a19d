// Lines too wide for the terminal, and lines that are made to be a trouble.
#include "output/snippet.hpp"

#include "hwbplan/base/utf8.hpp"

#include "unit/output/sample.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace hwbplan::output {

namespace {

constexpr std::string_view kDots = "\u2026";

Snippet around(const std::string& line, std::string_view part, std::size_t cells) {
  const std::size_t begin = line.find(part);
  return snippet_of(line, begin, begin + part.size(), cells, kDots);
}

// The cells of the snippet that are marked, by walking over its characters.
std::string marked(const Snippet& snippet) {
  std::string found;
  for (std::size_t at = 0; at < snippet.text.size();) {
    const std::size_t size = utf8::decode(snippet.text, at).size;
    const std::size_t cell = utf8::display_width(std::string_view(snippet.text).substr(0, at));
    if (cell >= snippet.mark_begin && cell < snippet.mark_begin + snippet.mark_width) {
      found += snippet.text.substr(at, size);
    }
    at += size;
  }
  return found;
}

}  // namespace

TEST_CASE("a line that fits is shown whole") {
  const Snippet snippet = around("    lead: council  ", "council", 17);
  CHECK(snippet.text == "    lead: council");
  CHECK(marked(snippet) == "council");
}

TEST_CASE("spaces at the end are not marked, but a mark may stand among them") {
  CHECK(marked(snippet_of("lead: x   ", 0, 10, 20, kDots)) == "lead: x");
  const Snippet snippet = snippet_of("lead: x   ", 9, 10, 20, kDots);
  CHECK(snippet.text == "lead: x");
  CHECK(snippet.mark_begin == 9);
  CHECK(snippet.mark_width == 1);
}

TEST_CASE("a line that is too wide is cut around the mark") {
  const std::string left(200, 'l');
  const std::string right(200, 'r');
  SUBCASE("on both sides") {
    const Snippet snippet = around(left + "walk" + right, "walk", 24);
    CHECK(snippet.text == "…lllllllllwalkrrrrrrrrr…");
    CHECK(marked(snippet) == "walk");
  }
  SUBCASE("at the end only, where the mark is near the beginning") {
    const Snippet snippet = around("a: walk" + right, "walk", 24);
    CHECK(snippet.text == "a: walkrrrrrrrrrrrrrrrr…");
    CHECK(marked(snippet) == "walk");
  }
  SUBCASE("at the beginning only, where the mark is near the end") {
    const Snippet snippet = around(left + "walk.", "walk", 24);
    CHECK(snippet.text == "…llllllllllllllllllwalk.");
    CHECK(marked(snippet) == "walk");
  }
  SUBCASE("through the mark, where that is too wide itself") {
    const Snippet snippet = around(left + right, right, 24);
    CHECK(snippet.text == "…lllllrrrrrrrrrrrrrrrrr…");
    CHECK(marked(snippet) == "rrrrrrrrrrrrrrrrr");
  }
  SUBCASE("with dots that are three cells wide") {
    const Snippet snippet = snippet_of(left + "walk" + right, 200, 204, 24, "...");
    CHECK(snippet.text == "...lllllllwalkrrrrrrr...");
    CHECK(marked(snippet) == "walk");
  }
}

TEST_CASE("characters are never cut in two") {
  std::string line;
  for (int i = 0; i < 100; ++i) line += "健e\u0301";
  line += " walk";
  for (int i = 0; i < 100; ++i) line += "健";
  for (std::size_t cells = 8; cells < 40; ++cells) {
    const Snippet snippet = around(line, "walk", cells);
    CHECK(utf8::is_valid(snippet.text));
    CHECK(utf8::display_width(snippet.text) <= cells);
    CHECK(marked(snippet) == "walk");
    CHECK(snippet.text.find("…\u0301") == std::string::npos);
  }
}

TEST_CASE("any bytes with any mark give a harmless snippet that is not too wide") {
  const std::vector<std::string> pieces = {
      "a",    " ",    "\t",           "é",    "健",   "\u0301",
      "\x1b", "\xff", "\xe2\x80\xae", "\xe5", "\x80", "\xf0\x9f"};
  std::mt19937 random(7);
  const auto any = [&](std::size_t limit) { return random() % (limit + 1); };
  for (int round = 0; round < 1000; ++round) {
    std::string line;
    for (std::size_t i = any(120); i > 0; --i) line += pieces[any(pieces.size() - 1)];
    const std::size_t begin = any(line.size() + 2);
    const std::size_t end = any(line.size() + 2);
    const std::size_t cells = 20 + any(60);
    CAPTURE(line);
    const Snippet snippet = snippet_of(line, begin, end, cells, kDots);
    CHECK(utf8::is_valid(snippet.text));
    CHECK(snippet.text == utf8::escape_for_terminal(snippet.text));
    // A tab takes up to three cells more or less, depending on where the cut is.
    const auto tabs = static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t'));
    CHECK(utf8::display_width(snippet.text) <= cells + 3 * tabs);
    CHECK(snippet.mark_width >= 1);
  }
}

}  // namespace hwbplan::output
