// The paper `progress`: what has moved since the last meeting, by the dated entries of the plan,
// with declared and computed status side by side.
#include "hwbplan/workspace/done_by_today.hpp"

#include "reports/action_views.hpp"
#include "reports/paper_header.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

const Record* group_of(const Meeting& meeting) {
  return target_as<Group>(meeting.group);
}

// Who sits in them decides: a board's own meetings tell most, then those of no group or of a group
// that is not said to be anything else, then an executive's; a working group's are none of these.
int rank_of(const Meeting& meeting) {
  const auto* group = target_as<Group>(meeting.group);
  if (group == nullptr || !group->group_kind.given()) return 2;
  if (group->group_kind.is(GroupKind::board)) return 3;
  return group->group_kind.is(GroupKind::executive) ? 1 : 0;
}

// Who asks for no day is told what has moved since the last meeting that has been held: of the
// group whose meeting the paper is for, or else of the board.
const Meeting* last_meeting(const Scope& scope) {
  const Meeting* asked = scope.options().meeting;
  const Record* of = asked == nullptr ? nullptr : group_of(*asked);
  const auto rank = [&](const Meeting& one) {
    return of != nullptr && group_of(one) == of ? 4 : rank_of(one);
  };
  const Meeting* last = nullptr;
  for (const Meeting* one : scope.all<Meeting>()) {
    if (rank(*one) == 0 || !one->date.given() || one->date.date >= scope.today()) continue;
    const bool is_later = last == nullptr || rank(*one) > rank(*last) ||
                          (rank(*one) == rank(*last) && one->date.date > last->date.date);
    if (is_later) last = one;
  }
  return last;
}

// What one action has to tell since a day.
struct Moved {
  const ActionView* view = nullptr;
  // Declared on that day or earlier. Where nothing was, the first that was declared since is what
  // the latest one is held against, and `before_on` is its day.
  std::optional<Status> before;
  Date before_on;
  std::vector<const Progress*> entries;
  std::vector<const Milestone*> reached;
  std::vector<const Milestone*> missed;  // fell due since and are open
  bool changed() const {
    return view->status.declared && before && *before != *view->status.declared;
  }
};

Moved moved_since(const ActionView& view, Date since, const Workspace& workspace) {
  const Date today = workspace.today;
  Moved moved{&view, {}, {}, {}, {}, {}};
  Date latest_before;
  for (const Progress& entry : view.action->progress) {
    if (!entry.date.given() || entry.date.date > today) continue;
    if (entry.date.date > since) {
      moved.entries.push_back(&entry);
    } else if (entry.status.given() && entry.date.date >= latest_before) {
      latest_before = entry.date.date;
      moved.before = entry.status.value;
    }
  }
  std::stable_sort(
      moved.entries.begin(), moved.entries.end(),
      [](const Progress* a, const Progress* b) { return a->date.date < b->date.date; });
  for (const Progress* entry : moved.entries) {
    if (moved.before) break;
    if (!entry->status.given()) continue;
    moved.before = entry->status.value;
    moved.before_on = entry->date.date;
  }
  if (!view.action->timeline.given()) return moved;
  for (const Milestone& one : view.action->timeline->milestones) {
    const bool done = is_done(one, workspace);
    if (done && one.done.given() && one.done.date > since) moved.reached.push_back(&one);
    const bool fell_due = one.due.given() && one.due.date > since && one.due.date < today;
    if (fell_due && !done && !view.status.finished()) moved.missed.push_back(&one);
  }
  return moved;
}

class Writer {
 public:
  Writer(const Scope& scope, Document& document)
      : scope_(scope), document_(document), views_(view_actions(scope)) {
    if (!scope.options().since.valid()) since_meeting_ = last_meeting(scope);
    since_ = since_meeting_ == nullptr ? scope.options().since : since_meeting_->date.date;
    for (const ActionView& one : views_)
      moved_.push_back(moved_since(one, since_, scope.workspace()));
  }

  void write() {
    if (since_meeting_ != nullptr) {
      const std::string group = scope_.title(since_meeting_->group);
      document_.header.push_back({"Since",
                                  {RichText(since_.to_words() + ", the last meeting" +
                                            (group.empty() ? "" : fmt::format(" ({})", group)))}});
    }
    summary();
    changes();
    milestones_reached();
    milestones_missed();
    reported();
    silent();
    disagreements();
    document_.data.push_back(data());
  }

 private:
  template <class Test>
  std::size_t count(Test test) const {
    return static_cast<std::size_t>(std::count_if(moved_.begin(), moved_.end(), test));
  }

