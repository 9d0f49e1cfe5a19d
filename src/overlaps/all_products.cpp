// See all_products.hpp.
#include "overlaps/all_products.hpp"

#include "hwbplan/base/parallel.hpp"

#include <algorithm>

namespace hwbplan::overlaps {

namespace {

constexpr std::size_t kGrain = 16;

struct Posting {
  std::uint32_t vector = 0;
  float weight = 0;
};

// Which vectors have each rank. They are entered from the last to the first, so that those at or
// behind the one that is asked about stand in front.
class Postings {
 public:
  explicit Postings(const VectorTable& vectors) : ends_(std::size_t{vectors.ranks()} + 1) {
    for (std::uint32_t rank = 0; rank < vectors.ranks(); ++rank) {
      ends_[rank + std::size_t{1}] = ends_[rank] + vectors.holding(rank);
    }
    all_.resize(ends_.back());
    for (auto v = static_cast<std::uint32_t>(vectors.size()); v-- > 0;) {
      for (const auto& [rank, weight] : vectors[v]) all_[ends_[rank]++] = {v, weight};
    }
  }

  // Adds `weight` times what each vector from `first` on has in the rank. What is filled in ends
  // where the next rank begins, so that begins lie one place before their ends.
  void add_to(float* row, std::uint32_t rank, float weight, std::uint32_t first) const {
    const auto* posting = all_.data() + (rank == 0 ? 0 : ends_[rank - 1]);
    const auto* const end = all_.data() + ends_[rank];
    for (; posting != end && posting->vector >= first; ++posting) {
      row[posting->vector] += weight * posting->weight;
    }
  }

 private:
  std::vector<std::size_t> ends_;
  std::vector<Posting> all_;
};

}  // namespace

bool AllProducts::suits(const VectorTable& vectors) {
  constexpr std::size_t kMost = 512;  // their products take a megabyte
  // Products of weights to be added up; those of a board's plan are one or two million.
  constexpr std::size_t kMostWork = 16'000'000;
  if (vectors.size() > kMost) return false;
  std::size_t work = 0;
  for (std::uint32_t rank = 0; rank < vectors.ranks(); ++rank) {
    work += vectors.holding(rank) * vectors.holding(rank) / 2;
  }
  return work <= kMostWork;
}

AllProducts::AllProducts(const VectorTable& vectors, unsigned jobs)
    : count_(vectors.size()), products_(count_ * count_) {
  const Postings postings(vectors);
  parallel_for(
      count_, jobs,
      [&](std::size_t i) {
        const auto vector = static_cast<std::uint32_t>(i);
        float* const row = products_.data() + i * count_;
        for (const auto& [rank, weight] : vectors[i]) postings.add_to(row, rank, weight, vector);
      },
      kGrain);
  for (std::size_t a = 0; a < count_; ++a) {
    for (std::size_t b = a + 1; b < count_; ++b) {
      products_[b * count_ + a] = products_[a * count_ + b];
    }
  }
}

}  // namespace hwbplan::overlaps
