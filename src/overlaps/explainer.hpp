// The reasons of one pair.
#pragma once

#include "hwbplan/overlaps/overlaps.hpp"

#include "overlaps/corpus.hpp"
#include "overlaps/text_reader.hpp"

namespace hwbplan::overlaps {

// Why a pair that was scored has its score; `a` and `b` have read its actions.
Explanation explain(const Corpus& corpus, const Overlap& overlap, const TextReader& a,
                    const TextReader& b);

}  // namespace hwbplan::overlaps
