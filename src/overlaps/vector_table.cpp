// See vector_table.hpp.
#include "overlaps/vector_table.hpp"

#include "hwbplan/base/parallel.hpp"

#include <algorithm>

namespace hwbplan::overlaps {

namespace {

std::uint8_t block_of_dimension(std::uint32_t dimension, const Blocks& blocks) {
  if (dimension >= blocks.words) return 3;
  if (dimension >= blocks.closest) return 2;
  return dimension >= blocks.methods ? 1 : 0;
}

}  // namespace

VectorTable::VectorTable(std::vector<WeighedLists>&& vectors, std::uint32_t dimensions,
                         const Blocks& blocks, unsigned jobs) {
  std::vector<std::uint32_t> holding(dimensions);
  std::size_t count = 0;
  std::size_t entries = 0;
  for (const auto& chunk : vectors) {
    count += chunk.size();
    entries += chunk.entries();
    for (std::size_t i = 0; i < chunk.size(); ++i) {
      for (const auto& entry : chunk[i]) ++holding[entry.first];
    }
  }
  // Most of the lexicon does not come up in a plan.
  for (std::uint32_t dimension = 0; dimension < dimensions; ++dimension) {
    if (holding[dimension] > 0) dimension_of_rank_.push_back(dimension);
  }
  std::stable_sort(dimension_of_rank_.begin(), dimension_of_rank_.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return holding[a] > holding[b]; });
  std::vector<std::uint32_t> rank_of(dimensions);
  block_of_rank_.resize(dimension_of_rank_.size());
  for (std::uint32_t rank = 0; rank < dimension_of_rank_.size(); ++rank) {
    rank_of[dimension_of_rank_[rank]] = rank;
    holding_.push_back(holding[dimension_of_rank_[rank]]);
    block_of_rank_[rank] = block_of_dimension(dimension_of_rank_[rank], blocks);
  }
  parallel_for(vectors.size(), jobs, [&](std::size_t c) {
    for (std::size_t i = 0; i < vectors[c].size(); ++i) {
      const auto vector = vectors[c][i];
      for (auto& entry : vector) entry.first = rank_of[entry.first];
      std::sort(vector.begin(), vector.end());
    }
  });
  // Memory that is only reserved is not used yet, so no more than one piece lies there twice.
  starts_.reserve(count + 1);
  starts_.push_back(0);
  entries_.reserve(entries);
  for (auto& chunk : vectors) {
    for (std::size_t i = 0; i < chunk.size(); ++i) {
      const std::span<const Weighed> vector = chunk[i];
      entries_.insert(entries_.end(), vector.begin(), vector.end());
      starts_.push_back(entries_.size());
    }
    chunk = {};
  }
}

JointVector VectorTable::original(std::size_t vector) const {
  JointVector out;
  for (const auto& [rank, weight] : (*this)[vector]) {
    out.emplace_back(dimension_of_rank_[rank], weight);
  }
  std::sort(out.begin(), out.end());
  return out;
}

float inner_product(std::span<const Weighed> a, std::span<const Weighed> b) {
  float sum = 0;
  auto i = a.begin();
  auto j = b.begin();
  while (i != a.end() && j != b.end()) {
    if (i->first < j->first) {
      ++i;
    } else if (j->first < i->first) {
      ++j;
    } else {
      sum += i->second * j->second;
      ++i;
      ++j;
    }
  }
  return sum;
}

}  // namespace hwbplan::overlaps
