// See scope.hpp.
#include "reports/scope.hpp"

#include "hwbplan/base/number.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/model/unwritten.hpp"
#include "hwbplan/workspace/action_places.hpp"
#include "hwbplan/workspace/whole_area.hpp"

#include "reports/item_actions.hpp"
#include "reports/shared_work.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

// A strategy has a few themes. Thousands under each of thousands of records would be millions.
constexpr std::size_t kMostThemes = 200;

bool names(const List<Reference>& references, const Record& record) {
  const auto is_it = [&](const Reference& one) { return one.target == &record; };
  return std::any_of(references.begin(), references.end(), is_it);
}

bool takes_part(const Action& action, const Partner& partner) {
  if (action.lead.given() && action.lead->partner.target == &partner) return true;
  if (names(action.partners, partner)) return true;
  for (const Resource& one : action.resources) {
    if (one.partner.target == &partner) return true;
  }
  for (const Barrier& one : action.barriers) {
    if (one.owner.target == &partner) return true;
  }
  return false;
}

bool serves(const List<Reference>& priorities, const Theme& theme, const Scope& scope) {
  return std::any_of(priorities.begin(), priorities.end(), [&](const Reference& one) {
    const Priority* priority = scope.priority_of(one);
    return priority != nullptr && is_under(*priority, theme);
  });
}

bool says_all(const List<Reference>& references) {
  const auto is_all = [](const Reference& one) { return one.id == "all"; };
  return std::any_of(references.begin(), references.end(), is_all);
}

std::string kind_and_title(const char* kind, const Record* record, const Scope& scope) {
  if (record == nullptr) return {};
  return fmt::format("{}: {}", kind,
                     scope.shows(*record) ? title_of(*record) : std::string("not published"));
}

}  // namespace

RecordLink link_to(const Record& record) {
  if (!record.id.given()) return {};
  return {name_of(record.kind), record.id.text};
}

std::string title_of(const Record& record) {
  return one_line(record.title.given() ? record.title.text : record.id.text);
}

std::string reference_and_title(const Record& record) {
  if (!record.title.given() || !record.id.given()) return title_of(record);
  // An id in words says nothing that the title does not; a reference such as HB-07 is how people
  // speak of it.
  const bool is_reference = record.id.text.find_first_of("0123456789") != std::string_view::npos;
  if (!is_reference) return title_of(record);
  std::string text;
  text.reserve(record.id.text.size() + 1 + record.title.text.size());
  text.append(record.id.text).append(1, ' ');
  append_one_line(text, record.title.text);
  return text;
}

Scope::Scope(const ReportInput& input)
    : input_(input),
      shared_(input.shared == nullptr ? make_shared_work() : input.shared),
      chosen_(shared_->chosen.get([this] { return choose(); })),
      has_very_many_themes_(all<Theme>().size() > kMostThemes) {}

Scope::Chosen Scope::choose() const {
  Chosen chosen;
  const auto of_item = actions_of_item(*this);
  chosen.is_of_item = of_item.has_value();
  for (const Action* action : plan().all<Action>()) {
    if (!shows(*action) || !passes(*action)) continue;
    if (of_item && of_item->count(action) == 0) continue;
    if (!is_there(*action)) {
      chosen.of_no_place += places_of(*action).nothing_given() ? 1u : 0u;
      continue;
    }
    chosen.actions.push_back(action);
    chosen.records.insert(action);
  }
  // A metric passes where it is about what was asked for, or measures an action that is.
  std::unordered_set<const Record*> used;
  for (const Action* action : chosen.actions) {
    for (const Measure& measure : action->measures) used.insert(measure.metric.target);
    for (const Reference& metric : action->affects) used.insert(metric.target);
  }
  for (const Metric* metric : plan().all<Metric>()) {
    if (!shows(*metric)) continue;
    Chosen::SameTitle& same = chosen.metric_titles[title_of(*metric)];
    ++same.all;
    same.of_no_plan += metric->plan.given() ? 0u : 1u;
    ++same.of_plan[metric->plan.target];
    const bool is_asked_for = !chosen.is_of_item && passes(*metric);
    if (!is_asked_for && used.count(metric) == 0) continue;
    chosen.metrics.push_back(metric);
    chosen.records.insert(metric);
  }
  for (const PartnerPlan* one : plan().all<PartnerPlan>()) {
    if (shows(*one)) chosen.plan_titles[title_of(*one)].push_back(one);
  }
  std::erase_if(chosen.plan_titles, [](const auto& same) { return same.second.size() < 2; });
  return chosen;
}

