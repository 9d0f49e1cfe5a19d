// See scoring.hpp.
#include "overlaps/scoring.hpp"

#include <algorithm>
#include <cmath>

namespace hwbplan::overlaps {

namespace {

// Fitted to three labelled counties together: between them, with these, a score differs from the
// share of true overlaps among the pairs that have it by 0.06 on average.
constexpr double kSlope = 5.5;
constexpr double kMiddle = 0.80;

// Concepts of this length together, or methods, say enough to be believed in full.
constexpr double kEnoughConcepts = 0.8;
constexpr double kEnoughMethods = 0.4;
// So many words of a title are, however many actions hold them.
constexpr double kEnoughWords = 4;

double length(std::span<const Weighed> block) {
  double square = 0;
  for (const auto& entry : block) square += double{entry.second} * entry.second;
  return std::sqrt(square);
}

// Makes the square of a block of that length `share`.
void scale(std::span<Weighed> block, double length, double share) {
  if (length <= 0) return;
  const auto factor = static_cast<float>(std::sqrt(share) / length);
  for (auto& entry : block) entry.second *= factor;
}

}  // namespace

JointVector joint_vector(const Profiles& profiles, std::size_t i, const Lexicon& lexicon,
                         const Rarity& rarity, const Blocks& blocks) {
  const auto found = profiles.concepts[i];
  JointVector joint;
  joint.reserve(2 * found.size() + profiles.closest[i].size() + profiles.words[i].size());
  const auto add = [&joint](std::uint32_t number, float weight) {
    if (weight > 0) joint.emplace_back(number, weight);
  };
  for (const auto& [id, weight] : found) {
    const auto kind = lexicon.concepts()[id].kind;
    if (kind == ConceptKind::general) continue;
    const bool minor = kind == ConceptKind::setting || kind == ConceptKind::method;
    const float part = kind == ConceptKind::intervention ? kThingsDone : 1;
    add(id, weight * rarity.of_concept(id) * std::sqrt(minor ? kMinorKinds : part));
  }
  const std::size_t concepts_end = joint.size();
  for (const auto& [id, weight] : found) {
    if (lexicon.concepts()[id].kind != ConceptKind::method) continue;
    add(blocks.methods + id, weight * rarity.of_concept(id));
  }
  const std::size_t methods_end = joint.size();
  for (const auto& [id, weight] : profiles.closest[i]) add(blocks.closest + id, weight);
  const std::size_t closest_end = joint.size();
  double said = 0;
  for (const auto& [word, weight] : profiles.words[i]) {
    said += double{weight} * weight;
    const float rare = rarity.of_word(word);
    add(blocks.words + word, weight * rare * std::sqrt(rare));
  }
  const std::span<Weighed> all(joint);
  const auto concepts = all.first(concepts_end);
  const auto methods = all.subspan(concepts_end, methods_end - concepts_end);
  const auto closest = all.subspan(methods_end, closest_end - methods_end);
  const auto words = all.subspan(closest_end);
  // A text that says little of the field ("Campaign") must not be alike to all that say as little:
  // what its concepts fall short of is left to its words. What the catalogue is not sure of counts
  // for nothing.
  const double concept_length = length(concepts);
  const double method_length = length(methods);
  const double closest_length = length(closest);
  const double sure = std::min(1.0, concept_length / kEnoughConcepts);
  const double concept_share = double{kConceptShare} * sure;
  const double method_share = double{kMethodShare} * std::min(sure, method_length / kEnoughMethods);
  const double closest_most = closest.empty() ? 0 : double{kClosestShare} * sure;
  const double closest_share = closest_most * std::min(1.0, closest_length);
  const double enough = std::min(1.0, said / kEnoughWords);
  const double word_share =
      (double{kWholeShare} - concept_share - method_share - closest_most) * enough * enough;
  scale(concepts, concept_length, concept_share);
  scale(methods, method_length, method_share);
  scale(closest, closest_length, closest_share);
  scale(words, length(words), word_share);
  return joint;
}

float period_penalty(const Months& a, const Months& b) {
  const bool apart = (a.ends != 0 && b.starts != 0 && a.ends < b.starts) ||
                     (b.ends != 0 && a.starts != 0 && b.ends < a.starts);
  return apart ? kPeriodsApart : 0;
}

double margin(double likeness, double rival) {
  return likeness - kRivalShare * std::max(0.0, rival - kRivalFloor);
}

double score_of_margin(double margin) {
  return 1 / (1 + std::exp(-kSlope * (margin - kMiddle)));
}

double margin_for_score(double score) {
  const double inside = std::clamp(score, 1e-9, 1 - 1e-9);
  return kMiddle + std::log(inside / (1 - inside)) / kSlope;
}

}  // namespace hwbplan::overlaps
