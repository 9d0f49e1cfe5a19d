// The lexicon of the field: phrases as people write them ("pensioners", "people aged 65 and over",
// "jabs") and the concepts that they stand for. It is what lets two texts meet that share no word.
//
// It is written in plain files (data/lexicon/*.txt), one concept a line:
//
//   kind: intervention
//   balance-classes < falls-prevention > falls older-people | strength and balance, [falls] + class
//
// that is: the concept, what it is a kind of (<), what it implies (>), and its phrases. Where the
// first phrase would read badly in "both are for …", a label stands behind the name in quotes:
//
//   gypsy-traveller "Gypsies and Travellers" < inclusion-health | gypsy, traveller, roma
//
// A phrase with `+` names parts that must stand in one sentence, in any order; a part in [brackets]
// is any phrase of that concept or of a kind of it. `~` before a name marks a concept that says
// little, such as "residents". A line that begins with `=` adds phrases to a concept of another
// line:
//
//   = balance-classes | steady on your feet, wobbly
//
// A figure of speech (kind: idiom) is no concept of a text, and the phrases inside it stand for
// nothing: "at the heart of" is not about hearts.
//
// The files are read while the program is built (tools/compile_lexicon.cpp), and the build fails
// where one has a fault; the program holds what they say as tables and looks it up where it lies.
#pragma once

#include "hwbplan/overlaps/lent_list.hpp"
#include "hwbplan/overlaps/vocabulary.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
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
  idiom,         // figures of speech: words that mean nothing of their own there
};
inline constexpr std::size_t kConceptKinds = 7;
std::string_view name_of(ConceptKind kind);
// The kind of that name, or nothing.
std::optional<ConceptKind> kind_of(std::string_view name);

using ConceptId = std::uint16_t;
inline constexpr std::size_t kMostConcepts = 60'000;

// Of a board's own thesaurus: the meanings, the wordings of each, and the words of a wording.
inline constexpr std::size_t kMostMeanings = 500;
inline constexpr std::size_t kMostWordings = 100;
inline constexpr std::size_t kLongestWording = 16;

struct Concept {
  std::string_view id;
  std::string_view label;  // for people to read
  ConceptKind kind = ConceptKind::general;
  bool vague = false;
  std::span<const ConceptId> parents;
  std::span<const ConceptId> implied;
  // Itself, what it is a kind of and what it implies, each with its discount.
  std::span<const std::pair<ConceptId, float>> expansion;
  // All that its phrases are made of, whatever way they are put together: words that count, and
  // concepts in brackets or implied. Each once, sorted.
  std::span<const std::uint32_t> words;
  std::span<const ConceptId> named;
};

// A word of a text: its stem, and whether it is a small word ("at", "for") that only counts where a
// phrase would be nothing without it.
struct Token {
  std::uint32_t word = 0;
  bool small = false;
};

// A sequence of words that stands for a unit: concept ids are units, and so are the anonymous parts
// of `+` phrases, which are numbered behind them. Its words are Lexicon::tokens_of().
struct Phrase {
  std::uint32_t unit = 0;
  std::uint32_t first_token = 0;
  // The first and the second of its words that count, kNoWord where there is no second. Most texts
  // that hold the first go on with another word, and need not be compared any further.
  std::uint32_t first_word = 0;
  std::uint32_t second_word = 0;
  std::uint16_t tokens = 0;
  bool exact = false;  // small words count
};
inline constexpr std::uint32_t kNoWord = 0xFFFF'FFFF;

// All its parts (units, Lexicon::parts_of()) in one sentence make the concept.
struct Conjunction {
  std::uint32_t first_part = 0;
  // The second part, or the first where it is alone. Most texts that hold the first have no such.
  std::uint32_t second_unit = 0;
  std::uint16_t parts = 0;
  ConceptId concept_id = 0;
  bool of_concepts = false;  // has a [bracketed] part: then its parts may stand further apart
};

struct LexiconDraft;

class Lexicon {
 public:
  // Without a concept.
  Lexicon() = default;
  // The built-in one. Its words are entered into `vocabulary`, which must be empty, and the one
  // that texts are read with.
  explicit Lexicon(Vocabulary& vocabulary);
  // One that was read from files; see src/overlaps/lexicon_source.hpp.
  explicit Lexicon(const LexiconDraft& draft);
  // Concepts hold spans of what lies here.
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;
  Lexicon(Lexicon&&) = default;
  Lexicon& operator=(Lexicon&&) = default;
  ~Lexicon() = default;

  // Adds a thesaurus of a board's own: where a phrase of a group stands for a concept already, the
  // others stand for that too; a group of which no phrase is known is a new thing that can be done.
  // What goes beyond kMostMeanings, kMostWordings and kLongestWording is left out, and so are
  // groups whose wordings stand for so many concepts that more than all these would have to be
  // added.
  void add_groups(std::span<const std::vector<std::string>> groups, Vocabulary& vocabulary);

  std::span<const Concept> concepts() const { return concepts_; }
  std::size_t phrase_count() const { return phrases_.size() + conjunctions_.size(); }
  std::size_t unit_count() const { return unit_count_; }
  // The built-in concepts in the order of their ids.
  std::span<const ConceptId> by_name() const { return by_name_.all(); }

  // The concept of that name, or nothing.
  std::optional<ConceptId> find(std::string_view id) const;
  // The phrases whose first word that counts is `word`, by their second, longest first; those
  // without a second stand at the end.
  std::span<const Phrase> phrases_from(std::uint32_t word) const;
  std::span<const Token> tokens_of(const Phrase& phrase) const {
    return tokens_.all().subspan(phrase.first_token, phrase.tokens);
  }
  // The conjunctions whose first part is `unit`.
  std::span<const Conjunction> conjunctions_from(std::uint32_t unit) const;
  std::span<const std::uint32_t> parts_of(const Conjunction& conjunction) const {
    return parts_.all().subspan(conjunction.first_part, conjunction.parts);
  }

 private:
  void add_phrase(std::span<const Token> words, std::uint32_t unit);
  std::vector<std::uint32_t> concepts_of(std::span<const Token> words) const;
  void make_room_for(std::size_t concepts);
  void add_concept(std::string label);
  void add_words(Concept& to, std::vector<std::uint32_t> words);
  void index();

  std::vector<Concept> concepts_;
  LentList<Phrase> phrases_;  // in the order of phrases_from()
  LentList<Token> tokens_;
  LentList<Conjunction> conjunctions_;  // by their first part
  LentList<std::uint32_t> parts_;
  LentList<ConceptId> by_name_;
  LentList<std::uint32_t> word_starts_;  // where each word's phrases begin
  LentList<std::uint32_t> part_starts_;
  // What concepts are made of that the program does not hold. None of it moves.
  std::deque<std::string> names_;
  std::deque<std::vector<ConceptId>> ids_;
  std::deque<std::vector<std::uint32_t>> words_;
  std::deque<std::vector<std::pair<ConceptId, float>>> expansions_;
  std::size_t added_concepts_ = 0;
  std::size_t unit_count_ = 0;
};

}  // namespace hwbplan::overlaps
