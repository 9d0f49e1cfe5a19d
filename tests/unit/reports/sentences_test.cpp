// Small pieces that sentences of several papers are made of.
#include "reports/sentences.hpp"

#include <doctest/doctest.h>

using namespace hwbplan::reports;

TEST_CASE("what stands behind other words begins with a small letter") {
  CHECK(with_small_first("Name two pitches") == "name two pitches");
  CHECK(with_small_first("£5 a head") == "£5 a head");
  CHECK(with_small_first("").empty());
}

TEST_CASE("a text of a plan is told without its own full stop") {
  CHECK(without_stop("One list\n  of halls.") == "One list of halls");
  CHECK(without_stop("To follow...") == "To follow");
  CHECK(without_stop("Why?") == "Why?");
  CHECK(without_stop(".").empty());
}

TEST_CASE("how many of a number that was said before") {
  CHECK(how_many_are(0) == "none is");
  CHECK(how_many_are(1) == "1 is");
  CHECK(how_many_are(5) == "5 are");
}
