// Records of one kind whose titles look like names of one thing.
#pragma once

#include "hwbplan/workspace/plan.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace hwbplan::rules {

// How much alike titles have to be.
enum class Likeness : std::uint8_t {
  same_words,    // in any order, but for capitals, punctuation, hyphens, plurals and small words
  slip_of_pen,   // or but for one letter of one long word
  shared_words,  // or most of their words: only where a handful of things must be far apart
};

struct NamedRecord {
  const Record* record = nullptr;
  const Record* within = nullptr;  // titles are compared only where this is the same
};

// Sets of two or more, each in the order in which they were given; linear in the records but for
// `shared_words`, which looks at the first hundred only, and `slip_of_pen` at two thousand.
std::vector<std::vector<const Record*>> same_names(std::span<const NamedRecord> records,
                                                   Likeness likeness);

}  // namespace hwbplan::rules
