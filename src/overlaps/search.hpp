// Finding all pairs of a corpus that score at least so much.
#pragma once

#include "hwbplan/overlaps/overlaps.hpp"

#include "overlaps/asked_for.hpp"
#include "overlaps/corpus.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace hwbplan::overlaps {

// How the search is parted and bounded; tests make it small.
struct SearchLimits {
  std::size_t slice = 256;  // actions that a thread takes at once
  // Pairs whose rivals are looked for; rivals can lower a pair, so these are more than are told.
  std::size_t most_kept = 250'000;
  bool compares_all = true;  // where that is quicker than an index
};

// The highest first, then by the order of the actions. See OverlapFinder::find_most().
FoundOverlaps find_overlaps(const Corpus& corpus, const OverlapOptions& options,
                            const AskedFor& asked, const std::function<void(double)>& progress = {},
                            const SearchLimits& limits = {});

// The same the slow way, for tests.
std::vector<Overlap> compare_all(const Corpus& corpus, const OverlapOptions& options);

// One pair, whatever it scores; `a` before `b`.
Overlap compare(const Corpus& corpus, std::uint32_t a, std::uint32_t b);

}  // namespace hwbplan::overlaps
