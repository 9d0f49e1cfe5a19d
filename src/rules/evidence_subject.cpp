// See evidence_subject.hpp.
#include "rules/evidence_subject.hpp"

#include "hwbplan/base/text_hash.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/workspace/plan.hpp"
#include "hwbplan/workspace/whole_area.hpp"

#include "rules/written_numbers.hpp"

#include <algorithm>
#include <functional>

namespace hwbplan::rules {

std::size_t SubjectHash::operator()(const Subject& subject) const {
  std::size_t hash = hash_of_text(subject.indicator);
  const auto mix = [&](std::size_t more) { hash = hash * 1099511628211U + more; };
  mix(static_cast<std::size_t>(subject.period.start.days));
  mix(static_cast<std::size_t>(subject.period.end.days));
  for (const Record* place : subject.places) mix(std::hash<const Record*>()(place));
  return hash;
}

bool has_subject(const Evidence& evidence) {
  const List<Reference>& places = evidence.places;
  return evidence.indicator.given() && evidence.period.given() && !places.partial &&
         places.presence != Presence::unreadable &&
         std::all_of(places.begin(), places.end(),
                     [](const Reference& place) { return place.target != nullptr; });
}

std::vector<const Record*> places_in(const List<Reference>& places, const Strategy* strategy) {
  std::vector<const Record*> found;
  for (const Reference& reference : places) {
    const auto* place = target_as<Place>(reference);
    if (place == nullptr || !is_whole_area(*place, strategy)) found.push_back(reference.target);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

Subject subject_of(const Evidence& evidence, const Strategy* strategy) {
  return {utf8::fold_case_ascii(evidence.indicator.text), evidence.period.period,
          places_in(evidence.places, strategy)};
}

const Number& figure_that_holds(const Evidence& evidence) {
  const bool corrected = evidence.correction.given() && evidence.correction->value.given();
  return corrected ? evidence.correction->value : evidence.value;
}

bool is_corrected(const Evidence& evidence, Date today) {
  if (!evidence.correction.given() || !evidence.value.given()) return false;
  const Correction& correction = evidence.correction.value;
  return correction.value.given() && correction.date.given() && correction.date.date <= today &&
         !are_same_figure(correction.value, evidence.value);
}

}  // namespace hwbplan::rules
