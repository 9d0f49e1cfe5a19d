// See similarity_index.hpp.
#include "overlaps/similarity_index.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hwbplan::overlaps {

namespace {

// Sums of some hundred products of floats are right to about 1e-5.
constexpr float kRounding = 1e-4F;

}  // namespace

SimilarityIndex::SimilarityIndex(const VectorTable& vectors, float threshold)
    : vectors_(vectors),
      threshold_(threshold),
      greatest_(vectors.ranks()),
      lengths_(vectors.size()),
      fronts_(vectors.size()),
      starts_(std::size_t{vectors.ranks()} + 1) {
  measure();
  for (std::size_t v = 0; v < vectors.size(); ++v) {
    fronts_[v] = front_of(vectors[v]);
    for (const auto& [rank, weight] : vectors[v].subspan(fronts_[v].count)) {
      ++starts_[rank + std::size_t{1}];
    }
  }
  std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
  postings_.resize(starts_.back());
  std::vector<std::size_t> next(starts_.begin(), starts_.end() - 1);
  for (std::uint32_t v = 0; v < vectors.size(); ++v) {
    for (const auto& [rank, weight] : vectors[v].subspan(fronts_[v].count)) {
      postings_[next[rank]++] = {v, weight};
    }
  }
}

void SimilarityIndex::measure() {
  for (std::size_t v = 0; v < vectors_.size(); ++v) {
    std::array<double, kBlocks> squares{};
    double whole = 0;
    for (const auto& [rank, weight] : vectors_[v]) {
      greatest_[rank] = std::max(greatest_[rank], weight);
      squares[vectors_.block_of(rank)] += double{weight} * weight;
      whole += double{weight} * weight;
    }
    for (std::size_t b = 0; b < kBlocks; ++b) {
      lengths_[v][b] = static_cast<float>(std::sqrt(squares[b]));
      longest_[b] = std::max(longest_[b], lengths_[v][b]);
    }
    longest_square_ = std::max(longest_square_, whole);
  }
}

// The greatest sum of products of the blocks' lengths with those of any vector: where nothing else
// held, the other vector would point the same way; where that makes a block longer than any is, it
// is cut, and the rest of the length goes to the others.
float SimilarityIndex::reach(const std::array<double, kBlocks>& squares) const {
  double sum = 0;
  double open_square = 0;
  double left = longest_square_;
  std::array<bool, kBlocks> cut{};
  for (const double square : squares) open_square += square;
  for (bool again = true; again && open_square > 0;) {
    again = false;
    const double scale = std::sqrt(std::max(0.0, left) / open_square);
    for (std::size_t b = 0; b < kBlocks; ++b) {
      const double length = std::sqrt(squares[b]);
      if (cut[b] || scale * length <= double{longest_[b]}) continue;
      cut[b] = true;
      again = true;
      sum += length * double{longest_[b]};
      left -= double{longest_[b]} * double{longest_[b]};
      open_square -= squares[b];
    }
  }
  if (open_square > 0) sum += std::sqrt(open_square * std::max(0.0, left));
  return static_cast<float>(sum);
}

SimilarityIndex::Front SimilarityIndex::front_of(std::span<const Weighed> vector) const {
  Front front;
  std::array<double, kBlocks> squares{};
  double by_entry = 0;
  for (const auto& [rank, weight] : vector) {
    by_entry += double{weight} * double{greatest_[rank]};
    const auto block = vectors_.block_of(rank);
    squares[block] += double{weight} * weight;
    const float most = std::min(static_cast<float>(by_entry), reach(squares)) + kRounding;
    if (most >= threshold_) break;
    front.most = most;
    front.lengths[block] = static_cast<float>(std::sqrt(squares[block]));
    ++front.count;
  }
  return front;
}

void SimilarityIndex::find_behind(std::uint32_t query, Scratch& scratch,
                                  std::vector<Hit>& hits) const {
  hits.clear();
  scratch.sums.resize(vectors_.size());
  scratch.touched.clear();
  const auto vector = vectors_[query];
  // From the rarest on: all that are to be admitted are, before the front is walked.
  for (std::size_t i = vector.size(); i-- > 0;) {
    const auto [rank, weight] = vector[i];
    const bool admit = i >= fronts_[query].count;
    if (!admit && scratch.touched.empty()) break;
    const auto begin = postings_.begin() + static_cast<std::ptrdiff_t>(starts_[rank]);
    const auto end =
        postings_.begin() + static_cast<std::ptrdiff_t>(starts_[rank + std::size_t{1}]);
    for (auto p = std::upper_bound(
             begin, end, query,
             [](std::uint32_t v, const Posting&posting) { return v < posting.vector; });
         p != end; ++p) {
      float& sum = scratch.sums[p->vector];
      if (sum == 0) {
        if (!admit) continue;
        scratch.touched.push_back(p->vector);
      }
      sum += weight * p->weight;
    }
  }
  if (scratch.touched.empty()) return;
  scratch.query.spread(vector, vectors_.ranks());
  const auto& mine = lengths_[query];
  for (const auto other : scratch.touched) {
    const auto& front = fronts_[other];
    float by_blocks = 0;
    for (std::size_t b = 0; b < kBlocks; ++b) by_blocks += front.lengths[b] * mine[b];
    const float bound = scratch.sums[other] + std::min(front.most, by_blocks) + kRounding;
    scratch.sums[other] = 0;
    if (bound < threshold_) continue;
    const float product = scratch.query.product(vectors_[other]);
    if (product >= threshold_) hits.push_back({other, product});
  }
  std::sort(hits.begin(), hits.end(),
            [](const Hit& a, const Hit& b) { return a.vector < b.vector; });
  // A product so small that it is 0 as a float lets a vector be touched twice.
  hits.erase(std::unique(hits.begin(), hits.end(),
                         [](const Hit& a, const Hit& b) { return a.vector == b.vector; }),
             hits.end());
}

}  // namespace hwbplan::overlaps
