// Which members of a set of arrows lead round in circles.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace hwbplan::rules {

// An arrow from one number to another; both below the number of nodes.
struct Arrow {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

// The sets of nodes from each of which one can go along arrows to each other: those of two nodes or
// more, and single nodes with an arrow to themselves. Each set is sorted, and the sets are in the
// order of their first nodes. Takes time and memory in proportion to nodes and arrows.
std::vector<std::vector<std::uint32_t>> circles(std::uint32_t nodes, std::span<const Arrow> arrows);

}  // namespace hwbplan::rules
