// Lines and columns: every kind of line end, characters of several bytes, and lines longer than the
// distance of marks.
#include "hwbplan/text/line_index.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;

TEST_CASE("a line ends with a line feed, with both characters, or with a carriage return alone") {
  const LineIndex index("a\nbc\r\nd\re");
  REQUIRE(index.line_count() == 4);
  CHECK(index.line(1) == "a");
  CHECK(index.line(2) == "bc");
  CHECK(index.line(3) == "d");
  CHECK(index.line(4) == "e");
  CHECK(index.line_start(2) == 2);
  CHECK(index.line_start(3) == 6);
  CHECK(index.position(3) == Position{2, 2});
  CHECK(index.position(6) == Position{3, 1});
  CHECK(index.position(8) == Position{4, 1});
}

TEST_CASE("an empty text has one empty line, and a last line end opens one more") {
  CHECK(LineIndex("").line_count() == 1);
  CHECK(LineIndex("").position(0) == Position{1, 1});
  const LineIndex index("a\n");
  CHECK(index.line_count() == 2);
  CHECK(index.line(2).empty());
  CHECK(index.position(2) == Position{2, 1});
}

TEST_CASE("columns count code points") {
  const LineIndex index("\xC3\xBC\xE2\x82\xAC\xF0\x9F\x98\x80x");
  CHECK(index.position(2).column == 2);
  CHECK(index.position(5).column == 3);
  CHECK(index.position(9).column == 4);
}

TEST_CASE("places and lines outside the text stand for its end") {
  const LineIndex index("ab\nc");
  CHECK(index.position(99) == Position{2, 2});
  CHECK(index.line(0).empty());
  CHECK(index.line(3).empty());
  CHECK(index.line_start(9) == 4);
}

TEST_CASE("columns in a line of many thousand characters are counted as in a short one") {
  std::string text = "first\n";
  for (int i = 0; i < 5000; ++i) text += "\xC3\xBC";
  const LineIndex index(text);
  for (std::uint32_t i = 0; i < 5000; i += 7)
    CHECK(index.position(6 + 2 * i) == Position{2, i + 1});
}
