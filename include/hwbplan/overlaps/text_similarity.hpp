// How alike two plain texts of any kind are, from 0 to 1. It knows nothing of actions and fields;
// it is there to be measured on public sets, so that what is tuned for plans rests on sound basics,
// and for titles that stand alone.
#pragma once

#include "hwbplan/overlaps/lexicon.hpp"
#include "hwbplan/overlaps/vocabulary.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hwbplan::overlaps {

class TextSimilarity {
 public:
  // Learns from `texts` how rare words and groups of letters are. Without texts all count alike.
  explicit TextSimilarity(std::span<const std::string_view> texts);

  // Symmetric; 1 for a text with itself, 0 where they share nothing.
  double compare(std::string_view a, std::string_view b);

 private:
  using Bag = std::vector<std::pair<std::uint64_t, float>>;
  struct Word {
    std::uint32_t number = 0;
    bool small = false;
    bool figure = false;
    bool denies = false;  // "not", "nobody"
  };
  Bag letters(std::string_view text) const;
  std::vector<Word> words(std::string_view text);
  double weight(const Word& word) const;
  double closeness(const Word& a, const Word& b) const;
  double covered(std::span<const Word> a, std::span<const Word> b) const;
  double aligned(std::span<const Word> a, std::span<const Word> b) const;

  Vocabulary vocabulary_;
  std::unordered_map<std::uint32_t, std::vector<ConceptId>> synonyms_;
  std::unordered_map<std::uint64_t, std::uint32_t> texts_with_letters_;
  std::unordered_map<std::uint32_t, std::uint32_t> texts_with_word_;
  std::size_t texts_ = 0;
};

}  // namespace hwbplan::overlaps
