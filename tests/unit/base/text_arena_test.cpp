// Texts that are kept stay where they are, whatever comes after them.
#include "hwbplan/base/text_arena.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace hwbplan;

TEST_CASE("what is kept stays the same through many blocks and large texts") {
  TextArena arena;
  std::vector<std::string> given;
  std::vector<std::string_view> kept;
  for (std::size_t i = 0; i < 5000; ++i) {
    given.push_back(std::string(i % 97, 'x') + std::to_string(i));
    if (i % 500 == 0) given.back() += std::string(300'000, 'y');
    kept.push_back(arena.keep(given.back()));
  }
  for (std::size_t i = 0; i < given.size(); ++i) {
    REQUIRE(kept[i] == given[i]);
    REQUIRE(kept[i].data() != given[i].data());
  }
}

TEST_CASE("an empty text is kept as one") {
  TextArena arena;
  CHECK(arena.keep("").empty());
  CHECK(arena.keep("a") == "a");
}
