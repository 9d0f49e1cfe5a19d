// The rule `paper-late`: papers that go out too few days before a meeting.
#include "hwbplan/base/clear_days.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/meeting_days.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// The public has a right to the papers of boards and committees. Working groups, partnerships,
// workshops and summits arrange this as they like.
bool is_formal(const Meeting& meeting) {
  if (!meeting.meeting_kind.missing() && !meeting.meeting_kind.is(MeetingKind::meeting))
    return false;
  const auto* group = target_as<Group>(meeting.group);
  return group == nullptr || group->group_kind.missing() ||
         group->group_kind.is(GroupKind::board) || group->group_kind.is(GroupKind::committee);
}

// Held, with its minutes here: nobody can send its papers earlier.
bool is_past(const Meeting& meeting, Date today) {
  return meeting.date.date < today &&
         !(meeting.decisions.nothing_given() && meeting.agreed_actions.nothing_given());
}

std::string message(const Meeting& meeting, int clear_days) {
  const Date due = meeting.papers_due.date;
  const Date date = meeting.date.date;
  if (due >= date) {
    return fmt::format("the papers go out on {}, {} the meeting", due.to_words(),
                       due == date ? "the day of" : "after");
  }
  const std::string left = clear_days == 0
                               ? "no clear working day"
                               : counted(static_cast<std::size_t>(clear_days), "clear working day");
  return fmt::format("papers that go out on {} leave {} before the meeting on {}; five are needed",
                     due.to_words(), left, date.to_words());
}

void check(const Workspace& workspace, Reporter& report) {
  const std::vector<Date> holidays = holidays_of(workspace.settings);
  for (const Meeting* meeting : workspace.plan.all<Meeting>()) {
    if (!meeting->papers_due.given() || !meeting->date.given()) continue;
    if (!is_formal(*meeting) || is_past(*meeting, workspace.today)) continue;
    const int clear_days =
        clear_working_days(meeting->papers_due.date, meeting->date.date, holidays);
    if (clear_days >= kClearDaysForPapers) continue;
    const Date last = last_day_for_papers(meeting->date.date, holidays);
    Finding finding = report.at(*meeting, meeting->papers_due.span, message(*meeting, clear_days));
    finding.field("papers_due").value(meeting->papers_due.text);
    finding.related(meeting->date.span, "the meeting");
    if (last.valid()) {
      finding.hint(
          fmt::format("they have to be out by {}: papers_due: {}", last.to_words(), last.to_iso()));
    }
  }
}

}  // namespace

extern const Rule paper_late = {
    .name = "paper-late",
    .group = "governance",
    .severity = Severity::error,
    .summary = "papers that go out less than five clear days before the meeting",
    .rationale =
        "The agenda and the reports of a council's committee, and a health and wellbeing board is "
        "one, lie open to the public for five clear days before it meets (Local Government Act "
        "1972, section 100B). Weekends, bank holidays, the day of issue and the day of the meeting "
        "do not count. A decision taken on a later paper can be challenged.\n\n"
        "The rule looks at meetings of boards and committees whose papers_due is given; where it "
        "is left out, the forward plan works it out. Bank holidays are those of hwbplan.yaml. "
        "Working groups, workshops and summits, and past meetings whose decisions are on record, "
        "are left alone.",
    .bad = R"(groups:
  - {id: hwb, title: Health and wellbeing board, kind: board}
meetings:
  - id: board-2026-10
    group: hwb
    date: 2026-10-14
    papers_due: 2026-10-09
)",
    .good = R"(groups:
  - {id: hwb, title: Health and wellbeing board, kind: board}
meetings:
  - id: board-2026-10
    group: hwb
    date: 2026-10-14
    papers_due: 2026-10-06
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
