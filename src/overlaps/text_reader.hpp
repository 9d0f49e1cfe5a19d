// One action read for explaining: its vector, its concepts with the words that stood for them, and
// the stems of its text. Reading keeps none of this, because few actions are ever explained.
#pragma once

#include "hwbplan/overlaps/tokens.hpp"

#include "overlaps/concept_finder.hpp"
#include "overlaps/corpus.hpp"
#include "overlaps/profile.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::overlaps {

// The words of texts that a corpus has read already, without entering new ones.
class KnownWords : public WordNumbering {
 public:
  explicit KnownWords(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}
  std::uint32_t number_of(std::string_view word) override {
    return vocabulary_.known_number_of(word).value_or(kUnknown);
  }

 private:
  static constexpr auto kUnknown = static_cast<std::uint32_t>(-1);
  const Vocabulary& vocabulary_;
};

class TextReader {
 public:
  // `finder`: for the corpus's lexicon; many texts may be read with one, by one thread.
  TextReader(const Corpus& corpus, std::uint32_t action, ConceptFinder& finder) : corpus_(corpus) {
    KnownWords numbering(corpus.vocabulary);
    const auto read = read_action(*corpus.actions[action], numbering, Surfaces::keep);
    take(read.sentences, finder);
    take(read.people, finder);
    list_concepts();
    list_words(read);
    vector_ = corpus.vectors.original(action);
  }

  const JointVector& vector() const { return vector_; }

  // True where the text itself has a word of that stem, and not only one near to it.
  bool has(std::uint32_t stem) const { return place_of(stem) != stems_.end(); }

  // The first word of that stem as the text has it; empty where it has none.
  std::string_view word_of(std::uint32_t stem) const {
    const auto place = place_of(stem);
    return place == stems_.end() ? std::string_view() : std::string_view(place->second);
  }

  // Whether the text has a phrase for the concept, or for one that is a kind of it or implies it.
  bool names(ConceptId id) const { return told_of(id) != nullptr; }

  // The words of that phrase; where there is none, or its parts stand apart, those words of the
  // text that the concept's phrases are made of.
  std::string words_for(ConceptId id) const {
    const Told* told = told_of(id);
    if (told == nullptr) return words_about(id);
    const auto& [found, words] = found_[told->found];
    return words.empty() ? words_about(found) : words;
  }

 private:
  static constexpr std::size_t kMostWordsOfGuess = 3;

  // What tells most of a concept: the place in found_ and the share.
  struct Told {
    ConceptId id = 0;
    float share = 0;
    std::uint32_t found = 0;
  };

  const Told* told_of(ConceptId id) const {
    const auto place =
        std::lower_bound(told_.begin(), told_.end(), id,
                         [](const Told& told, ConceptId wanted) { return told.id < wanted; });
    return place == told_.end() || place->id != id ? nullptr : &*place;
  }

  // The weightiest of the text's words that a concept's phrases are made of.
  std::string words_about(ConceptId id) const {
    const auto of_concept = corpus_.lexicon.concepts()[id].words;
    std::vector<std::pair<float, std::string_view>> words;
    for (const auto& [number, weight] : vector_) {
      if (number < corpus_.blocks.words) continue;
      const std::uint32_t stem = number - corpus_.blocks.words;
      if (!std::binary_search(of_concept.begin(), of_concept.end(), stem)) continue;
      if (const auto word = word_of(stem); !word.empty()) words.emplace_back(-weight, word);
    }
    std::sort(words.begin(), words.end());
    std::string list;
    for (std::size_t i = 0; i < std::min(words.size(), kMostWordsOfGuess); ++i) {
      list += fmt::format("{}{}", i == 0 ? "" : ", ", words[i].second);
    }
    return list;
  }

  // Of a phrase whose parts stand apart the words are found when they are asked for.
  void take(const std::vector<WeighedSentence>& sentences, ConceptFinder& finder) {
    for (const auto& found : finder.find(sentences)) {
      std::string words;
      const auto& surfaces = sentences[found.sentence].sentence.surfaces;
      for (std::size_t i = found.first; i < std::size_t{found.first} + found.count; ++i) {
        if (i < surfaces.size()) words += (words.empty() ? "" : " ") + surfaces[i];
      }
      if (!words.empty() || found.count == 0) found_.emplace_back(found.id, std::move(words));
    }
  }

  using Stem = std::pair<std::uint32_t, std::string>;

  std::vector<Stem>::const_iterator place_of(std::uint32_t stem) const {
    const auto place =
        std::lower_bound(stems_.begin(), stems_.end(), stem,
                         [](const Stem& a, std::uint32_t wanted) { return a.first < wanted; });
    return place != stems_.end() && place->first == stem ? place : stems_.end();
  }

  void list_words(const ReadAction& read) {
    for (const auto& [sentence, weight, title] : read.sentences) {
      for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        if (!sentence.tokens[i].small) {
          stems_.emplace_back(sentence.tokens[i].word, sentence.surfaces[i]);
        }
      }
    }
    for (const auto& reference : read.references) {
      stems_.emplace_back(reference.first, corpus_.vocabulary.sample(reference.first));
    }
    std::stable_sort(stems_.begin(), stems_.end(),
                     [](const Stem& a, const Stem& b) { return a.first < b.first; });
    stems_.erase(std::unique(stems_.begin(), stems_.end(),
                             [](const Stem& a, const Stem& b) { return a.first == b.first; }),
                 stems_.end());
  }

  void list_concepts() {
    // Of a concept that text and people both have, the text's words come first.
    std::stable_sort(found_.begin(), found_.end(),
                     [](const auto& x, const auto& y) { return x.first < y.first; });
    for (std::uint32_t i = 0; i < found_.size(); ++i) {
      for (const auto& [id, share] : corpus_.lexicon.concepts()[found_[i].first].expansion) {
        told_.push_back({id, share, i});
      }
    }
    std::sort(told_.begin(), told_.end(), [](const Told& x, const Told& y) {
      if (x.id != y.id) return x.id < y.id;
      return x.share != y.share ? x.share > y.share : x.found < y.found;
    });
    told_.erase(std::unique(told_.begin(), told_.end(),
                            [](const Told& x, const Told& y) { return x.id == y.id; }),
                told_.end());
  }

  const Corpus& corpus_;
  std::vector<std::pair<ConceptId, std::string>> found_;
  std::vector<Told> told_;
  std::vector<Stem> stems_;
  JointVector vector_;
};

}  // namespace hwbplan::overlaps
