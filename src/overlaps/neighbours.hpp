// Words that stand near each other in word vectors, so that a text which says "toddler" also says
// "infant" a little. A likeness stays an inner product of sparse vectors by it: each word brings
// its few nearest along at a discount, and the exact search and the explanations hold as before.
#pragma once

#include "hwbplan/overlaps/vocabulary.hpp"
#include "hwbplan/overlaps/word_vectors.hpp"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace hwbplan::overlaps {

class Neighbours {
 public:
  Neighbours() = default;
  // For the stems of `vocabulary` whose words `vectors` holds. Only so many stems are compared that
  // it takes seconds at most; those that were numbered first come first.
  Neighbours(Vocabulary& vocabulary, const WordVectors& vectors, unsigned jobs);

  // The nearest of a stem, with the share of its weight that each is given.
  std::span<const std::pair<std::uint32_t, float>> of(std::uint32_t stem) const {
    if (stem >= near_.size()) return {};
    return near_[stem];
  }

 private:
  std::vector<std::vector<std::pair<std::uint32_t, float>>> near_;
};

}  // namespace hwbplan::overlaps
