// UTF-8: every code point, the ill-formed sequences, counting, other encodings.
#include "hwbplan/base/utf8.hpp"

#include <random>
#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;

namespace {

std::string encoded(char32_t code_point) {
  std::string text;
  utf8::append(text, code_point);
  return text;
}

const std::string kMixed = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z";  // a, é, €, an emoji, z

}  // namespace

TEST_CASE("every code point is written and read back") {
  bool right = true;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const std::string text = encoded(c);
    const utf8::Decoded piece = utf8::decode(text, 0);
    const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
    right = right && piece.valid && piece.size == text.size();
    right = right && piece.code_point == (surrogate ? utf8::kReplacement : c);
  }
  CHECK(right);
  CHECK(encoded(0x110000) == encoded(utf8::kReplacement));
}

TEST_CASE("ill-formed sequences are faults of the right size") {
  struct Case {
    const char* bytes;
    std::size_t size;
  };
  for (const Case& expected : {
           Case{"\x80", 1},              // nothing before it
           Case{"\xC0\xAF", 1},          // overlong
           Case{"\xC1\xBF", 1},          //
           Case{"\xE0\x80\xAF", 1},      //
           Case{"\xF0\x80\x80\xAF", 1},  //
           Case{"\xED\xA0\x80", 1},      // a surrogate
           Case{"\xF4\x90\x80\x80", 1},  // above 10FFFF
           Case{"\xF5\x80\x80\x80", 1},  //
           Case{"\xFE", 1},              //
           Case{"\xFF", 1},              //
           Case{"\xC3", 1},              // cut short
           Case{"\xE2\x82", 2},          //
           Case{"\xF0\x9F\x98", 3},      //
           Case{"\xE2\x82z", 2},         // broken off
           Case{"\xF0\x9F\xF0\x9F", 2},  //
       }) {
    const utf8::Decoded piece = utf8::decode(expected.bytes, 0);
    CHECK_FALSE(piece.valid);
    CHECK(piece.code_point == utf8::kReplacement);
    CHECK(piece.size == expected.size);
    CHECK(utf8::first_fault(std::string("ab") + expected.bytes) == 2);
  }
  CHECK(utf8::is_valid(""));
  CHECK(utf8::is_valid(kMixed));
  CHECK_FALSE(utf8::first_fault(kMixed));
}

TEST_CASE("a whole text is valid exactly where every piece is") {
  std::mt19937 random(8);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (int k = 0; k < 6; ++k) text += static_cast<char>(random() % 256);
    std::size_t at = 0;
    std::size_t pieces = 0;
    bool valid = true;
    while (at < text.size()) {
      const utf8::Decoded piece = utf8::decode(text, at);
      REQUIRE(piece.size >= 1);
      REQUIRE(at + piece.size <= text.size());
      if (piece.valid) REQUIRE(text.substr(at, piece.size) == encoded(piece.code_point));
      valid = valid && piece.valid;
      at += piece.size;
      ++pieces;
    }
    REQUIRE(utf8::is_valid(text) == valid);
    REQUIRE(utf8::length(text) == pieces);
  }
}

TEST_CASE("counting in code points and in UTF-16 units") {
  CHECK(utf8::length("") == 0);
  CHECK(utf8::length(kMixed) == 5);
  CHECK(utf8::code_points_before(kMixed, 0) == 0);
  CHECK(utf8::code_points_before(kMixed, 3) == 2);
  CHECK(utf8::code_points_before(kMixed, 10) == 4);
  CHECK(utf8::code_points_before(kMixed, 99) == 5);
  CHECK(utf8::utf16_units_before(kMixed, 10) == 5);
  CHECK(utf8::utf16_units_before(kMixed, 99) == 6);
  CHECK(utf8::offset_of_code_point(kMixed, 3) == 6);
  CHECK(utf8::offset_of_code_point(kMixed, 99) == kMixed.size());
  CHECK(utf8::offset_of_utf16_unit(kMixed, 3) == 6);
  CHECK(utf8::offset_of_utf16_unit(kMixed, 4) == 6);  // the second half of the emoji
  CHECK(utf8::offset_of_utf16_unit(kMixed, 5) == 10);
  CHECK(utf8::offset_of_utf16_unit(kMixed, 99) == kMixed.size());
  for (std::size_t n = 0; n <= 5; ++n) {
    CHECK(utf8::code_points_before(kMixed, utf8::offset_of_code_point(kMixed, n)) == n);
  }
}

TEST_CASE("ASCII letters without regard to case") {
  CHECK(utf8::fold_case_ascii("HB-07 \xC3\x89") == "hb-07 \xC3\x89");
  CHECK(utf8::equal_ignoring_case("HB-07", "hb-07"));
  CHECK_FALSE(utf8::equal_ignoring_case("HB-07", "hb-0"));
  CHECK_FALSE(utf8::equal_ignoring_case("[", "{"));
}

TEST_CASE("Windows-1252 becomes UTF-8") {
  CHECK(utf8::from_windows_1252("\x93quoted\x94 \x96 \xA3") ==
        "\xE2\x80\x9Cquoted\xE2\x80\x9D \xE2\x80\x93 \xC2\xA3");
  CHECK(utf8::windows_1252(0x80) == 0x20AC);
  CHECK(utf8::windows_1252(0x81) == utf8::kReplacement);
  CHECK(utf8::windows_1252(0x9F) == 0x0178);
  CHECK(utf8::windows_1252(0xFF) == 0xFF);
  CHECK(utf8::windows_1252('a') == 'a');
}

TEST_CASE("UTF-16 becomes UTF-8") {
  using namespace std::string_literals;
  CHECK(utf8::from_utf16("a\0\xE9\0\xAC\x20\x3D\xD8\x00\xDE"s, utf8::ByteOrder::little) ==
        "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80");
  CHECK(utf8::from_utf16("\0a\0\xE9\x20\xAC\xD8\x3D\xDE\x00"s, utf8::ByteOrder::big) ==
        "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80");
  CHECK(utf8::from_utf16("", utf8::ByteOrder::big) == "");
  CHECK_FALSE(utf8::from_utf16("a", utf8::ByteOrder::little));
  CHECK_FALSE(utf8::from_utf16("\x3D\xD8"s, utf8::ByteOrder::little));
  CHECK_FALSE(utf8::from_utf16("\x3D\xD8z\0"s, utf8::ByteOrder::little));
  CHECK_FALSE(utf8::from_utf16("\x00\xDE"s, utf8::ByteOrder::little));
}