  void summary() {
    Section section("summary", "Summary");
    const std::string asked = scope_.since_in_words();
    const std::string day = asked.empty() && since_.valid() ? since_.to_words() : asked;
    const std::string when = day.empty() ? std::string("so far") : fmt::format("since {}", day);
    std::size_t reached = 0;
    std::size_t missed = 0;
    for (const Moved& one : moved_) {
      reached += one.reached.size();
      missed += one.missed.size();
    }
    const std::size_t changed = count([](const Moved& one) { return one.changed(); });
    section.say(
        fmt::format("{} {}. The declared status of {} changed. {} reached, and {}.",
                    reported_in_words(count([](const Moved& one) { return !one.entries.empty(); })),
                    when, changed == 0 ? std::string("no action") : counted(changed, "action"),
                    reached == 0   ? "No milestone was"
                    : reached == 1 ? "1 milestone was"
                                   : fmt::format("{} milestones were", reached),
                    missed == 0   ? "none that fell due is open"
                    : missed == 1 ? "1 that fell due is open"
                                  : fmt::format("{} that fell due are open", missed)));
    section.add(status_table(views_));
    document_.sections.push_back(std::move(section));
  }

  // "2 of 5 actions reported progress"
  std::string reported_in_words(std::size_t count) const {
    if (views_.size() == 1)
      return count == 1 ? "The one action reported progress"
                        : "The one action did not report progress";
    if (count == 0) return "No action reported progress";
    return fmt::format("{} of {} reported progress", count, counted(views_.size(), "action"));
  }

  // "On track (14 October 2019)" where it was first declared within the time.
  static std::string before_in_words(const Moved& one) {
    std::string word(in_words(*one.before));
    return one.before_on.valid() ? fmt::format("{} ({})", word, one.before_on.to_words()) : word;
  }

