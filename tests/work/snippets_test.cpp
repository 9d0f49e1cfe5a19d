// A line of a file is shown at the cost of what is shown of it, however long the line is.
#include "output/cells.hpp"
#include "output/snippet.hpp"
#include "work/growth.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::work;

TEST_CASE("a snippet of an enormous line takes no more work than one of a long line") {
  for (const std::string_view piece : {"a", " ", "\u0301", "\x1b", "\xff", "健"}) {
    CAPTURE(piece);
    const auto steps = [&](std::size_t bytes) {
      const std::string line = repeated(piece, bytes);
      // Marks that begin in the middle, and go on to the end.
      return steps_of([&] {
        const output::Snippet snippet =
            output::snippet_of(line, bytes / 2, line.size(), 100, "...");
        CHECK(!snippet.text.empty());
      });
    };
    const std::uint64_t of_long = steps(std::size_t{12} << 10U);
    CHECK(steps(std::size_t{12} << 16U) <= of_long + of_long / 10);
  }
}

TEST_CASE("a word longer than its line is broken in one walk, however long it is") {
  for (const std::string_view piece : {"a", "健", "e\u0301"}) {
    CAPTURE(piece);
    check_linear(4000, [&](std::size_t bytes) {
      const std::vector<std::string> lines = output::lines_of(repeated(piece, bytes), 40, false);
      CHECK(lines.size() > bytes / 200);
    });
  }
}
