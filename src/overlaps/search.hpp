// Finding all pairs of a corpus that score at least so much.
#pragma once

#include "hwbplan/overlaps/overlaps.hpp"

#include "overlaps/corpus.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace hwbplan::overlaps {

// The highest first, then by the order of the actions. See OverlapFinder::find_most().
FoundOverlaps find_overlaps(const Corpus& corpus, const OverlapOptions& options,
                            const std::function<void(double)>& progress = {});

// The same the slow way, for tests.
std::vector<Overlap> compare_all(const Corpus& corpus, const OverlapOptions& options);

// One pair, whatever it scores; `a` before `b`.
Overlap compare(const Corpus& corpus, std::uint32_t a, std::uint32_t b);

}  // namespace hwbplan::overlaps
