// See people_and_places.hpp.
#include "hwbplan/overlaps/people_and_places.hpp"

#include "hwbplan/workspace/plan.hpp"

#include <algorithm>

namespace hwbplan::overlaps {

namespace {

bool is_of_whole_area(const Reference& reference, const Strategy* strategy) {
  const auto* place = target_as<Place>(reference);
  return place != nullptr ? is_whole_area(*place, strategy) : says_whole_area(reference.id);
}

}  // namespace

bool are_same(const Reference& a, const Reference& b) {
  return a.target != nullptr ? a.target == b.target : a.id == b.id;
}

bool meet(const List<Reference>& a, const List<Reference>& b) {
  // Plans that are made to be slow name thousands; whoever names very many means everybody.
  if (a.size() > kMostTold || b.size() > kMostTold) return true;
  return a.empty() || b.empty() || std::any_of(a.begin(), a.end(), [&](const Reference& one) {
           return std::any_of(b.begin(), b.end(),
                              [&](const Reference& other) { return are_same(one, other); });
         });
}

bool is_everywhere(const List<Reference>& places, const Strategy* strategy) {
  return places.size() > kMostTold ||
         std::any_of(places.begin(), places.end(),
                     [&](const Reference& one) { return is_of_whole_area(one, strategy); });
}

bool are_apart(const List<Reference>& a, const List<Reference>& b, const Strategy* strategy) {
  // Wherever the one is, the other may be as well.
  return !meet(a, b) && !is_everywhere(a, strategy) && !is_everywhere(b, strategy);
}

}  // namespace hwbplan::overlaps
