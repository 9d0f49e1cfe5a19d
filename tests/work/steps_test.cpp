// That the count of steps counts: without it every other test of work would pass.
#include "hwbplan/base/edit_distance.hpp"

#include "work/growth.hpp"

#include <cstdint>
#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;

namespace {

// Steps of comparing a word of so many letters with one that shares none, in a table as wide as
// both are long.
std::uint64_t steps_of_table(std::size_t letters) {
  const std::string a(letters, 'a');
  const std::string b(letters, 'b');
  return work::steps_of([&] { CHECK(edit_distance(a, b, letters) == letters); });
}

}  // namespace

TEST_CASE("steps are counted, and are the same each time") {
  CHECK(steps_of_table(100) > 100U * 100U);
  CHECK(steps_of_table(100) == steps_of_table(100));
}

TEST_CASE("what grows with the square of its input is told apart") {
  CHECK(steps_of_table(400) > 12 * steps_of_table(100));
}
