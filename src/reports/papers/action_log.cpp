// The paper `action-log`: what past meetings agreed that somebody would do, open or closed with the
// day of it, and what they decided and were assured of.
#include "reports/scope.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

std::string_view in_words(DecisionKind kind) {
  switch (kind) {
    case DecisionKind::notes:
      return "Noted";
    case DecisionKind::agrees:
      return "Agreed";
    case DecisionKind::resolves:
      return "Resolved";
    case DecisionKind::assurance:
      break;
  }
  return "Assurance";
}

struct Entry {
  const Meeting* meeting = nullptr;
  const AgreedAction* action = nullptr;
  bool open() const { return action->done.missing(); }
};

class Writer {
 public:
  Writer(const Scope& scope, Document& document) : scope_(scope), document_(document) {
    const ReportOptions& asked = scope.options();
    for (const Meeting* one : scope.all<Meeting>()) {
      if (asked.meeting != nullptr && asked.meeting != one) continue;
      if (!one->date.given() || one->date.date > scope.today()) continue;
      meetings_.push_back(one);
    }
    std::stable_sort(meetings_.begin(), meetings_.end(), [](const Meeting* a, const Meeting* b) {
      return a->date.date < b->date.date;
    });
    for (const Meeting* meeting : meetings_) {
      for (const AgreedAction& action : meeting->agreed_actions) {
        if (asked.partner != nullptr && action.owner.target != asked.partner) continue;
        entries_.push_back({meeting, &action});
      }
    }
  }

  void write() {
    summary();
    list("open", "Open", "Every agreed action has been closed.", true);
    decisions("assurances", "Assurances given", "No assurance is recorded.", true);
    list("closed", "Closed", "No agreed action has been closed yet.", false);
    decisions("decisions", "Decisions", "No decision is recorded.", false);
    data();
  }

 private:
  // "board-2014-09 a2" in one column and its day in another, because ids hold within a meeting.
  std::string reference_of(const Entry& one) const {
    return fmt::format("{}/{}", one.meeting->id.text, one.action->id.text);
  }

  Cell state_of(const Entry& one) const {
    if (!one.open()) {
      if (!one.action->done.given()) return {"Closed"};
      const bool late = one.action->due.given() && one.action->done.date > one.action->due.date;
      return {fmt::format("Closed{}",
                          late ? fmt::format(", {} late", time_between(one.action->due.date,
                                                                       one.action->done.date))
                               : std::string()),
              {},
              Tone::good};
    }
    if (one.action->due.given() && one.action->due.date < scope_.today())
      return {fmt::format("Open, {} overdue", time_between(one.action->due.date, scope_.today())),
              {},
              Tone::bad};
    return {"Open", {}, Tone::neutral};
  }

  void summary() {
    Section section("summary", "Summary");
    std::size_t open = 0;
    std::size_t overdue = 0;
    for (const Entry& one : entries_) {
      if (!one.open()) continue;
      ++open;
      if (one.action->due.given() && one.action->due.date < scope_.today()) ++overdue;
    }
    section.say(fmt::format("{} from {}: {} closed, {} open, of which {} overdue.",
                            counted(entries_.size(), "agreed action"),
                            counted(meetings_.size(), "meeting"), entries_.size() - open, open,
                            overdue == 1 ? "1 is" : fmt::format("{} are", overdue)));
    document_.sections.push_back(std::move(section));
  }

  void list(const char* id, const char* title, const char* when_empty, bool open) {
    Section section(id, title);
    Table table{id,
                fmt::format("Agreed actions: {}", open ? "open" : "closed"),
                {{"meeting", "Meeting", ColumnKind::date},
                 {"agreed", "Agreed"},
                 {"owner", "Owner"},
                 {"due", "Due", ColumnKind::date}},
                {},
                when_empty};
    if (!open) table.columns.push_back({"done", "Closed", ColumnKind::date});
    table.columns.push_back({"state", "State"});
    for (const Entry& one : entries_) {
      if (one.open() != open) continue;
      Row row{{},
              {Cell(one.meeting->date.date), Cell(one_line(one.action->text.text)),
               Cell(scope_.title(one.action->owner)),
               one.action->due.given() ? Cell(one.action->due.date) : Cell()}};
      if (!open)
        row.cells.push_back(one.action->done.given() ? Cell(one.action->done.date) : Cell());
      row.cells.push_back(state_of(one));
      table.rows.push_back(std::move(row));
    }
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  void decisions(const char* id, const char* title, const char* when_empty, bool assurances) {
    if (scope_.options().partner != nullptr) return;
    Section section(id, title);
    Table table{id,
                title,
                {{"meeting", "Meeting", ColumnKind::date},
                 {"group", "Group"},
                 {"kind", "Kind"},
                 {"decision", assurances ? "Assured" : "Decided"}},
                {},
                when_empty};
    for (const Meeting* meeting : meetings_) {
      for (const Decision& one : meeting->decisions) {
        if (one.kind.is(DecisionKind::assurance) != assurances) continue;
        table.rows.push_back({{},
                              {Cell(meeting->date.date), Cell(scope_.title(meeting->group)),
                               one.kind.given() ? Cell(in_words(one.kind.value)) : Cell(),
                               Cell(one_line(one.text.text))}});
      }
    }
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  void data() {
    Table table{"action-log",
                "Agreed actions of past meetings",
                {{"reference", "Reference"},
                 {"meeting_id", "Meeting"},
                 {"meeting_date", "Date of the meeting", ColumnKind::date},
                 {"agreed", "Agreed"},
                 {"owner", "Owner"},
                 {"due", "Due", ColumnKind::date},
                 {"done", "Closed", ColumnKind::date},
                 {"state", "State"}},
                {},
                "No agreed action is recorded."};
    for (const Entry& one : entries_) {
      table.rows.push_back(
          {link_to(*one.meeting),
           {Cell(reference_of(one)), Cell(one.meeting->id.text), Cell(one.meeting->date.date),
            Cell(one_line(one.action->text.text)), Cell(scope_.title(one.action->owner)),
            one.action->due.given() ? Cell(one.action->due.date) : Cell(),
            one.action->done.given() ? Cell(one.action->done.date) : Cell(),
            Cell(state_of(one).text)}});
    }
    document_.data.push_back(std::move(table));
  }

  const Scope& scope_;
  Document& document_;
  std::vector<const Meeting*> meetings_;
  std::vector<Entry> entries_;
};

void write(const ReportInput& input, Document& document) {
  const Scope scope(input);
  Writer(scope, document).write();
}

}  // namespace

extern const Report action_log_report = {
    .name = "action-log",
    .title = "Action log",
    .reader = "the clerk",
    .summary = "Agreed actions and assurances of past meetings, open or closed with the day of it",
    .write = write,
};

}  // namespace hwbplan::reports
