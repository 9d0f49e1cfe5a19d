// The built-in lexicon as tables: written by tools/compile_lexicon.cpp while the program is built,
// so that a check of three hundred actions need not read forty thousand words first.
#pragma once

#include "hwbplan/overlaps/lexicon.hpp"

#include "overlaps/frozen_words.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace hwbplan::overlaps {

// How long each list of a concept is; the lists of all lie end to end.
struct ConceptRow {
  std::uint8_t kind = 0;
  bool vague = false;
  std::uint16_t parents = 0;
  std::uint16_t implied = 0;
  std::uint16_t named = 0;
  std::uint16_t words = 0;
  std::uint16_t expansion = 0;
};

struct LexiconTables {
  FrozenVocabulary vocabulary;
  std::string_view names;  // id, tab and label of each concept, one a line
  std::span<const ConceptRow> concepts;
  std::span<const ConceptId> ids;  // parents, implied and named of each concept
  std::span<const std::uint32_t> words;
  std::span<const std::pair<ConceptId, float>> expansions;
  // As Lexicon holds them.
  std::span<const ConceptId> by_name;
  std::span<const Phrase> phrases;
  std::span<const Token> tokens;
  std::span<const std::uint32_t> word_starts;
  std::span<const Conjunction> conjunctions;
  std::span<const std::uint32_t> parts;
  std::span<const std::uint32_t> part_starts;
  std::uint32_t units = 0;
};

extern const LexiconTables built_in_lexicon;

}  // namespace hwbplan::overlaps
