// See catalogue.hpp.
#include "overlaps/catalogue.hpp"

#include <algorithm>
#include <cmath>

namespace hwbplan::overlaps {

namespace {

// Long entries hold more words by chance, but not so much more that their full length should count:
// the exponent of the length, as BM25 tempers it.
constexpr double kLengthPower = 0.5;
// An intervention that a phrase has found stands ahead of the best guess by so much of it.
constexpr float kFoundAhead = 0.4F;
// How much of an entry a text must share for the answer to be sure, in the units of the sums below:
// about three rare words in common. Found by trying, on the plans of three made-up counties and of
// five boards, what keeps a farm day for patients apart from hedges planted on farms.
constexpr float kSure = 30;
// An intervention that a phrase has found makes the answer at least so sure.
constexpr float kSureWhereFound = 0.5F;
constexpr std::size_t kMostKept = 25;

// Sharpens shares of the best: 1 stays 1, a half becomes a sixteenth.
float sharpened(float share) {
  return share * share * share * share;
}

}  // namespace

Catalogue::Catalogue(const Lexicon& lexicon)
    : document_of_(lexicon.concepts().size(), -1), by_concept_(lexicon.concepts().size()) {
  const auto concepts = lexicon.concepts();
  std::uint32_t most = 0;
  for (std::uint32_t i = 0; i < concepts.size(); ++i) {
    if (concepts[i].kind != ConceptKind::intervention) continue;
    document_of_[i] = static_cast<std::int32_t>(documents_.size());
    documents_.push_back(i);
    for (const auto word : concepts[i].words) most = std::max(most, word + 1);
  }
  by_word_.resize(most);
  for (std::uint32_t d = 0; d < documents_.size(); ++d) {
    for (const auto word : concepts[documents_[d]].words) by_word_[word].push_back({d, 0});
    for (const auto id : concepts[documents_[d]].named) by_concept_[id].push_back({d, 0});
  }
  // Each weight holds the rarity twice: once for the entry, once for the text that asks.
  const auto all = static_cast<double>(documents_.size());
  std::vector<double> squares(documents_.size());
  const auto rarity = [all](const std::vector<Entry>& list) {
    return list.empty() ? 0 : std::log(all / static_cast<double>(list.size()));
  };
  for (auto* table : {&by_word_, &by_concept_}) {
    for (const auto& list : *table) {
      for (const auto& entry : list) squares[entry.document] += rarity(list) * rarity(list);
    }
  }
  for (auto* table : {&by_word_, &by_concept_}) {
    for (auto& list : *table) {
      const double rare = rarity(list);
      for (auto& entry : list) {
        const double length = std::pow(std::max(squares[entry.document], 1e-9), kLengthPower / 2);
        entry.weight = static_cast<float>(rare * rare / length);
      }
    }
  }
}

std::vector<std::pair<std::uint32_t, float>> Catalogue::closest(
    std::span<const std::pair<std::uint32_t, float>> words,
    std::span<const FoundConcept> found) const {
  std::vector<float> sums(documents_.size());
  for (const auto& [word, weight] : words) {
    if (word >= by_word_.size()) continue;
    for (const auto& entry : by_word_[word]) sums[entry.document] += weight * entry.weight;
  }
  for (const auto& item : found) {
    if (document_of_[item.id] >= 0) continue;
    for (const auto& entry : by_concept_[item.id])
      sums[entry.document] += item.weight * entry.weight;
  }
  const float guess = sums.empty() ? 0 : *std::max_element(sums.begin(), sums.end());
  const float ahead = kFoundAhead * (guess > 0 ? guess : 1);
  float found_here = 0;
  for (const auto& item : found) {
    const auto document = document_of_[item.id];
    if (document < 0) continue;
    sums[static_cast<std::size_t>(document)] += ahead * item.weight;
    found_here = std::max(found_here, item.weight);
  }
  std::vector<std::pair<std::uint32_t, float>> best;
  for (std::uint32_t d = 0; d < sums.size(); ++d) {
    if (sums[d] > 0) best.emplace_back(documents_[d], sums[d]);
  }
  std::sort(best.begin(), best.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  if (best.size() > kMostKept) best.resize(kMostKept);
  if (best.empty()) return best;
  const float top = best.front().second;
  double square = 0;
  for (auto& [id, weight] : best) {
    weight = sharpened(weight / top);
    square += double{weight} * weight;
  }
  const float sure = std::clamp(std::max(guess / kSure, kSureWhereFound * found_here), 0.0F, 1.0F);
  for (auto& [id, weight] : best) weight *= sure / static_cast<float>(std::sqrt(square));
  std::sort(best.begin(), best.end());
  return best;
}

}  // namespace hwbplan::overlaps
