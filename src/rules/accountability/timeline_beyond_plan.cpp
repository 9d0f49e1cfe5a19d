// The rule `timeline-beyond-plan`: an action that ends long after the plan it belongs to.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/action_state.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// Actions are often finished in the year after the plan's last.
constexpr int kMonthsOfGrace = 12;

void check(const Action& action, const Workspace& workspace, Reporter& report) {
  if (!is_asked_how(action, workspace)) return;
  const auto* plan = target_as<PartnerPlan>(action.plan);
  const DateValue* end = end_of(action);
  if (plan == nullptr || end == nullptr || !plan->period.given()) return;
  const DateRange& period = plan->period.value;
  if (!period.end.given()) return;
  // Where the plan's own period can't be right, that is said of it.
  if (period.start.given() && period.start.date > period.end.date) return;
  const Date latest = period.end.date.add_months(kMonthsOfGrace);
  if (!latest.valid() || end->date <= latest) return;
  report
      .at(action, end->span,
          fmt::format("this action ends on {}, {} after the plan that it belongs to",
                      end->date.to_words(), time_between(period.end.date, end->date)))
      .field("timeline.end")
      .value(end->text)
      .hint("is the year right?")
      .related(period.end.span, "the end of the plan");
}

}  // namespace

extern const Rule timeline_beyond_plan = {
    .name = "timeline-beyond-plan",
    .group = "accountability",
    .severity = Severity::warning,
    .summary = "an action that ends more than a year after the plan it belongs to",
    .rationale =
        "Nobody will ask for an action once the plan that promised it is over. An end some years "
        "beyond the plan's is mostly a slip of the keyboard in the year; where it is meant, the "
        "action belongs to a longer plan or to the strategy.",
    .bad = R"(plans:
  - id: council-plan
    title: The council's plan
    period: {start: 2026-04-01, end: 2029-03-31}
actions:
  - id: telecare
    title: Fit telecare sensors in 240 homes
    plan: council-plan
    timeline: {start: 2026-04-01, end: 2037-03-31}
)",
    .good = R"(plans:
  - id: council-plan
    title: The council's plan
    period: {start: 2026-04-01, end: 2029-03-31}
actions:
  - id: telecare
    title: Fit telecare sensors in 240 homes
    plan: council-plan
    timeline: {start: 2026-04-01, end: 2027-03-31}
)",
    .check = ActionCheck(check),
};

}  // namespace hwbplan::rules