  void changes() {
    Section section("changes", "Actions whose status changed");
    Table table = table_by_action(
        "changes", "Declared status before and now",
        {{"before", "Declared before"}, {"now", "Declared now"}, {"computed", "Computed now"}},
        "No lead declared another status than before.");
    for (const Moved& one : moved_) {
      if (!one.changed()) continue;
      const ActionStatus& status = one.view->status;
      table.rows.push_back(row_of_action(
          *one.view->action, {Cell(before_in_words(one), {}, tone_of(one.before)),
                              Cell(declared_in_words(status), {}, tone_of(status.declared)),
                              Cell(computed_in_words(status), {}, tone_of(status.computed))}));
    }
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  void milestones_reached() {
    Section section("milestones-reached", "Milestones reached");
    Table table = table_by_action("milestones-reached", "Milestones reached",
                                  {{"milestone", "Milestone"},
                                   {"due", "Due", ColumnKind::date},
                                   {"done", "Reached", ColumnKind::date},
                                   {"compared", "Early or late"}},
                                  "No milestone was reached in this time.");
    for (const Moved& one : moved_) {
      for (const Milestone* milestone : one.reached) {
        std::string compared;
        if (milestone->due.given()) {
          const Date due = milestone->due.date;
          const Date done = milestone->done.date;
          compared = done > due   ? time_between(due, done) + " late"
                     : done < due ? time_between(done, due) + " early"
                                  : "on the day";
        }
        table.rows.push_back(row_of_action(
            *one.view->action, {Cell(one_line(milestone->title.text)),
                                milestone->due.given() ? Cell(milestone->due.date) : Cell(),
                                Cell(milestone->done.date), Cell(compared)}));
      }
    }
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  void milestones_missed() {
    Section section("milestones-missed", "Milestones that fell due and are open");
    Table table = table_by_action(
        "milestones-missed", "Milestones that fell due and are open",
        {{"milestone", "Milestone"}, {"due", "Due", ColumnKind::date}, {"lead", "Who leads"}},
        "No milestone that fell due in this time is open.");
    for (const Moved& one : moved_) {
      for (const Milestone* milestone : one.missed) {
        table.rows.push_back(row_of_action(
            *one.view->action, {Cell(one_line(milestone->title.text)), Cell(milestone->due.date),
                                Cell(scope_.lead(one.view->action->lead))}));
      }
    }
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  void reported() {
    Section section("reported", "What leads reported");
    Table table = table_by_action("reported", "Progress reported, by action",
                                  {{"date", "Reported", ColumnKind::date},
                                   {"status", "Declared"},
                                   {"text", "Progress"},
                                   {"next", "Next"}},
                                  "Nothing was reported in this time.");
    for (const Moved& one : moved_) {
      for (const Progress* entry : one.entries) {
        table.rows.push_back(row_of_action(
            *one.view->action,
            {Cell(entry->date.date),
             entry->status.given()
                 ? Cell(in_words(entry->status.value), {}, tone_of(entry->status.value))
                 : Cell(),
             Cell(one_line(entry->text.text)), Cell(one_line(entry->next.text))}));
      }
    }
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  void silent() {
    Section section("silent", "Actions under way with nothing reported");
    std::vector<const ActionView*> views;
    bool any_under_way = false;
    for (const Moved& one : moved_) {
      const bool under_way = has_started(*one.view->action, scope_.today());
      if (!under_way || one.view->status.finished()) continue;
      any_under_way = true;
      if (one.entries.empty()) views.push_back(one.view);
    }
    Table table = overview_table("silent", "Actions under way with nothing reported in this time",
                                 views, scope_);
    table.when_empty = any_under_way
                           ? "Every action under way reported something."
                           : fmt::format("No action{} is under way.", scope_.in_this_paper());
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  void disagreements() {
    Section section("disagreements", "Where the declared and the computed status differ");
    Table table = table_by_action("disagreements", "Declared and computed status that do not agree",
                                  {{"declared", "Declared"},
                                   {"computed", "Computed"},
                                   {"agreement", "How they compare"},
                                   {"why", "Why"}},
                                  agreement_in_words());
    for (const ActionView& one : views_) {
      const ActionStatus& status = one.status;
      if (status.agreement != Agreement::better_than_computed &&
          status.agreement != Agreement::worse_than_computed)
        continue;
      table.rows.push_back(
          row_of_action(*one.action, {Cell(declared_in_words(status), {}, tone_of(status.declared)),
                                      Cell(computed_in_words(status), {}, tone_of(status.computed)),
                                      Cell(in_words(status.agreement)),
                                      Cell(fmt::format("{}", fmt::join(status.reasons, "; ")))}));
    }
    section.add(std::move(table));
    const std::size_t not_compared = without_both();
    if (not_compared > 0 && not_compared < views_.size())
      section.say(fmt::format("Of {} the two cannot be compared, because one of them is missing.",
                              counted(not_compared, "more action")));
    document_.sections.push_back(std::move(section));
  }

  // Actions whose lead declares nothing, or of which nothing can be computed.
  std::size_t without_both() const {
    return static_cast<std::size_t>(std::count_if(
        views_.begin(), views_.end(),
        [](const ActionView& one) { return one.status.agreement == Agreement::unknown; }));
  }

  // Where no action has two that part.
  std::string agreement_in_words() const {
    if (views_.empty()) return no_actions(scope_);
    if (without_both() == views_.size()) return "No action has both, so nothing can be compared.";
    return without_both() > 0
               ? "Wherever both are known, what leads declare agrees with the dates and the "
                 "figures."
               : "Everywhere, what leads declare agrees with the dates and the figures.";
  }

  Table data() const {
    Table table{"progress",
                "Progress of each action",
                {{"action_id", "Reference"},
                 {"action", "Action"},
                 {"lead", "Who leads"},
                 {"status_before", "Declared before"},
                 {"status_declared", "Status declared"},
                 {"status_computed", "Status computed"},
                 {"status_agreement", "How they compare"},
                 {"status_reasons", "Why"},
                 {"entries_since", "Entries since", ColumnKind::number},
                 {"reported", "Reported", ColumnKind::date},
                 {"progress", "Progress"},
                 {"next", "Next"},
                 {"milestones_reached", "Milestones reached", ColumnKind::number},
                 {"milestones_missed", "Milestones missed", ColumnKind::number}},
                {},
                no_actions(scope_)};
    if (!scope_.wants_data()) return table;
    for (const Moved& one : moved_) {
      const ActionStatus& status = one.view->status;
      const RecordLink link = link_to(*one.view->action);
      const Progress* latest = latest_progress(*one.view->action, scope_.today());
      table.rows.push_back(
          {link,
           {Cell(link.id, link), Cell(title_of(*one.view->action)),
            Cell(scope_.lead(one.view->action->lead)),
            one.before ? Cell(in_words(*one.before)) : Cell(), Cell(declared_in_words(status)),
            Cell(computed_in_words(status)), Cell(in_words(status.agreement)),
            Cell(fmt::format("{}", fmt::join(status.reasons, "; "))),
            Cell(static_cast<double>(one.entries.size())),
            latest == nullptr ? Cell() : Cell(latest->date.date),
            latest == nullptr ? Cell() : Cell(one_line(latest->text.text)),
            latest == nullptr ? Cell() : Cell(one_line(latest->next.text)),
            Cell(static_cast<double>(one.reached.size())),
            Cell(static_cast<double>(one.missed.size()))}});
    }
    return table;
  }

  const Scope& scope_;
  Document& document_;
  const std::vector<ActionView>& views_;
  std::vector<Moved> moved_;
  const Meeting* since_meeting_ = nullptr;  // where no day was asked for
  Date since_;
};

void write(const ReportInput& input, Document& document) {
  const Scope scope(input);
  Writer(scope, document).write();
}

}  // namespace

extern const Report progress_report = {
    .name = "progress",
    .title = "Progress report",
    .reader = "the board",
    .summary = "What moved since the last meeting or a day, with declared and computed status",
    .looks_back = true,
    .write = write,
};

}  // namespace hwbplan::reports
