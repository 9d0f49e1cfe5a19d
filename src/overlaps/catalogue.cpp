// See catalogue.hpp.
#include "overlaps/catalogue.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

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
// Sums that lie so far apart are one stripe: their greatest are found many at once.
constexpr std::size_t kStripes = 128;
static_assert(kMostKept <= kStripes);

// Sharpens shares of the best: 1 stays 1, a half becomes a sixteenth.
float sharpened(float share) {
  return share * share * share * share;
}

// The greatest sum of each stripe, and 0 where none is greater.
std::array<float, kStripes> peaks_of(std::span<const float> sums) {
  std::array<float, kStripes> peaks{};
  for (; sums.size() >= kStripes; sums = sums.subspan(kStripes)) {
    for (std::size_t i = 0; i < kStripes; ++i) peaks[i] = sums[i] > peaks[i] ? sums[i] : peaks[i];
  }
  return peaks;
}

}  // namespace

Catalogue::Catalogue(const Lexicon& lexicon) : document_of_(lexicon.concepts().size(), -1) {
  const auto concepts = lexicon.concepts();
  for (std::uint32_t i = 0; i < concepts.size(); ++i) {
    if (concepts[i].kind != ConceptKind::intervention) continue;
    document_of_[i] = static_cast<std::int32_t>(documents_.size());
    documents_.push_back(i);
  }
  by_word_ = Table(documents_.size(), [&](std::size_t d) { return concepts[documents_[d]].words; });
  by_concept_ =
      Table(documents_.size(), [&](std::size_t d) { return concepts[documents_[d]].named; });
  std::vector<double> squares(documents_.size());
  for (auto* table : {&by_word_, &by_concept_}) table->add_squares(squares);
  for (auto& square : squares) square = std::pow(std::max(square, 1e-9), kLengthPower / 2);
  for (auto* table : {&by_word_, &by_concept_}) table->divide_by(squares);
}

template <typename NumbersOf>
Catalogue::Table::Table(std::size_t documents, const NumbersOf& numbers_of)
    : documents_(documents) {
  for (std::size_t d = 0; d < documents; ++d) {
    for (const auto number : numbers_of(d)) {
      if (number + std::size_t{2} > starts_.size()) starts_.resize(number + std::size_t{2});
      ++starts_[number + std::size_t{1}];
    }
  }
  std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
  if (!starts_.empty()) entries_.resize(starts_.back());
  auto next = starts_;
  for (std::uint32_t d = 0; d < documents; ++d) {
    for (const auto number : numbers_of(d)) entries_[next[number]++] = {d, 0};
  }
}

// Each weight holds the rarity twice: once for the entry, once for the text that asks.
double Catalogue::Table::square_of(std::size_t number) const {
  const auto holding = starts_[number + 1] - starts_[number];
  if (holding == 0) return 0;
  const double rare = std::log(static_cast<double>(documents_) / static_cast<double>(holding));
  return rare * rare;
}

void Catalogue::Table::add_squares(std::vector<double>& squares) const {
  for (std::size_t number = 0; number + 1 < starts_.size(); ++number) {
    const double square = square_of(number);
    for (auto i = starts_[number]; i < starts_[number + 1]; ++i) {
      squares[entries_[i].document] += square;
    }
  }
}

void Catalogue::Table::divide_by(const std::vector<double>& lengths) {
  for (std::size_t number = 0; number + 1 < starts_.size(); ++number) {
    const double square = square_of(number);
    for (auto i = starts_[number]; i < starts_[number + 1]; ++i) {
      entries_[i].weight = static_cast<float>(square / lengths[entries_[i].document]);
    }
  }
}

void Catalogue::Table::add_up(std::uint32_t number, float weight, std::vector<float>& sums) const {
  if (number + std::size_t{1} >= starts_.size()) return;
  for (auto i = starts_[number]; i < starts_[number + std::size_t{1}]; ++i) {
    sums[entries_[i].document] += weight * entries_[i].weight;
  }
}

// The documents of the greatest sums over 0, by their concepts, the greatest first; of equals the
// earlier document stays, because its concept has the smaller number. As many peaks reach the bound
// as are kept, so that only stripes whose peak does need to be looked at.
std::vector<std::pair<std::uint32_t, float>> Catalogue::greatest(
    std::span<const float> sums) const {
  const auto peaks = peaks_of(sums);
  auto sorted = peaks;
  const auto last = sorted.begin() + kMostKept - 1;
  std::nth_element(sorted.begin(), last, sorted.end(), std::greater<>());
  const float bound = std::max(*last, std::numeric_limits<float>::min());
  std::vector<std::pair<std::uint32_t, float>> kept;
  kept.reserve(2 * kMostKept);
  for (std::size_t stripe = 0; stripe < kStripes; ++stripe) {
    if (peaks[stripe] < bound) continue;
    for (std::size_t d = stripe; d < documents_.size(); d += kStripes) {
      if (sums[d] >= bound) kept.emplace_back(documents_[d], sums[d]);
    }
  }
  std::sort(kept.begin(), kept.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  kept.resize(std::min(kept.size(), kMostKept));
  return kept;
}

std::vector<std::pair<std::uint32_t, float>> Catalogue::closest(
    std::span<const std::pair<std::uint32_t, float>> words,
    std::span<const FoundConcept> found) const {
  std::vector<float> sums((documents_.size() + kStripes - 1) / kStripes * kStripes);
  for (const auto& [word, weight] : words) by_word_.add_up(word, weight, sums);
  for (const auto& item : found) {
    if (document_of_[item.id] < 0) by_concept_.add_up(item.id, item.weight, sums);
  }
  const auto peaks = peaks_of(sums);
  const float guess = *std::max_element(peaks.begin(), peaks.end());
  const float ahead = kFoundAhead * (guess > 0 ? guess : 1);
  float found_here = 0;
  for (const auto& item : found) {
    const auto document = document_of_[item.id];
    if (document < 0) continue;
    sums[static_cast<std::size_t>(document)] += ahead * item.weight;
    found_here = std::max(found_here, item.weight);
  }
  auto best = greatest(sums);
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
