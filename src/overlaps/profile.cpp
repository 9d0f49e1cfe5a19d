// Fields count as in BM25F: a title says in a few words what the action is, a description says it
// again among other things, and a measure says what will be counted, which is often something else.
#include "overlaps/profile.hpp"

#include "hwbplan/base/hash.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/model/strategy.hpp"
#include "hwbplan/model/wording.hpp"
#include "hwbplan/workspace/plan.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace hwbplan::overlaps {

namespace {

constexpr float kTitle = 1.0F;
constexpr float kDescription = 0.75F;
constexpr float kMeasure = 0.35F;
constexpr float kReference = 0.35F;

void add_text(std::string_view text, float weight, bool title, WordNumbering& numbering,
              Surfaces surfaces, std::vector<WeighedSentence>& to) {
  if (text.empty() || is_placeholder(text)) return;
  for (auto& sentence : read_sentences(text, numbering, surfaces)) {
    to.push_back({std::move(sentence), weight, title});
  }
}

void add(std::vector<Weighed>& list, std::uint32_t number, float weight) {
  list.emplace_back(number, weight);
}

// Sorts by number and keeps the greatest weight of each.
void settle(std::vector<Weighed>& list) {
  std::sort(list.begin(), list.end(), [](const Weighed& a, const Weighed& b) {
    return a.first != b.first ? a.first < b.first : a.second > b.second;
  });
  list.erase(std::unique(list.begin(), list.end(),
                         [](const Weighed& a, const Weighed& b) { return a.first == b.first; }),
             list.end());
}

void add_neighbours(const Neighbours& neighbours, std::vector<Weighed>& words) {
  const std::size_t own = words.size();
  for (std::size_t i = 0; i < own; ++i) {
    const auto [word, weight] = words[i];
    for (const auto& [near, share] : neighbours.of(word)) add(words, near, weight * share);
  }
  if (words.size() > own) settle(words);
}

void add_reference(const Reference& reference, std::string_view kind, float weight,
                   WordNumbering& numbering, std::vector<Weighed>& to) {
  if (!reference.given()) return;
  to.emplace_back(numbering.number_of(reference_word(kind, reference)), weight);
}

std::int32_t months(const DateValue& date) {
  return date.given() ? date.date.year() * 12 + date.date.month() : 0;
}

}  // namespace

std::string reference_word(std::string_view kind, const Reference& reference) {
  const std::string id = utf8::fold_case_ascii(reference.id);
  std::string word = std::string(kind) + id;
  // Words are cut when they are numbered, and two ids may part only behind that.
  if (word.size() > kLongestWord) word = std::string(kind) + Hasher().add(id).hex();
  return word;
}

bool counts(const Reference& reference, const std::function<bool(const Record&)>& counts) {
  return !counts || reference.target == nullptr || counts(*reference.target);
}

ReadAction read_action(const Action& action, WordNumbering& numbering, Surfaces surfaces,
                       const std::function<bool(const Record&)>& counts) {
  const auto passes = [&](const Reference& one) { return overlaps::counts(one, counts); };
  ReadAction read;
  add_text(action.title.text, kTitle, true, numbering, surfaces, read.sentences);
  add_text(action.description.text, kDescription, false, numbering, surfaces, read.sentences);
  for (const auto& measure : action.measures) {
    add_text(measure.text.text, kMeasure, false, numbering, surfaces, read.sentences);
    if (passes(measure.metric))
      add_reference(measure.metric, kMetricWord, kReference, numbering, read.references);
  }
  for (const auto& reference : action.priorities) {
    if (passes(reference))
      add_reference(reference, kPriorityWord, kReference, numbering, read.references);
  }
  for (const auto& reference : action.populations) {
    if (!passes(reference)) continue;
    const auto* population = target_as<Population>(reference);
    if (population != nullptr && population->title.given()) {
      add_text(population->title.text, kTitle, false, numbering, surfaces, read.people);
    } else {
      std::string words(reference.id);
      std::replace(words.begin(), words.end(), '-', ' ');
      add_text(words, kTitle, false, numbering, surfaces, read.people);
    }
  }
  return read;
}

