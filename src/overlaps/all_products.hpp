// The inner products of all pairs of a board's few hundred vectors. Of so few each may be kept, and
// to add them all up takes less time than an index that tells which of them matter.
#pragma once

#include "overlaps/vector_table.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hwbplan::overlaps {

class AllProducts {
 public:
  // False for so many vectors, or such as have so much in common, that an index is quicker.
  static bool suits(const VectorTable& vectors);

  AllProducts(const VectorTable& vectors, unsigned jobs);

  // The products of a vector with each, itself among them, as inner_product() gives them.
  std::span<const float> of(std::uint32_t vector) const {
    return std::span(products_).subspan(vector * count_, count_);
  }

 private:
  std::size_t count_;
  std::vector<float> products_;  // row by row
};

}  // namespace hwbplan::overlaps
