// What a quoted figure is of: an indicator, in a period, in some places. Two figures of one subject
// must agree, wherever they stand.
#pragma once

#include "hwbplan/model/evidence.hpp"
#include "hwbplan/model/strategy.hpp"

#include <compare>
#include <cstddef>
#include <string>
#include <vector>

namespace hwbplan::rules {

struct Subject {
  std::string indicator;  // in lower case
  Period period;
  std::vector<const Record*> places;  // sorted; empty for the whole area

  bool operator==(const Subject&) const = default;
};

struct SubjectHash {
  std::size_t operator()(const Subject& subject) const;
};

// Not without an indicator or a period, nor where a place is not known, because then nobody can say
// what it is comparable with.
bool has_subject(const Evidence& evidence);

// Of evidence that has one. `strategy` may be nothing.
Subject subject_of(const Evidence& evidence, const Strategy* strategy);

// The places of a list as a subject holds them: sorted, and without those that stand for the whole
// area.
std::vector<const Record*> places_in(const List<Reference>& places, const Strategy* strategy);

// The figure that holds today: the right one, where the quoted one has been corrected.
const Number& figure_that_holds(const Evidence& evidence);

// Whether a correction has been recorded and its day has come, with another figure than the quoted
// one.
bool is_corrected(const Evidence& evidence, Date today);

}  // namespace hwbplan::rules
