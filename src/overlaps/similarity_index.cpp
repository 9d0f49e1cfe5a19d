// See similarity_index.hpp.
#include "overlaps/similarity_index.hpp"

#include "hwbplan/base/parallel.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hwbplan::overlaps {

namespace {

// Sums of some hundred products of floats are right to about 1e-5.
constexpr float kRounding = 1e-4F;
constexpr std::size_t kGrain = 512;
// How far ahead of its turn a vector's front is fetched from memory.
constexpr std::size_t kAhead = 12;
// Less than this no weight counts, and the product of two that count is above 0 as a float.
constexpr float kLeastWeight = 1e-12F;

}  // namespace

SimilarityIndex::SimilarityIndex(const VectorTable& vectors, float threshold, unsigned jobs)
    : vectors_(vectors),
      threshold_(threshold),
      greatest_(vectors.ranks()),
      fronts_(vectors.size()),
      starts_(std::size_t{vectors.ranks()} + 1) {
  measure();
  draw_bands();
  parallel_for(
      vectors.size(), jobs, [&](std::size_t v) { fronts_[v] = front_of(vectors[v]); }, kGrain);
  for (std::size_t v = 0; v < vectors.size(); ++v) {
    for (const auto& [rank, weight] : vectors[v].subspan(fronts_[v].count)) {
      starts_[rank + std::size_t{1}] += weight >= kLeastWeight ? 1 : 0;
    }
  }
  std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
  postings_.resize(starts_.back());
  std::vector<std::size_t> next(starts_.begin(), starts_.end() - 1);
  for (std::uint32_t v = 0; v < vectors.size(); ++v) {
    for (const auto& [rank, weight] : vectors[v].subspan(fronts_[v].count)) {
      if (weight >= kLeastWeight) postings_[next[rank]++] = {v, weight};
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
      longest_[b] = std::max(longest_[b], static_cast<float>(std::sqrt(squares[b])));
    }
    longest_square_ = std::max(longest_square_, whole);
  }
}

void SimilarityIndex::draw_bands() {
  bands_.resize(vectors_.ranks());
  std::size_t before = 0;
  for (std::uint32_t rank = 0; rank < vectors_.ranks(); ++rank) {
    bands_[rank] = static_cast<std::uint8_t>(before * kBands / vectors_.entries());
    before += vectors_.holding(rank);
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
    const double entry = double{weight} * double{greatest_[rank]};
    const auto block = vectors_.block_of(rank);
    auto further = squares;
    further[block] += double{weight} * weight;
    // The bound by lengths is dearer, and only asked for where the other does not do.
    if (static_cast<float>(by_entry + entry) + kRounding >= threshold_ &&
        reach(further) + kRounding >= threshold_) {
      break;
    }
    by_entry += entry;
    squares = further;
    ++front.count;
  }
  if (front.count > 0) front.band = bands_[vector[front.count - 1].first];
  front.most = std::min(static_cast<float>(by_entry), reach(squares)) + kRounding;
  for (std::size_t b = 0; b < kBlocks; ++b) {
    front.lengths[b] = static_cast<float>(std::sqrt(squares[b]));
  }
  return front;
}

void SimilarityIndex::measure_query(std::span<const Weighed> vector, Scratch& scratch) const {
  std::array<float, kBlocks> squares{};
  std::array<float, kBlocks> lengths{};
  std::size_t band = 0;
  for (const auto& [rank, weight] : vector) {
    for (; band < bands_[rank]; ++band) scratch.lengths[band] = lengths;
    const auto block = vectors_.block_of(rank);
    squares[block] += weight * weight;
    lengths[block] = std::sqrt(squares[block]);
  }
  for (; band < kBands; ++band) scratch.lengths[band] = lengths;
}

