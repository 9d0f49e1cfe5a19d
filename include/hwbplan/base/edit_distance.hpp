// "Did you mean": how far two words are apart, and which known word a mistyped one stands for.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace hwbplan {

// How many single letters (bytes) must be put in, left out, replaced or swapped with their
// neighbour to turn one word into the other, where no letter is touched twice: the optimal string
// alignment distance. Counting stops at `limit`: anything further apart gives limit + 1. Takes time
// in proportion to length times limit, and no memory for words of up to 64 letters.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

// The candidates nearest to `word`: one where it is clearly the nearest, up to three where several
// are equally near, in the order of `candidates`; none where all are too far to be a slip, that is
// more than a third of the letters (at least 1, at most 3), or `word` has more than 200 bytes. No
// capitals count, and hyphen, underscore and space are one letter. The views are those passed in.
[[nodiscard]] std::vector<std::string_view> closest(std::string_view word,
                                                    std::span<const std::string_view> candidates);

}  // namespace hwbplan
