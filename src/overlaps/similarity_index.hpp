// All vectors whose inner product with a given one reaches a threshold: exactly, without comparing
// it with all.
//
// The method is that of AllPairs and L2AP (Bayardo et al. 2007, Anastasiu and Karypis 2014), with
// bounds by block: a vector is made of blocks (concepts, methods, words …), and what parts of two
// vectors can add to the product is at most the sum, over the blocks, of the products of their
// lengths there. Dimensions are ordered from the commonest to the rarest. Of each vector the common
// front part stays out of the index as long as all it could ever add is under a small slack. A
// query walks its dimensions from the rarest on, adding up what the index holds; once what is left
// of it could not reach the threshold alone, no new vector is admitted, and once walking on would
// cost more than comparing those admitted, it stops. An admitted vector is dropped when what was
// added up and what is left cannot reach the threshold, and otherwise compared in full. Bounds are
// widened by a hair against rounding, so that nothing is lost; the full comparison alone decides.
#pragma once

#include "overlaps/scoring.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace hwbplan::overlaps {

class SimilarityIndex {
 public:
  // `dimensions`: one more than the greatest number in any vector. `vectors` must stay where they
  // are.
  SimilarityIndex(std::span<const JointVector> vectors, std::uint32_t dimensions,
                  const Blocks& blocks);

  struct Hit {
    std::uint32_t vector = 0;
    float product = 0;
  };
  // What a query works with: one for each thread, used again and again.
  struct Scratch {
    std::vector<float> sums;
    std::vector<std::uint32_t> touched;
    std::vector<Weighed> query;
  };

  // All vectors numbered `first` or above, but `query` itself, with an inner product of at least
  // `threshold` (above 0), by number.
  void find(std::uint32_t query, std::uint32_t first, float threshold, Scratch& scratch,
            std::vector<Hit>& hits) const;

 private:
  static constexpr std::size_t kBlocks = 4;
  using Squares = std::array<double, kBlocks>;
  struct Posting {
    std::uint32_t vector = 0;
    float weight = 0;
  };

  std::size_t block_of_rank(std::uint32_t rank) const { return block_of_rank_[rank]; }
  // The most that a part with these squares can add to the product with any vector.
  float reach(const Squares& squares) const;
  void rank_dimensions(std::uint32_t dimensions, const Blocks& blocks);
  // How many entries of an ordered vector stay out of the index.
  std::size_t front_of(std::span<const Weighed> ordered, float* reached) const;
  // Adds up in the scratch; what could not be walked is returned as a bound.
  float walk(std::uint32_t first, float threshold, Scratch& scratch) const;

  std::span<const JointVector> vectors_;
  std::array<float, kBlocks> longest_{};  // of any vector, in each block
  std::vector<std::uint32_t> rank_;       // of a dimension: 0 is the commonest
  std::vector<std::uint8_t> block_of_rank_;
  std::vector<std::size_t> starts_;  // postings of the dimension with rank r begin here
  std::vector<Posting> postings_;    // of one dimension by number of the vector
  std::vector<float> front_reach_;   // what the front of each vector can add at most
};

}  // namespace hwbplan::overlaps
