// The paper `action-log`: what past meetings agreed that somebody would do, open or closed with the
// day of it, what they decided, what they were assured of and how that was proved, and what
// stakeholders told them.
#include "hwbplan/workspace/done_by_today.hpp"
#include "hwbplan/workspace/meeting_state.hpp"

#include "reports/filtered.hpp"
#include "reports/overlap_view.hpp"
#include "reports/sentences.hpp"

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

Cell date_cell(const DateValue& day) {
  return day.given() ? Cell(day.date) : Cell();
}

struct Entry {
  const Meeting* meeting = nullptr;
  const AgreedAction* action = nullptr;
  bool done = false;
  bool open() const { return !done; }
};

class Writer {
 public:
  Writer(const Scope& scope, Document& document)
      : scope_(scope), filtered_(scope), document_(document) {
    const ReportOptions& asked = scope.options();
    // For a meeting to come, all that those before it agreed.
    const Meeting* only = asked.meeting;
    if (only != nullptr && only->date.given() && only->date.date > scope.today()) only = nullptr;
    for (const Meeting* one : scope.all<Meeting>()) {
      if (only != nullptr && only != one) continue;
      if (!one->date.given() || one->date.date > scope.today()) continue;
      meetings_.push_back(one);
    }
    std::stable_sort(meetings_.begin(), meetings_.end(), [](const Meeting* a, const Meeting* b) {
      return a->date.date < b->date.date;
    });
    for (const Meeting* meeting : meetings_) {
      for (const AgreedAction& action : meeting->agreed_actions) {
        if (asked.partner != nullptr && action.owner.target != asked.partner) continue;
        if (!scope.shows_all(action.actions)) continue;
        if (asks_for_more_than_partner() && !filtered_.has(action.actions)) {
          of_no_action_ += action.actions.empty() ? 1u : 0u;
          continue;
        }
        entries_.push_back({meeting, &action, is_done(action, scope.workspace())});
      }
    }
  }

  void write() {
    summary();
    if (!entries_.empty()) list("open", "Open", "Every agreed action has been closed.", true);
    assurances();
    if (!entries_.empty()) list("closed", "Closed", "No agreed action has been closed yet.", false);
    views();
    decisions();
    data();
  }

 private:
  // Whose task it is tells the partner; the rest only the plan's actions that it is about.
  bool asks_for_more_than_partner() const {
    const ReportOptions& asked = scope_.options();
    return asked.theme != nullptr || asked.priority != nullptr || asked.plan != nullptr ||
           asked.place != nullptr;
  }

  // "board-2014-09 a2" in one column and its day in another, because ids hold within a meeting.
  std::string reference_of(const Entry& one) const {
    return fmt::format("{}/{}", one.meeting->id.text, one.action->id.text);
  }

  // ", moved from 1 May 2014" where it was given later days since.
  static std::string moved_in_words(const AgreedAction& action) {
    if (action.moved.empty() || !action.due.given()) return {};
    return fmt::format(
        ", moved {}from {}",
        action.moved.size() == 1 ? std::string() : fmt::format("{} times ", action.moved.size()),
        action.due.date.to_words());
  }

  Cell state_of(const Entry& one) const {
    const DateValue& due = due_of(*one.action);
    const std::string moved = moved_in_words(*one.action);
    if (!one.open()) {
      if (!one.action->done.given()) return {"Closed" + moved};
      const bool late = due.given() && one.action->done.date > due.date;
      return {
          fmt::format("Closed{}{}",
                      late ? fmt::format(", {} late", time_between(due.date, one.action->done.date))
                           : std::string(),
                      moved),
          {},
          Tone::good};
    }
    // A day to come says what is meant to happen.
    const std::string to_come =
        one.action->done.given() ? ", to be closed on " + one.action->done.date.to_words() : "";
    if (is_overdue(due))
      return {fmt::format("Open, {} overdue{}{}", time_between(due.date, scope_.today()), moved,
                          to_come),
              {},
              Tone::bad};
    return {"Open" + moved + to_come, {}, Tone::neutral};
  }

  bool is_overdue(const DateValue& due) const { return due.given() && due.date < scope_.today(); }

