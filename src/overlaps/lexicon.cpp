// The lexicon laid out for the finder: phrases by their first word, conjunctions by their first
// part, and all lists end to end.
#include "hwbplan/overlaps/lexicon.hpp"

#include "hwbplan/overlaps/tokens.hpp"

#include "overlaps/lexicon_source.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>

namespace hwbplan::overlaps {

namespace {

constexpr std::array<std::string_view, kConceptKinds> kKindNames = {
    "population", "condition", "intervention", "setting", "method", "general", "idiom"};

// Where the items of each key begin, and at last where they end; `items` are sorted by their keys.
template <typename Item, typename Key>
std::vector<std::uint32_t> starts_of(std::span<const Item> items, Key key) {
  std::vector<std::uint32_t> starts(items.empty() ? 1 : key(items.back()) + std::size_t{2});
  for (const auto& item : items) ++starts[key(item) + std::size_t{1}];
  std::partial_sum(starts.begin(), starts.end(), starts.begin());
  return starts;
}

template <typename Item>
std::span<const Item> with_key(std::span<const Item> items, std::span<const std::uint32_t> starts,
                               std::uint32_t key) {
  if (key + std::size_t{1} >= starts.size()) return {};
  return items.subspan(starts[key], starts[key + std::size_t{1}] - starts[key]);
}

std::vector<std::uint32_t> numbers_of(std::span<const Token> words) {
  std::vector<std::uint32_t> numbers;
  for (const Token& token : words) numbers.push_back(token.word);
  return numbers;
}

std::vector<std::uint32_t> counting_words(std::span<const std::vector<Token>> phrases) {
  std::vector<std::uint32_t> words;
  for (const auto& phrase : phrases) {
    for (const auto& token : phrase) {
      if (!token.small) words.push_back(token.word);
    }
  }
  return words;
}

}  // namespace

std::string_view name_of(ConceptKind kind) {
  return kKindNames[static_cast<std::size_t>(kind)];
}

std::optional<ConceptKind> kind_of(std::string_view name) {
  const auto* found = std::find(kKindNames.begin(), kKindNames.end(), name);
  if (found == kKindNames.end()) return std::nullopt;
  return static_cast<ConceptKind>(found - kKindNames.begin());
}

Lexicon::Lexicon(const LexiconDraft& draft) : unit_count_(draft.unit_count) {
  for (const auto& item : draft.concepts) {
    concepts_.push_back({names_.emplace_back(item.id), names_.emplace_back(item.label), item.kind,
                         item.vague, ids_.emplace_back(item.parents),
                         ids_.emplace_back(item.implied), expansions_.emplace_back(item.expansion),
                         words_.emplace_back(item.words), ids_.emplace_back(item.named)});
  }
  for (const auto& phrase : draft.phrases) add_phrase(phrase.tokens, phrase.unit);
  auto& parts = parts_.own();
  for (const auto& conjunction : draft.conjunctions) {
    conjunctions_.own().push_back({static_cast<std::uint32_t>(parts.size()),
                                   conjunction.parts[conjunction.parts.size() > 1 ? 1 : 0],
                                   static_cast<std::uint16_t>(conjunction.parts.size()),
                                   conjunction.concept_id, conjunction.of_concepts});
    parts.insert(parts.end(), conjunction.parts.begin(), conjunction.parts.end());
  }
  auto& by_name = by_name_.own();
  for (std::size_t i = 0; i < concepts_.size(); ++i) by_name.push_back(static_cast<ConceptId>(i));
  std::sort(by_name.begin(), by_name.end(),
            [this](ConceptId a, ConceptId b) { return concepts_[a].id < concepts_[b].id; });
  index();
}

void Lexicon::add_phrase(std::span<const Token> words, std::uint32_t unit) {
  Phrase phrase;
  phrase.unit = unit;
  auto& tokens = tokens_.own();
  phrase.first_token = static_cast<std::uint32_t>(tokens.size());
  phrase.tokens = static_cast<std::uint16_t>(words.size());
  phrase.exact = is_exact(words);
  const auto first = first_counting(words);
  const auto second = first + 1 + first_counting(words.subspan(first + 1));
  phrase.first_word = words[first].word;
  phrase.second_word = second < words.size() ? words[second].word : kNoWord;
  phrases_.own().push_back(phrase);
  tokens.insert(tokens.end(), words.begin(), words.end());
}

void Lexicon::add_words(Concept& to, std::vector<std::uint32_t> words) {
  words.insert(words.end(), to.words.begin(), to.words.end());
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  to.words = words_.emplace_back(std::move(words));
}

std::vector<std::uint32_t> Lexicon::concepts_of(std::span<const Token> words) const {
  std::vector<std::uint32_t> found;
  const auto first = first_counting(words);
  if (first == words.size()) return found;
  for (const auto& phrase : phrases_from(words[first].word)) {
    const auto tokens = tokens_of(phrase);
    const bool same = std::equal(words.begin(), words.end(), tokens.begin(), tokens.end(),
                                 [](const Token& a, const Token& b) { return a.word == b.word; });
    if (!same || phrase.unit >= concepts_.size()) continue;
    if (concepts_[phrase.unit].kind != ConceptKind::idiom) found.push_back(phrase.unit);
  }
  return found;
}

// The parts of `+` phrases are numbered behind the concepts, so new concepts move them on.
void Lexicon::make_room_for(std::size_t concepts) {
  const auto move_on = [&, first = concepts_.size()](std::uint32_t& unit) {
    if (unit >= first) unit += static_cast<std::uint32_t>(concepts);
  };
  for (auto& phrase : phrases_.own()) move_on(phrase.unit);
  for (auto& part : parts_.own()) move_on(part);
  for (auto& conjunction : conjunctions_.own()) move_on(conjunction.second_unit);
  unit_count_ += concepts;
}

void Lexicon::add_concept(std::string label) {
  const auto id = static_cast<ConceptId>(concepts_.size());
  Concept added;
  added.id = names_.emplace_back("same-" + std::to_string(++added_concepts_));
  added.label = names_.emplace_back(std::move(label));
  added.kind = ConceptKind::intervention;
  added.expansion = expansions_.emplace_back(1, std::pair<ConceptId, float>(id, 1.0F));
  concepts_.push_back(added);
}

void Lexicon::add_groups(std::span<const std::vector<std::string>> groups, Vocabulary& vocabulary) {
  struct Group {
    std::string label;
    std::vector<std::vector<Token>> phrases;
    std::vector<std::uint32_t> concepts;
  };
  std::vector<Group> read;
  std::size_t added = 0;
  for (const auto& texts : groups.first(std::min(groups.size(), kMostMeanings))) {
    Group group;
    std::set<std::vector<std::uint32_t>> known;
    for (const auto& text : std::span(texts).first(std::min(texts.size(), kMostWordings))) {
      auto words = phrase_words(text, vocabulary);
      if (first_counting(words) == words.size() || words.size() > kLongestWording) continue;
      if (!known.insert(numbers_of(words)).second) continue;
      for (const auto id : concepts_of(words)) group.concepts.push_back(id);
      if (group.label.empty()) group.label = text;
      group.phrases.push_back(std::move(words));
    }
    std::sort(group.concepts.begin(), group.concepts.end());
    group.concepts.erase(std::unique(group.concepts.begin(), group.concepts.end()),
                         group.concepts.end());
    if (group.phrases.size() < 2) continue;
    if (group.concepts.empty()) {
      if (concepts_.size() + added >= kMostConcepts) continue;
      group.concepts = {static_cast<std::uint32_t>(concepts_.size() + added++)};
    }
    read.push_back(std::move(group));
  }
  if (read.empty()) return;
  make_room_for(added);
  // Put to their concepts at the end: many groups may speak of the same ones.
  std::map<std::uint32_t, std::vector<std::uint32_t>> words_of;
  std::size_t known_phrases = 0;
  for (auto& group : read) {
    if (group.concepts.front() == concepts_.size()) {
      add_concept(std::move(group.label));
    } else {
      // Wordings that stand for a hundred concepts would be multiplied by them.
      known_phrases += group.concepts.size() * group.phrases.size();
      if (known_phrases > kMostMeanings * kMostWordings) continue;
    }
    const auto words = counting_words(group.phrases);
    for (const auto id : group.concepts) {
      for (const auto& phrase : group.phrases) add_phrase(phrase, id);
      words_of[id].insert(words_of[id].end(), words.begin(), words.end());
    }
  }
  for (auto& [id, words] : words_of) add_words(concepts_[id], std::move(words));
  index();
}

std::optional<ConceptId> Lexicon::find(std::string_view id) const {
  const auto found =
      std::lower_bound(by_name().begin(), by_name().end(), id,
                       [this](ConceptId a, std::string_view b) { return concepts_[a].id < b; });
  if (found == by_name().end() || concepts_[*found].id != id) return std::nullopt;
  return *found;
}

std::span<const Phrase> Lexicon::phrases_from(std::uint32_t word) const {
  return with_key(phrases_.all(), word_starts_.all(), word);
}

std::span<const Conjunction> Lexicon::conjunctions_from(std::uint32_t unit) const {
  return with_key(conjunctions_.all(), part_starts_.all(), unit);
}

void Lexicon::index() {
  auto& phrases = phrases_.own();
  std::stable_sort(phrases.begin(), phrases.end(), [](const Phrase& a, const Phrase& b) {
    if (a.first_word != b.first_word) return a.first_word < b.first_word;
    return a.second_word != b.second_word ? a.second_word < b.second_word : a.tokens > b.tokens;
  });
  word_starts_.own() =
      starts_of(phrases_.all(), [](const Phrase& phrase) { return phrase.first_word; });
  const auto first_part = [this](const Conjunction& conjunction) {
    return parts_of(conjunction).front();
  };
  auto& conjunctions = conjunctions_.own();
  std::stable_sort(
      conjunctions.begin(), conjunctions.end(),
      [&](const Conjunction& a, const Conjunction& b) { return first_part(a) < first_part(b); });
  part_starts_.own() = starts_of(conjunctions_.all(), first_part);
}

}  // namespace hwbplan::overlaps
