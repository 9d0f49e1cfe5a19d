// Words that stand where an answer should.
#include "hwbplan/model/wording.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;

TEST_CASE("words that say that there is nothing") {
  for (const char* text : {"none", "None.", "NONE KNOWN", "n/a", "N/A", "nil", "no barriers",
                           "No known barriers", "not applicable", "None  identified"}) {
    CAPTURE(text);
    CHECK(says_nothing(text));
  }
  for (const char* text : {"", "No money", "none of the halls is free", "nothing but time"}) {
    CAPTURE(text);
    CHECK(!says_nothing(text));
  }
}

TEST_CASE("words that say that somebody will be, but not who") {
  for (const char* text : {"TBC", "T.B.C.", "tbc.", "?", "???", "", "-", "to be agreed",
                           "All partners", "All Stakeholders", "various", "multi-agency", "N/A"}) {
    CAPTURE(text);
    CHECK(is_placeholder(text));
  }
  for (const char* text :
       {"council", "all-saints", "NHS trust", "partnership board", "tbc-trust"}) {
    CAPTURE(text);
    CHECK(!is_placeholder(text));
  }
}

TEST_CASE("a long text is no placeholder, and is not read through") {
  CHECK(!is_placeholder(std::string(1000, '?')));
  CHECK(!says_nothing(std::string(1000, ' ')));
}
