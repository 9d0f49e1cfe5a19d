// See vector_table.hpp.
#include "overlaps/vector_table.hpp"

#include "hwbplan/base/parallel.hpp"

#include <algorithm>
#include <numeric>

namespace hwbplan::overlaps {

namespace {

std::uint8_t block_of_dimension(std::uint32_t dimension, const Blocks& blocks) {
  if (dimension >= blocks.words) return 3;
  if (dimension >= blocks.closest) return 2;
  return dimension >= blocks.methods ? 1 : 0;
}

}  // namespace

VectorTable::VectorTable(std::vector<JointVector>&& vectors, std::uint32_t dimensions,
                         const Blocks& blocks, unsigned jobs) {
  std::vector<std::uint32_t> holding(dimensions);
  for (const auto& vector : vectors) {
    for (const auto& entry : vector) ++holding[entry.first];
  }
  dimension_of_rank_.resize(dimensions);
  std::iota(dimension_of_rank_.begin(), dimension_of_rank_.end(), 0U);
  std::stable_sort(dimension_of_rank_.begin(), dimension_of_rank_.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return holding[a] > holding[b]; });
  while (!dimension_of_rank_.empty() && holding[dimension_of_rank_.back()] == 0) {
    dimension_of_rank_.pop_back();
  }
  std::vector<std::uint32_t> rank_of(dimensions);
  block_of_rank_.resize(dimension_of_rank_.size());
  for (std::uint32_t rank = 0; rank < dimension_of_rank_.size(); ++rank) {
    rank_of[dimension_of_rank_[rank]] = rank;
    holding_.push_back(holding[dimension_of_rank_[rank]]);
    block_of_rank_[rank] = block_of_dimension(dimension_of_rank_[rank], blocks);
  }
  starts_.reserve(vectors.size() + 1);
  starts_.push_back(0);
  for (const auto& vector : vectors) starts_.push_back(starts_.back() + vector.size());
  entries_.resize(starts_.back());
  constexpr std::size_t kGrain = 512;
  parallel_for(
      vectors.size(), jobs,
      [&](std::size_t v) {
        auto& vector = vectors[v];
        for (auto& entry : vector) entry.first = rank_of[entry.first];
        std::sort(vector.begin(), vector.end());
        std::copy(vector.begin(), vector.end(),
                  entries_.begin() + static_cast<std::ptrdiff_t>(starts_[v]));
        JointVector().swap(vector);
      },
      kGrain);
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
