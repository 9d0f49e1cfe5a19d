// Any number that a plan may hold, said as a number of people.
#include "hwbplan/text/volunteers.hpp"

#include <string>

#include <doctest/doctest.h>

using hwbplan::volunteers_in_words;

TEST_CASE("volunteers in words") {
  CHECK(volunteers_in_words(1) == "1 volunteer");
  CHECK(volunteers_in_words(0) == "0 volunteers");
  CHECK(volunteers_in_words(1200) == "1,200 volunteers");
  // More than any whole-number type holds.
  CHECK(volunteers_in_words(1e26).starts_with("100,000,000,000,000,"));
}