namespace {

bool leads_to_public(const Reference& reference) {
  return reference.target == nullptr || is_public(*reference.target);
}

bool all_lead_to_public(const List<Reference>& references) {
  return std::all_of(references.begin(), references.end(), leads_to_public);
}

}  // namespace

bool is_public(const Record& record) {
  if (record.is_private.given() && record.is_private.value) return false;
  // Something stands there that could not be read: better left out than published.
  if (record.is_private.presence == Presence::unreadable) return false;
  switch (record.kind) {
    case RecordKind::action:
      return leads_to_public(static_cast<const Action&>(record).plan);
    case RecordKind::metric:
      return leads_to_public(static_cast<const Metric&>(record).plan);
    case RecordKind::meeting:
      return leads_to_public(static_cast<const Meeting&>(record).group);
    case RecordKind::overlap_decision:
      return all_lead_to_public(static_cast<const OverlapDecision&>(record).actions) &&
             leads_to_public(static_cast<const OverlapDecision&>(record).keep);
    case RecordKind::case_study:
      return all_lead_to_public(static_cast<const CaseStudy&>(record).actions) &&
             leads_to_public(static_cast<const CaseStudy&>(record).partner);
    default:
      return true;
  }
}

bool Scope::shows(const Record& record) const {
  return !options().public_paper || is_public(record);
}

bool Scope::shows(const Reference& reference) const {
  return !options().public_paper || leads_to_public(reference);
}

bool Scope::shows_all(const List<Reference>& references) const {
  return !options().public_paper || all_lead_to_public(references);
}

const Strategy* Scope::strategy() const {
  const Strategy* strategy = plan().strategy();
  return strategy != nullptr && shows(*strategy) ? strategy : nullptr;
}

Date Scope::day_of(const Meeting& meeting) const {
  return meeting.date.given() && shows(meeting) ? meeting.date.date : Date{};
}

Date Scope::day_of(const Reference& reference) const {
  const auto* meeting = target_as<Meeting>(reference);
  return meeting == nullptr ? Date{} : day_of(*meeting);
}

Date Scope::day_of(const Reference& meeting, const DateValue& own) const {
  if (!shows(meeting)) return {};
  return own.given() ? own.date : day_of(meeting);
}

Date Scope::day_to_compare(const Meeting& meeting) {
  return meeting.date.given() ? meeting.date.date : Date{};
}

Date Scope::day_to_compare(const Reference& reference) {
  const auto* meeting = target_as<Meeting>(reference);
  return meeting == nullptr ? Date{} : day_to_compare(*meeting);
}

std::string Scope::group_of(const Reference& reference) const {
  const auto* meeting = target_as<Meeting>(reference);
  return meeting == nullptr || !shows(*meeting) ? std::string() : title(meeting->group);
}

std::string Scope::since_in_words() const {
  if (!options().since.valid()) return {};
  const Meeting* meeting = options().since_meeting;
  if (meeting != nullptr && !shows(*meeting)) return "a meeting that is not published";
  return options().since.to_words();
}

bool Scope::passes(const Action& action) const {
  const ReportOptions& asked = options();
  if (asked.theme != nullptr) {
    const bool own = says_all(action.themes) || names(action.themes, *asked.theme);
    if (!own && !serves(action.priorities, *asked.theme, *this)) return false;
  }
  if (asked.priority != nullptr && !names(action.priorities, *asked.priority)) return false;
  if (asked.partner != nullptr && !takes_part(action, *asked.partner)) return false;
  return asked.plan == nullptr || action.plan.target == asked.plan;
}

bool Scope::is_there(const Action& action) const {
  const Place* asked = options().place;
  const List<Reference>& places = places_of(action);
  if (asked == nullptr || names(places, *asked)) return true;
  const auto is_everywhere = [&](const Reference& one) {
    const auto* place = target_as<Place>(one);
    return place != nullptr && is_whole_area(*place, plan().strategy());
  };
  return std::any_of(places.begin(), places.end(), is_everywhere);
}

bool Scope::passes(const Metric& metric) const {
  const ReportOptions& asked = options();
  if (asked.place != nullptr) return false;
  if (asked.theme != nullptr && !serves(metric.priorities, *asked.theme, *this)) return false;
  if (asked.priority != nullptr && !names(metric.priorities, *asked.priority)) return false;
  if (asked.plan != nullptr && metric.plan.target != asked.plan) return false;
  if (asked.partner == nullptr) return true;
  return metric.owner.given() && metric.owner->partner.target == asked.partner;
}

