// See frozen_words.hpp. The library's hash gives the same number on every machine, so that the
// table may be made on another one than it is used on.
#include "overlaps/frozen_words.hpp"

#include <algorithm>
#include <bit>

#include <xxhash.h>

namespace hwbplan::overlaps {

namespace {

constexpr unsigned kTagShift = 48;

std::uint64_t hash_of(std::string_view word) {
  return XXH3_64bits(word.data(), word.size());
}

std::uint16_t tag_of(std::uint64_t hash) {
  return static_cast<std::uint16_t>(hash >> kTagShift);
}

}  // namespace

std::optional<std::uint32_t> FrozenWords::find(std::string_view word) const {
  if (slots_.empty()) return std::nullopt;
  const auto hash = hash_of(word);
  const std::size_t last = slots_.size() - 1;
  for (std::size_t at = hash & last; slots_[at].number > 0; at = (at + 1) & last) {
    const std::size_t number = slots_[at].number - std::size_t{1};
    if (slots_[at].tag == tag_of(hash) && (*this)[number] == word) {
      return static_cast<std::uint32_t>(number);
    }
  }
  return std::nullopt;
}

std::size_t FrozenWords::longest_search() const {
  std::size_t longest = 0;
  std::size_t run = 0;
  // Twice around, for a run that goes over the end.
  for (std::size_t at = 0; at < 2 * slots_.size(); ++at) {
    run = slots_[at % slots_.size()].number > 0 ? run + 1 : 0;
    longest = std::max(longest, run + 1);
  }
  return longest;
}

std::vector<FrozenWords::Slot> FrozenWords::slots_for(std::span<const std::string_view> words) {
  std::vector<Slot> slots(std::bit_ceil(2 * words.size() + 1));
  std::uint16_t number = 0;
  for (const auto word : words) {
    const auto hash = hash_of(word);
    std::size_t at = hash & (slots.size() - 1);
    while (slots[at].number > 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = {++number, tag_of(hash)};
  }
  return slots;
}

}  // namespace hwbplan::overlaps