void renumber(ReadAction& action, std::uint32_t frozen, std::span<const std::uint32_t> numbers) {
  const auto mend = [&](std::uint32_t& word) {
    if (word >= frozen) word = numbers[word - frozen];
  };
  for (auto* list : {&action.sentences, &action.people}) {
    for (auto& sentence : *list) {
      for (auto& token : sentence.sentence.tokens) mend(token.word);
    }
  }
  for (auto& reference : action.references) mend(reference.first);
}

Months months_of(const Action& action) {
  if (!action.timeline.given()) return {};
  return {months(action.timeline->start), months(action.timeline->end)};
}

Profile make_profile(const ReadAction& read, const Lexicon& lexicon, const Catalogue& catalogue,
                     const Neighbours& neighbours, ConceptFinder& finder) {
  Profile profile;
  const auto concepts = lexicon.concepts();
  const auto take = [&](const std::vector<FoundConcept>& list, bool people_only) {
    for (const auto& found : list) {
      if (people_only && concepts[found.id].kind != ConceptKind::population) continue;
      for (const auto& [id, share] : concepts[found.id].expansion) {
        add(profile.concepts, id, found.weight * share);
      }
    }
  };
  const auto found = finder.find(read.sentences);
  take(found, false);
  if (!read.people.empty()) take(finder.find(read.people), true);
  settle(profile.concepts);
  std::size_t tokens = read.references.size();
  for (const auto& sentence : read.sentences) tokens += sentence.sentence.tokens.size();
  profile.words.reserve(tokens);
  for (const auto& sentence : read.sentences) {
    for (const auto& token : sentence.sentence.tokens) {
      if (!token.small) add(profile.words, token.word, sentence.weight);
    }
  }
  profile.words.insert(profile.words.end(), read.references.begin(), read.references.end());
  settle(profile.words);
  add_neighbours(neighbours, profile.words);
  profile.closest = catalogue.closest(profile.words, found);
  return profile;
}

Rarity::Rarity(std::span<const Profiles> profiles, const Lexicon& lexicon, std::size_t words)
    : concepts_(lexicon.concepts().size()), words_(words) {
  // As if so many texts of the field had been seen already, with these shares holding the thing.
  constexpr double kSeen = 100;
  constexpr double kShareOfConcept = 0.015;
  constexpr double kShareOfVague = 0.15;
  constexpr double kShareOfWord = 0.006;
  std::vector<double> in_concepts(concepts_.size());
  std::vector<double> in_words(words);
  std::size_t actions = 0;
  for (const auto& chunk : profiles) {
    actions += chunk.size();
    for (std::size_t i = 0; i < chunk.size(); ++i) {
      for (const auto& [id, weight] : chunk.concepts[i]) in_concepts[id] += std::min(1.0F, weight);
      for (const auto& [word, weight] : chunk.words[i]) in_words[word] += 1;
    }
  }
  const double all = static_cast<double>(actions) + kSeen;
  const double rarest = std::log(all / (kSeen * kShareOfWord));
  const auto rarity = [&](double holding, double share) {
    return static_cast<float>(std::min(1.0, std::log(all / (holding + kSeen * share)) / rarest));
  };
  for (std::size_t i = 0; i < concepts_.size(); ++i) {
    const bool vague = lexicon.concepts()[i].vague;
    concepts_[i] = rarity(in_concepts[i], vague ? kShareOfVague : kShareOfConcept);
  }
  // Most words of the lexicon stand in no action.
  const float in_none = rarity(0, kShareOfWord);
  for (std::size_t i = 0; i < words; ++i) {
    words_[i] = in_words[i] > 0 ? rarity(in_words[i], kShareOfWord) : in_none;
  }
}

}  // namespace hwbplan::overlaps
