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

double length(const JointVector& block) {
  double square = 0;
  for (const auto& entry : block) square += double{entry.second} * entry.second;
  return std::sqrt(square);
}

// Appends `block` scaled so that its square is `share`.
void append(JointVector& to, const JointVector& block, double share) {
  const double long_as = length(block);
  if (long_as <= 0) return;
  const auto scale = static_cast<float>(std::sqrt(share) / long_as);
  for (const auto& [number, weight] : block) {
    if (weight > 0) to.emplace_back(number, weight * scale);
  }
}

}  // namespace

JointVector joint_vector(const Profiles& profiles, std::size_t i, const Lexicon& lexicon,
                         const Rarity& rarity, const Blocks& blocks) {
  JointVector concepts;
  JointVector methods;
  JointVector words;
  for (const auto& [id, weight] : profiles.concepts[i]) {
    const auto kind = lexicon.concepts()[id].kind;
    if (kind == ConceptKind::general) continue;
    const bool minor = kind == ConceptKind::setting || kind == ConceptKind::method;
    const float part = kind == ConceptKind::intervention ? kThingsDone : 1;
    const float rare = weight * rarity.of_concept(id);
    concepts.emplace_back(id, rare * std::sqrt(minor ? kMinorKinds : part));
    if (kind == ConceptKind::method) methods.emplace_back(blocks.methods + id, rare);
  }
  JointVector closest;
  for (const auto& [id, weight] : profiles.closest[i])
    closest.emplace_back(blocks.closest + id, weight);
  double said = 0;
  for (const auto& [word, weight] : profiles.words[i]) {
    said += double{weight} * weight;
    const float rare = rarity.of_word(word);
    words.emplace_back(blocks.words + word, weight * rare * std::sqrt(rare));
  }
  // A text that says little of the field ("Campaign") must not be alike to all that say as little:
  // what its concepts fall short of is left to its words. What the catalogue is not sure of counts
  // for nothing.
  const double sure = std::min(1.0, length(concepts) / kEnoughConcepts);
  const double concept_share = double{kConceptShare} * sure;
  const double method_share =
      double{kMethodShare} * std::min(sure, length(methods) / kEnoughMethods);
  const double closest_most = closest.empty() ? 0 : double{kClosestShare} * sure;
  const double closest_share = closest_most * std::min(1.0, length(closest));
  const double enough = std::min(1.0, said / kEnoughWords);
  const double word_share =
      (double{kWholeShare} - concept_share - method_share - closest_most) * enough * enough;
  JointVector joint;
  joint.reserve(concepts.size() + methods.size() + closest.size() + words.size());
  append(joint, concepts, concept_share);
  append(joint, methods, method_share);
  append(joint, closest, closest_share);
  append(joint, words, word_share);
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
