// Texts are cut at a character, and only where they are longer.
#include "reports/in_brief.hpp"

#include <doctest/doctest.h>

using hwbplan::reports::in_brief;

TEST_CASE("a text is told whole up to the limit, and cut between characters behind it") {
  CHECK(in_brief("abc", 3) == "abc");
  CHECK(in_brief("abcd", 3) == "abc…");
  CHECK(in_brief("£££", 3) == "£££");
  CHECK(in_brief("££££", 3) == "£££…");
  CHECK(in_brief("", 3).empty());
}