std::vector<const Theme*> Scope::themes() const {
  std::vector<const Theme*> shown;
  for (const Theme* theme : plan().all<Theme>()) {
    if (!shows(*theme)) continue;
    if (options().theme != nullptr && options().theme != theme) continue;
    if (options().priority != nullptr && !is_under(*options().priority, *theme)) continue;
    shown.push_back(theme);
  }
  return shown;
}

std::vector<const Priority*> Scope::priorities() const {
  std::vector<const Priority*> shown;
  for (const Priority* priority : plan().all<Priority>()) {
    if (!shows(*priority)) continue;
    if (options().priority != nullptr && options().priority != priority) continue;
    if (options().theme != nullptr && !is_under(*priority, *options().theme)) continue;
    shown.push_back(priority);
  }
  const auto earlier = [](const Priority* a, const Priority* b) {
    const bool both = a->number.given() && b->number.given();
    return both && a->number.value < b->number.value;
  };
  // Only where all of them bear numbers is there an order that all of them have.
  const auto has_number = [](const Priority* one) { return one->number.given(); };
  if (std::all_of(shown.begin(), shown.end(), has_number))
    std::stable_sort(shown.begin(), shown.end(), earlier);
  return shown;
}

bool Scope::is_filtered() const {
  return chosen_.is_of_item || has_filters();
}

bool Scope::has_filters() const {
  const ReportOptions& asked = options();
  return asked.theme != nullptr || asked.priority != nullptr || asked.partner != nullptr ||
         asked.plan != nullptr || asked.place != nullptr;
}

std::string Scope::filters_in_words() const {
  const ReportOptions& asked = options();
  std::string words;
  for (const std::string& one :
       {kind_and_title("Theme", asked.theme, *this),
        kind_and_title("Priority", asked.priority, *this),
        kind_and_title("Partner", asked.partner, *this), kind_and_title("Plan", asked.plan, *this),
        kind_and_title("Place", asked.place, *this), item_covers(*this)}) {
    if (one.empty()) continue;
    if (!words.empty()) words += "; ";
    words += one;
  }
  return words;
}

std::string Scope::title(const Reference& reference) const {
  if (!reference.given()) return {};
  if (reference.target == nullptr) return one_line(reference.id);
  if (!shows(*reference.target)) return "Not published";
  const auto* plan = target_as<PartnerPlan>(reference);
  return plan != nullptr ? distinct_title(*plan) : title_of(*reference.target);
}

std::string Scope::distinct_title(const Record& record) const {
  if (record.kind == RecordKind::metric) return distinct_title(static_cast<const Metric&>(record));
  if (record.kind == RecordKind::plan)
    return distinct_title(static_cast<const PartnerPlan&>(record));
  return title_of(record);
}

RecordLink Scope::link(const Reference& reference) const {
  if (reference.target == nullptr || !shows(*reference.target)) return {};
  return link_to(*reference.target);
}

std::vector<std::string> Scope::titles(const List<Reference>& references) const {
  std::vector<std::string> all;
  // One that is named twice is one, however its id is written.
  std::set<const Record*> seen;
  std::set<std::string> seen_ids;
  for (const Reference& one : references) {
    if (one.target != nullptr && !shows(*one.target)) continue;
    const bool is_new = one.target != nullptr
                            ? seen.insert(one.target).second
                            : !one.given() || seen_ids.insert(utf8::fold_case_ascii(one.id)).second;
    if (!is_new) continue;
    std::string text = title(one);
    if (!text.empty()) all.push_back(std::move(text));
  }
  return all;
}

const Priority* Scope::priority_of(const Reference& reference) const {
  return shows(reference) ? target_as<Priority>(reference) : nullptr;
}

std::string Scope::lead(const Lead& lead) const {
  // A role can tell whose it is: "Chief executive of the hospice".
  if (!lead.role.given() || !shows(lead.partner)) return title(lead.partner);
  const std::string partner = title(lead.partner);
  std::string text;
  text.reserve(lead.role.text.size() + 2 + partner.size());
  append_one_line(text, lead.role.text);
  if (!partner.empty()) text.append(", ").append(partner);
  return text;
}

std::string Scope::lead(const Maybe<Lead>& maybe) const {
  return maybe.given() ? lead(maybe.value) : std::string();
}

