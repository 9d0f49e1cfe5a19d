// The rule `timeline-open-ended`: an action that can never be late because it never ends.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/action_state.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// The end of the plan that the action stands in is the day most authors have in mind.
void relate_plan_end(const Action& action, Finding& finding) {
  const auto* plan = target_as<PartnerPlan>(action.plan);
  if (plan == nullptr || !plan->period.given() || !plan->period->end.given()) return;
  const DateValue& end = plan->period->end;
  finding.related(end.span, fmt::format("the plan it stands in ends on {}", end.date.to_words()));
}

void check(const Action& action, const Workspace& workspace, Reporter& report) {
  if (!action.timeline.given()) return;
  const Timeline& timeline = action.timeline.value;
  const bool is_open = timeline.end.presence == Presence::unreadable &&
                       timeline.end.status == PeriodStatus::open_ended;
  const bool has_only_start = timeline.end.missing() && !timeline.start.missing();
  if (!is_open && !has_only_start) return;
  if (!is_asked_how(action, workspace)) return;
  if (is_open) {
    Finding finding = report.at(action, timeline.end.span,
                                fmt::format("the end is {}, so nobody can say when this is done",
                                            quoted(timeline.end.text)));
    finding.field("timeline.end").value(timeline.end.text);
    finding.hint("write the day it is done or reviewed; kind: quiet-hum for business as usual");
    relate_plan_end(action, finding);
    return;
  }
  const Value& place = timeline.end.span.end != 0 ? static_cast<const Value&>(timeline.end)
                                                  : static_cast<const Value&>(timeline.start);
  Finding finding = report.at(
      action, place.span,
      timeline.start.given()
          ? fmt::format("this action starts on {} and has no end", timeline.start.date.to_words())
          : std::string("this action has no end"));
  finding.field("timeline.end").hint("add end: with the day it is done or reviewed");
  relate_plan_end(action, finding);
}

}  // namespace

extern const Rule timeline_open_ended = {
    .name = "timeline-open-ended",
    .group = "accountability",
    .severity = Severity::error,
    .summary = "an action whose end is \"ongoing\", or that has none",
    .rationale =
        "\"Ongoing\" is the commonest date in published plans. Such an action is on track at every "
        "meeting for ever; nobody is asked whether it worked, and its money is never free for "
        "anything else.\n\n"
        "Give it the day on which it is finished, or on which the board decides whether it goes "
        "on. What is in truth an everyday service is business as usual: kind: quiet-hum keeps it "
        "in view and asks for no end.",
    .bad = R"(actions:
  - id: carers-line
    title: Answer a telephone line for carers on weekdays
    timeline:
      start: 2026-04-01
      end: ongoing
)",
    .good = R"(actions:
  - id: carers-line
    title: Answer a telephone line for carers on weekdays
    timeline:
      start: 2026-04-01
      end: 2027-03-31
)",
    .check = ActionCheck(check),
};

}  // namespace hwbplan::rules
