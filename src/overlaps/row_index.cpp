// See row_index.hpp.
#include "overlaps/row_index.hpp"

namespace hwbplan::overlaps {

RowIndex::RowIndex(const VectorTable& vectors)
    : vectors_(vectors), starts_(std::size_t{vectors.ranks()} + 1) {
  for (std::uint32_t rank = 0; rank < vectors.ranks(); ++rank) {
    starts_[rank + std::size_t{1}] = starts_[rank] + vectors.holding(rank);
  }
  postings_.resize(starts_.back());
  std::vector<std::size_t> next(starts_.begin(), starts_.end() - 1);
  for (std::uint32_t v = 0; v < vectors.size(); ++v) {
    for (const auto& [rank, weight] : vectors[v]) postings_[next[rank]++] = {v, weight};
  }
}

void RowIndex::products(std::uint32_t query, std::vector<float>& row) const {
  row.assign(vectors_.size(), 0);
  for (const auto& [rank, weight] : vectors_[query]) {
    const auto* posting = postings_.data() + starts_[rank];
    const auto* end = postings_.data() + starts_[rank + std::size_t{1}];
    for (; posting != end; ++posting) row[posting->vector] += weight * posting->weight;
  }
}

std::size_t row_cost(const VectorTable& vectors, std::uint32_t query) {
  // Emptying a row is quick, but not free.
  std::size_t cost = vectors.size() / 8;
  for (const auto& [rank, weight] : vectors[query]) cost += vectors.holding(rank);
  return cost;
}

}  // namespace hwbplan::overlaps
