// The products of one vector with all others at once, by walking the lists of who else has each of
// its dimensions. Where most vectors share much with most others, no bound prunes anything, and
// this is several times cheaper than comparing pair by pair.
#pragma once

#include "overlaps/vector_table.hpp"

#include <cstdint>
#include <vector>

namespace hwbplan::overlaps {

class RowIndex {
 public:
  // `vectors` must stay where they are.
  explicit RowIndex(const VectorTable& vectors);

  // Fills `row` with the product of `query` and each vector, by number; each is to the last bit
  // what inner_product() gives, because both add up in the order of ranks.
  void products(std::uint32_t query, std::vector<float>& row) const;

 private:
  struct Posting {
    std::uint32_t vector = 0;
    float weight = 0;
  };
  const VectorTable& vectors_;
  std::vector<std::size_t> starts_;  // postings of rank r begin here
  std::vector<Posting> postings_;
};

// How many steps products() takes for that vector.
std::size_t row_cost(const VectorTable& vectors, std::uint32_t query);

}  // namespace hwbplan::overlaps
