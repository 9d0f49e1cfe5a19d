// The rule `pre-election`: something public is due in the weeks before an election.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/action_state.hpp"
#include "hwbplan/workspace/done_by_today.hpp"
#include "hwbplan/workspace/meeting_state.hpp"

#include "rules/public_wording.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// More than a board lives through; the rest of a longer list is not looked at.
constexpr std::size_t kMostPeriods = 100;

// The periods that are not over yet.
std::vector<const PreElectionPeriod*> periods_ahead(const Workspace& workspace) {
  std::vector<const PreElectionPeriod*> ahead;
  for (const PreElectionPeriod& period : workspace.settings.pre_election_periods) {
    if (ahead.size() == kMostPeriods) break;
    if (period.from.given() && period.to.given() && period.to.date >= workspace.today)
      ahead.push_back(&period);
  }
  return ahead;
}

class Calendar {
 public:
  Calendar(const Workspace& workspace, Reporter& report)
      : today_(workspace.today), periods_(periods_ahead(workspace)), report_(report) {}

  bool empty() const { return periods_.empty(); }

  // The period that the day lies in; nothing for a day that has passed, because that can't be moved
  // any more.
  const PreElectionPeriod* period_of(const DateValue& day) const {
    if (!day.given() || day.date < today_) return nullptr;
    const auto found =
        std::find_if(periods_.begin(), periods_.end(), [&](const PreElectionPeriod* period) {
          return period->from.date <= day.date && day.date <= period->to.date;
        });
    return found == periods_.end() ? nullptr : *found;
  }

  // A milestone or an agreed action: its text says whether the public would notice.
  void check_text(const Record& record, const Text& text, const DateValue& due,
                  std::string_view field) const {
    const PreElectionPeriod* period = period_of(due);
    if (period == nullptr || !text.given()) return;
    const std::string_view word = public_word(text.text);
    if (word.empty()) return;
    report(record, due, *period, quoted(text.text), field);
  }

  void report(const Record& record, const DateValue& day, const PreElectionPeriod& period,
              const std::string& what, std::string_view field) const {
    report_
        .at(record, day.span,
            fmt::format("{} is due on {}, in the pre-election period from {} to {}", what,
                        day.date.to_words(), period.from.date.to_words(),
                        period.to.date.to_words()))
        .field(std::string(field))
        .value(day.text)
        .hint(fmt::format("move it before {} or after {}", period.from.date.to_words(),
                          period.to.date.to_words()))
        .related(period.from.span, "the pre-election period");
  }

 private:
  Date today_;
  std::vector<const PreElectionPeriod*> periods_;
  Reporter& report_;
};

void check_action(const Action& action, const Workspace& workspace, const Calendar& calendar) {
  if (!action.timeline.given() || action.timeline->milestones.empty()) return;
  if (standing_of(action, workspace).may_be_finished()) return;
  for (const Milestone& milestone : action.timeline->milestones) {
    if (!is_done(milestone, workspace))
      calendar.check_text(action, milestone.title, milestone.due, "timeline.milestones.due");
  }
}

void check_meeting(const Meeting& meeting, const Workspace& workspace, const Calendar& calendar) {
  // Boards meet as the law asks of them; a summit is there to be seen.
  if (meeting.meeting_kind.is(MeetingKind::summit)) {
    const PreElectionPeriod* period = calendar.period_of(meeting.date);
    if (period != nullptr) calendar.report(meeting, meeting.date, *period, "this summit", "date");
  }
  for (const AgreedAction& agreed : meeting.agreed_actions) {
    if (!is_done(agreed, workspace))
      calendar.check_text(meeting, agreed.text, due_of(agreed), "agreed_actions.due");
  }
}

void check(const Workspace& workspace, Reporter& report) {
  const Calendar calendar(workspace, report);
  if (calendar.empty()) return;
  for (const Action* action : workspace.plan.all<Action>())
    check_action(*action, workspace, calendar);
  for (const Meeting* meeting : workspace.plan.all<Meeting>())
    check_meeting(*meeting, workspace, calendar);
}

}  // namespace

extern const Rule pre_election = {
    .name = "pre-election",
    .group = "governance",
    .severity = Severity::warning,
    .summary = "a public milestone inside a pre-election period",
    .rationale =
        "In the weeks before an election a council publishes nothing that could be read as taking "
        "sides, and communications teams hold back launches, campaigns and consultations. A "
        "milestone that was set a year ahead, by a partner who holds no elections, then slips by "
        "two months for a reason that was known all along.\n\n"
        "The periods stand in hwbplan.yaml as pre_election_periods. The rule looks at milestones "
        "and agreed actions that say that something is published, launched, opened, announced or "
        "consulted on, and at summits. Boards may meet. What is done, or lies in the past, is left "
        "alone.",
    .bad = R"(actions:
  - id: alcohol-needs
    title: Publish a needs assessment of alcohol and drugs
    timeline:
      start: 2026-09-01
      end: 2027-06-30
      milestones:
        - {id: m1, due: 2027-04-12, title: Needs assessment published}
=== hwbplan.yaml
hwbplan: 1
pre_election_periods: [{from: 2027-03-22, to: 2027-05-06}]
)",
    .good = R"(actions:
  - id: alcohol-needs
    title: Publish a needs assessment of alcohol and drugs
    timeline:
      start: 2026-09-01
      end: 2027-06-30
      milestones:
        - {id: m1, due: 2027-05-17, title: Needs assessment published}
=== hwbplan.yaml
hwbplan: 1
pre_election_periods: [{from: 2027-03-22, to: 2027-05-06}]
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
