// Keys that a mapping has twice, and merge keys: found in the finished tree, reported, and taken
// out of it.
#pragma once

#include "hwbplan/text/diagnostic.hpp"
#include "hwbplan/yaml/tree.hpp"

#include <vector>

namespace hwbplan::yaml {

// A pair that was taken out of the tree because its key stood there before. `top_level`: it was a
// section of the file. `begins_record`: it repeats the first key of an item in lines, and
// everything from it on was taken out, because it is the next record whose dash was forgotten.
struct DroppedPair {
  Span key;
  Span first;  // the equal key that stays
  Span value;
  bool top_level = false;
  bool begins_record = false;
};

// Keeps the first of equal keys, whose order in the text decides. Merge keys go as well; the
// scanner reported them.
std::vector<DroppedPair> drop_duplicates(Tree& tree);

Diagnostic duplicate_finding(const Tree& tree, const DroppedPair& pair);

}  // namespace hwbplan::yaml
