// The reasons of a pair that was scored, and of many.
#pragma once

#include "hwbplan/overlaps/overlaps.hpp"

#include "overlaps/corpus.hpp"

#include <cstddef>
#include <functional>
#include <span>

namespace hwbplan::overlaps {

Explanation explain_pair(const Corpus& corpus, const Overlap& overlap);

// `take` gets the place of each pair and its reasons once, in any order and on any of the threads.
void explain_pairs(const Corpus& corpus, std::span<const Overlap> overlaps, unsigned jobs,
                   const std::function<void(std::size_t, Explanation&&)>& take);

}  // namespace hwbplan::overlaps
