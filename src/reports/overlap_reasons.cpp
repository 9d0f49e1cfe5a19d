// See overlap_reasons.hpp.
#include "reports/overlap_reasons.hpp"

#include "hwbplan/overlaps/people_and_places.hpp"
#include "hwbplan/text/likelihood.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace hwbplan::reports {

ReasonTeller::ReasonTeller(const Scope& scope, std::span<const overlaps::Overlap> pairs)
    : scope_(scope) {
  if (!scope.options().public_paper) return;
  for (const overlaps::Overlap& pair : pairs) {
    for (const Action* action : {pair.a, pair.b}) {
      const auto [found, is_new] = open_.try_emplace(action);
      if (!is_new) continue;
      found->second.people = scope_.shows_all(action->populations);
      found->second.places = scope_.shows_all(places_of(*action));
    }
  }
}

std::vector<std::string> ReasonTeller::told(const std::vector<overlaps::Reason>& reasons,
                                            const overlaps::Overlap& overlap,
                                            std::size_t most) const {
  const bool to_public = scope_.options().public_paper;
  const Open a = to_public ? open_.at(overlap.a) : Open{};
  const Open b = to_public ? open_.at(overlap.b) : Open{};
  // The words that a reason quotes can be those of a population's title, whatever it is about.
  const bool may_quote = a.people && b.people;
  std::vector<std::string> told;
  told.reserve(std::min(most, reasons.size()));
  for (const overlaps::Reason& one : reasons) {
    if (told.size() == most) break;
    if (one.source == overlaps::ReasonSource::people && !may_quote) continue;
    if (one.source == overlaps::ReasonSource::places && !(a.places && b.places)) continue;
    if (one.record != nullptr && !scope_.shows(*one.record)) continue;
    std::string words =
        one_line(may_quote ? reason_in_words(one.text, one.in_a, one.in_b) : one.text);
    if (one.weight != 0 || one.missed != 0) {
      words += " (";
      words += weight_in_words(one.weight, one.missed);
      words += ')';
    }
    told.push_back(std::move(words));
  }
  return told;
}

OverlapReasons ReasonTeller::tell(const overlaps::Explanation& explanation,
                                  std::size_t most) const {
  return {told(explanation.speaks_for, explanation.overlap, most),
          told(explanation.speaks_against, explanation.overlap, most)};
}

std::string likelihood_of(double score) {
  std::string words(likelihood_in_words(score));
  words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return fmt::format("{} ({})", words, score_in_figures(score));
}

double shown_score(double score) {
  return std::min(std::round(score * 100) / 100, 0.99);
}

}  // namespace hwbplan::reports
