// The rule `view-unanswered`: somebody told the board what they think, and was told nothing back.
#include "hwbplan/base/duration.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include "rules/record_names.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// What government asks of its own consultations: an answer within twelve weeks of the last day.
// Source: Consultation principles, Cabinet Office, 2018, principle J.
constexpr Duration kLongestWait = {12, DurationUnit::week};

std::string message(const StakeholderView& view, const Meeting& meeting, Date today) {
  const std::string said = view.text.given() ? quoted(view.text.text) : "this view";
  const std::string whose = view.from.given() ? " of " + quoted(view.from.text) : std::string();
  return fmt::format("{}{} was heard {} ago, and nothing says what they were told", said, whose,
                     time_between(meeting.date.date, today));
}

void check_meeting(const Meeting& meeting, Date today, Reporter& report) {
  if (!meeting.date.given() || meeting.views.empty()) return;
  const Date latest = add(meeting.date.date, kLongestWait);
  if (!latest.valid() || latest >= today) return;
  for (const StakeholderView& view : meeting.views) {
    if (!view.answer.missing() || !view.answered.missing()) continue;
    Finding finding =
        report.at(meeting, view.text.span.size() == 0 ? meeting.place() : view.text.span,
                  message(view, meeting, today));
    finding.field("views.answer").value(view.text.text);
    finding.hint("add answer: with what was done about it, or why nothing was");
    for (const Reference& action : view.actions)
      finding.related(action.span, fmt::format("taken up by {}", named(action)));
  }
}

void check(const Workspace& workspace, Reporter& report) {
  for (const Meeting* meeting : workspace.plan.all<Meeting>())
    check_meeting(*meeting, workspace.today, report);
}

}  // namespace

extern const Rule view_unanswered = {
    .name = "view-unanswered",
    .group = "governance",
    .severity = Severity::note,
    .summary = "a stakeholder's view that nobody has answered in twelve weeks",
    .rationale =
        "People are asked often and told seldom what came of it; the next time they stay at home, "
        "and the board hears only those who always come. A view is answered when whoever gave it "
        "was told what was done about it, or why nothing was.\n\n"
        "An action that takes the view up is not an answer by itself: those who gave it do not "
        "read the plan. Twelve weeks is what government sets itself for its own consultations.",
    .bad = R"(groups:
  - {id: hwb, title: Health and wellbeing board}
meetings:
  - id: event-2026-05
    title: Stakeholder event
    group: hwb
    date: 2026-05-14
    kind: summit
    views:
      - {id: v1, from: Carers' forum, text: Papers are written for officers}
)",
    .good = R"(groups:
  - {id: hwb, title: Health and wellbeing board}
meetings:
  - id: event-2026-05
    title: Stakeholder event
    group: hwb
    date: 2026-05-14
    kind: summit
    views:
      - id: v1
        from: Carers' forum
        text: Papers are written for officers
        answer: Two carers read each paper before it goes out
        answered: 2026-07-02
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
