// One action read for explaining: its vector, its concepts with the words that stood for them, and
// the stems of its text. Reading keeps none of this, because few actions are ever explained.
#pragma once

#include "hwbplan/overlaps/people_and_places.hpp"
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

// A metric or priority that an action names.
struct NamedRecord {
  std::uint32_t stem = 0;  // the word that stands for it, as reference_word() makes it
  const Reference* reference = nullptr;
  bool is_priority = false;
};

class TextReader {
 public:
  // `finder`: for the corpus's lexicon; many texts may be read with one, by one thread.
  TextReader(const Corpus& corpus, std::uint32_t action, ConceptFinder& finder) : corpus_(corpus) {
    KnownWords numbering(corpus.vocabulary);
    const Action& own = *corpus.actions[action];
    const auto read = read_action(own, numbering, Surfaces::keep, corpus.counts);
    take(read.sentences, finder);
    take(read.people, finder);
    list_concepts();
    list_words(read);
    list_records(own);
    vector_ = corpus.vectors.original(action);
    is_everywhere_ = overlaps::is_everywhere(places_of(own), corpus.strategy);
  }

  const JointVector& vector() const { return vector_; }

  // Whether its places are those of the whole area.
  bool is_everywhere() const { return is_everywhere_; }

  // The first word of that stem as the text has it; nothing where the text itself has none, but
  // perhaps one near to it.
  const std::string* word_of(std::uint32_t stem) const {
    const auto place =
        std::lower_bound(stems_.begin(), stems_.end(), stem,
                         [](const Stem& a, std::uint32_t wanted) { return a.first < wanted; });
    return place != stems_.end() && place->first == stem ? &place->second : nullptr;
  }

  // What stands behind a word that stands for a record; nothing where the action names none such.
  const NamedRecord* record_of(std::uint32_t stem) const {
    const auto place = std::lower_bound(
        records_.begin(), records_.end(), stem,
        [](const NamedRecord& a, std::uint32_t wanted) { return a.stem < wanted; });
    return place != records_.end() && place->stem == stem ? &*place : nullptr;
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
      if (const auto* word = word_of(stem)) words.emplace_back(-weight, *word);
    }
    std::sort(words.begin(), words.end());
    std::string list;
    for (std::size_t i = 0; i < std::min(words.size(), kMostWordsOfGuess); ++i) {
      if (i > 0) list += ", ";
      list += words[i].second;
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

  // Of two that one word stands for, the first that the action names.
  void list_records(const Action& action) {
    const auto add = [&](std::string_view kind, const Reference& reference) {
      if (!reference.given()) return;
      const auto stem = corpus_.vocabulary.known_number_of(reference_word(kind, reference));
      if (stem.has_value()) records_.push_back({*stem, &reference, kind == kPriorityWord});
    };
    for (const auto& priority : action.priorities) add(kPriorityWord, priority);
    for (const auto& measure : action.measures) add(kMetricWord, measure.metric);
    std::stable_sort(records_.begin(), records_.end(),
                     [](const NamedRecord& x, const NamedRecord& y) { return x.stem < y.stem; });
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
  std::vector<Stem> stems_;           // each once, sorted
  std::vector<NamedRecord> records_;  // sorted by their words
  JointVector vector_;
  bool is_everywhere_ = false;
};

}  // namespace hwbplan::overlaps
