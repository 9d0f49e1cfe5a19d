// From a text to its words, sentence by sentence, and to the ages that it names.
#pragma once

#include "hwbplan/overlaps/lexicon.hpp"
#include "hwbplan/overlaps/vocabulary.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::overlaps {

// People from a first to a last year of age, as in "aged 65 and over" or "11 to 16 year olds".
struct AgeRange {
  int from = 0;
  int to = 120;
};

struct Sentence {
  std::vector<Token> tokens;  // without articles and possessives
  std::vector<AgeRange> ages;
  // Each token for people to read, where they were asked for: "e-cigarettes", however it is
  // written.
  std::vector<std::string> surfaces;
};

enum class Surfaces : std::uint8_t { drop, keep };

// A text over this many words is read no further: a plan's action is a paragraph, and what comes
// behind would only cost time.
inline constexpr std::size_t kMostWords = 2000;

std::vector<Sentence> read_sentences(std::string_view text, WordNumbering& numbering,
                                     Surfaces surfaces = Surfaces::drop);

// The place of the first word that counts, one that is not small; the size where none does.
std::size_t first_counting(std::span<const Token> words);

// True for words that say nothing by themselves ("at", "for", "will"); `word` in lower case.
bool is_small_word(std::string_view word);

}  // namespace hwbplan::overlaps
