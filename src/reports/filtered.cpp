// See filtered.hpp.
#include "reports/filtered.hpp"

#include <algorithm>

namespace hwbplan::reports {

namespace {

bool names(const List<Reference>& references, const Record& record) {
  return std::any_of(references.begin(), references.end(),
                     [&](const Reference& one) { return one.target == &record; });
}

bool names_any(const List<Reference>& references,
               const std::unordered_set<const Record*>& records) {
  return std::any_of(references.begin(), references.end(),
                     [&](const Reference& one) { return records.count(one.target) != 0; });
}

// Of no place is of the whole area.
bool is_of_place(const List<Reference>& places, const Place& asked, const Strategy* strategy) {
  if (places.empty() || names(places, asked)) return true;
  return std::any_of(places.begin(), places.end(), [&](const Reference& one) {
    const auto* place = target_as<Place>(one);
    return place != nullptr && is_whole_area(*place, strategy);
  });
}

bool sits_in(const Group& group, const Partner& partner) {
  return names(group.invited, partner) ||
         std::any_of(group.members.begin(), group.members.end(),
                     [&](const Lead& one) { return one.partner.target == &partner; });
}

}  // namespace

Filtered::Filtered(const Scope& scope) : scope_(scope) {
  if (!scope.is_filtered()) return;
  for (const Action* action : scope.actions()) {
    groups_.insert(action->group.target);
    for (const Reference& one : action->priorities) served_.insert(one.target);
    for (const Theme* theme : scope.themes_of(*action)) served_.insert(theme);
  }
  for (const Theme* theme : scope.themes()) {
    framework_.insert(theme);
    framework_.insert(theme->driver.target);
  }
  for (const Priority* priority : scope.priorities()) {
    framework_.insert(priority);
    framework_.insert(priority->driver.target);
    for (const Reference& one : priority->evidence) rests_on_.insert(one.target);
  }
  // What names nothing would else pass as naming the same.
  for (auto* records : {&groups_, &served_, &framework_, &rests_on_}) records->erase(nullptr);
}

bool Filtered::has(const List<Reference>& actions) const {
  if (!scope_.is_filtered()) return true;
  return std::any_of(actions.begin(), actions.end(), [&](const Reference& one) {
    const auto* action = target_as<Action>(one);
    return action != nullptr && scope_.has(*action);
  });
}

bool Filtered::has(const Group& group) const {
  const ReportOptions& asked = scope_.options();
  if (!scope_.is_filtered() || groups_.count(&group) != 0) return true;
  if (asked.plan != nullptr) return false;
  if (asked.partner != nullptr && !sits_in(group, *asked.partner)) return false;
  const bool by_remit = asked.theme != nullptr || asked.priority != nullptr;
  if (by_remit && !names_any(group.remit, framework_)) return false;
  return asked.place == nullptr ||
         is_of_place(group.places, *asked.place, scope_.plan().strategy());
}

bool Filtered::has(const Evidence& evidence) const {
  const ReportOptions& asked = scope_.options();
  if (asked.plan != nullptr && !names(evidence.quoted_in, *asked.plan)) return false;
  const auto is_partners = [&](const Reference& one) {
    const auto* plan = target_as<PartnerPlan>(one);
    return plan != nullptr && plan->owner.target == asked.partner;
  };
  if (asked.partner != nullptr &&
      std::none_of(evidence.quoted_in.begin(), evidence.quoted_in.end(), is_partners))
    return false;
  const bool by_priority = asked.theme != nullptr || asked.priority != nullptr;
  if (by_priority && rests_on_.count(&evidence) == 0) return false;
  return asked.place == nullptr ||
         is_of_place(evidence.places, *asked.place, scope_.plan().strategy());
}

bool Filtered::has(const CaseStudy& story) const {
  if (has(story.actions)) return true;
  const ReportOptions& asked = scope_.options();
  return asked.partner != nullptr && story.partner.target == asked.partner &&
         asked.theme == nullptr && asked.priority == nullptr && asked.plan == nullptr &&
         asked.place == nullptr;
}

bool Filtered::has(const Priority& priority) const {
  if (!scope_.is_filtered()) return true;
  return framework_.count(&priority) != 0 && is_touched(priority, priority.lead_member);
}

bool Filtered::has(const Theme& theme) const {
  if (!scope_.is_filtered()) return true;
  return framework_.count(&theme) != 0 && is_touched(theme, theme.sponsor);
}

bool Filtered::is_touched(const Record& record, const Maybe<Lead>& speaker) const {
  const ReportOptions& asked = scope_.options();
  if (asked.partner == nullptr && asked.plan == nullptr && asked.place == nullptr) return true;
  if (served_.count(&record) != 0) return true;
  return asked.partner != nullptr && asked.plan == nullptr && asked.place == nullptr &&
         speaker.given() && speaker->partner.target == asked.partner;
}

bool Filtered::has(std::string_view kind, std::string_view id) const {
  if (!scope_.is_filtered()) return true;
  for (std::size_t at = 0; at < kRecordKinds; ++at) {
    const auto one = static_cast<RecordKind>(at);
    if (name_of(one) != kind) continue;
    const Record* record = scope_.plan().find(one, id);
    return record == nullptr || has(*record);
  }
  return true;
}

bool Filtered::has(const Record& record) const {
  if (!scope_.is_filtered()) return true;
  const ReportOptions& asked = scope_.options();
  switch (record.kind) {
    case RecordKind::action:
      return scope_.has(static_cast<const Action&>(record));
    case RecordKind::metric:
      return scope_.has(static_cast<const Metric&>(record));
    case RecordKind::group:
      return has(static_cast<const Group&>(record));
    case RecordKind::evidence:
      return has(static_cast<const Evidence&>(record));
    case RecordKind::case_study:
      return has(static_cast<const CaseStudy&>(record));
    case RecordKind::overlap_decision:
      return has(static_cast<const OverlapDecision&>(record).actions);
    case RecordKind::priority:
      return has(static_cast<const Priority&>(record));
    case RecordKind::theme:
      return has(static_cast<const Theme&>(record));
    case RecordKind::partner:
      return asked.partner == nullptr || asked.partner == &record;
    case RecordKind::plan:
      return asked.plan == nullptr || asked.plan == &record;
    case RecordKind::place:
      return asked.place == nullptr || asked.place == &record;
    default:
      return true;
  }
}

}  // namespace hwbplan::reports
