// See every_id.hpp.
#include "rules/every_id.hpp"

namespace hwbplan::rules {

namespace {

template <class... Types, class Visit>
void each_of(const Plan& plan, const Visit& visit) {
  const auto all = [&](const auto& records) {
    for (const auto* record : records) visit(*record);
  };
  (all(plan.all<Types>()), ...);
}

template <class T>
void visit_list(const Record& owner, const List<T>& list, InnerIds& names,
                const std::function<void(const InnerIds&)>& visit) {
  names.owner = &owner;
  names.ids.clear();
  for (const T& item : list) {
    if (item.id.given()) names.ids.push_back(&item.id);
  }
  if (!names.ids.empty()) visit(names);
}

}  // namespace

void for_each_record(const Plan& plan, const std::function<void(const Record&)>& visit) {
  each_of<Strategy, Theme, Priority, Contribution, Place, Population, Driver, Partner, PartnerPlan,
          RelatedStrategy, Action, Metric, Group, Meeting, AnnualTheme, CaseStudy, Evidence,
          OverlapDecision>(plan, visit);
}

void for_each_inner_list(const Plan& plan, const std::function<void(const InnerIds&)>& visit) {
  InnerIds milestones{nullptr, "milestones", "milestone", "timeline.milestones.id", {}};
  for (const Action* action : plan.all<Action>())
    visit_list(*action, action->timeline.value.milestones, milestones, visit);
  InnerIds groups{nullptr, "groups", "group", "inequality.groups.id", {}};
  for (const Metric* metric : plan.all<Metric>())
    visit_list(*metric, metric->inequality.value.groups, groups, visit);
  InnerIds decisions{nullptr, "decisions", "decision", "decisions.id", {}};
  InnerIds agreed{nullptr, "agreed actions", "agreed action", "agreed_actions.id", {}};
  InnerIds views{nullptr, "views", "view", "views.id", {}};
  for (const Meeting* meeting : plan.all<Meeting>()) {
    visit_list(*meeting, meeting->decisions, decisions, visit);
    visit_list(*meeting, meeting->agreed_actions, agreed, visit);
    visit_list(*meeting, meeting->views, views, visit);
  }
  InnerIds local{nullptr, "local priorities", "local priority", "local_priorities.id", {}};
  for (const PartnerPlan* one : plan.all<PartnerPlan>())
    visit_list(*one, one->local_priorities, local, visit);
}

}  // namespace hwbplan::rules
