// The figures that plans quote, and what was decided about overlapping actions: the two places
// where a plan speaks about what other documents say.
#pragma once

#include "hwbplan/model/value.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace hwbplan {

struct EvidenceSource {
  Text title;
  DateValue date;
  Text url;
};

struct Correction {
  DateValue date;
  Number value;
  Text reason;
};

struct Evidence : Record {
  static constexpr RecordKind kKind = RecordKind::evidence;
  Evidence() : Record(kKind) {}
  Text statement;
  Text indicator;
  PeriodValue period;
  List<Reference> places;
  Number value;
  Text unit;
  Number from;
  Number to;
  Maybe<EvidenceSource> source;
  List<Reference> quoted_in;
  Maybe<Correction> correction;
};

enum class OverlapVerdict : std::uint8_t { joint, merge, stop, keep_both };
inline constexpr std::array<std::string_view, 4> kOverlapVerdictNames = {"joint", "merge", "stop",
                                                                         "keep-both"};
constexpr std::span<const std::string_view> names_of(OverlapVerdict) {
  return kOverlapVerdictNames;
}

struct DecidedBy {
  Reference meeting;
  Reference group;
  DateValue date;
};

struct Freed {
  Number amount;  // pounds
  Number staff;   // whole-time equivalents
};

struct OverlapDecision : Record {
  static constexpr RecordKind kKind = RecordKind::overlap_decision;
  OverlapDecision() : Record(kKind) {}
  List<Reference> actions;
  Choice<OverlapVerdict> decision;
  Reference keep;
  Text reason;
  Maybe<DecidedBy> decided_by;
  Maybe<Freed> frees;
  Text texts;  // a hash of both actions' texts as they were decided upon
};

// The tables of these records: src/model/evidence.cpp.
const Schema& schema_for(const EvidenceSource*);
const Schema& schema_for(const Correction*);
const Schema& schema_for(const Evidence*);
const Schema& schema_for(const DecidedBy*);
const Schema& schema_for(const Freed*);
const Schema& schema_for(const OverlapDecision*);

}  // namespace hwbplan
