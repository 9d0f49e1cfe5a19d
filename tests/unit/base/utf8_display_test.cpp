// What may be sent to a terminal, and how wide it is there.
#include "hwbplan/base/utf8.hpp"

#include <random>
#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace std::string_literals;

TEST_CASE("what drives a terminal or hides in a text is spelled out") {
  CHECK(utf8::escape_for_terminal("plain text, caf\xC3\xA9") == "plain text, caf\xC3\xA9");
  CHECK(utf8::escape_for_terminal("\x1B[31m") == "\\u{1B}[31m");
  CHECK(utf8::escape_for_terminal("a\r\nb") == "a\\u{D}\\u{A}b");
  CHECK(utf8::escape_for_terminal("\0"s) == "\\u{0}");
  CHECK(utf8::escape_for_terminal("\x7F") == "\\u{7F}");
  CHECK(utf8::escape_for_terminal("\xC2\x9B") == "\\u{9B}");        // a C1 control
  CHECK(utf8::escape_for_terminal("\xE2\x80\xAE") == "\\u{202E}");  // right-to-left override
  CHECK(utf8::escape_for_terminal("\xE2\x81\xA6") == "\\u{2066}");  // an isolate
  CHECK(utf8::escape_for_terminal("\xE2\x80\x8B") == "\\u{200B}");  // zero-width space
  CHECK(utf8::escape_for_terminal("\xEF\xBB\xBF") == "\\u{FEFF}");  // byte order mark
  CHECK(utf8::escape_for_terminal("a\xFF"
                                  "b") == "a\\x{FF}b");
  CHECK(utf8::escape_for_terminal("\xE2\x82") == "\\x{E2}\\x{82}");
}

TEST_CASE("which characters those are") {
  for (const unsigned c :
       {0x00U, 0x1FU, 0x7FU, 0x80U, 0x9FU, 0xADU, 0x61CU, 0x200BU, 0x200FU, 0x2028U, 0x202AU,
        0x202EU, 0x2060U, 0x2066U, 0x2069U, 0xFEFFU, 0xFFF9U, 0xE0001U, 0xE007FU}) {
    CAPTURE(c);
    CHECK(utf8::is_control_or_bidi(static_cast<char32_t>(c)));
  }
  for (const unsigned c :
       {0x20U, 0x7EU, 0xA0U, 0xA3U, 0xE9U, 0x301U, 0x200AU, 0x2010U, 0x2013U, 0x2019U, 0x202FU,
        0x205FU, 0x2070U, 0x4E2DU, 0xFEFEU, 0xFFFDU, 0x1F600U, 0xE0100U}) {
    CAPTURE(c);
    CHECK_FALSE(utf8::is_control_or_bidi(static_cast<char32_t>(c)));
  }
}

TEST_CASE("tabs go to the next stop") {
  CHECK(utf8::escape_for_terminal("\tx") == "    x");
  CHECK(utf8::escape_for_terminal("abc\tx") == "abc x");
  CHECK(utf8::escape_for_terminal("abcd\tx") == "abcd    x");
  CHECK(utf8::display_width("abc\tx") == 5);
  CHECK(utf8::display_width("\xE4\xB8\xAD\tx") == 5);
}

TEST_CASE("a run of plain ASCII ends at the first byte of anything else, wherever that stands") {
  for (const std::size_t before : {0U, 1U, 7U, 8U, 9U, 15U, 16U, 23U}) {
    for (unsigned byte = 0; byte < 256; ++byte) {
      const std::string text =
          std::string(before, '~') + static_cast<char>(byte) + std::string(20, ' ');
      const bool plain = byte >= 0x20 && byte < 0x7F;
      CHECK(utf8::end_of_plain_ascii(text, 0) == (plain ? text.size() : before));
    }
  }
  CHECK(utf8::end_of_plain_ascii("", 0) == 0);
  CHECK(utf8::end_of_plain_ascii("\tplain", 1) == 6);
}

TEST_CASE("width in cells") {
  CHECK(utf8::display_width("") == 0);
  CHECK(utf8::display_width("caf\xC3\xA9") == 4);
  CHECK(utf8::display_width("cafe\xCC\x81") == 4);              // a combining accent
  CHECK(utf8::display_width("\xE4\xB8\xAD\xE6\x96\x87") == 4);  // two wide characters
  CHECK(utf8::display_width("\xE2\x80\xAE") == 8);
  CHECK(utf8::display_width("\xFF") == 6);
}

TEST_CASE("a text is as wide as what is shown of it, which is always harmless") {
  std::mt19937 random(4);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (int k = 0; k < 5; ++k) {
      if (random() % 3 == 0) {
        text += static_cast<char>(random() % 256);
      } else {
        utf8::append(text,
                     static_cast<char32_t>(random() % (random() % 2 == 0 ? 0x3000 : 0x110000)));
      }
    }
    const std::string shown = utf8::escape_for_terminal(text);
    REQUIRE(utf8::is_valid(shown));
    REQUIRE(utf8::display_width(shown) == utf8::display_width(text));
    REQUIRE(utf8::escape_for_terminal(shown) == shown);
  }
}
