// The vectors of all actions, laid end to end in one piece of memory, with their dimensions
// numbered from the commonest to the rarest. Both the search and every comparison walk them in that
// order, so that a product is the same number to the last bit whoever computes it.
#pragma once

#include "overlaps/scoring.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace hwbplan::overlaps {

inline constexpr std::size_t kBlocks = 4;

class VectorTable {
 public:
  VectorTable() = default;
  // Takes the vectors, freeing them piece by piece as they are laid down. `dimensions`: one more
  // than the greatest number in any.
  VectorTable(std::vector<WeighedLists>&& vectors, std::uint32_t dimensions, const Blocks& blocks,
              unsigned jobs = 1);

  std::size_t size() const { return starts_.empty() ? 0 : starts_.size() - 1; }
  // How many different dimensions the vectors have; all ranks are below it.
  std::uint32_t ranks() const { return static_cast<std::uint32_t>(dimension_of_rank_.size()); }
  // A vector's ranks and weights, sorted by rank.
  std::span<const Weighed> operator[](std::size_t vector) const {
    return std::span(entries_).subspan(starts_[vector], starts_[vector + 1] - starts_[vector]);
  }
  std::size_t block_of(std::uint32_t rank) const { return block_of_rank_[rank]; }
  // How many vectors have that rank.
  std::size_t holding(std::uint32_t rank) const { return holding_[rank]; }
  std::size_t entries() const { return entries_.size(); }
  // The vector as it was given, sorted by dimension.
  JointVector original(std::size_t vector) const;

 private:
  std::vector<Weighed> entries_;
  std::vector<std::size_t> starts_;
  std::vector<std::uint32_t> dimension_of_rank_;
  std::vector<std::uint8_t> block_of_rank_;
  std::vector<std::uint32_t> holding_;  // by rank
};

// The inner product, always added up in the same order.
float inner_product(std::span<const Weighed> a, std::span<const Weighed> b);

// One vector spread out over all ranks, to compare many others with it.
class SpreadVector {
 public:
  void spread(std::span<const Weighed> vector, std::uint32_t ranks) {
    weights_.resize(ranks);
    for (const auto& [rank, weight] : from_) weights_[rank] = 0;
    from_ = vector;
    for (const auto& [rank, weight] : from_) weights_[rank] = weight;
  }
  // The same as inner_product(): what the two do not share adds zeros.
  float product(std::span<const Weighed> other) const {
    float sum = 0;
    for (const auto& [rank, weight] : other) sum += weight * weights_[rank];
    return sum;
  }

 private:
  std::vector<float> weights_;
  std::span<const Weighed> from_;
};

}  // namespace hwbplan::overlaps
