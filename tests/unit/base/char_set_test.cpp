// Sets of bytes to look out for.
#include "hwbplan/base/char_set.hpp"

#include <string>

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

TEST_CASE("a set finds a byte wherever it stands in a text of any length") {
  constexpr CharSet kMarks("#");
  for (std::size_t size = 0; size < 13; ++size) {
    const std::string plain(size, 'x');
    CHECK(kMarks.find_in(plain) == size);
    for (std::size_t at = 0; at < size; ++at) {
      std::string text = plain;
      text[at] = '#';
      CHECK(kMarks.find_in(text) == at);
      CHECK(kMarks.find_in(text, at) == at);
      CHECK(kMarks.find_in(text, at + 1) == size);
    }
  }
}