// Adds up what the index holds of the vectors behind `query`, and returns how many of them were
// touched. Whether a vector was touched before is as good as random, so nothing here branches on
// it.
std::size_t SimilarityIndex::add_up(std::uint32_t query, Scratch& scratch) const {
  scratch.sums.resize(vectors_.size());
  scratch.touched.resize(vectors_.size() + 1);
  float* const sums = scratch.sums.data();
  std::uint32_t* const touched = scratch.touched.data();
  std::size_t count = 0;
  const auto vector = vectors_[query];
  const auto behind = [](std::uint32_t v, const Posting& posting) { return v < posting.vector; };
  // From the rarest on: all that are to be admitted are, before the front is walked.
  for (std::size_t i = vector.size(); i-- > 0;) {
    const auto [rank, weight] = vector[i];
    const bool admit = i >= fronts_[query].count;
    if (!admit && count == 0) break;
    if (weight < kLeastWeight) continue;
    const auto* const begin = postings_.data() + starts_[rank];
    const auto* const end = postings_.data() + starts_[rank + std::size_t{1}];
    const auto* posting = std::upper_bound(begin, end, query, behind);
    if (admit) {
      for (; posting != end; ++posting) {
        float& sum = sums[posting->vector];
        touched[count] = posting->vector;
        count += sum == 0 ? 1 : 0;
        sum += weight * posting->weight;
      }
    } else {
      for (; posting != end; ++posting) {
        float& sum = sums[posting->vector];
        sum += weight * posting->weight * static_cast<float>(sum != 0);
      }
    }
  }
  return count;
}

void SimilarityIndex::find_candidates(std::uint32_t query, float least, Scratch& scratch) const {
  scratch.candidates.clear();
  const std::size_t count = add_up(query, scratch);
  if (count == 0) return;
  measure_query(vectors_[query], scratch);
  const auto touched = std::span<const std::uint32_t>(scratch.touched).first(count);
  for (std::size_t i = 0; i < touched.size(); ++i) {
    if (i + kAhead < touched.size()) __builtin_prefetch(&fronts_[touched[i + kAhead]]);
    const auto other = touched[i];
    const auto& front = fronts_[other];
    const auto& mine = scratch.lengths[front.band];
    float by_blocks = 0;
    for (std::size_t b = 0; b < kBlocks; ++b) by_blocks += front.lengths[b] * mine[b];
    const float bound = scratch.sums[other] + std::min(front.most, by_blocks) + kRounding;
    scratch.sums[other] = 0;
    if (bound >= least) scratch.candidates.push_back(other);
  }
}

bool SimilarityIndex::row_is_cheaper(std::uint32_t query, std::size_t candidates) const {
  return candidates * vectors_.entries() / vectors_.size() > row_cost(vectors_, query);
}

bool SimilarityIndex::rows_would_help() const {
  // A board's own plan is searched before this could be found out.
  constexpr std::size_t kFew = 500;
  if (vectors_.size() < kFew) return false;
  constexpr std::size_t kSample = 64;
  Scratch scratch;
  std::size_t tried = 0;
  std::size_t helped = 0;
  const std::size_t step = std::max<std::size_t>(1, vectors_.size() / kSample);
  for (std::size_t v = 0; v < vectors_.size(); v += step) {
    find_candidates(static_cast<std::uint32_t>(v), threshold_, scratch);
    helped += row_is_cheaper(static_cast<std::uint32_t>(v), scratch.candidates.size()) ? 1 : 0;
    ++tried;
  }
  return helped * 4 > tried;
}

void SimilarityIndex::find_behind(std::uint32_t query, float least, const RowIndex* rows,
                                  Scratch& scratch, std::vector<Hit>& hits) const {
  hits.clear();
  least = std::max(least, threshold_);
  find_candidates(query, least, scratch);
  if (scratch.candidates.empty()) return;
  const bool by_row = rows != nullptr && row_is_cheaper(query, scratch.candidates.size());
  if (by_row) {
    rows->products(query, scratch.row);
  } else {
    scratch.query.spread(vectors_[query], vectors_.ranks());
  }
  for (const auto other : scratch.candidates) {
    const float product = by_row ? scratch.row[other] : scratch.query.product(vectors_[other]);
    if (product >= least) hits.push_back({other, product});
  }
  std::sort(hits.begin(), hits.end(),
            [](const Hit& a, const Hit& b) { return a.vector < b.vector; });
}

}  // namespace hwbplan::overlaps
