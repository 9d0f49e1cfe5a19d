// Lines and columns: every kind of line end, characters of several bytes, and lines longer than the
// distance of marks.
#include "hwbplan/text/line_index.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

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

TEST_CASE("where a line is long, and where none is, columns are counted alike") {
  for (const std::size_t longest : {600U, 1023U, 1024U, 1025U, 1026U, 3000U}) {
    std::string text;
    for (int line = 0; line < 3; ++line) text += "caf\xC3\xA9 " + std::string(600, 'a') + "\n";
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += "\xC3\xA9" + std::string(longest - 2, 'b');
    for (const char* end : {"", "\n", "\ncaf\xC3\xA9"}) {
      const std::string whole = text + end;
      const LineIndex index(whole);
      CHECK(index.position(6) == Position{1, 6});
      CHECK(index.position(begin + 2) == Position{4, 2});
      CHECK(index.position(begin + static_cast<std::uint32_t>(longest)) ==
            Position{4, static_cast<std::uint32_t>(longest)});
    }
  }
}

TEST_CASE("places are those that counting one character after the other gives") {
  // All kinds of line end, and characters of one to four bytes, at every distance from each other.
  const std::string_view pieces[] = {"a",  "plain text",   "\n",           "\r\n",
                                     "\r", "\xC2\xA3",     "\xE2\x80\x99", "\xF0\x9F\x8C\xB3",
                                     " ",  "\xC3\xA9ight", "\n\n",         "\r\r\n"};
  std::uint32_t chance = 7;
  for (int round = 0; round < 200; ++round) {
    std::string text;
    // Some texts have no carriage return, some are ASCII, and are read in other ways.
    const bool returns = round % 2 == 0;
    const bool foreign = round % 3 != 0;
    for (int i = 0; i < 40; ++i) {
      chance = chance * 1664525U + 1013904223U;
      const std::string_view piece = pieces[(chance >> 16U) % std::size(pieces)];
      if (!returns && piece.find('\r') != std::string_view::npos) continue;
      if (!foreign &&
          std::any_of(piece.begin(), piece.end(), [](char c) { return (c & '\x80') != 0; }))
        continue;
      text += piece;
    }
    const LineIndex index(text);
    Position expected{1, 1};
    for (std::uint32_t i = 0; i < text.size(); ++i) {
      const bool continuation = (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
      if (!continuation) REQUIRE(index.position(i) == expected);
      for (const std::uint32_t end : {i, i + 1, i + 9, i + 40, i + 400})
        REQUIRE(index.position_behind(index.position(i), i, end) == index.position(end));
      const bool ends =
          text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
      if (ends) expected = {expected.line + 1, 1};
      const bool last_of_character =
          i + 1 == text.size() || (static_cast<unsigned char>(text[i + 1]) & 0xC0U) != 0x80U;
      if (!ends && last_of_character) ++expected.column;
    }
    CHECK(index.line_count() == expected.line);
  }
}
