// The rule `agenda-overloaded`: the items of a meeting to come ask for more minutes than it has.
#include "hwbplan/base/number.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/workspace/meeting_state.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

void check(const Workspace& workspace, Reporter& report) {
  for (const Meeting* meeting : workspace.plan.all<Meeting>()) {
    if (!meeting->date.given() || meeting->date.date < workspace.today) continue;
    const std::optional<double> length = length_of(*meeting);
    const double asked = agenda_minutes(*meeting);
    if (!length || asked <= *length) continue;
    Finding finding =
        report.on(*meeting, fmt::format("the items ask for {} minutes, and this meeting has {}",
                                        format_number(asked), format_number(*length)));
    finding.field("items").hint("let an item wait, shorten one, or add minutes: to the meeting");
    if (meeting->minutes.given()) {
      finding.related(meeting->minutes.span, "its length");
    } else if (const auto* group = target_as<Group>(meeting->group)) {
      finding.related(group->hours.span, "the usual hours of its group");
    }
  }
}

}  // namespace

extern const Rule agenda_overloaded = {
    .name = "agenda-overloaded",
    .group = "governance",
    .severity = Severity::warning,
    .summary = "an agenda to come that asks for more minutes than the meeting has",
    .rationale =
        "Agendas fill up one reasonable request after the other. On the day the first two items "
        "run over, the one that needed the board is taken in five minutes at a quarter to twelve, "
        "and its author goes home with a paper that was noted.\n\n"
        "The minutes of the items are added up and held against the meeting's own minutes:, or "
        "against the hours: of its group. Workshops and summits count only where they give their "
        "own. Meetings that have been held are left alone.",
    .bad = R"(groups:
  - {id: hwb, title: Health and wellbeing board, hours: 2}
meetings:
  - id: board-2026-12
    group: hwb
    date: 2026-12-10
    items:
      - {title: Business plan, purpose: decision, minutes: 60}
      - {title: Better Care Fund, purpose: decision, minutes: 45}
      - {title: Reports of five partnerships, purpose: noting, minutes: 40}
)",
    .good = R"(groups:
  - {id: hwb, title: Health and wellbeing board, hours: 2}
meetings:
  - id: board-2026-12
    group: hwb
    date: 2026-12-10
    items:
      - {title: Business plan, purpose: decision, minutes: 60}
      - {title: Better Care Fund, purpose: decision, minutes: 45}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
