// Words that were numbered when the program was built. They lie in the program with a table to find
// them by, so that nothing is to be done at start.
//
// The table's hash has no secret key as that of words from plans has: which words are in it is
// ours, and a search for any other ends at the next empty slot, of which half are.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace hwbplan::overlaps {

class FrozenWords {
 public:
  // Where a word may be found: its number + 1, or 0, and some bits of its hash.
  struct Slot {
    std::uint16_t number = 0;
    std::uint16_t tag = 0;
  };

  FrozenWords() = default;
  // The words end to end; where each begins, and at last where the text ends; and slots_for() them.
  constexpr FrozenWords(std::string_view text, std::span<const std::uint32_t> starts,
                        std::span<const Slot> slots)
      : text_(text), starts_(starts), slots_(slots) {}

  std::size_t size() const { return starts_.empty() ? 0 : starts_.size() - 1; }
  std::string_view operator[](std::size_t number) const {
    return text_.substr(starts_[number], starts_[number + 1] - starts_[number]);
  }
  // The number of the word, or nothing.
  std::optional<std::uint32_t> find(std::string_view word) const;

  // How many slots the longest search looks at. A search ends at an empty slot at the latest.
  std::size_t longest_search() const;

  // The table for words that all differ, of which there are fewer than 65,535.
  static std::vector<Slot> slots_for(std::span<const std::string_view> words);

 private:
  std::string_view text_;
  std::span<const std::uint32_t> starts_;
  std::span<const Slot> slots_;  // a power of two, or none
};

// What is known of words before any text is read.
struct FrozenVocabulary {
  FrozenWords words;
  FrozenWords stems;
  std::span<const std::uint16_t> stem_of;    // of each word
  std::span<const std::uint16_t> sample_of;  // the first word of each stem
};

}  // namespace hwbplan::overlaps
