// See filtered.hpp.
#include "reports/filtered.hpp"

#include "hwbplan/workspace/action_places.hpp"
#include "hwbplan/workspace/group_state.hpp"
#include "hwbplan/workspace/whole_area.hpp"

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
  for (const Action* action : scope.actions()) note(*action);
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
  for (auto* records : {&groups_, &named_, &served_, &framework_, &rests_on_})
    records->erase(nullptr);
  note_drivers();
}

void Filtered::note(const Action& action) {
  groups_.insert(action.group.target);
  for (const Reference& one : action.priorities) served_.insert(one.target);
  note_themes(action);
  const auto add = [this](const List<Reference>& references) {
    for (const Reference& one : references) named_.insert(one.target);
  };
  named_.insert(action.plan.target);
  if (action.lead.given()) named_.insert(action.lead->partner.target);
  for (const Resource& one : action.resources) named_.insert(one.partner.target);
  for (const Barrier& one : action.barriers) named_.insert(one.owner.target);
  if (action.coproduction.given()) add(action.coproduction->with);
  for (const auto* references : {&action.partners, &action.contributes_to, &action.populations,
                                 &places_of(action), &action.links, &action.annual_theme})
    add(*references);
}

void Filtered::note_themes(const Action& action) {
  const Scope::NamedThemes named = scope_.themes_named(action);
  serves_every_theme_ = serves_every_theme_ || named.every;
  served_.insert(named.themes.begin(), named.themes.end());
  if (named.is_cut) also_served_.note(action.themes, action.priorities);
}

// Asked of the other records, which are known by then.
void Filtered::note_drivers() {
  for (const Theme* theme : scope_.themes()) {
    if (has(*theme)) drivers_.insert(theme->driver.target);
  }
  for (const Priority* priority : scope_.priorities()) {
    if (has(*priority)) drivers_.insert(priority->driver.target);
  }
  for (const Group* group : scope_.all<Group>()) {
    if (is_closed(*group, scope_.today()) || !has(*group)) continue;
    for (const Reference& one : group->remit) drivers_.insert(one.target);
  }
  drivers_.erase(nullptr);
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
  if (asked.plan != nullptr || scope_.is_of_item()) return false;
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
    return plan != nullptr && scope_.shows(*plan) && plan->owner.target == asked.partner;
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
  return is_by_partner_alone() && story.partner.target == scope_.options().partner;
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
  const bool by_actions = asked.partner != nullptr || asked.plan != nullptr ||
                          asked.place != nullptr || scope_.is_of_item();
  if (!by_actions) return true;
  if (served_.count(&record) != 0) return true;
  if (record.kind == RecordKind::theme &&
      (serves_every_theme_ || also_served_.has(static_cast<const Theme&>(record))))
    return true;
  return asked.partner != nullptr && asked.plan == nullptr && asked.place == nullptr &&
         speaker.given() && speaker->partner.target == asked.partner;
}

bool Filtered::is_by_partner_alone() const {
  const ReportOptions& asked = scope_.options();
  return asked.partner != nullptr && asked.theme == nullptr && asked.priority == nullptr &&
         asked.plan == nullptr && asked.place == nullptr;
}

bool Filtered::has(const Driver& driver) const {
  if (!scope_.is_filtered() || drivers_.count(&driver) != 0) return true;
  return std::any_of(driver.governed_by.begin(), driver.governed_by.end(),
                     [this](const Reference& one) {
                       const auto* group = target_as<Group>(one);
                       return group != nullptr && scope_.shows(*group) && has(*group);
                     });
}

bool Filtered::has(const Partner& partner) const {
  const ReportOptions& asked = scope_.options();
  if (!scope_.is_filtered()) return true;
  if (asked.partner != nullptr) return asked.partner == &partner;
  if (asked.plan != nullptr && asked.plan->owner.target == &partner) return true;
  return named_.count(&partner) != 0;
}

bool Filtered::has(const PartnerPlan& plan) const {
  const ReportOptions& asked = scope_.options();
  if (!scope_.is_filtered()) return true;
  if (asked.plan != nullptr) return asked.plan == &plan;
  if (named_.count(&plan) != 0) return true;
  return is_by_partner_alone() && plan.owner.target == asked.partner;
}

bool Filtered::has(const Place& place) const {
  const ReportOptions& asked = scope_.options();
  if (!scope_.is_filtered() || asked.place == &place) return true;
  if (asked.place != nullptr) return is_whole_area(place, scope_.plan().strategy());
  return named_.count(&place) != 0;
}

bool Filtered::has(const RelatedStrategy& strategy) const {
  if (!scope_.is_filtered() || named_.count(&strategy) != 0) return true;
  return is_by_partner_alone() && strategy.owner.target == scope_.options().partner;
}

bool Filtered::has(const Meeting& meeting) const {
  const auto* group = target_as<Group>(meeting.group);
  if (!scope_.is_filtered() || group == nullptr || has(*group)) return true;
  const auto is_about = [this](const auto& one) { return has(one.actions); };
  return std::any_of(meeting.decisions.begin(), meeting.decisions.end(), is_about) ||
         std::any_of(meeting.agreed_actions.begin(), meeting.agreed_actions.end(), is_about) ||
         std::any_of(meeting.views.begin(), meeting.views.end(), is_about);
}

bool Filtered::has(const AnnualTheme& theme) const {
  if (!scope_.is_filtered() || named_.count(&theme) != 0) return true;
  const auto* driver = target_as<Driver>(theme.driver);
  return driver != nullptr && scope_.shows(*driver) && has(*driver);
}

bool Filtered::has(const Record& record) const {
  if (!scope_.is_filtered()) return true;
  switch (record.kind) {
    case RecordKind::strategy:
      return true;
    case RecordKind::theme:
      return has(static_cast<const Theme&>(record));
    case RecordKind::priority:
      return has(static_cast<const Priority&>(record));
    case RecordKind::contribution:
    case RecordKind::population:
      return named_.count(&record) != 0;
    case RecordKind::place:
      return has(static_cast<const Place&>(record));
    case RecordKind::driver:
      return has(static_cast<const Driver&>(record));
    case RecordKind::partner:
      return has(static_cast<const Partner&>(record));
    case RecordKind::plan:
      return has(static_cast<const PartnerPlan&>(record));
    case RecordKind::related_strategy:
      return has(static_cast<const RelatedStrategy&>(record));
    case RecordKind::action:
      return scope_.has(static_cast<const Action&>(record));
    case RecordKind::metric:
      return scope_.has(static_cast<const Metric&>(record));
    case RecordKind::group:
      return has(static_cast<const Group&>(record));
    case RecordKind::meeting:
      return has(static_cast<const Meeting&>(record));
    case RecordKind::annual_theme:
      return has(static_cast<const AnnualTheme&>(record));
    case RecordKind::case_study:
      return has(static_cast<const CaseStudy&>(record));
    case RecordKind::evidence:
      return has(static_cast<const Evidence&>(record));
    case RecordKind::overlap_decision:
      return has(static_cast<const OverlapDecision&>(record).actions);
  }
  return true;
}

}  // namespace hwbplan::reports
