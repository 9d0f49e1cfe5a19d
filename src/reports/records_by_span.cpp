// See records_by_span.hpp.
#include "reports/records_by_span.hpp"

namespace hwbplan::reports {

RecordsBySpan::RecordsBySpan(const Plan& plan) : plan_(plan) {
  const auto note = [this](const auto& all) {
    for (const Record* one : all)
      records_.emplace(Key(one->kind, one->span.file, one->span.begin), one);
  };
  note(plan.all<Strategy>());
  note(plan.all<Theme>());
  note(plan.all<Priority>());
  note(plan.all<Contribution>());
  note(plan.all<Place>());
  note(plan.all<Population>());
  note(plan.all<Driver>());
  note(plan.all<Partner>());
  note(plan.all<PartnerPlan>());
  note(plan.all<RelatedStrategy>());
  note(plan.all<Action>());
  note(plan.all<Metric>());
  note(plan.all<Group>());
  note(plan.all<Meeting>());
  note(plan.all<AnnualTheme>());
  note(plan.all<CaseStudy>());
  note(plan.all<Evidence>());
  note(plan.all<OverlapDecision>());
}

const Record* RecordsBySpan::at(const Span& span) const {
  for (std::size_t kind = 0; kind < kRecordKinds; ++kind) {
    const auto found = records_.find({static_cast<RecordKind>(kind), span.file, span.begin});
    if (found != records_.end()) return found->second;
  }
  return nullptr;
}

const Record* RecordsBySpan::about(const Diagnostic& finding) const {
  for (std::size_t at = 0; at < kRecordKinds; ++at) {
    const auto kind = static_cast<RecordKind>(at);
    if (name_of(kind) != finding.kind) continue;
    // Records of one kind never lie in each other, so the last that begins by then is the one.
    const auto behind = records_.upper_bound({kind, finding.span.file, finding.span.begin});
    const Record* around = behind == records_.begin() ? nullptr : std::prev(behind)->second;
    if (around != nullptr && (around->kind != kind || !around->span.contains(finding.span)))
      around = nullptr;
    if (around != nullptr && around->id.text == finding.id) return around;
    const Record* named = finding.id.empty() ? nullptr : plan_.find(kind, finding.id);
    return named != nullptr ? named : around;
  }
  return nullptr;
}

}  // namespace hwbplan::reports
