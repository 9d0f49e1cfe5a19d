// See concept_finder.hpp. Everything is linear in the text but for the conjunctions of what was
// found, of which there are a few hundred tries an action.
#include "overlaps/concept_finder.hpp"

#include "hwbplan/overlaps/tokens.hpp"

#include <algorithm>
#include <array>

namespace hwbplan::overlaps {

namespace {

constexpr std::size_t kMostSentences = 60;
// How many phrases are held against one text. The built-in ones come to some thousands; a board's
// own thesaurus of phrases that all begin alike could make it minutes a text.
constexpr std::size_t kMostTries = 300'000;
// Parts that stand in different sentences make a `+` phrase less surely.
constexpr float kApartDiscount = 0.6F;

struct AgeBand {
  std::string_view concept_id;
  int from;
  int to;
};
constexpr AgeBand kAgeBands[] = {
    {"infants", 0, 2},         {"early-years", 0, 5},  {"primary-children", 5, 11},
    {"teenagers", 11, 18},     {"children", 0, 19},    {"young-people", 14, 26},
    {"working-age", 16, 66},   {"midlife", 38, 75},    {"over-fifties", 50, 120},
    {"older-people", 60, 120}, {"oldest-old", 80, 120}};

// Of phrases with one first word, those with that second one.
std::span<const Phrase> with_second(std::span<const Phrase> phrases, std::uint32_t second) {
  // Not std::ranges::equal_range(), which clang 14 can't make of GCC's library.
  const auto begin = std::lower_bound(
      phrases.begin(), phrases.end(), second,
      [](const Phrase& phrase, std::uint32_t word) { return phrase.second_word < word; });
  const auto end = std::upper_bound(
      begin, phrases.end(), second,
      [](std::uint32_t word, const Phrase& phrase) { return word < phrase.second_word; });
  return {begin, end};
}

// The narrowest band that holds the range says best who is meant.
std::string_view band_for(const AgeRange& range) {
  std::string_view best;
  int width = 1000;
  for (const auto& band : kAgeBands) {
    if (range.from >= band.from && range.to <= band.to && band.to - band.from < width) {
      best = band.concept_id;
      width = band.to - band.from;
    }
  }
  return best;
}

}  // namespace

ConceptFinder::ConceptFinder(const Lexicon& lexicon)
    : lexicon_(lexicon), where_(lexicon.unit_count()), weight_(lexicon.unit_count()) {}

bool ConceptFinder::matches(const Phrase& phrase, std::span<const Token> tokens, std::size_t at,
                            std::size_t* count) const {
  const auto wanted_words = lexicon_.tokens_of(phrase);
  if (phrase.exact) {
    // Small words count; `at` is the one word that is not small.
    std::size_t before = 0;
    while (wanted_words[before].small) ++before;
    if (at < before || at - before + wanted_words.size() > tokens.size()) return false;
    for (std::size_t i = 0; i < wanted_words.size(); ++i) {
      if (tokens[at - before + i].word != wanted_words[i].word) return false;
    }
    *count = wanted_words.size() - before;
    return true;
  }
  std::size_t i = at;
  for (const auto& wanted : wanted_words) {
    if (wanted.small) continue;
    while (i < tokens.size() && tokens[i].small) ++i;
    if (i == tokens.size() || tokens[i].word != wanted.word) return false;
    ++i;
  }
  *count = i - at;
  return true;
}

void ConceptFinder::try_phrases(std::span<const Phrase> phrases, std::span<const Token> tokens,
                                std::size_t at) {
  tries_ += phrases.size();
  if (tries_ > kMostTries) return;
  for (const auto& phrase : phrases) {
    std::size_t count = 0;
    if (!matches(phrase, tokens, at, &count)) continue;
    matches_.push_back(
        {phrase.unit, static_cast<std::uint16_t>(at), static_cast<std::uint16_t>(count), false});
  }
}

void ConceptFinder::match_phrases(const WeighedSentence& sentence, std::uint16_t index) {
  const std::span<const Token> tokens = sentence.sentence.tokens;
  matches_.clear();
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].small) continue;
    const auto phrases = lexicon_.phrases_from(tokens[at].word);
    if (phrases.empty() || tries_ > kMostTries) continue;
    const auto next = at + 1 + first_counting(tokens.subspan(at + 1));
    if (next < tokens.size()) try_phrases(with_second(phrases, tokens[next].word), tokens, at);
    try_phrases(with_second(phrases, kNoWord), tokens, at);
  }
  silence_parts();
  for (const auto& match : matches_) {
    if (match.silenced) continue;
    found(match.unit, sentence.weight,
          sentence.title ? ~std::uint64_t{0} : std::uint64_t{1} << index,
          {0, sentence.weight, index, match.first, match.count});
  }
}

