// The built-in lexicon as tables of numbers: written by tools/compile_lexicon.cpp while the program
// is built, so that a check of three hundred actions need not read forty thousand words first.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace hwbplan::overlaps {

// How long each list of a concept is; the lists lie in `numbers`, one behind the other.
struct ConceptRow {
  std::uint8_t kind = 0;
  bool vague = false;
  std::uint16_t parents = 0;
  std::uint16_t implied = 0;
  std::uint16_t named = 0;
  std::uint16_t words = 0;
  std::uint16_t expansion = 0;
};

struct PhraseRow {
  std::uint16_t unit = 0;
  std::uint16_t tokens = 0;
  std::uint16_t first_word = 0;
  std::uint16_t second_word = 0;  // kNoWordInRow where there is none
  bool exact = false;
};
inline constexpr std::uint16_t kNoWordInRow = 0xFFFF;

struct ConjunctionRow {
  std::uint16_t concept_id = 0;
  std::uint16_t parts = 0;
  bool of_concepts = false;
};

struct LexiconTables {
  std::string_view words;                  // one a line, as Vocabulary::enter() takes them
  std::string_view stems;                  // the same
  std::span<const std::uint16_t> stem_of;  // of each word
  std::string_view names;                  // id, tab and label of each concept, one a line
  std::span<const ConceptRow> concepts;
  std::span<const std::uint16_t> numbers;  // of each concept, in the order of ConceptRow
  std::span<const float> shares;           // of the numbers that are expansions
  std::span<const std::uint16_t> by_name;  // the concepts in the order of their ids
  std::span<const PhraseRow> phrases;      // as Lexicon sorts them
  std::span<const std::uint16_t> tokens;   // of each phrase; twice the word, plus 1 for small ones
  std::span<const ConjunctionRow> conjunctions;
  std::span<const std::uint16_t> parts;  // of each conjunction
  std::uint32_t units = 0;
};

extern const LexiconTables built_in_lexicon;

}  // namespace hwbplan::overlaps
