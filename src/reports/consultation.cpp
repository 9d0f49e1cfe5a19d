// See consultation.hpp.
#include "reports/consultation.hpp"

#include "hwbplan/text/phrases.hpp"

#include "reports/action_views.hpp"
#include "reports/plan_tables.hpp"
#include "reports/told_apart.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

// In a sentence, or a list where a sentence would be too long to read.
void add_plans(const char* lead_in, const std::vector<std::string>& titles, Section& section) {
  constexpr std::size_t kMostInASentence = 3;
  if (titles.empty()) return;
  if (titles.size() <= kMostInASentence) {
    section.say_numbered(fmt::format("{} {}.", lead_in, told_apart(titles)));
    return;
  }
  section.say_numbered(fmt::format("{} these {}:", lead_in, counted(titles.size(), "plan")));
  BulletList list;
  for (const std::string& title : titles) list.items.emplace_back(title);
  section.add(std::move(list));
}

}  // namespace

Section consultation_section(const Scope& scope, const PutToBoard& put) {
  Section section("consultation", "Consultation");
  if (is_unknown(put, scope)) {
    section.say_numbered(none_recorded("Consultation"));
    return section;
  }
  std::vector<std::string> consulted;
  std::vector<std::string> not_yet;
  for (const PartnerPlan* plan : plans_of(scope)) {
    if (!plan->consulted.given()) continue;
    (plan->consulted.value ? consulted : not_yet).push_back(scope.distinct_title(*plan));
  }
  add_plans("The public has been consulted on", consulted, section);
  add_plans("The public has not been consulted on", not_yet, section);
  if (consulted.empty() && not_yet.empty())
    section.say_numbered("The plan does not say whether the public has been consulted.");
  std::size_t coproduced = 0;
  for (const ActionView& view : view_actions(scope))
    coproduced += view.action->coproduction.given() ? 1u : 0u;
  if (coproduced > 0)
    section.say_numbered(fmt::format("Shaped together with the people concerned: {}.",
                                     counted(coproduced, "action")));
  return section;
}

}  // namespace hwbplan::reports
