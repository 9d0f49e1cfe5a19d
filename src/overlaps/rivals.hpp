// The rivals of the pairs that a search has found: of each action of a pair, its best other partner
// in the plan of the other. A plan is a hundred actions where the whole corpus may be hundreds of
// thousands, so they are looked for plan by plan.
#pragma once

#include "overlaps/corpus.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace hwbplan::overlaps {

// A rival as it is kept for millions of pairs.
struct SmallRival {
  std::uint32_t action = kNobody;
  float product = 0;  // with the action at whose end it stands
};

// A pair as it is kept, by the numbers of its actions; both stand for all that are just alike.
struct Pair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  float product = 0;
  SmallRival of_a;  // another partner of a, in the plan of b
  SmallRival of_b;
};

// Sorts as many of `partners`, the most alike first, as best_rival() looks at.
void sort_the_first(std::vector<Partner>& partners);

// Sets the rivals of all pairs. Pairs within one plan have none. `progress` is called from one
// thread at a time, with the share done.
void find_rivals(const Corpus& corpus, unsigned jobs, std::vector<Pair>& pairs,
                 const std::function<void(double)>& progress);

}  // namespace hwbplan::overlaps
