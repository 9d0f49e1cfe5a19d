// Which things that can be done a text comes closest to, when it is laid beside all of them.
//
// Phrases find what is said in words that somebody thought of. For the rest, the lexicon is read as
// a catalogue: each intervention is a small document of all the words and concepts that its phrases
// are made of, and a text is a query to it, as in explicit semantic analysis (Gabrilovich and
// Markovitch 2007). "Rugs", "dim" and "stairs" each say little; together they say home-hazard check
// though no phrase stands there. The answers are sharpened, so that the best few count and the
// vague rest does not.
#pragma once

#include "hwbplan/overlaps/lexicon.hpp"

#include "overlaps/concept_finder.hpp"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace hwbplan::overlaps {

class Catalogue {
 public:
  explicit Catalogue(const Lexicon& lexicon);

  // The interventions closest to a text, by number, with weights whose squares add up to
  // 1 where the answer is sure, and to less where it is a guess from few words; nothing where the
  // text shares nothing with any. `words`: numbers and weights.
  std::vector<std::pair<std::uint32_t, float>> closest(
      std::span<const std::pair<std::uint32_t, float>> words,
      std::span<const FoundConcept> found) const;

 private:
  // Documents by what they are made of, all lists end to end.
  class Table {
   public:
    Table() = default;
    // `numbers_of(d)`: what document d is made of.
    template <typename NumbersOf>
    Table(std::size_t documents, const NumbersOf& numbers_of);

    void add_squares(std::vector<double>& squares) const;
    void divide_by(const std::vector<double>& lengths);
    // Adds to the sum of each document that holds `number`.
    void add_up(std::uint32_t number, float weight, std::vector<float>& sums) const;

   private:
    struct Entry {
      std::uint32_t document = 0;
      float weight = 0;
    };
    double square_of(std::size_t number) const;

    std::size_t documents_ = 0;
    std::vector<std::size_t> starts_;
    std::vector<Entry> entries_;
  };

  std::vector<std::pair<std::uint32_t, float>> greatest(std::span<const float> sums) const;

  std::vector<std::uint32_t> documents_;   // the concept of each, rising
  std::vector<std::int32_t> document_of_;  // of a concept, -1 for those that are none
  Table by_word_;                          // by number of the word
  Table by_concept_;
};

}  // namespace hwbplan::overlaps
