// See similarity_index.hpp.
#include "overlaps/similarity_index.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hwbplan::overlaps {

namespace {

// Sums of some hundred products of floats are right to about 1e-5.
constexpr float kRounding = 1e-4F;
// What may stay out of the index: little, or too many vectors would have to be compared in full.
constexpr float kSlack = 0.04F;
// Comparing two vectors in full costs about as much as walking so many postings.
constexpr std::size_t kComparison = 60;

std::size_t block_of(std::uint32_t dimension, const Blocks& blocks) {
  if (dimension >= blocks.words) return 3;
  if (dimension >= blocks.closest) return 2;
  return dimension >= blocks.methods ? 1 : 0;
}

void order_by_rank(std::span<const std::uint32_t> rank, const JointVector& vector,
                   std::vector<Weighed>& out) {
  out.assign(vector.begin(), vector.end());
  for (auto& entry : out) entry.first = rank[entry.first];
  std::sort(out.begin(), out.end());
}

}  // namespace

SimilarityIndex::SimilarityIndex(std::span<const JointVector> vectors, std::uint32_t dimensions,
                                 const Blocks& blocks)
    : vectors_(vectors),
      rank_(dimensions),
      block_of_rank_(dimensions),
      starts_(dimensions + std::size_t{1}),
      front_reach_(vectors.size()) {
  rank_dimensions(dimensions, blocks);
  // Twice over the vectors: to count the postings of each dimension, then to put them in place.
  std::vector<Weighed> ordered;
  for (std::size_t v = 0; v < vectors.size(); ++v) {
    order_by_rank(rank_, vectors[v], ordered);
    for (std::size_t i = front_of(ordered, &front_reach_[v]); i < ordered.size(); ++i) {
      ++starts_[ordered[i].first + std::size_t{1}];
    }
  }
  std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
  postings_.resize(starts_.back());
  std::vector<std::size_t> next(starts_.begin(), starts_.end() - 1);
  for (std::size_t v = 0; v < vectors.size(); ++v) {
    order_by_rank(rank_, vectors[v], ordered);
    for (std::size_t i = front_of(ordered, nullptr); i < ordered.size(); ++i) {
      postings_[next[ordered[i].first]++] = {static_cast<std::uint32_t>(v), ordered[i].second};
    }
  }
}

void SimilarityIndex::rank_dimensions(std::uint32_t dimensions, const Blocks& blocks) {
  std::vector<std::uint32_t> holding(dimensions);
  for (const auto& vector : vectors_) {
    Squares squares{};
    for (const auto& [number, weight] : vector) {
      ++holding[number];
      squares[block_of(number, blocks)] += double{weight} * weight;
    }
    for (std::size_t b = 0; b < kBlocks; ++b) {
      longest_[b] = std::max(longest_[b], static_cast<float>(std::sqrt(squares[b])));
    }
  }
  std::vector<std::uint32_t> order(dimensions);
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return holding[a] > holding[b]; });
  for (std::uint32_t i = 0; i < dimensions; ++i) {
    rank_[order[i]] = i;
    block_of_rank_[i] = static_cast<std::uint8_t>(block_of(order[i], blocks));
  }
}

float SimilarityIndex::reach(const Squares& squares) const {
  float sum = 0;
  for (std::size_t b = 0; b < kBlocks; ++b) {
    sum += static_cast<float>(std::sqrt(std::max(0.0, squares[b]))) * longest_[b];
  }
  return sum;
}

std::size_t SimilarityIndex::front_of(std::span<const Weighed> ordered, float* reached) const {
  Squares squares{};
  float sure = 0;
  std::size_t count = 0;
  for (; count < ordered.size(); ++count) {
    const auto [rank, weight] = ordered[count];
    squares[block_of_rank(rank)] += double{weight} * weight;
    const float further = reach(squares);
    if (further > kSlack) break;
    sure = further;
  }
  if (reached != nullptr) *reached = sure;
  return count;
}

float SimilarityIndex::walk(std::uint32_t first, float threshold, Scratch& scratch) const {
  Squares left{};
  for (const auto& [rank, weight] : scratch.query) {
    left[block_of_rank(rank)] += double{weight} * weight;
  }
  for (std::size_t i = scratch.query.size(); i-- > 0;) {
    const auto [rank, weight] = scratch.query[i];
    const float reachable = reach(left);
    const bool admit = reachable + kSlack + kRounding >= threshold;
    const auto begin = postings_.begin() + static_cast<std::ptrdiff_t>(starts_[rank]);
    const auto end =
        postings_.begin() + static_cast<std::ptrdiff_t>(starts_[rank + std::size_t{1}]);
    const auto from = std::lower_bound(
        begin, end, first, [](const Posting& p, std::uint32_t v) { return p.vector < v; });
    const auto length = static_cast<std::size_t>(end - from);
    if (!admit && length > scratch.touched.size() * kComparison) return reachable;
    for (auto p = from; p != end; ++p) {
      float& sum = scratch.sums[p->vector];
      if (sum == 0) {
        if (!admit) continue;
        scratch.touched.push_back(p->vector);
      }
      sum += weight * p->weight;
    }
    left[block_of_rank(rank)] -= double{weight} * weight;
  }
  return 0;
}

void SimilarityIndex::find(std::uint32_t query, std::uint32_t first, float threshold,
                           Scratch& scratch, std::vector<Hit>& hits) const {
  hits.clear();
  scratch.sums.resize(vectors_.size());
  scratch.touched.clear();
  order_by_rank(rank_, vectors_[query], scratch.query);
  const float left = walk(first, threshold, scratch);
  for (const auto vector : scratch.touched) {
    const float bound = scratch.sums[vector] + front_reach_[vector] + left;
    scratch.sums[vector] = 0;
    if (vector == query || bound + kRounding < threshold) continue;
    const float product = inner_product(vectors_[query], vectors_[vector]);
    if (product >= threshold) hits.push_back({vector, product});
  }
  std::sort(hits.begin(), hits.end(),
            [](const Hit& a, const Hit& b) { return a.vector < b.vector; });
  // A product so small that it is 0 as a float lets a vector be touched twice.
  hits.erase(std::unique(hits.begin(), hits.end(),
                         [](const Hit& a, const Hit& b) { return a.vector == b.vector; }),
             hits.end());
}

}  // namespace hwbplan::overlaps
