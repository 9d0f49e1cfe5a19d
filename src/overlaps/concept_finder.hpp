// Finds the lexicon's concepts in the sentences of one action.
//
// Phrases are matched word by word (a longer one silences a shorter one of its own kind inside it:
// in "learning disability health check", "health check" is not the NHS Health Check); then the `+`
// phrases are tried on what was found, until nothing new comes.
#pragma once

#include "hwbplan/overlaps/lexicon.hpp"
#include "hwbplan/overlaps/tokens.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace hwbplan::overlaps {

// A sentence with what a word in it is worth: 1 in a title, less in a description.
struct WeighedSentence {
  Sentence sentence;
  float weight = 1;
  bool title = false;
};

// A concept that stands in the text. `first` and `count` tell the words of sentence `sentence` that
// stood for it; count 0: it was put together from several places.
struct FoundConcept {
  ConceptId id = 0;
  float weight = 0;
  std::uint16_t sentence = 0;
  std::uint16_t first = 0;
  std::uint16_t count = 0;
};

class ConceptFinder {
 public:
  explicit ConceptFinder(const Lexicon& lexicon);

  // Each concept once, with its greatest weight, in the order of ids. Sentences behind the 60th
  // are not looked at.
  std::vector<FoundConcept> find(std::span<const WeighedSentence> sentences);

 private:
  struct Match {
    std::uint32_t unit = 0;
    std::uint16_t first = 0;
    std::uint16_t count = 0;
    bool silenced = false;  // part of a longer phrase of its kind, or of a figure of speech

    std::uint32_t last() const { return first + std::uint32_t{count}; }  // behind it
  };
  void try_phrases(std::span<const Phrase> phrases, std::span<const Token> tokens, std::size_t at);
  void match_phrases(const WeighedSentence& sentence, std::uint16_t index);
  void silence_parts();
  void add_ages(const WeighedSentence& sentence, std::uint16_t index);
  bool matches(const Phrase& phrase, std::span<const Token> tokens, std::size_t at,
               std::size_t* count) const;
  void found(std::uint32_t unit, float weight, std::uint64_t where, const FoundConcept& place);
  void try_conjunctions(std::uint32_t unit);

  const Lexicon& lexicon_;
  // One slot a unit, emptied after each text through `present_`.
  std::vector<std::uint64_t> where_;  // bit i: in sentence i; all bits: in the title
  std::vector<float> weight_;
  std::vector<std::uint32_t> present_;
  std::vector<std::uint32_t> open_;  // whose conjunctions are still to be tried
  std::vector<ConceptId> above_;     // what one is a kind of
  std::vector<FoundConcept> direct_;
  std::vector<Match> matches_;
  std::size_t tries_ = 0;  // phrases held against the text
};

}  // namespace hwbplan::overlaps