  // Of the plan's actions that the reader may see.
  template <class Name>
  Cell actions_of(const List<Reference>& references, Name name) const {
    std::vector<std::string> names;
    for (const Reference& one : references) {
      const auto* action = target_as<Action>(one);
      if (action != nullptr && scope_.shows(*action)) names.emplace_back(name(*action));
    }
    return {fmt::format("{}", fmt::join(names, "; "))};
  }
  // "FR-6; CE-1", as all pages call them.
  Cell actions_of(const List<Reference>& references) const {
    return actions_of(references, short_name);
  }
  Cell ids_of(const List<Reference>& references) const {
    return actions_of(references, [](const Action& action) { return action.id.text; });
  }

  bool is_shown(const List<Reference>& actions) const {
    return scope_.shows_all(actions) && filtered_.has(actions);
  }

  // What filters leave out because nothing tells what it is about.
  void left_out(Section& section) const {
    if (of_no_action_ == 0) return;
    section.say(fmt::format(
        "{} {} no action of the plan, so that nothing tells whether {} what "
        "was asked for; {} left out.",
        counted(of_no_action_, "more agreed action"), of_no_action_ == 1 ? "names" : "name",
        of_no_action_ == 1 ? "it is about" : "they are about",
        of_no_action_ == 1 ? "it is" : "they are"));
  }

