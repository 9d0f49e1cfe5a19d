// See plan_tables.hpp.
#include "reports/plan_tables.hpp"

#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

std::string period_in_words(const Maybe<DateRange>& period) {
  if (!period.given()) return {};
  const DateValue& start = period->start;
  const DateValue& end = period->end;
  if (!start.given()) return end.given() ? "to " + end.date.to_words() : std::string();
  if (!end.given()) return "from " + start.date.to_words();
  return fmt::format("{} to {}", start.date.to_words(), end.date.to_words());
}

std::string_view in_words(PlanLevel level) {
  switch (level) {
    case PlanLevel::strategy:
      return "Strategy";
    case PlanLevel::place:
      return "Place";
    case PlanLevel::partner:
      return "Partner";
    case PlanLevel::programme:
      break;
  }
  return "Programme";
}

// A priority that is not known stands as it is written.
bool is_asked(const Scope& scope, const Reference& priority) {
  if (!scope.shows(priority)) return false;
  const auto* one = target_as<Priority>(priority);
  const auto asked = scope.priorities();
  return one == nullptr || std::find(asked.begin(), asked.end(), one) != asked.end();
}

void add_risks(Table& table, const Scope& scope, const Record& of, const List<Risk>& risks) {
  for (const Risk& one : risks) {
    table.rows.push_back({link_to(of),
                          {Cell(one_line(one.risk.text)), Cell(scope.distinct_title(of)),
                           Cell(scope.title(one.owner)), Cell(one_line(one.response.text))}});
  }
}

}  // namespace

std::vector<const PartnerPlan*> plans_of(const Scope& scope) {
  std::unordered_set<const Record*> used;
  for (const Action* action : scope.actions()) used.insert(action->plan.target);
  std::vector<const PartnerPlan*> plans;
  for (const PartnerPlan* plan : scope.all<PartnerPlan>()) {
    if (!scope.is_filtered() || scope.options().plan == plan || used.count(plan) != 0)
      plans.push_back(plan);
  }
  return plans;
}

Table plans_table(const Scope& scope) {
  Table table{"plans",
              "The plans that the actions come from",
              {{"plan", "Plan"},
               {"owner", "Owner"},
               {"level", "Level"},
               {"period", "Period"},
               {"priorities", "Priorities"},
               {"consulted", "Public consulted"}},
              {},
              {}};
  for (const PartnerPlan* plan : plans_of(scope)) {
    table.rows.push_back(
        {link_to(*plan),
         {Cell(scope.distinct_title(*plan)), Cell(scope.title(plan->owner)),
          plan->level.given() ? Cell(in_words(plan->level.value)) : Cell(),
          Cell(period_in_words(plan->period)),
          Cell(fmt::format("{}", fmt::join(scope.titles(plan->priorities), "; "))),
          plan->consulted.given() ? Cell(plan->consulted.value ? "Yes" : "No") : Cell()}});
  }
  return table;
}

Table adjustments_table(const Scope& scope) {
  Table table{"adjustments",
              "How plans adapt the strategy's priorities",
              {{"plan", "Plan"}, {"priority", "Priority"}, {"how", "How"}},
              {},
              {}};
  for (const PartnerPlan* plan : plans_of(scope)) {
    for (const Adjustment& one : plan->adjusts) {
      if (!is_asked(scope, one.priority)) continue;
      table.rows.push_back({link_to(*plan),
                            {Cell(scope.distinct_title(*plan)), Cell(scope.title(one.priority)),
                             Cell(one_line(one.how.text))}});
    }
  }
  return table;
}

Table local_priorities_table(const Scope& scope) {
  Table table{"local-priorities",
              "Priorities of a place's or partner's own",
              {{"plan", "Plan"}, {"local_priority", "Local priority"}, {"priority", "Serves"}},
              {},
              {}};
  for (const PartnerPlan* plan : plans_of(scope)) {
    for (const LocalPriority& one : plan->local_priorities) {
      if (!is_asked(scope, one.priority)) continue;
      const Text& name = one.title.given() ? one.title : one.id;
      table.rows.push_back({link_to(*plan),
                            {Cell(scope.distinct_title(*plan)), Cell(one_line(name.text)),
                             Cell(scope.title(one.priority))}});
    }
  }
  return table;
}

Table risks_table(const Scope& scope) {
  Table table{
      "risks",
      "Risks to the whole of a plan",
      {{"risk", "Risk"}, {"of", "Plan"}, {"owner", "Owner"}, {"response", "What is done about it"}},
      {},
      {}};
  if (const Strategy* strategy = scope.plan().strategy();
      strategy != nullptr && scope.shows(*strategy))
    add_risks(table, scope, *strategy, strategy->risks);
  for (const PartnerPlan* plan : plans_of(scope)) add_risks(table, scope, *plan, plan->risks);
  return table;
}

}  // namespace hwbplan::reports
