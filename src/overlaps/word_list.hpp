// The different words of some texts, as they stand, numbered in the order in which they come. Each
// thread fills a list of its own without stemming anything; the lists are then entered into the one
// vocabulary in the order of the texts, so that its numbers don't depend on the threads.
#pragma once

#include "hwbplan/base/text_hash.hpp"
#include "hwbplan/overlaps/vocabulary.hpp"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::overlaps {

class WordList : public WordNumbering {
 public:
  WordList() : slots_(1024) {}

  std::uint32_t number_of(std::string_view word) override {
    word = word.substr(0, kLongestWord);
    for (std::size_t at = hash(word);; ++at) {
      auto& slot = slots_[at & (slots_.size() - 1)];
      if (slot == 0) return add(word);
      if (words_[slot - 1] == word) return slot - 1;
    }
  }
  // Without adding it.
  std::optional<std::uint32_t> find(std::string_view word) const {
    word = word.substr(0, kLongestWord);
    for (std::size_t at = hash(word);; ++at) {
      const auto slot = slots_[at & (slots_.size() - 1)];
      if (slot == 0) return std::nullopt;
      if (words_[slot - 1] == word) return slot - 1;
    }
  }
  const std::deque<std::string>& words() const { return words_; }

 private:
  static std::size_t hash(std::string_view word) { return hash_of_text(word); }
  void place(std::uint32_t number) {
    std::size_t at = hash(words_[number]);
    while (slots_[at & (slots_.size() - 1)] != 0) ++at;
    slots_[at & (slots_.size() - 1)] = number + 1;
  }
  std::uint32_t add(std::string_view word) {
    const auto number = static_cast<std::uint32_t>(words_.size());
    words_.emplace_back(word);
    if (words_.size() * 2 > slots_.size()) {
      slots_.assign(slots_.size() * 2, 0);
      for (std::uint32_t i = 0; i < number; ++i) place(i);
    }
    place(number);
    return number;
  }

  std::vector<std::uint32_t> slots_;  // number of a word + 1; 0: empty
  std::deque<std::string> words_;
};

}  // namespace hwbplan::overlaps
