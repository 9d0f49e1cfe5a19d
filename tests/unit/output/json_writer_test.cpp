// JSON that any parser reads back as the same text, and any terminal may be shown.
#include "output/json_writer.hpp"

#include "hwbplan/base/utf8.hpp"

#include "unit/output/sample.hpp"

#include <limits>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace hwbplan::output {

namespace {

std::string written(std::string_view text) {
  JsonWriter json;
  json.value(text);
  return json.take();
}

// With each faulty piece replaced.
std::string repaired(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded piece = utf8::decode(text, at);
    utf8::append(out, piece.code_point);
    at += piece.size;
  }
  return out;
}

}  // namespace

TEST_CASE("objects and arrays lie on lines of their own or on one") {
  JsonWriter json;
  json.begin_object();
  json.key("none");
  json.begin_array();
  json.end_array();
  json.key("items");
  json.begin_array();
  json.begin_object(JsonWriter::Layout::one_line);
  json.key("a").value("x");
  json.key("b");
  json.begin_array();
  json.value(std::uint64_t{1});
  json.value(std::uint64_t{18446744073709551615U});
  json.end_array();
  json.end_object();
  json.null();
  json.end_array();
  json.key("c").value_or_null("");
  json.key("d").value_or_null("y");
  json.end_object();
  CHECK(json.take() ==
        "{\n"
        "  \"none\": [],\n"
        "  \"items\": [\n"
        "    {\"a\": \"x\", \"b\": [1, 18446744073709551615]},\n"
        "    null\n"
        "  ],\n"
        "  \"c\": null,\n"
        "  \"d\": \"y\"\n"
        "}\n");
}

TEST_CASE("text is written as it is, but for what JSON or a terminal would take amiss") {
  CHECK(written("plain, £5 — 健康") == "\"plain, £5 — 健康\"\n");
  CHECK(written("\"\\\n\r\t") == "\"\\\"\\\\\\n\\r\\t\"\n");
  CHECK(written("\x1b\x7f\xc2\x9b") == "\"\\u001b\\u007f\\u009b\"\n");
  CHECK(written("\xe2\x80\xae\xef\xbb\xbf") == "\"\\u202e\\ufeff\"\n");
  CHECK(written("\xf3\xa0\x80\xa1") == "\"\\udb40\\udc21\"\n");  // above U+FFFF: two units
  CHECK(written("a\xff\xe2\x82z") == "\"a\xef\xbf\xbd\xef\xbf\xbdz\"\n");
  CHECK(written(std::string("\0", 1)) == "\"\\u0000\"\n");
}

TEST_CASE("another parser reads back the same text, whatever the bytes are") {
  const std::vector<std::string> pieces = {"a",    "\"",         "\\",           "é",     "健",
                                           "\x1b", "\xff",       "\xe2\x80\xae", "\n",    "\x80",
                                           "\xf0", "\U0001F600", "\U000E0041",   kHostile};
  std::mt19937 random(11);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (std::size_t i = random() % 12; i > 0; --i) text += pieces[random() % pieces.size()];
    const std::string json = written(text);
    CHECK(utf8::is_valid(json));
    CHECK(nlohmann::json::parse(json).get<std::string>() == repaired(text));
    for (std::size_t at = 0; at + 1 < json.size(); at += utf8::decode(json, at).size) {
      CHECK_FALSE(utf8::is_control_or_bidi(utf8::decode(json, at).code_point));
    }
  }
}

TEST_CASE("decimals are rounded, and what is no number is null") {
  JsonWriter json;
  json.begin_array(JsonWriter::Layout::one_line);
  json.decimal(0.5, 4);
  json.decimal(2.0 / 3, 2);
  json.decimal(24000, 2);
  json.decimal(-0.0001, 2);
  json.decimal(std::numeric_limits<double>::infinity(), 2);
  json.boolean(true);
  json.boolean(false);
  json.end_array();
  CHECK(json.take() == "[0.5, 0.67, 24000, 0, null, true, false]\n");
}

}  // namespace hwbplan::output
