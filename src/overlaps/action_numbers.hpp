// Which number of a corpus an action has. A nation has 200,000 actions, of which a sorted list
// takes a quarter of the memory of a hash table, and hardly any is ever looked up.
#pragma once

#include "hwbplan/model/action.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace hwbplan::overlaps {

class ActionNumbers {
 public:
  ActionNumbers() = default;
  // The number of each is its place.
  explicit ActionNumbers(std::span<const Action* const> actions) {
    sorted_.reserve(actions.size());
    for (const Action* action : actions) {
      sorted_.emplace_back(action, static_cast<std::uint32_t>(sorted_.size()));
    }
    std::sort(sorted_.begin(), sorted_.end(),
              [](const Entry& a, const Entry& b) { return std::less<>()(a.first, b.first); });
  }

  // Nothing where the action is none of them.
  std::optional<std::uint32_t> find(const Action* action) const {
    const auto place = std::lower_bound(
        sorted_.begin(), sorted_.end(), action,
        [](const Entry& entry, const Action* a) { return std::less<>()(entry.first, a); });
    if (place == sorted_.end() || place->first != action) return std::nullopt;
    return place->second;
  }

  // Throws where the action is none of them.
  std::uint32_t at(const Action* action) const { return find(action).value(); }

 private:
  using Entry = std::pair<const Action*, std::uint32_t>;
  std::vector<Entry> sorted_;
};

}  // namespace hwbplan::overlaps
