// Bytes to text: every encoding that officers' programs save in.
#include "hwbplan/yaml/reader.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::yaml;

namespace {

std::string utf16(std::string_view ascii, bool little) {
  std::string out;
  for (const char c : ascii) {
    if (little) out += c;
    out += '\0';
    if (!little) out += c;
  }
  return out;
}

}  // namespace

TEST_CASE("UTF-8 is taken as it is, and a byte-order mark is taken off") {
  const DecodedText plain = decode_bytes("t: caf\xC3\xA9\r\n", 0);
  CHECK(plain.text == "t: caf\xC3\xA9\r\n");
  CHECK(plain.encoding == Encoding::utf8);
  CHECK(plain.findings.empty());
  const DecodedText marked = decode_bytes("\xEF\xBB\xBFt: x", 0);
  CHECK(marked.text == "t: x");
  CHECK(marked.encoding == Encoding::utf8_with_mark);
  CHECK(decode_bytes("", 0).text.empty());
}

TEST_CASE("UTF-16 is read with a byte-order mark and, where it is obvious, without") {
  CHECK(decode_bytes("\xFF\xFE" + utf16("t: x", true), 0).text == "t: x");
  CHECK(decode_bytes("\xFE\xFF" + utf16("t: x", false), 0).text == "t: x");
  const DecodedText little = decode_bytes(utf16("title: walking", true), 0);
  CHECK(little.text == "title: walking");
  CHECK(little.encoding == Encoding::utf16_le);
  CHECK(little.findings.empty());
  const DecodedText big = decode_bytes(utf16("title: walking", false), 0);
  CHECK(big.text == "title: walking");
  CHECK(big.encoding == Encoding::utf16_be);
}

TEST_CASE("half a character in UTF-16 is reported and the rest is read") {
  const DecodedText odd = decode_bytes("\xFF\xFE" + utf16("t: x", true) + "y", 0);
  CHECK(odd.text == "t: x\xEF\xBF\xBD");
  REQUIRE(odd.findings.size() == 1);
  CHECK(odd.findings[0].rule == "bad-encoding");
  CHECK(odd.findings[0].span == Span{0, 4, 7});
  const DecodedText lone = decode_bytes(std::string("\xFF\xFE\x3D\xD8\x61\x00", 6), 0);
  CHECK(lone.text == "\xEF\xBF\xBD\x61");
  const DecodedText pair = decode_bytes(std::string("\xFF\xFE\x3D\xD8\x00\xDE", 6), 0);
  CHECK(pair.text == "\xF0\x9F\x98\x80");
  CHECK(pair.findings.empty());
}

TEST_CASE("a byte of Windows-1252 is read and reported once, with how many there are") {
  const DecodedText one = decode_bytes("a: x\ntitle: caf\xE9 \n", 3);
  CHECK(one.text == "a: x\ntitle: caf\xC3\xA9 \n");
  CHECK(one.encoding == Encoding::windows_1252);
  REQUIRE(one.findings.size() == 1);
  CHECK(one.findings[0].span == Span{3, 15, 17});
  CHECK(one.findings[0].message ==
        "this character is not saved as UTF-8 and is read as \"\xC3\xA9\"");
  CHECK(one.findings[0].hint == "save the file as UTF-8");
  const DecodedText many = decode_bytes("a: \x93x\x94\nb: \x80", 0);
  CHECK(many.text == "a: \xE2\x80\x9Cx\xE2\x80\x9D\nb: \xE2\x82\xAC");
  REQUIRE(many.findings.size() == 1);
  CHECK(many.findings[0].message ==
        "this character is not saved as UTF-8 and is read as \"\xE2\x80\x9C\"; there are 3 such "
        "characters in 2 lines");
}

TEST_CASE("a file that is mostly UTF-8 stays UTF-8 when one byte of it is not") {
  const DecodedText mixed = decode_bytes("a: \xC3\xA9\nb: \xE9\n", 0);
  CHECK(mixed.text == "a: \xC3\xA9\nb: \xC3\xA9\n");
  CHECK(mixed.encoding == Encoding::utf8);
  CHECK(mixed.findings.size() == 1);
}
