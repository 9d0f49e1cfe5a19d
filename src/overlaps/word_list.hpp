// The different words of some texts, as they stand, numbered in the order in which they come. Each
// thread fills a list of its own without stemming anything; the lists are then entered into the one
// vocabulary in the order of the texts, so that its numbers don't depend on the threads.
#pragma once

#include "hwbplan/base/text_arena.hpp"
#include "hwbplan/base/text_hash.hpp"
#include "hwbplan/overlaps/vocabulary.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace hwbplan::overlaps {

class WordList : public WordNumbering {
 public:
  WordList() : slots_(1024) {}

  std::uint32_t number_of(std::string_view word) override {
    word = word.substr(0, kLongestWord);
    return number_of(word, hash_of(word));
  }
  // The same for a word of another list, by the hash that it has there.
  std::uint32_t number_of(std::string_view word, std::uint32_t hash) {
    const auto& slot = slots_[place_of(word, hash)];
    return slot.number > 0 ? slot.number - 1 : add(texts_.keep(word), hash);
  }
  // Of many words that are looked up one after the other, the memory of one behind can be fetched
  // before its turn: first where its number stands, then the word that this is the number of.
  void fetch_slot(std::uint32_t hash) const { __builtin_prefetch(&slots_[place_for(hash)]); }
  void fetch_word(std::uint32_t hash) const {
    const auto number = slots_[place_for(hash)].number;
    if (number > 0) __builtin_prefetch(&words_[number - 1]);
  }
  // Without adding it.
  std::optional<std::uint32_t> find(std::string_view word) const {
    word = word.substr(0, kLongestWord);
    const auto& slot = slots_[place_of(word, hash_of(word))];
    if (slot.number == 0) return std::nullopt;
    return slot.number - 1;
  }
  // They stay where they are for as long as the list lives.
  std::span<const std::string_view> words() const { return words_; }
  std::span<const std::uint32_t> hashes() const { return hashes_; }

 private:
  // The hash is kept, so that few words are compared and none is hashed again.
  struct Slot {
    std::uint32_t number = 0;  // of a word, + 1; 0: empty
    std::uint32_t hash = 0;
  };

  static std::uint32_t hash_of(std::string_view word) {
    return static_cast<std::uint32_t>(hash_of_text(word));
  }
  std::size_t place_for(std::uint32_t hash) const { return hash & (slots_.size() - 1); }
  std::size_t next(std::size_t at) const { return (at + 1) & (slots_.size() - 1); }

  // Where the word stands, or would.
  std::size_t place_of(std::string_view word, std::uint32_t hash) const {
    std::size_t at = place_for(hash);
    while (slots_[at].number > 0 &&
           (slots_[at].hash != hash || words_[slots_[at].number - 1] != word)) {
      at = next(at);
    }
    return at;
  }
  void put(const Slot& slot) {
    std::size_t at = place_for(slot.hash);
    while (slots_[at].number > 0) at = next(at);
    slots_[at] = slot;
  }
  std::uint32_t add(std::string_view word, std::uint32_t hash) {
    make_room_for(words_.size() + 1);
    words_.push_back(word);
    hashes_.push_back(hash);
    const auto number = static_cast<std::uint32_t>(words_.size());
    put({number, hash});
    return number - 1;
  }
  void make_room_for(std::size_t words) {
    if (words * 2 <= slots_.size()) return;
    const std::vector<Slot> before(std::move(slots_));
    slots_.assign(std::max(before.size() * 2, std::bit_ceil(words * 2)), {});
    for (const auto& slot : before) {
      if (slot.number > 0) put(slot);
    }
  }

  std::vector<Slot> slots_;
  TextArena texts_;
  std::vector<std::string_view> words_;
  std::vector<std::uint32_t> hashes_;  // of each
};

}  // namespace hwbplan::overlaps
