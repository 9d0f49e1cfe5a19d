// The lexicon's files as people write them, read into a draft that Lexicon lays out. The form is
// told in lexicon.hpp.
#pragma once

#include "hwbplan/overlaps/lexicon.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hwbplan::overlaps {

struct LexiconFile {
  std::string name;
  std::string text;
};

// A fault in a lexicon file, with the line that holds it, counted from 1.
struct LexiconFault {
  std::string file;
  std::size_t line = 0;
  std::string message;
};

// As Concept, Phrase and Conjunction, each with what it is made of.
struct DraftConcept {
  std::string id;
  std::string label;
  ConceptKind kind = ConceptKind::general;
  bool vague = false;
  std::vector<ConceptId> parents;
  std::vector<ConceptId> implied;
  std::vector<std::pair<ConceptId, float>> expansion;
  std::vector<std::uint32_t> words;
  std::vector<ConceptId> named;
};

struct DraftPhrase {
  std::vector<Token> tokens;
  std::uint32_t unit = 0;
  bool exact = false;
};

struct DraftConjunction {
  std::vector<std::uint32_t> parts;
  ConceptId concept_id = 0;
  bool of_concepts = false;
};

struct LexiconDraft {
  std::vector<DraftConcept> concepts;
  std::vector<DraftPhrase> phrases;
  std::vector<DraftConjunction> conjunctions;
  std::size_t unit_count = 0;
  std::vector<LexiconFault> faults;  // of what could not be read, and was left out
};

// Words are entered into `vocabulary`, which must be the one that texts are read with.
LexiconDraft read_lexicon(std::span<const LexiconFile> files, Vocabulary& vocabulary);

// The words of a phrase, whatever sentences it would make.
std::vector<Token> phrase_words(std::string_view text, Vocabulary& vocabulary);

// True for a phrase that would be nothing without its small words: one word counts, others stand
// with it.
bool is_exact(std::span<const Token> words);

}  // namespace hwbplan::overlaps
