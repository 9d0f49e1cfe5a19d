// The tables of quoted figures and of decisions about overlaps.
#include "hwbplan/model/evidence.hpp"

#include "model/field.hpp"
#include "model/record_fields.hpp"

namespace hwbplan {

namespace {

using So = FieldOf<EvidenceSource>;
constexpr Field kSourceFields[] = {
    So::row<&EvidenceSource::title>("title", "The publication."),
    So::row<&EvidenceSource::date>("date", "The day it was published.").such_as("2023-02-01"),
    So::row<&EvidenceSource::url>("url", "Where it is published."),
};
constexpr Schema kSource = {"source", "Where a figure comes from.", kSourceFields, "title"};

using Co = FieldOf<Correction>;
constexpr Field kCorrectionFields[] = {
    Co::row<&Correction::date>("date", "The day it was corrected.")
        .required()
        .such_as("2023-06-01"),
    Co::row<&Correction::value>("value", "The right figure.").required().such_as("12"),
    Co::row<&Correction::reason>("reason", "What was wrong."),
};
constexpr Schema kCorrection = {
    "correction", "The right figure, and what was wrong.", kCorrectionFields, {}};

using E = FieldOf<Evidence>;
constexpr Field kEvidenceFields[] = {
    id_row<Evidence>(),
    E::row<&Evidence::title>("title", "A short name for it."),
    E::row<&Evidence::statement>("statement", "The sentence that plans quote.").required(),
    E::row<&Evidence::indicator>("indicator",
                                 "What the figure is of; the same name wherever it is quoted.")
        .such_as("suicide-deaths"),
    E::row<&Evidence::period>("period", "The time it is for.").such_as("2021 to 2022"),
    E::row<&Evidence::places>("places", "Where it is for.")
        .to(KindSet(RecordKind::place), "is for"),
    E::row<&Evidence::value>("value", "The figure that plans quote.").such_as("40"),
    E::row<&Evidence::unit>("unit", "What the figure counts.").such_as("% change"),
    E::row<&Evidence::from>("from", "The figure before, where the value is a change.")
        .such_as("100"),
    E::row<&Evidence::to>("to", "The figure after it.").such_as("140"),
    E::row<&Evidence::source>("source", "Where it was published."),
    E::row<&Evidence::quoted_in>("quoted_in", "The plans that quote it.")
        .to(KindSet(RecordKind::plan), "is quoted in"),
    E::row<&Evidence::correction>("correction",
                                  "The right figure, where the quoted one was wrong."),
    notes_row<Evidence>(),
    private_row<Evidence>(),
};
constexpr Schema kEvidence = {
    "piece of evidence", "A figure that plans quote, and its source.", kEvidenceFields, {}};

using Db = FieldOf<DecidedBy>;
constexpr Field kDecidedByFields[] = {
    Db::row<&DecidedBy::meeting>("meeting", "The meeting that decided.")
        .to(KindSet(RecordKind::meeting), "was decided by"),
    Db::row<&DecidedBy::group>("group", "The group that decided.")
        .to(KindSet(RecordKind::group), "was decided by"),
    Db::row<&DecidedBy::date>("date", "The day of the decision.").such_as("2026-10-14"),
};
constexpr Schema kDecidedBy = {"decider", "Who decided, and when.", kDecidedByFields, "meeting"};

using Fr = FieldOf<Freed>;
constexpr Field kFreedFields[] = {
    Fr::row<&Freed::amount>("amount", "Pounds a year.").such_as("18000"),
    Fr::row<&Freed::staff>("staff", "Whole-time equivalents.").such_as("0.4"),
};
constexpr Schema kFreed = {"saving", "What the decision frees for other work.", kFreedFields, {}};

using O = FieldOf<OverlapDecision>;
constexpr Field kOverlapDecisionFields[] = {
    O::row<&OverlapDecision::id>("id", "A reference of your own, if you keep one."),
    O::row<&OverlapDecision::actions>("actions", "The actions that overlap.")
        .required()
        .to(KindSet(RecordKind::action), "is about"),
    O::row<&OverlapDecision::decision>("decision", "What was decided about them.").required(),
    O::row<&OverlapDecision::keep>("keep", "The action that stays, for merge and stop.")
        .to(KindSet(RecordKind::action), "keeps"),
    O::row<&OverlapDecision::reason>("reason", "Why.").required(),
    O::row<&OverlapDecision::decided_by>("decided_by", "The meeting that decided."),
    O::row<&OverlapDecision::frees>("frees", "The money and staff that it frees."),
    O::row<&OverlapDecision::texts>("texts",
                                    "Written by `hwbplan overlaps decide`; leave as it is."),
    notes_row<OverlapDecision>(),
    private_row<OverlapDecision>(),
};
constexpr Schema kOverlapDecision = {
    "overlap decision", "What was decided about overlapping actions.", kOverlapDecisionFields, {}};

}  // namespace

const Schema& schema_for(const EvidenceSource*) {
  return kSource;
}
const Schema& schema_for(const Correction*) {
  return kCorrection;
}
const Schema& schema_for(const Evidence*) {
  return kEvidence;
}
const Schema& schema_for(const DecidedBy*) {
  return kDecidedBy;
}
const Schema& schema_for(const Freed*) {
  return kFreed;
}
const Schema& schema_for(const OverlapDecision*) {
  return kOverlapDecision;
}

}  // namespace hwbplan
