// What the finder keeps of an action: its concepts, its words and its fields, as sorted lists of
// numbers that a pair can be compared by quickly.
#pragma once

#include "hwbplan/model/action.hpp"
#include "hwbplan/overlaps/lexicon.hpp"
#include "hwbplan/overlaps/vocabulary.hpp"

#include "overlaps/catalogue.hpp"
#include "overlaps/concept_finder.hpp"
#include "overlaps/neighbours.hpp"
#include "overlaps/weighed_lists.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace hwbplan::overlaps {

// An action as sentences, before concepts are looked for.
struct ReadAction {
  std::vector<WeighedSentence> sentences;
  std::vector<WeighedSentence> people;  // the populations that its field names
  std::vector<Weighed> references;      // words that stand for metrics and priorities
};

// When an action runs, in months since year 0; 0 where it is not known.
struct Months {
  std::int32_t starts = 0;
  std::int32_t ends = 0;
};

// All lists are sorted by number.
struct Profile {
  std::vector<Weighed> concepts;  // of all kinds, expanded
  std::vector<Weighed> words;     // stems, and the metrics and priorities that it names
  std::vector<Weighed> closest;   // of the catalogue's interventions
};

// The profiles of some actions, one behind the other.
struct Profiles {
  void add(const Profile& profile) {
    concepts.add(profile.concepts);
    words.add(profile.words);
    closest.add(profile.closest);
  }
  void settle() {
    for (auto* lists : {&concepts, &words, &closest}) lists->settle();
  }
  std::size_t size() const { return words.size(); }

  WeighedLists concepts;
  WeighedLists words;
  WeighedLists closest;
};

// A metric or priority of the joint strategy counts as a word that no text can hold: the kind, and
// the id in lower case.
inline constexpr std::string_view kMetricWord = "#metric:";
inline constexpr std::string_view kPriorityWord = "#priority:";
std::string reference_word(std::string_view kind, const Reference& reference);

// Whether `counts` lets pass what is referred to; everything passes where it is empty, and what is
// not in the plan.
bool counts(const Reference& reference, const std::function<bool(const Record&)>& counts);

// Reads title, description, measures, populations, and what its fields refer to; of records that
// they refer to those only that `counts` lets pass, or all where it is empty.
ReadAction read_action(const Action& action, WordNumbering& numbering,
                       Surfaces surfaces = Surfaces::drop,
                       const std::function<bool(const Record&)>& counts = nullptr);

// Gives each word of an action from the number `frozen` on the number that `numbers` has for it.
void renumber(ReadAction& action, std::uint32_t frozen, std::span<const std::uint32_t> numbers);

// When the action runs, as far as its timeline says.
Months months_of(const Action& action);

// Finds the concepts and gathers everything.
Profile make_profile(const ReadAction& read, const Lexicon& lexicon, const Catalogue& catalogue,
                     const Neighbours& neighbours, ConceptFinder& finder);

// How rare each concept and word is among `profiles`, from 0 (in all) to 1 (in hardly any). With
// few texts what is known of the field in general counts more.
class Rarity {
 public:
  Rarity(std::span<const Profiles> profiles, const Lexicon& lexicon, std::size_t words);

  float of_concept(std::uint32_t id) const { return concepts_[id]; }
  float of_word(std::uint32_t word) const { return words_[word]; }

 private:
  std::vector<float> concepts_;
  std::vector<float> words_;
};

}  // namespace hwbplan::overlaps