std::string Scope::distinct_title(const PartnerPlan& plan) const {
  std::string title_alone = title_of(plan);
  if (chosen_.plan_titles.empty()) return title_alone;
  const auto found = chosen_.plan_titles.find(title_alone);
  if (found == chosen_.plan_titles.end()) return title_alone;
  const auto of_owner =
      std::count_if(found->second.begin(), found->second.end(), [&](const PartnerPlan* other) {
        return other->owner.target == plan.owner.target &&
               (plan.owner.target != nullptr || other->owner.id == plan.owner.id);
      });
  const bool has_owner = plan.owner.given() && shows(plan.owner);
  std::string whose = has_owner ? title(plan.owner) : std::string();
  if (whose.empty() || of_owner > 1)
    whose.append(whose.empty() ? "" : ", ").append(one_line(plan.id.text));
  return fmt::format("{} ({})", title_alone, whose);
}

std::string Scope::distinct_title(const Metric& metric) const {
  std::string title_alone = title_of(metric);
  const auto found = chosen_.metric_titles.find(title_alone);
  if (found == chosen_.metric_titles.end() || found->second.all < 2) return title_alone;
  std::string whose = title(metric.plan);
  const Strategy* strategy = this->strategy();
  const bool has_area = strategy != nullptr && strategy->area.given();
  if (whose.empty() && has_area && found->second.of_no_plan == 1)
    whose = one_line(strategy->area.text);
  const auto in_plan = found->second.of_plan.find(metric.plan.target);
  const bool is_alone = in_plan == found->second.of_plan.end() || in_plan->second < 2;
  if (!whose.empty() && metric.plan.given() && !is_alone && metric.id.given())
    whose.append(", ").append(one_line(metric.id.text));
  if (whose.empty()) whose = one_line(metric.id.text);
  return fmt::format("{} ({})", title_alone, whose);
}

std::vector<const Theme*> Scope::themes_of(const Action& action) const {
  return first_of(themes_named(action));
}

std::vector<const Theme*> Scope::themes_of(const Metric& metric) const {
  return first_of(themes_named(metric));
}

std::string Scope::themes_in_words(const Action& action) const {
  NamedThemes named = themes_named(action);
  const bool is_cut = named.is_cut || (named.every && has_very_many_themes_);
  std::string text;
  for (const Theme* theme : first_of(std::move(named))) {
    if (!text.empty()) text += "; ";
    text += title_of(*theme);
  }
  return is_cut ? text + "; and more" : text;
}

std::vector<const Theme*> Scope::first_of(NamedThemes named) const {
  if (!named.every) return std::move(named.themes);
  std::vector<const Theme*> all;
  for (const Theme* theme : plan().all<Theme>()) {
    if (all.size() == kMostThemes) break;
    if (shows(*theme)) all.push_back(theme);
  }
  return all;
}

Scope::NamedThemes Scope::themes_named(const Action& action) const {
  return themes_named(action.themes, action.priorities);
}

Scope::NamedThemes Scope::themes_named(const Metric& metric) const {
  return themes_named({}, metric.priorities);
}

Scope::NamedThemes Scope::themes_named(const List<Reference>& own,
                                       const List<Reference>& priorities) const {
  NamedThemes found;
  std::set<const Theme*, decltype([](const Theme* a, const Theme* b) { return a->span < b->span; })>
      named;
  const auto add = [&](const List<Reference>& themes) {
    found.every = found.every || says_all(themes);
    for (const Reference& one : themes) {
      if (named.size() == kMostThemes) found.is_cut = true;
      if (found.every || found.is_cut) return;
      const auto* theme = target_as<Theme>(one);
      if (theme != nullptr && shows(*theme)) named.insert(theme);
    }
  };
  add(own);
  for (const Reference& one : priorities) {
    if (found.every || found.is_cut) break;
    if (const Priority* priority = priority_of(one)) add(priority->themes);
  }
  if (!found.every) found.themes.assign(named.begin(), named.end());
  return found;
}

std::string counted_as(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", format_number(static_cast<double>(count), 0),
                     count == 1 ? one : many);
}

Block officers_text(const Text& text, std::string_view what) {
  if (!is_unwritten(text.text)) return OfficersText{std::string(text.text)};
  return Paragraph{fmt::format("{} has not been written yet.", what), false, {}};
}

bool is_under(const Priority& priority, const Theme& theme) {
  return says_all(priority.themes) || names(priority.themes, theme);
}

}  // namespace hwbplan::reports
