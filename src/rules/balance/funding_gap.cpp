// The rule `funding-gap`: how much of the money that a plan counts on has not been agreed.
#include "hwbplan/base/number.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/action_state.hpp"
#include "hwbplan/workspace/finished_actions.hpp"

#include "rules/record_names.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

struct Unsecured {
  const Action* action = nullptr;
  const Resource* resource = nullptr;
};

// The money of one plan's actions.
struct Purse {
  const PartnerPlan* plan = nullptr;  // nothing for actions that belong to no plan
  double total = 0;
  double missing = 0;
  std::vector<Unsecured> unsecured;
  bool unread = false;  // an amount could not be read, so that a sum would be wrong
};

void add(Purse& purse, const Action& action, const Resource& resource) {
  const Number& amount = resource.amount;
  purse.unread = purse.unread || amount.presence == Presence::unreadable ||
                 resource.secured.presence == Presence::unreadable;
  if (!amount.given() || amount.value <= 0) return;
  purse.total += amount.value;
  if (!resource.secured.given() || resource.secured.value) return;
  purse.missing += amount.value;
  purse.unsecured.push_back({&action, &resource});
}

std::vector<Purse> purses_of(const Workspace& workspace) {
  std::vector<Purse> purses;
  FinishedActions finished(workspace);
  std::unordered_map<const PartnerPlan*, std::size_t> known;
  for (const Action* action : workspace.plan.all<Action>()) {
    if (action->resources.empty() || !is_asked_how(*action, workspace)) continue;
    if (finished.may_be(*action)) continue;
    const auto* plan = target_as<PartnerPlan>(action->plan);
    const auto [at, is_new] = known.emplace(plan, purses.size());
    if (is_new) purses.emplace_back().plan = plan;
    Purse& purse = purses[at->second];
    purse.unread = purse.unread || action->resources.partial;
    for (const Resource& resource : action->resources) add(purse, *action, resource);
  }
  return purses;
}

std::string share(const Purse& purse) {
  const double percent = 100 * purse.missing / purse.total;
  return percent < 1 ? "less than 1%" : format_percent(percent, 0);
}

std::string message(const Purse& purse) {
  const std::string_view whose = purse.plan != nullptr ? "the actions of this plan count on"
                                                       : "actions without a plan count on";
  if (purse.missing == purse.total) {
    return fmt::format("none of the {} that {} has been agreed", format_pounds(purse.total), whose);
  }
  return fmt::format("{} of the {} that {} has not been agreed: {}", format_pounds(purse.missing),
                     format_pounds(purse.total), whose, share(purse));
}

void report_purse(Purse& purse, Reporter& report) {
  constexpr std::size_t kMostRelated = 5;
  std::stable_sort(purse.unsecured.begin(), purse.unsecured.end(),
                   [](const Unsecured& a, const Unsecured& b) {
                     return a.resource->amount.value > b.resource->amount.value;
                   });
  const Unsecured& largest = purse.unsecured.front();
  Finding finding = purse.plan != nullptr
                        ? report.on(*purse.plan, message(purse))
                        : report.at(*largest.action, largest.resource->amount.span, message(purse));
  finding.field("resources.amount");
  finding.hint("settle with the board what is found elsewhere and which actions wait");
  for (std::size_t i = 0; i < std::min(purse.unsecured.size(), kMostRelated); ++i) {
    const Unsecured& one = purse.unsecured[i];
    finding.related(one.resource->amount.span,
                    fmt::format("{} for {}", format_pounds(one.resource->amount.value),
                                id_or_title(*one.action)));
  }
}

void check(const Workspace& workspace, Reporter& report) {
  for (Purse& purse : purses_of(workspace)) {
    if (!purse.unsecured.empty() && !purse.unread) report_purse(purse, report);
  }
}

}  // namespace

extern const Rule funding_gap = {
    .name = "funding-gap",
    .group = "balance",
    .severity = Severity::warning,
    .summary = "a plan part of whose money has not been agreed",
    .rationale =
        "One bid that may fail is an action's risk; six bids in one plan are the plan's. Boards "
        "are told that most of the work needs no new money and that grants will be bid for, and "
        "ask for the issue to be watched: this is the sum, by plan, with its share of all the "
        "money that the plan's actions name.\n\n"
        "Only what says secured: no counts as not agreed. Business as usual and finished actions "
        "are left out. What each action lacks is said by resources-unsecured.",
    .bad = R"(partners:
  - {id: council, title: The council}
plans:
  - {id: district, title: District plan, owner: council}
actions:
  - id: falls-classes
    title: Run twelve classes a week
    plan: district
    resources: [{funding: existing, source: Public health grant, amount: 24000, secured: yes}]
  - id: walks
    title: Open twelve health walks
    plan: district
    resources: [{funding: grant, source: Lottery, amount: 8000, secured: no}]
)",
    .good = R"(partners:
  - {id: council, title: The council}
plans:
  - {id: district, title: District plan, owner: council}
actions:
  - id: falls-classes
    title: Run twelve classes a week
    plan: district
    resources: [{funding: existing, source: Public health grant, amount: 24000, secured: yes}]
  - id: walks
    title: Open twelve health walks
    plan: district
    resources: [{funding: grant, source: Lottery, amount: 8000, secured: yes}]
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