// A phrase inside a longer one of the same kind says nothing of its own: "exercise" in "exercise on
// referral"; nor does one inside a figure of speech, whatever its kind. Matches come in the order
// of their first words, so that how far the phrases of a kind reach is known when a match that
// begins behind them is looked at.
void ConceptFinder::silence_parts() {
  constexpr auto kIdiom = static_cast<std::size_t>(ConceptKind::idiom);
  constexpr std::size_t kNoKind = kConceptKinds;  // of the parts of `+` phrases
  const auto concepts = lexicon_.concepts();
  const auto kind_of = [&](const Match& match) {
    return match.unit < concepts.size() ? static_cast<std::size_t>(concepts[match.unit].kind)
                                        : kNoKind;
  };
  std::array<std::uint32_t, kConceptKinds> reach{};  // of phrases that begin before
  for (std::size_t begin = 0; begin < matches_.size();) {
    std::array<std::uint32_t, kConceptKinds> here{};  // of those that begin with this word
    std::size_t end = begin;
    for (; end < matches_.size() && matches_[end].first == matches_[begin].first; ++end) {
      const auto kind = kind_of(matches_[end]);
      if (kind != kNoKind) here[kind] = std::max(here[kind], matches_[end].last());
    }
    for (std::size_t m = begin; m < end; ++m) {
      auto& match = matches_[m];
      const auto is_inside = [&](std::size_t kind) {
        return reach[kind] >= match.last() || here[kind] > match.last();
      };
      const auto kind = kind_of(match);
      match.silenced = kind == kIdiom || is_inside(kIdiom) || (kind != kNoKind && is_inside(kind));
    }
    for (std::size_t kind = 0; kind < kConceptKinds; ++kind) {
      reach[kind] = std::max(reach[kind], here[kind]);
    }
    begin = end;
  }
}

void ConceptFinder::add_ages(const WeighedSentence& sentence, std::uint16_t index) {
  for (const auto& range : sentence.sentence.ages) {
    const auto id = lexicon_.find(band_for(range));
    if (!id) continue;
    found(*id, sentence.weight, sentence.title ? ~std::uint64_t{0} : std::uint64_t{1} << index,
          {*id, sentence.weight, index, 0, 0});
  }
}

void ConceptFinder::found(std::uint32_t unit, float weight, std::uint64_t where,
                          const FoundConcept& place) {
  const auto concepts = lexicon_.concepts();
  if (unit < concepts.size()) {
    auto direct = place;
    direct.id = static_cast<ConceptId>(unit);
    direct.weight = weight;
    direct_.push_back(direct);
  }
  const auto mark = [&](std::uint32_t marked) {
    if (where_[marked] == 0) present_.push_back(marked);
    if ((where_[marked] | where) == where_[marked] && weight_[marked] >= weight) return;
    where_[marked] |= where;
    weight_[marked] = std::max(weight_[marked], weight);
    open_.push_back(marked);
  };
  mark(unit);
  if (unit >= concepts.size()) return;
  // What a concept is a kind of is present too, for [bracketed] parts.
  const auto parents = concepts[unit].parents;
  if (parents.empty()) return;
  above_.assign(parents.begin(), parents.end());
  for (std::size_t i = 0; i < above_.size() && i < 32; ++i) {
    mark(above_[i]);
    const auto next = concepts[above_[i]].parents;
    above_.insert(above_.end(), next.begin(), next.end());
  }
}

void ConceptFinder::try_conjunctions(std::uint32_t unit) {
  for (const auto& conjunction : lexicon_.conjunctions_from(unit)) {
    if (where_[conjunction.second_unit] == 0) continue;
    const auto parts = lexicon_.parts_of(conjunction);
    std::uint64_t together = ~std::uint64_t{0};
    float weight = 1;
    const bool all = std::all_of(parts.begin(), parts.end(), [&](std::uint32_t part) {
      together &= where_[part];
      weight = std::min(weight, weight_[part]);
      return where_[part] != 0;
    });
    if (!all || (together == 0 && !conjunction.of_concepts)) continue;
    if (together == 0) {
      weight *= kApartDiscount;
      for (const auto part : parts) together |= where_[part];
    }
    const auto id = conjunction.concept_id;
    if (where_[id] != 0 && weight_[id] >= weight && (where_[id] | together) == where_[id]) continue;
    found(id, weight, together, {});
  }
}

std::vector<FoundConcept> ConceptFinder::find(std::span<const WeighedSentence> sentences) {
  direct_.clear();
  open_.clear();
  tries_ = 0;
  const auto count = std::min(sentences.size(), kMostSentences);
  for (std::size_t i = 0; i < count; ++i) {
    match_phrases(sentences[i], static_cast<std::uint16_t>(i));
    add_ages(sentences[i], static_cast<std::uint16_t>(i));
  }
  // A unit opens others; weights only grow, towards those of the parts, so this comes to an end.
  // The first part of a conjunction is its greatest unit, so a later part may open it too: all
  // present units are tried once more while something is new.
  for (int round = 0; round < 3 && !open_.empty(); ++round) {
    open_.clear();
    for (std::size_t i = 0; i < present_.size(); ++i) try_conjunctions(present_[i]);
  }
  for (const auto unit : present_) {
    where_[unit] = 0;
    weight_[unit] = 0;
  }
  present_.clear();
  std::sort(direct_.begin(), direct_.end(), [](const FoundConcept& a, const FoundConcept& b) {
    if (a.id != b.id) return a.id < b.id;
    if (a.weight != b.weight) return a.weight > b.weight;
    if (a.sentence != b.sentence) return a.sentence < b.sentence;
    return a.first != b.first ? a.first < b.first : a.count > b.count;
  });
  direct_.erase(
      std::unique(direct_.begin(), direct_.end(),
                  [](const FoundConcept& a, const FoundConcept& b) { return a.id == b.id; }),
      direct_.end());
  return direct_;
}

}  // namespace hwbplan::overlaps