  void summary() {
    Section section("summary", "Summary");
    std::size_t open = 0;
    std::size_t overdue = 0;
    for (const Entry& one : entries_) {
      if (!one.open()) continue;
      ++open;
      if (is_overdue(due_of(*one.action))) ++overdue;
    }
    if (entries_.empty()) {
      section.say(meetings_.empty()
                      ? std::string("No meeting has been held yet that could have agreed anything.")
                      : fmt::format("No agreed action {} from {}.",
                                    scope_.is_filtered()
                                        ? "that matches what was asked for is recorded"
                                        : "is recorded",
                                    counted(meetings_.size(), "meeting")));
      left_out(section);
      document_.sections.push_back(std::move(section));
      return;
    }
    section.say(fmt::format("{} from {}: {} closed, {}.", counted(entries_.size(), "agreed action"),
                            counted(meetings_.size(), "meeting"), entries_.size() - open,
                            open_of_which(open, overdue, "overdue")));
    left_out(section);
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
      Row row{link_to(*one.meeting),
              {Cell(one.meeting->date.date), Cell(with_actions(*one.action)),
               Cell(scope_.title(one.action->owner)), date_cell(due_of(*one.action))}};
      if (!open) row.cells.push_back(date_cell(one.action->done));
      row.cells.push_back(state_of(one));
      table.rows.push_back(std::move(row));
    }
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  void assurances() {
    if (scope_.options().partner != nullptr) return;
    Section section("assurances", "Assurances given");
    Table table{"assurances",
                "Assurances given, and how they were proved",
                {{"meeting", "Meeting", ColumnKind::date},
                 {"group", "Group"},
                 {"decision", "Assured"},
                 {"due", "Proof due", ColumnKind::date},
                 {"proved", "Proved", ColumnKind::date},
                 {"proof", "How it was proved"}},
                {},
                scope_.is_filtered() ? "No assurance is about what was asked for."
                                     : "No assurance is recorded."};
    for (const Meeting* meeting : meetings_) {
      for (const Decision& one : meeting->decisions) {
        if (!one.kind.is(DecisionKind::assurance) || !is_shown(one.actions)) continue;
        table.rows.push_back(
            {link_to(*meeting),
             {Cell(meeting->date.date), Cell(scope_.title(meeting->group)), Cell(with_actions(one)),
              date_cell(one.due), proved_on(one), proof_cell(one)}});
      }
    }
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  // "The ward has ten beds (FR-6)": a table of seven columns is too broad for a page, and one that
  // is cut in two names its rows by a meeting that several of them share.
  template <class Told>
  std::string with_actions(const Told& one) const {
    const Cell actions = actions_of(one.actions);
    const std::string text = one_line(one.text.text);
    return actions.empty() ? text : fmt::format("{} ({})", text, actions.text);
  }

  // The day that the proof gives, or that of the meeting which had it.
  Date day_of(const Maybe<Proof>& proof) const {
    return proof.given() ? scope_.day_of(proof->meeting, proof->date) : Date{};
  }
  Cell proved_on(const Decision& one) const {
    return is_proved(one, scope_.workspace()) ? Cell(day_of(one.proof)) : Cell();
  }

  Cell proof_cell(const Decision& one) const {
    if (is_proved(one, scope_.workspace()))
      return {one.proof.given() ? one_line(one.proof->text.text) : std::string()};
    const Date day = day_of(one.proof);
    const std::string to_come = day.valid() ? ", to be proved on " + day.to_words() : "";
    if (is_overdue(one.due))
      return {fmt::format("Not proved, {} overdue{}", time_between(one.due.date, scope_.today()),
                          to_come),
              {},
              Tone::bad};
    return {"Not proved yet" + to_come, {}, Tone::neutral};
  }

  void views() {
    if (scope_.options().partner != nullptr) return;
    Section section("views", "What stakeholders said");
    Table table{"views",
                "Stakeholders' views, and what they were told",
                {{"meeting", "Meeting", ColumnKind::date},
                 {"from", "From"},
                 {"view", "View"},
                 {"answer", "Answer"},
                 {"answered", "Answered", ColumnKind::date},
                 {"actions", "Actions of the plan"}},
                {},
                {}};
    for (const Meeting* meeting : meetings_) {
      for (const StakeholderView& one : meeting->views) {
        if (!is_shown(one.actions)) continue;
        const bool open = one.answer.missing() && one.answered.missing();
        table.rows.push_back(
            {link_to(*meeting),
             {Cell(meeting->date.date), Cell(one_line(one.from.text)),
              Cell(one_line(one.text.text)),
              open ? Cell("Not answered yet", {}, Tone::caution) : Cell(one_line(one.answer.text)),
              date_cell(one.answered), actions_of(one.actions)}});
      }
    }
    if (table.rows.empty()) return;
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  void decisions() {
    if (scope_.options().partner != nullptr) return;
    Section section("decisions", "Decisions");
    Table table{"decisions",
                "Decisions",
                {{"meeting", "Meeting", ColumnKind::date},
                 {"group", "Group"},
                 {"kind", "Kind"},
                 {"decision", "Decided"},
                 {"actions", "Actions of the plan"}},
                {},
                scope_.is_filtered() ? "No decision is about what was asked for."
                                     : "No decision is recorded."};
    for (const Meeting* meeting : meetings_) {
      for (const Decision& one : meeting->decisions) {
        if (one.kind.is(DecisionKind::assurance) || !is_shown(one.actions)) continue;
        table.rows.push_back({link_to(*meeting),
                              {Cell(meeting->date.date), Cell(scope_.title(meeting->group)),
                               one.kind.given() ? Cell(in_words(one.kind.value)) : Cell(),
                               Cell(one_line(one.text.text)), actions_of(one.actions)}});
      }
    }
    drop_if_empty(table);
    section.add(std::move(table));
    document_.sections.push_back(std::move(section));
  }

  // A last column that says nothing in any row is left out.
  static void drop_if_empty(Table& table) {
    const std::size_t last = table.columns.size() - 1;
    const bool says_nothing = std::all_of(table.rows.begin(), table.rows.end(),
                                          [&](const Row& row) { return row.cells[last].empty(); });
    if (!says_nothing) return;
    table.columns.pop_back();
    for (Row& row : table.rows) row.cells.pop_back();
  }

  void data() {
    Table table{"action-log",
                "Agreed actions of past meetings",
                {{"reference", "Reference"},
                 {"meeting_id", "Meeting"},
                 {"meeting_date", "Date of the meeting", ColumnKind::date},
                 {"agreed", "Agreed"},
                 {"owner", "Owner"},
                 {"first_due", "First due", ColumnKind::date},
                 {"due", "Due", ColumnKind::date},
                 {"done", "Closed", ColumnKind::date},
                 {"state", "State"},
                 {"actions", "Actions of the plan"}},
                {},
                "No agreed action is recorded."};
    for (const Entry& one : entries_) {
      table.rows.push_back(
          {link_to(*one.meeting),
           {Cell(reference_of(one)), Cell(one.meeting->id.text), Cell(one.meeting->date.date),
            Cell(one_line(one.action->text.text)), Cell(scope_.title(one.action->owner)),
            date_cell(one.action->due), date_cell(due_of(*one.action)),
            one.open() ? Cell() : date_cell(one.action->done), Cell(state_of(one).text),
            ids_of(one.action->actions)}});
    }
    document_.data.push_back(std::move(table));
  }

  const Scope& scope_;
  const Filtered filtered_;
  Document& document_;
  std::vector<const Meeting*> meetings_;
  std::vector<Entry> entries_;
  std::size_t of_no_action_ = 0;  // agreed actions that filters leave out because they name none
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
