// See partner_dates.hpp.
#include "reports/partner_dates.hpp"

#include "hwbplan/base/duration.hpp"
#include "hwbplan/workspace/board_limits.hpp"
#include "hwbplan/workspace/done_by_today.hpp"
#include "hwbplan/workspace/meeting_days.hpp"
#include "hwbplan/workspace/meeting_state.hpp"

#include "reports/board_asks.hpp"
#include "reports/in_brief.hpp"
#include "reports/paper_header.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

// Meetings of a board, or of no group that is known, concern every partner.
bool is_for_all(const Meeting& meeting) {
  const auto* group = target_as<Group>(meeting.group);
  return group == nullptr || group->group_kind.is(GroupKind::board);
}

struct Due {
  Date date;  // not valid where the plan names no day
  std::string what;
  const Record* of = nullptr;  // an action or a meeting
  std::string name;
  Cell state;
};

// Whether a paper has come, the plan does not know.
Cell state_of(Date due, bool is_paper, Date today) {
  if (due >= today) return {"To come"};
  return {time_between(due, today) + (is_paper ? " ago" : " overdue"),
          {},
          is_paper ? Tone::caution : Tone::bad};
}

void add_actions(const PartnerShare& share, const Workspace& workspace, std::vector<Due>& dues) {
  const Date today = workspace.today;
  for (const ActionView* view : share.leading) {
    if (view->status.finished()) continue;
    const std::string name = reference_and_title(*view->action);
    if (view->action->timeline.given()) {
      for (const Milestone& one : view->action->timeline->milestones) {
        if (one.due.given() && !is_done(one, workspace))
          dues.push_back({one.due.date, one_line(one.title.text), view->action, name,
                          state_of(one.due.date, false, today)});
      }
    }
    if (const DateValue* end = end_of(*view->action))
      dues.push_back(
          {end->date, "End of the action", view->action, name, state_of(end->date, false, today)});
  }
}

void add_meetings(const PartnerShare& share, Date today, const MeetingsToCome& meetings,
                  std::vector<Due>& dues) {
  for (const auto& [meeting, one] : share.agreed) {
    const std::string day = meeting->date.given() ? meeting->date.date.to_words() : "";
    const Date due = due_of(*one).date;
    dues.push_back({due, one_line(one->text.text), meeting, "Agreed at the meeting of " + day,
                    state_of(due, false, today)});
  }
  for (const auto& [meeting, one] : share.bringing) {
    const Date due = meetings.papers_due_for(*meeting);
    if (due.valid())
      dues.push_back({due, fmt::format("Paper for the item “{}”", one_line(one->title.text)),
                      meeting, "Meeting of " + meeting->date.date.to_words(),
                      state_of(due, true, today)});
  }
}

std::vector<Due> all_dues(const PartnerShare& share, const Workspace& workspace,
                          const MeetingsToCome& meetings) {
  std::vector<Due> dues;
  add_actions(share, workspace, dues);
  add_meetings(share, workspace.today, meetings, dues);
  std::stable_sort(dues.begin(), dues.end(),
                   [](const Due& a, const Due& b) { return a.date < b.date; });
  return dues;
}

Table table_of(std::string id, std::string caption, std::vector<Due> dues) {
  Table table{std::move(id),
              std::move(caption),
              {{"due", "Due", ColumnKind::date},
               {"what", "What"},
               {"of", "Action or meeting"},
               {"state", "State"}},
              {},
              "Nothing of it is due."};
  table.rows.reserve(dues.size());
  for (Due& one : dues) {
    const RecordLink link = link_to(*one.of);
    table.rows.push_back({link,
                          {Cell(one.date), Cell(std::move(one.what)),
                           Cell(std::move(one.name), link), std::move(one.state)}});
  }
  return table;
}

// An action under way about which nothing, or nothing of late, has been reported, or whose latest
// report will be too old by the day of the meeting.
void add_reports(const PartnerShare& share, const Scope& scope, Date meeting,
                 std::vector<Due>& dues) {
  const Date today = scope.today();
  const Duration limit = progress_max_age(scope.workspace().settings);
  for (const ActionView* view : share.leading) {
    const Action& action = *view->action;
    if (view->status.finished() || !has_started(action, today)) continue;
    const Progress* latest = latest_progress(action, today);
    Date due;
    if (latest != nullptr && !view->status.stale) {
      due = add(latest->date.date, limit);
      if (!due.valid() || due >= meeting) continue;
    }
    dues.push_back({due, "Report of progress", &action, reference_and_title(action),
                    latest == nullptr ? Cell("Nothing reported yet", {}, Tone::caution)
                                      : Cell("Last reported on " + latest->date.date.to_words(), {},
                                             Tone::caution)});
  }
}

// Only a board decides, and any group about what is raised there.
bool is_put_to(const Barrier& barrier, const Meeting& meeting, const Scope& scope) {
  if (ask_stands(barrier, scope, &meeting) != AskStands::before_it) return false;
  return is_for_all(meeting) || barrier.raised_at.target == &meeting ||
         barrier.decided_by.target == &meeting;
}

// What the requests about its own actions have it do before the meeting: write what is not written
// yet, and be ready for those that are put to that meeting. Of others only the table of requests
// tells: nothing is to be done about them.
void add_requests(const PartnerShare& share, const Meeting& next, const Scope& scope,
                  std::vector<Due>& dues) {
  for (const ActionView* view : share.leading) {
    if (view->status.finished()) continue;
    const std::string name = reference_and_title(*view->action);
    for (const Barrier& one : view->action->barriers) {
      if (lacks_request(one, scope.workspace()))
        dues.push_back({{},
                        "What the board is asked about the escalated barrier “" +
                            in_brief(one_line(one.barrier.text)) + "”",
                        view->action,
                        name,
                        Cell(kNoRequestYet, {}, Tone::caution)});
      else if (is_put_to(one, next, scope))
        dues.push_back({{},
                        in_brief(one_line(one.ask_of_board.text)),
                        view->action,
                        name,
                        Cell(ask_in_words(one, scope))});
    }
  }
}

