// What an id may be made of.
#include "rules/ids.hpp"

#include "rules/confusable_ids.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace hwbplan::rules;

TEST_CASE("good ids have no fault") {
  for (const char* id : {"a", "7", "falls-classes", "HB-07", "2050", "a--b", "A1"}) {
    CAPTURE(id);
    CHECK(fault_of_id(id) == "");
    CHECK(mended_id(id).size() <= std::string(id).size());
  }
  CHECK(fault_of_id(std::string(kLongestId, 'a')) == "");
}

TEST_CASE("the first fault is told") {
  CHECK(fault_of_id("") == "is empty");
  CHECK(fault_of_id("a b") == "holds a space");
  CHECK(fault_of_id("a\tb") == "holds a tab");
  CHECK(fault_of_id("a\nb") == "holds a line break");
  CHECK(fault_of_id("a_b&c") == "holds \"_\"");
  CHECK(fault_of_id("caf\u00e9") == "holds \"\u00e9\"");
  CHECK(fault_of_id("-a") == "begins with a hyphen");
  CHECK(fault_of_id("a-") == "ends with a hyphen");
  CHECK(fault_of_id("-") == "begins with a hyphen");
  CHECK(fault_of_id(std::string(65, 'a')) == "has 65 characters");
}

TEST_CASE("letters of other alphabets, dashes and what can't be seen are named") {
  CHECK(fault_of_id("f\u0430lls") ==
        "holds \"\u0430\" (U+0430), a Cyrillic letter that looks like \"a\"");
  CHECK(fault_of_id("\u039DB") ==
        "holds \"\u039D\" (U+039D), a Greek letter that looks like \"N\"");
  CHECK(fault_of_id("\uFF11") ==
        "holds \"\uFF11\" (U+FF11), a full-width digit that looks like \"1\"");
  CHECK(fault_of_id("HB\u201307") == "holds \"\u2013\" (U+2013), a dash that is no hyphen");
  CHECK(fault_of_id("a\u200Bb") == "holds a character that cannot be seen (U+200B)");
  CHECK(fault_of_id("a\u00A0b") == "holds a space of a special kind (U+00A0)");
  CHECK(deceptive_character("falls") == "");
  CHECK(deceptive_character("caf\u00e9 & more") == "");
  CHECK(deceptive_character("ok-\u202E-x") == "a character that cannot be seen (U+202E)");
}

TEST_CASE("ids that look alike have one look") {
  CHECK(look_of_id("Falls-Prevention") == look_of_id("fallsprevention"));
  CHECK(look_of_id("HB-07") == "hb7");
  CHECK(look_of_id("hb--o7-") == "hb7");
  CHECK(look_of_id("HB-l0") == "hb10");
  CHECK(look_of_id("x-000") == "x0");
  CHECK(look_of_id("a0b00c5") == "a0b0c5");
  CHECK(look_of_id("2024-05") == "2024-5");
  CHECK(look_of_id("p2-o3") == "p2-3");
  CHECK(look_of_id("p2-oil") == "p2oil");  // no digit beside the o
  CHECK(look_of_id("") == "");
}

TEST_CASE("a mended id keeps what can be kept") {
  CHECK(mended_id("Falls classes & more") == "falls-classes-more");
  CHECK(mended_id("HB 07") == "HB-07");
  CHECK(mended_id("HB\u201307") == "HB-07");
  CHECK(mended_id("north_end") == "north-end");
  CHECK(mended_id("Caf\u00e9 d'\u00c9t\u00e9") == "cafe-dete");
  CHECK(mended_id("f\u0430lls\u200B") == "falls");
  CHECK(mended_id("--a--") == "a");
  CHECK(mended_id("\u4e2d\u6587") == "");
  CHECK(mended_id("") == "");
}

TEST_CASE("whatever is mended has no fault left") {
  std::string hostile;
  for (int byte = 0; byte < 256; ++byte) hostile.push_back(static_cast<char>(byte));
  for (const std::string& id :
       {hostile, std::string(1000, 'x'), std::string(64, 'a') + "-b", std::string("\xff\xfe"),
        std::string(63, 'a') + "- b", std::string("\u00d7\u00f7a")}) {
    const std::string mended = mended_id(id);
    if (!mended.empty()) CHECK(fault_of_id(mended) == "");
  }
}
