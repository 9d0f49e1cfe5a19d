// The rule `timeline-impossible`: dates that cannot all be right.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/action_state.hpp"
#include "hwbplan/workspace/done_by_today.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

std::string name_of_step(const Milestone& milestone) {
  return milestone.title.given() ? fmt::format("the milestone {}", quoted(milestone.title.text))
                                 : std::string("a milestone");
}

void check_milestones(const Action& action, Reporter& report) {
  const DateValue* start = start_of(action);
  const DateValue* end = end_of(action);
  for (const Milestone& milestone : action.timeline->milestones) {
    if (!milestone.due.given()) continue;
    const Date due = milestone.due.date;
    const bool early = start != nullptr && due < start->date;
    const bool late = end != nullptr && due > end->date;
    if (!early && !late) continue;
    const DateValue& bound = early ? *start : *end;
    report
        .at(action, milestone.due.span,
            fmt::format("{} is due on {}, {} this action {} on {}", name_of_step(milestone),
                        due.to_words(), early ? "before" : "after", early ? "starts" : "ends",
                        bound.date.to_words()))
        .field("timeline.milestones.due")
        .value(milestone.due.text)
        .related(bound.span, early ? "the start" : "the end");
  }
}

void check_measures(const Action& action, Reporter& report) {
  const DateValue* start = start_of(action);
  if (start == nullptr) return;
  for (const Measure& measure : action.measures) {
    if (!measure.by.given() || measure.by.date >= start->date) continue;
    report
        .at(action, measure.by.span,
            fmt::format("this is to be reached by {}, before this action starts on {}",
                        measure.by.date.to_words(), start->date.to_words()))
        .field("measures.by")
        .value(measure.by.text)
        .related(start->span, "the start");
  }
}

// The dates of the plan against each other. Where the end comes before the start, nothing else can
// fit between them, and only that is said.
void check_order(const Action& action, Reporter& report) {
  const DateValue* start = start_of(action);
  const DateValue* end = end_of(action);
  if (start != nullptr && end != nullptr && end->date < start->date) {
    report
        .at(action, end->span,
            fmt::format("this action ends on {}, before it starts on {}", end->date.to_words(),
                        start->date.to_words()))
        .field("timeline.end")
        .value(end->text)
        .hint("is one of the years wrong?")
        .related(start->span, "the start");
    return;
  }
  if (action.timeline.given()) check_milestones(action, report);
  check_measures(action, report);
}

// What is said to have happened, against today.
void check_past(const Action& action, const Workspace& workspace, std::string_view today,
                Reporter& report) {
  if (action.timeline.given()) {
    for (const Milestone& milestone : action.timeline->milestones) {
      if (!lies_ahead(milestone.done, workspace)) continue;
      report
          .at(action, milestone.done.span,
              fmt::format("{} is said to be done on {}, and today is {}", name_of_step(milestone),
                          milestone.done.date.to_words(), today))
          .field("timeline.milestones.done")
          .value(milestone.done.text)
          .hint("done: is the day on which it was reached");
    }
  }
  for (const Progress& entry : action.progress) {
    if (!lies_ahead(entry.date, workspace)) continue;
    report
        .at(action, entry.date.span,
            fmt::format("this progress is dated {}, and today is {}", entry.date.date.to_words(),
                        today))
        .field("progress.date")
        .value(entry.date.text)
        .hint("what comes next stands under next: in the latest entry");
  }
}

// And so of what a meeting agreed, and of what it was assured of.
void check_meeting(const Meeting& meeting, const Workspace& workspace, std::string_view today,
                   Reporter& report) {
  for (const AgreedAction& agreed : meeting.agreed_actions) {
    if (!lies_ahead(agreed.done, workspace)) continue;
    report
        .at(meeting, agreed.done.span,
            fmt::format("{} is said to be done on {}, and today is {}",
                        agreed.text.given() ? quoted(agreed.text.text) : "this agreed action",
                        agreed.done.date.to_words(), today))
        .field("agreed_actions.done")
        .value(agreed.done.text)
        .hint("done: is the day on which it was done");
  }
  for (const Decision& decision : meeting.decisions) {
    if (!decision.proof.given() || !lies_ahead(decision.proof->date, workspace)) continue;
    report
        .at(meeting, decision.proof->date.span,
            fmt::format("this proof is dated {}, and today is {}",
                        decision.proof->date.date.to_words(), today))
        .field("decisions.proof.date")
        .value(decision.proof->date.text)
        .hint(
            "proof: is what the board has been shown; by when it is to be shown stands under due:");
  }
}

void check(const Workspace& workspace, Reporter& report) {
  const std::string today = workspace.today.to_words();
  for (const Action* action : workspace.plan.all<Action>()) {
    if (is_asked_how(*action, workspace)) check_order(*action, report);
    check_past(*action, workspace, today, report);
  }
  for (const Meeting* meeting : workspace.plan.all<Meeting>())
    check_meeting(*meeting, workspace, today, report);
}

}  // namespace

extern const Rule timeline_impossible = {
    .name = "timeline-impossible",
    .group = "accountability",
    .severity = Severity::error,
    .summary = "dates that cannot all be right: an end before the start, progress of tomorrow",
    .rationale =
        "Plans are copied from year to year, and one of two dates is often left behind. An action "
        "that ends before it starts is never late and never early, a milestone after the end is "
        "never asked for, and progress that is dated next year hides that there has been none "
        "since.\n\n"
        "The rule compares the start, the end, the milestones and the measures with each other, "
        "and what is said to have happened, at meetings too, with today.",
    .bad = R"(actions:
  - id: telecare
    title: Fit telecare sensors in 240 homes
    timeline: {start: 2026-09-01, end: 2026-03-31}
)",
    .good = R"(actions:
  - id: telecare
    title: Fit telecare sensors in 240 homes
    timeline: {start: 2026-09-01, end: 2027-03-31}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
