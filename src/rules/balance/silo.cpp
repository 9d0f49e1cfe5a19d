// The rule `silo`: an action that is tied to nothing else in the plan.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/workspace/action_state.hpp"
#include "hwbplan/workspace/finished_actions.hpp"

#include "rules/gaps.hpp"
#include "rules/metric_uses.hpp"

#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// What other records tie an action to.
class Ties {
 public:
  explicit Ties(const Plan& plan) : metrics_(plan) {
    for (const Action* action : plan.all<Action>()) {
      for (const Reference& awaited : action->depends_on) tied_.insert(awaited.target);
    }
    for (const OverlapDecision* decision : plan.all<OverlapDecision>()) {
      for (const Reference& action : decision->actions) tied_.insert(action.target);
    }
  }

  bool hold(const Action& action) const {
    return tied_.count(&action) != 0 || !action.depends_on.nothing_given() ||
           !action.affects.nothing_given() || !action.links.nothing_given() ||
           has_other_partner(action) || moves_shared_metric(action);
  }

 private:
  static bool has_other_partner(const Action& action) {
    const Record* lead = action.lead.given() ? action.lead->partner.target : nullptr;
    const auto is_other = [&](const Reference& partner) {
      return partner.given() && (partner.target == nullptr || partner.target != lead);
    };
    return action.partners.partial || action.partners.presence == Presence::unreadable ||
           std::any_of(action.partners.begin(), action.partners.end(), is_other) ||
           std::any_of(action.resources.begin(), action.resources.end(),
                       [&](const Resource& resource) { return is_other(resource.partner); }) ||
           std::any_of(action.barriers.begin(), action.barriers.end(),
                       [&](const Barrier& barrier) { return is_other(barrier.owner); });
  }

  // A metric of the strategy's own, or one that another action works on too. A partner's private
  // count ties an action to nothing.
  bool moves_shared_metric(const Action& action) const {
    return std::any_of(action.measures.begin(), action.measures.end(), [&](const Measure& measure) {
      if (!measure.metric.given()) return false;
      const auto* metric = target_as<Metric>(measure.metric);
      return metric == nullptr || !metric->priorities.nothing_given() || metrics_.of(*metric) > 1;
    });
  }

  std::unordered_set<const Record*> tied_;
  MetricUses metrics_;
};

void check(const Workspace& workspace, Reporter& report) {
  const Plan& plan = workspace.plan;
  const auto actions = plan.all<Action>();
  if (actions.size() < 2) return;
  const Ties ties(plan);
  FinishedActions finished(workspace);
  std::vector<Gap> gaps;
  for (const Action* action : actions) {
    if (ties.hold(*action) || !is_asked_how(*action, workspace)) continue;
    if (finished.may_be(*action)) continue;
    gaps.push_back(
        {action, action->place(),
         "nothing ties this action to any other: no partner, dependency or shared metric",
         "name who else takes part, what it affects, depends on or links to"});
  }
  report_gaps(
      gaps,
      {fmt::format("{} actions are tied to no other, by no partner, dependency or "
                   "shared metric",
                   some_of(gaps.size(), actions.size())),
       "name for each who else takes part, what it affects, depends on or links to", "affects"},
      plan, report);
}

}  // namespace

extern const Rule silo = {
    .name = "silo",
    .group = "balance",
    .severity = Severity::note,
    .summary = "an action that is tied to nothing else in the plan",
    .rationale =
        "When a board shared its actions out to three groups, they came apart: nobody could see "
        "any longer what an action was the cause of, what it waited for and whom it held up. An "
        "action with no tie may be delivered perfectly and change nothing that the strategy is "
        "about.\n\n"
        "A tie is any of these: a partner other than the lead (also as the giver of a resource or "
        "the owner of a barrier), a dependency either way, a metric of the strategy or one that "
        "another action works on, something it affects, a link to another strategy, a decision "
        "about an overlap. Business as usual and finished actions are not asked, and a plan of one "
        "action is not either.",
    .bad = R"(partners:
  - {id: council, title: The council}
  - {id: trust, title: The community trust}
actions:
  - {id: falls-classes, title: Run twelve classes a week, lead: council, partners: [trust]}
  - {id: walks, title: Open twelve health walks, lead: council}
)",
    .good = R"(partners:
  - {id: council, title: The council}
  - {id: trust, title: The community trust}
actions:
  - {id: falls-classes, title: Run twelve classes a week, lead: council, partners: [trust]}
  - {id: walks, title: Open twelve health walks, lead: council, depends_on: [falls-classes]}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
