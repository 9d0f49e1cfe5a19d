// See places.hpp.
#include "hwbplan/overlaps/places.hpp"

#include "hwbplan/overlaps/tokens.hpp"
#include "hwbplan/workspace/plan.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace hwbplan::overlaps {

namespace {

// For words that are only to be read.
class Unnumbered : public WordNumbering {
 public:
  std::uint32_t number_of(std::string_view) override { return 0; }
};

bool says_whole(std::string_view text) {
  constexpr std::array<std::string_view, 4> kWhole = {"all", "entire", "everywhere", "whole"};
  Unnumbered numbering;
  for (const auto& sentence : read_sentences(text, numbering, Surfaces::keep)) {
    for (const std::string_view word : sentence.surfaces) {
      if (word.ends_with("wide")) return true;
      if (std::find(kWhole.begin(), kWhole.end(), word) != kWhole.end()) return true;
    }
  }
  return false;
}

}  // namespace

const List<Reference>& places_of(const Action& action) {
  const auto* plan = target_as<PartnerPlan>(action.plan);
  const bool by_plan = action.places.nothing_given() && plan != nullptr;
  return by_plan ? plan->places : action.places;
}

bool is_whole_area(const Reference& place) {
  return says_whole(place.id) || (place.target != nullptr && says_whole(place.target->title.text));
}

bool are_apart(const List<Reference>& a, const List<Reference>& b) {
  if (a.empty() || b.empty()) return false;
  for (const Reference& x : a) {
    for (const Reference& y : b) {
      if (x.target != nullptr ? x.target == y.target : x.id == y.id) return false;
    }
  }
  // Wherever the one is, the other may be as well.
  return std::none_of(a.begin(), a.end(), is_whole_area) &&
         std::none_of(b.begin(), b.end(), is_whole_area);
}

}  // namespace hwbplan::overlaps
