// All pairs of vectors whose inner product reaches a threshold: exactly, without comparing each
// with all.
//
// The method is that of AllPairs and L2AP (Bayardo et al. 2007, Anastasiu and Karypis 2014), with
// bounds for vectors made of blocks (concepts, methods, words …). Dimensions are ranked from the
// commonest to the rarest. Of each vector the common front part stays out of the index as long as
// all that it could add to a product with any other vector is under the threshold: so the rarest
// dimension that a wanted pair shares is behind the front of both, and is found there. A query adds
// up what the index holds of the others, admitting none on its own front. What is missing from the
// sum is then at most what the front of the other could add to those dimensions of the query that
// are as common; whoever cannot reach the threshold even so is dropped, and the rest are compared
// in full.
//
// What a front could add is bounded three ways, and the least counts: by each entry and the
// greatest weight that any vector has in its dimension; by the lengths of the front's blocks and of
// the longest such blocks; and by the same, knowing also how long a vector can be as a whole.
// Bounds are widened by a hair against rounding; the full comparison alone decides.
#pragma once

#include "overlaps/row_index.hpp"
#include "overlaps/vector_table.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace hwbplan::overlaps {

class SimilarityIndex {
 public:
  // Ranks in bands that hold about as many entries each: fine enough to tell how much of a query is
  // as common as another vector's front, and looked up in one step.
  static constexpr std::size_t kBands = 256;

  // `vectors` must stay where they are. `threshold` is above 0.
  SimilarityIndex(const VectorTable& vectors, float threshold, unsigned jobs = 1);

  struct Hit {
    std::uint32_t vector = 0;
    float product = 0;
  };
  // What a query works with: one for each thread, used again and again.
  struct Scratch {
    std::vector<float> sums;
    std::vector<std::uint32_t> touched;
    std::vector<std::uint32_t> candidates;
    std::vector<float> row;
    // Of the query's entries up to the end of each band of ranks.
    std::array<std::array<float, kBlocks>, kBands> lengths{};
    SpreadVector query;
  };

  // All vectors behind `query` with an inner product of at least the threshold, and of `least`, by
  // number. With `rows`, a query that has too many candidates is compared with all vectors at once.
  void find_behind(std::uint32_t query, float least, const RowIndex* rows, Scratch& scratch,
                   std::vector<Hit>& hits) const;

  // True where the queries of a sample would cost less with a RowIndex.
  bool rows_would_help() const;

 private:
  using Lengths = std::array<float, kBlocks>;
  struct Posting {
    std::uint32_t vector = 0;
    float weight = 0;
  };
  // The part of a vector that is not in the index. Of very many they are read here and there, so
  // each lies in one line of the processor's cache.
  struct alignas(32) Front {
    Lengths lengths{};  // of its blocks
    float most = 0;     // that it can add to any product
    std::uint32_t count = 0;
    std::uint8_t band = 0;  // of its last, and rarest, rank
  };

  void find_candidates(std::uint32_t query, float least, Scratch& scratch) const;
  std::size_t add_up(std::uint32_t query, Scratch& scratch) const;
  void measure_query(std::span<const Weighed> vector, Scratch& scratch) const;
  bool row_is_cheaper(std::uint32_t query, std::size_t candidates) const;
  void measure();
  void draw_bands();
  Front front_of(std::span<const Weighed> vector) const;
  float reach(const std::array<double, kBlocks>& squares) const;

  const VectorTable& vectors_;
  float threshold_;
  Lengths longest_{};                // of any vector, in each block
  double longest_square_ = 0;        // of any vector as a whole
  std::vector<float> greatest_;      // weight of any vector, in each rank
  std::vector<std::uint8_t> bands_;  // of each rank
  std::vector<Front> fronts_;
  std::vector<std::size_t> starts_;  // postings of rank r begin here
  std::vector<Posting> postings_;    // of one rank by number of the vector
};

}  // namespace hwbplan::overlaps
