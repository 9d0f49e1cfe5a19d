// What the tests of work share: inputs that are four times as large as others, and the word on how
// the steps have grown.
#pragma once

#include "work/steps.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace hwbplan::work {

// As often as it fits into so many bytes, behind `lead`.
inline std::string repeated(std::string_view piece, std::size_t bytes, std::string lead = {}) {
  while (lead.size() + piece.size() <= bytes) lead += piece;
  return lead;
}

// Four times the input takes about four times the steps, and a little more where something is
// sorted; sixteen times where each part of it goes back to all the others.
inline void check_linear(std::size_t small, const std::function<void(std::size_t)>& piece) {
  const std::uint64_t few = steps_of([&] { piece(small); });
  const std::uint64_t many = steps_of([&] { piece(4 * small); });
  REQUIRE(few > 0);
  CHECK(many <= 6 * few);
}

}  // namespace hwbplan::work
