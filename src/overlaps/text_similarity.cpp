// Two views of a pair, averaged: groups of two to four letters inside words (TF-IDF cosine), which
// forgive endings and spelling, and a soft alignment of words, in which each word looks for its
// best counterpart: the same stem, a synonym, or one that is spelt nearly so. Figures that differ
// take something away: "three killed" and "nine killed" are different news. So does a denial in one
// of them only: "a man is playing" and "there is no man playing" share nearly every word.
#include "hwbplan/overlaps/text_similarity.hpp"

#include "hwbplan/overlaps/tokens.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <string>

namespace hwbplan::overlaps {

namespace {

constexpr double kSmallWord = 0.2;
constexpr double kSynonym = 0.8;
constexpr double kLeastSpelling = 0.6;
constexpr double kAlignmentShare = 2;  // to one of the letters
constexpr double kOtherFigures = 0.1;
constexpr double kDenied = 0.1;  // of the whole
constexpr std::size_t kMostLetters = 20000;

std::string plain(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text.substr(0, kMostLetters)) {
    const bool upper = c >= 'A' && c <= 'Z';
    out += upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

bool in_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// Up to four bytes of a word with a blank at either end, as one number.
void add_groups(std::string_view word, std::vector<std::uint64_t>& to) {
  const std::string framed = " " + std::string(word) + " ";
  for (std::size_t length = 2; length <= 4; ++length) {
    for (std::size_t i = 0; i + length <= framed.size(); ++i) {
      std::uint64_t group = 0;
      for (std::size_t k = 0; k < length; ++k) {
        group = group << 8 | static_cast<unsigned char>(framed[i + k]);
      }
      to.push_back(group);
    }
  }
}

std::vector<std::uint64_t> groups_of(std::string_view text) {
  const std::string all = plain(text);
  std::vector<std::uint64_t> groups;
  std::size_t i = 0;
  while (i < all.size()) {
    if (!in_word(all[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (i < all.size() && in_word(all[i])) ++i;
    add_groups(std::string_view(all).substr(begin, i - begin), groups);
  }
  std::sort(groups.begin(), groups.end());
  return groups;
}

// As read_sentences() leaves words: without apostrophes.
bool denies(std::string_view word) {
  constexpr auto kDenials = std::to_array<std::string_view>(
      {"arent",   "cannot", "cant",   "couldnt", "didnt", "doesnt", "dont", "hadnt",
       "hasnt",   "havent", "isnt",   "never",   "no",    "nobody", "none", "not",
       "nothing", "wasnt",  "werent", "without", "wont",  "wouldnt"});
  return std::find(kDenials.begin(), kDenials.end(), word) != kDenials.end();
}

// Shared pairs of letters, as a share of all (Dice).
double spelling(std::string_view a, std::string_view b) {
  const auto pairs = [](std::string_view word) {
    const std::string framed = " " + std::string(word) + " ";
    std::vector<int> out;
    for (std::size_t i = 0; i + 1 < framed.size(); ++i) {
      out.push_back(static_cast<unsigned char>(framed[i]) << 8 |
                    static_cast<unsigned char>(framed[i + 1]));
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  };
  const auto x = pairs(a);
  const auto y = pairs(b);
  std::vector<int> both;
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
  return 2.0 * static_cast<double>(both.size()) / static_cast<double>(x.size() + y.size());
}

}  // namespace

TextSimilarity::TextSimilarity(std::span<const std::string_view> texts) : texts_(texts.size()) {
  const Lexicon lexicon(vocabulary_);
  for (ConceptId id = 0; id < lexicon.concepts().size(); ++id) {
    const auto& item = lexicon.concepts()[id];
    if (item.kind != ConceptKind::general) continue;
    for (const auto word : item.words) synonyms_[word].push_back(id);
  }
  for (const auto text : texts) {
    auto groups = groups_of(text);
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
    for (const auto group : groups) ++texts_with_letters_[group];
    std::vector<std::uint32_t> numbers;
    for (const auto& word : words(text)) numbers.push_back(word.number);
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    for (const auto number : numbers) ++texts_with_word_[number];
  }
}

TextSimilarity::Bag TextSimilarity::letters(std::string_view text) const {
  const auto groups = groups_of(text);
  Bag bag;
  double square = 0;
  for (std::size_t i = 0; i < groups.size();) {
    std::size_t end = i;
    while (end < groups.size() && groups[end] == groups[i]) ++end;
    const auto known = texts_with_letters_.find(groups[i]);
    const double holding = known == texts_with_letters_.end() ? 0 : known->second;
    const double rare = std::log((static_cast<double>(texts_) + 1) / (holding + 1)) + 1;
    const double weight = (1 + std::log(static_cast<double>(end - i))) * rare;
    bag.emplace_back(groups[i], static_cast<float>(weight));
    square += weight * weight;
    i = end;
  }
  for (auto& entry : bag) entry.second /= static_cast<float>(std::sqrt(square));
  return bag;
}

std::vector<TextSimilarity::Word> TextSimilarity::words(std::string_view text) {
  std::vector<Word> out;
  for (const auto& sentence : read_sentences(text, vocabulary_, Surfaces::keep)) {
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      const auto& token = sentence.tokens[i];
      const char first = vocabulary_.stem(token.word).front();
      out.push_back(
          {token.word, token.small, first >= '0' && first <= '9', denies(sentence.surfaces[i])});
    }
  }
  return out;
}

double TextSimilarity::weight(const Word& word) const {
  const auto known = texts_with_word_.find(word.number);
  const double holding = known == texts_with_word_.end() ? 0 : known->second;
  const double rare = std::log((static_cast<double>(texts_) + 2) / (holding + 1));
  return std::max(rare, 0.05) * (word.small ? kSmallWord : 1);
}

double TextSimilarity::closeness(const Word& a, const Word& b) const {
  if (a.number == b.number) return 1;
  if (a.figure || b.figure) return 0;
  const auto x = synonyms_.find(a.number);
  const auto y = synonyms_.find(b.number);
  if (x != synonyms_.end() && y != synonyms_.end()) {
    for (const auto id : x->second) {
      if (std::find(y->second.begin(), y->second.end(), id) != y->second.end()) return kSynonym;
    }
  }
  const double alike = spelling(vocabulary_.stem(a.number), vocabulary_.stem(b.number));
  return alike > kLeastSpelling ? kSynonym * alike : 0;
}

// The share of `a`, by weight, that has a counterpart in `b`.
double TextSimilarity::covered(std::span<const Word> a, std::span<const Word> b) const {
  double all = 0;
  double found = 0;
  for (const auto& word : a) {
    double best = 0;
    for (const auto& other : b) best = std::max(best, closeness(word, other));
    all += weight(word);
    found += weight(word) * best;
  }
  return all > 0 ? found / all : 0;
}

double TextSimilarity::aligned(std::span<const Word> a, std::span<const Word> b) const {
  const double x = covered(a, b);
  const double y = covered(b, a);
  return x + y > 0 ? 2 * x * y / (x + y) : 0;
}

double TextSimilarity::compare(std::string_view a, std::string_view b) {
  const Bag x = letters(a);
  const Bag y = letters(b);
  double product = 0;
  for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
    if (x[i].first == y[j].first) {
      product += double{x[i++].second} * y[j++].second;
    } else {
      x[i].first < y[j].first ? ++i : ++j;
    }
  }
  // The alignment looks at every word against every other; a paragraph's worth is enough.
  constexpr std::size_t kMostAligned = 300;
  auto in_a = words(a);
  auto in_b = words(b);
  in_a.resize(std::min(in_a.size(), kMostAligned));
  in_b.resize(std::min(in_b.size(), kMostAligned));
  const auto is_figure = [](const Word& word) { return word.figure; };
  const auto shared = [&](const Word& word) {
    return word.figure && std::any_of(in_b.begin(), in_b.end(), [&](const Word& other) {
             return other.number == word.number;
           });
  };
  const bool figures_part = std::any_of(in_a.begin(), in_a.end(), is_figure) &&
                            std::any_of(in_b.begin(), in_b.end(), is_figure) &&
                            std::none_of(in_a.begin(), in_a.end(), shared);
  const auto denied = [](const Word& word) { return word.denies; };
  const bool denial_parts = std::any_of(in_a.begin(), in_a.end(), denied) !=
                            std::any_of(in_b.begin(), in_b.end(), denied);
  const double mean = (product + kAlignmentShare * aligned(in_a, in_b)) / (1 + kAlignmentShare);
  const double left = mean * (denial_parts ? 1 - kDenied : 1);
  return std::clamp(left - (figures_part ? kOtherFigures : 0), 0.0, 1.0);
}

}  // namespace hwbplan::overlaps
