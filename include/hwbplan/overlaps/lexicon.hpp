// The lexicon of the field: phrases as people write them ("pensioners", "people aged 65 and over",
// "jabs") and the concepts that they stand for. It is what lets two texts meet that share no word.
//
// It is written in plain files (data/lexicon/*.txt), one concept a line:
//
//   kind: intervention
//   balance-classes < falls-prevention > falls older-people | strength and balance, [falls] + class
//
// that is: the concept, what it is a kind of (<), what it implies (>), and its phrases. A phrase
// with `+` names parts that must stand in one sentence, in any order; a part in [brackets] is any
// phrase of that concept or of a kind of it. `~` before a name marks a concept that says little,
// such as "residents". A line that begins with `=` adds phrases to a concept of another line:
//
//   = balance-classes | steady on your feet, wobbly
#pragma once

#include "hwbplan/overlaps/vocabulary.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hwbplan::overlaps {

enum class ConceptKind : std::uint8_t {
  population,    // whom an action is for
  condition,     // what is the matter
  intervention,  // what is done about it
  setting,       // where
  method,        // how, whatever it is about
  general,       // everyday synonyms, used between plain texts only
};
inline constexpr std::size_t kConceptKinds = 6;
std::string_view name_of(ConceptKind kind);

using ConceptId = std::uint16_t;

struct Concept {
  std::string id;
  std::string label;  // its first phrase, for people to read
  ConceptKind kind = ConceptKind::general;
  bool vague = false;
  std::vector<ConceptId> parents;
  std::vector<ConceptId> implied;
  std::vector<std::pair<ConceptId, float>> expansion;  // itself, what it is a kind of and what it
                                                       // implies, each with its discount
  // All that its phrases are made of, whatever way they are put together: words that count, and
  // concepts in brackets or implied. Each once, sorted.
  std::vector<std::uint32_t> words;
  std::vector<ConceptId> named;
};

// A file of the lexicon as it lies in the binary.
struct LexiconFile {
  std::string_view name;
  std::string_view text;
};
std::span<const LexiconFile> lexicon_files();

// A word of a text: its stem, and whether it is a small word ("at", "for") that only counts where a
// phrase would be nothing without it.
struct Token {
  std::uint32_t word = 0;
  bool small = false;
};

// A sequence of words that stands for a unit: concept ids are units, and so are the anonymous parts
// of `+` phrases, which are numbered behind them.
struct Phrase {
  std::vector<Token> tokens;
  std::uint32_t unit = 0;
  bool exact = false;  // small words count
};

// All `parts` (units) in one sentence make the concept.
struct Conjunction {
  std::vector<std::uint32_t> parts;
  ConceptId concept_id = 0;
  bool of_concepts = false;  // has a [bracketed] part: then its parts may stand further apart
};

// A fault in a lexicon file, with the line that holds it.
struct LexiconFault {
  std::string file;
  std::size_t line = 0;
  std::string message;
};

class Lexicon {
 public:
  // Reads files in the form above. Words are entered into `vocabulary`, which must be the one that
  // texts are read with. What cannot be read is left out and told in faults().
  Lexicon(std::span<const LexiconFile> files, Vocabulary& vocabulary);

  // Adds a thesaurus of a board's own: each group is a concept of its own, and where one of its
  // phrases stands for a concept already, the others stand for that too.
  void add_groups(std::span<const std::vector<std::string>> groups, Vocabulary& vocabulary);

  std::span<const Concept> concepts() const { return concepts_; }
  std::span<const LexiconFault> faults() const { return faults_; }
  std::size_t phrase_count() const { return phrases_.size() + conjunctions_.size(); }
  std::size_t unit_count() const { return unit_count_; }

  // The concept of that name, or nothing.
  const ConceptId* find(std::string_view id) const;
  // The phrases whose first word that counts is `word`, longest first.
  std::span<const std::uint32_t> phrases_from(std::uint32_t word) const;
  const Phrase& phrase(std::uint32_t index) const { return phrases_[index]; }
  std::span<const Conjunction> conjunctions() const { return conjunctions_; }
  // The conjunctions whose first part is `unit`.
  std::span<const std::uint32_t> conjunctions_from(std::uint32_t unit) const;

 private:
  friend class LexiconReader;
  void index();

  std::vector<Concept> concepts_;
  std::vector<LexiconFault> faults_;
  std::vector<Phrase> phrases_;
  std::vector<Conjunction> conjunctions_;
  std::unordered_map<std::string, ConceptId> by_id_;
  // Phrases by their first word, and where each word's begin; conjunctions by their first part.
  std::vector<std::uint32_t> by_first_word_;
  std::vector<std::uint32_t> word_starts_;
  std::vector<std::uint32_t> by_first_part_;
  std::vector<std::uint32_t> part_starts_;
  std::size_t unit_count_ = 0;
};

}  // namespace hwbplan::overlaps
