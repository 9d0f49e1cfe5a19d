// Sets of bytes to look out for.
#include "hwbplan/base/char_set.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;

TEST_CASE("a set finds the first of its bytes") {
  constexpr CharSet kMarks("<&\xEF");
  CHECK(kMarks.has('<'));
  CHECK(kMarks.has('\xEF'));
  CHECK_FALSE(kMarks.has('>'));
  CHECK(kMarks.find_in("a < b & c") == 2);
  CHECK(kMarks.find_in("a < b & c", 3) == 6);
  CHECK(kMarks.find_in("a < b & c", 7) == 9);
  CHECK(kMarks.find_in("plain") == 5);
  CHECK(kMarks.find_in("") == 0);
  CHECK(kMarks.find_in("plain", 99) == 99);
}