// All that its actions ask of the board, and how each request stands.
std::optional<Table> requests_table(const PartnerShare& share, const std::string& id,
                                    const Scope& scope) {
  Table table{
      "requests-" + id,
      "What its actions ask of the board",
      {{"action", "Action"}, {"request", "Asked of the board"}, {"stands", "How it stands"}},
      {},
      {}};
  for (const ActionView* view : share.leading) {
    if (view->status.finished()) continue;
    for (const Barrier& one : view->action->barriers) {
      if (!asks_the_board(one, scope.workspace())) continue;
      table.rows.push_back(
          {link_to(*view->action),
           {Cell(reference_and_title(*view->action), link_to(*view->action)),
            Cell(one_line(one.ask_of_board.text)), Cell(ask_in_words(one, scope))}});
    }
  }
  if (table.rows.empty()) return std::nullopt;
  return table;
}

// Barriers that it looks after and that nobody says how to overcome; and what is asked of all.
void add_answers(const PartnerShare& share, const Meeting& next, const Scope& scope,
                 std::vector<Due>& dues) {
  for (const auto& [view, one] : share.asked_of_all) {
    if (view->status.finished() || ask_stands(*one, scope, &next) == AskStands::later) continue;
    dues.push_back({{},
                    "Of all: " + in_brief(one_line(one->ask_of_board.text)),
                    view->action,
                    reference_and_title(*view->action),
                    Cell("Asked of every partner")});
  }
  for (const auto& [view, one] : share.unblocking) {
    if (view->status.finished() || one->how_overcome.given() ||
        asks_the_board(*one, scope.workspace()))
      continue;
    dues.push_back({{},
                    "A way past a barrier: " + in_brief(one_line(one->barrier.text)),
                    view->action,
                    reference_and_title(*view->action),
                    Cell("Not answered yet", {}, Tone::caution)});
  }
}

}  // namespace

MeetingsToCome::MeetingsToCome(const Scope& scope)
    : scope_(scope), holidays_(holidays_of(scope.workspace().settings)) {
  for (const Meeting* one : scope.all<Meeting>()) {
    keep_first(is_for_all(*one) ? first_of_all_ : first_of_group_[one->group.target], *one);
  }
}

bool MeetingsToCome::is_to_come(const Meeting& meeting) const {
  return meeting.date.given() && meeting.date.date >= scope_.today();
}

void MeetingsToCome::keep_first(const Meeting*& first, const Meeting& meeting) const {
  if (!is_to_come(meeting)) return;
  if (first == nullptr || meeting.date.date < first->date.date) first = &meeting;
}

// Not by a walk over all meetings: there may be thousands, and thousands of partners.
const Meeting* MeetingsToCome::next_of(const PartnerShare& share) const {
  const Meeting* asked = scope_.options().meeting;
  if (asked != nullptr && is_to_come(*asked) && scope_.shows(*asked)) return asked;
  const Meeting* next = first_of_all_;
  for (const Seats& seats : share.seats) {
    const auto found = first_of_group_.find(seats.group);
    if (found != first_of_group_.end() && found->second != nullptr)
      keep_first(next, *found->second);
  }
  for (const auto& [meeting, item] : share.bringing) keep_first(next, *meeting);
  return next;
}

Date MeetingsToCome::papers_due_for(const Meeting& meeting) const {
  return papers_due(meeting, holidays_);
}

PartnerDates dates_of(const PartnerShare& share, const std::string& id, const Scope& scope,
                      const MeetingsToCome& meetings) {
  std::vector<Due> dues = all_dues(share, scope.workspace(), meetings);
  const Meeting* next = meetings.next_of(share);
  std::vector<Due> before;  // that meeting
  if (next != nullptr) {
    std::copy_if(dues.begin(), dues.end(), std::back_inserter(before),
                 [&](const Due& one) { return one.date <= next->date.date; });
  }
  PartnerDates dates{table_of("dates-" + id, "Its dates", std::move(dues)), std::nullopt,
                     requests_table(share, id, scope)};
  if (next == nullptr) return dates;
  add_reports(share, scope, next->date.date, before);
  // What bears no date stands last.
  std::stable_sort(before.begin(), before.end(), [](const Due& a, const Due& b) {
    if (a.date.valid() != b.date.valid()) return a.date.valid();
    return a.date.valid() && a.date < b.date;
  });
  add_answers(share, *next, scope, before);
  add_requests(share, *next, scope, before);
  std::string words = fmt::format("The next meeting: {}.", meeting_in_words(*next, scope));
  const Date papers = meetings.papers_due_for(*next);
  if (papers.valid())
    words += fmt::format(" Its papers {} due on {}.", papers < scope.today() ? "were" : "are",
                         papers.to_words());
  Table table = table_of("before-" + id, "Before the next meeting", std::move(before));
  // The paper is about the partner in any case; another filter may have left something out.
  const ReportOptions& asked = scope.options();
  const bool is_extract = asked.theme != nullptr || asked.priority != nullptr ||
                          asked.plan != nullptr || asked.place != nullptr;
  table.when_empty = fmt::format("Nothing{} is due from it before then.",
                                 is_extract ? " of what this paper covers" : "");
  dates.before_meeting = BeforeMeeting{RichText(std::move(words)), std::move(table)};
  return dates;
}

}  // namespace hwbplan::reports
