// See overlap_facts.hpp.
#include "cli/overlap_facts.hpp"

#include "hwbplan/base/number.hpp"
#include "hwbplan/model/strategy.hpp"
#include "hwbplan/overlaps/clusters.hpp"
#include "hwbplan/overlaps/people_and_places.hpp"
#include "hwbplan/text/volunteers.hpp"
#include "hwbplan/workspace/plan.hpp"

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

std::string titles_of(const List<Reference>& references) {
  std::string text;
  for (const Reference& reference : references) {
    text += fmt::format("{}{}", text.empty() ? "" : ", ", title_of(reference));
  }
  return text;
}

// The day where one is known, and otherwise what is written there.
std::string day_of(const DateValue& value) {
  return value.given() && value.date.valid() ? value.date.to_words() : std::string(value.text);
}

std::string period_of(const Action& action) {
  if (!action.timeline.given()) return {};
  const std::string start = day_of(action.timeline->start);
  const std::string end = day_of(action.timeline->end);
  if (start.empty() && end.empty()) return std::string(action.timeline->published.text);
  if (start.empty()) return "until " + end;
  if (end.empty()) return "from " + start;
  return fmt::format("{} to {}", start, end);
}

std::string means_of(const Resource& resource) {
  std::string text;
  const auto add = [&](const std::string& part) {
    text += fmt::format("{}{}", text.empty() ? "" : ", ", part);
  };
  if (resource.amount.given()) {
    add(format_pounds(resource.amount.value));
    if (resource.secured.given()) text += resource.secured.value ? ", agreed" : ", not agreed yet";
  } else if (resource.funding.is(Funding::none)) {
    add("no money needed");
  }
  if (resource.staff.given()) {
    const double staff = resource.staff.value;
    add(fmt::format("{}{}", format_number(staff),
                    staff < 1    ? " of a post"
                    : staff == 1 ? " post"
                                 : " posts"));
  }
  if (resource.volunteers.given()) {
    add(volunteers_in_words(resource.volunteers.value));
  }
  if (text.empty()) text = std::string(resource.source.text);
  return text;
}

std::string means_of(const Action& action) {
  std::string text;
  for (const Resource& resource : action.resources) {
    const std::string one = means_of(resource);
    if (!one.empty()) text += fmt::format("{}{}", text.empty() ? "" : "; ", one);
  }
  return text;
}

}  // namespace

std::string action_name(const Action& action) {
  return std::string(action.id.given() ? action.id.text : action.title.text);
}

std::string title_of(const Reference& reference) {
  const bool titled = reference.target != nullptr && reference.target->title.given();
  return std::string(titled ? reference.target->title.text : reference.id);
}

output::OverlapAction overlap_action(const Action& action) {
  output::OverlapAction out;
  out.id = action_name(action);
  out.title = action.title.text;
  out.plan = title_of(action.plan);
  const auto* plan = target_as<PartnerPlan>(action.plan);
  if (action.lead.given()) {
    out.partner = title_of(action.lead->partner);
    out.role = action.lead->role.text;
  } else if (plan != nullptr) {
    out.partner = title_of(plan->owner);
  }
  out.people = titles_of(action.populations);
  out.places = titles_of(places_of(action));
  out.period = period_of(action);
  out.means = means_of(action);
  return out;
}

}  // namespace hwbplan::cli
