// The rivals of the pairs that a search has found: of each action of a pair, its best other partner
// in the plan of the other. A plan is a hundred actions where the whole corpus may be hundreds of
// thousands, so they are looked for plan by plan.
#pragma once

#include "overlaps/all_products.hpp"
#include "overlaps/corpus.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
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

// The best other partner of an action in one plan.
struct Rival {
  double likeness = 0;
  std::uint32_t action = 0;
  std::uint32_t of = 0;  // whose partner it would be
  bool found = false;
};

// An action that one may be paired with, and how alike they are.
struct Partner {
  std::uint32_t action = 0;
  double likeness = 0;
};

// The best partner of `of` among `candidates` (all of one plan, all at or above kRivalFloor, each
// standing for itself, and the first kMostRivals of them the most alike, in order) that is neither
// `partner` nor a copy of it. No others than these first are looked at. `likeness_of` tells how
// alike two actions of the plan are.
inline constexpr std::size_t kMostRivals = 16;
template <typename LikenessOf>
Rival best_rival(const Corpus& corpus, std::uint32_t of, std::span<const Partner> candidates,
                 std::uint32_t partner, const LikenessOf& likeness_of) {
  for (const auto& candidate : candidates.first(std::min(candidates.size(), kMostRivals))) {
    if (candidate.action == corpus.stand_in[partner]) continue;
    if (likeness_of(candidate.action, partner) >= kCopy) continue;
    return {candidate.likeness, candidate.action, of, true};
  }
  return {};
}

// Sorts as many of `partners`, the most alike first, as best_rival() looks at.
void sort_the_first(std::vector<Partner>& partners);

// Sets the rivals of all pairs. Pairs within one plan have none. `all`: the corpus's products,
// where they are known, or null. `progress` is called from one thread at a time, with the share
// done.
void find_rivals(const Corpus& corpus, const AllProducts* all, unsigned jobs,
                 std::vector<Pair>& pairs, const std::function<void(double)>& progress);

}  // namespace hwbplan::overlaps
