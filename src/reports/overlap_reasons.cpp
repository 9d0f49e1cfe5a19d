// See overlap_reasons.hpp.
#include "reports/overlap_reasons.hpp"

#include "hwbplan/overlaps/people_and_places.hpp"
#include "hwbplan/text/likelihood.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

// How alike a rival is stands behind it in brackets, in figures that only `--explain` explains.
std::string text_of(const overlaps::Reason& reason) {
  const bool is_rival = reason.record != nullptr && reason.record->kind == RecordKind::action;
  return is_rival ? reason.text.substr(0, reason.text.rfind(" (")) : reason.text;
}

}  // namespace

const ReasonTeller::Open& ReasonTeller::open(const Action& action) {
  const auto [found, is_new] = open_.try_emplace(&action);
  if (is_new && scope_.options().public_paper) {
    found->second.people = scope_.shows_all(action.populations);
    found->second.places = scope_.shows_all(places_of(action));
  }
  return found->second;
}

std::vector<std::string> ReasonTeller::told(const std::vector<overlaps::Reason>& reasons,
                                            const overlaps::Overlap& overlap, std::size_t most) {
  const Open a = open(*overlap.a);
  const Open b = open(*overlap.b);
  // The words that a reason quotes can be those of a population's title, whatever it is about.
  const bool may_quote = a.people && b.people;
  std::vector<std::string> told;
  for (const overlaps::Reason& one : reasons) {
    if (told.size() == most) break;
    if (one.source == overlaps::ReasonSource::people && !may_quote) continue;
    if (one.source == overlaps::ReasonSource::places && !(a.places && b.places)) continue;
    if (one.record != nullptr && !scope_.shows(*one.record)) continue;
    const std::string words =
        one_line(may_quote ? reason_in_words(text_of(one), one.in_a, one.in_b) : text_of(one));
    const bool weighs = one.weight != 0 || one.missed != 0;
    told.push_back(weighs ? fmt::format("{} ({})", words, weight_in_words(one.weight, one.missed))
                          : words);
  }
  return told;
}

OverlapReasons ReasonTeller::tell(const overlaps::Explanation& explanation, std::size_t most) {
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
