// The paper `exceptions`: only what is off track, overdue, stale or blocked, with what was due, why
// it has not come, how it will be recovered and what is asked of the board.
#include "hwbplan/workspace/done_by_today.hpp"

#include "reports/action_views.hpp"
#include "reports/board_asks.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

// Why an action stands in this paper, the gravest first; nothing where it does not.
std::vector<std::string> why_here(const ActionView& view, const Workspace& workspace) {
  const ActionStatus& status = view.status;
  std::vector<std::string> why;
  if (status.finished()) return why;
  const auto is = [&](Status one) { return status.declared == one || status.computed == one; };
  if (is(Status::off_track)) why.emplace_back("off track");
  if (status.days_past_end > 0) why.emplace_back("past its end");
  if (!status.overdue.empty()) why.emplace_back("milestone overdue");
  const auto is_escalated = [&](const Barrier& one) {
    return one.status.is(BarrierStatus::escalated) && still_stands(one, workspace);
  };
  if (std::any_of(view.action->barriers.begin(), view.action->barriers.end(), is_escalated))
    why.emplace_back("blocked");
  if (status.stale) why.emplace_back("report out of date");
  if (why.empty() && is(Status::at_risk)) why.emplace_back("at risk");
  return why;
}

struct Exception {
  const ActionView* view = nullptr;
  std::vector<std::string> why;
};

std::string why_in_words(const Exception& one) {
  std::string text = listed(one.why);
  text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

// What was due: milestones past their day and the end where that has passed.
std::vector<RichText> what_was_due(const Exception& one, const Scope& scope) {
  std::vector<RichText> lines;
  for (const OverdueMilestone& late : one.view->status.overdue)
    lines.emplace_back(milestone_in_words(*late.milestone, scope.workspace()));
  if (one.view->status.days_past_end > 0) {
    const Date end = end_of(*one.view->action)->date;
    lines.emplace_back(fmt::format("The whole action: due {}, {} overdue", end.to_words(),
                                   time_between(end, scope.today())));
  }
  if (lines.empty()) lines.emplace_back("Nothing is overdue");
  return lines;
}

std::vector<RichText> causes(const Exception& one, const Scope& scope) {
  std::vector<RichText> lines;
  for (const Barrier& barrier : one.view->action->barriers) {
    if (!still_stands(barrier, scope.workspace())) continue;
    std::string text = one_line(barrier.barrier.text);
    if (const std::string said = status_in_words(barrier, scope.workspace()); !said.empty())
      text += fmt::format(" ({})", said);
    lines.emplace_back(std::move(text));
  }
  if (lines.empty()) lines.emplace_back("The plan names no open barrier");
  return lines;
}

std::vector<RichText> recovery(const Exception& one, const Scope& scope) {
  std::vector<RichText> lines;
  for (const Barrier& barrier : one.view->action->barriers) {
    if (!still_stands(barrier, scope.workspace()) || !barrier.how_overcome.given()) continue;
    std::string text = one_line(barrier.how_overcome.text);
    if (const std::string owner = scope.title(barrier.owner); !owner.empty())
      text += fmt::format(" (owner: {})", owner);
    lines.emplace_back(std::move(text));
  }
  const Progress* latest = latest_progress(*one.view->action, scope.today());
  if (latest != nullptr && latest->next.given())
    lines.emplace_back("Next: " + one_line(latest->next.text));
  if (lines.empty()) lines.emplace_back("The plan says nothing");
  return lines;
}

std::vector<RichText> asks(const Exception& one, const Scope& scope) {
  std::vector<RichText> lines;
  for (const Barrier& barrier : one.view->action->barriers) {
    if (ask_stands(barrier, scope) != AskStands::none)
      lines.emplace_back(one_line(barrier.ask_of_board.text) + ask_remark(barrier, scope));
  }
  for (const Barrier& barrier : one.view->action->barriers) {
    if (lacks_request(barrier, scope.workspace()))
      lines.emplace_back(fmt::format("{} about the escalated barrier “{}”; it is to be written {}",
                                     kNoRequestYet, one_line(barrier.barrier.text),
                                     by_whom_to_write(*one.view->action, scope)));
  }
  if (lines.empty()) lines.emplace_back("Nothing is asked of the board");
  return lines;
}

std::string joined(const std::vector<RichText>& lines) {
  std::string text;
  for (const RichText& one : lines) text += (text.empty() ? "" : "; ") + one.plain();
  return text;
}

Section section_of(const Exception& one, const Scope& scope) {
  const Action& action = *one.view->action;
  Section section("action-" + std::string(action.id.text), reference_and_title(action),
                  link_to(action));
  FactList facts;
  facts.facts.push_back({"In this paper because", {RichText(why_in_words(one))}});
  facts.facts.push_back({"Who leads",
                         {RichText(scope.lead(action.lead).empty() ? std::string("Not stated")
                                                                   : scope.lead(action.lead))}});
  for (Fact& fact : status_facts(one.view->status)) facts.facts.push_back(std::move(fact));
  facts.facts.push_back({"What was due", what_was_due(one, scope)});
  facts.facts.push_back({"Why", causes(one, scope)});
  facts.facts.push_back({"Recovery", recovery(one, scope)});
  facts.facts.push_back({"Asked of the board", asks(one, scope)});
  if (const Progress* latest = latest_progress(action, scope.today())) {
    std::string said = latest->date.date.to_words();
    if (latest->text.given()) said += ": " + one_line(latest->text.text);
    facts.facts.push_back({"Last reported", {RichText(std::move(said))}});
  }
  section.add(std::move(facts));
  return section;
}

Table data_of(const std::vector<Exception>& all, const Scope& scope) {
  Table table{"exceptions",
              "Exceptions",
              {{"action_id", "Reference"},
               {"action", "Action"},
               {"lead", "Who leads"},
               {"because", "Because"},
               {"status_declared", "Status declared"},
               {"status_computed", "Status computed"},
               {"status_agreement", "How they compare"},
               {"status_reasons", "Why computed so"},
               {"what_was_due", "What was due"},
               {"why", "Why"},
               {"recovery", "Recovery"},
               {"asked_of_board", "Asked of the board"},
               {"reported", "Reported", ColumnKind::date}},
              {},
              "There are no exceptions."};
  for (const Exception& one : all) {
    const RecordLink link = link_to(*one.view->action);
    const ActionStatus& status = one.view->status;
    const Progress* latest = latest_progress(*one.view->action, scope.today());
    table.rows.push_back(
        {link,
         {Cell(link.id, link), Cell(title_of(*one.view->action)),
          Cell(scope.lead(one.view->action->lead)),
          Cell(fmt::format("{}", fmt::join(one.why, "; "))), Cell(declared_in_words(status)),
          Cell(computed_in_words(status)), Cell(in_words(status.agreement)),
          Cell(fmt::format("{}", fmt::join(status.reasons, "; "))),
          Cell(joined(what_was_due(one, scope))), Cell(joined(causes(one, scope))),
          Cell(joined(recovery(one, scope))), Cell(joined(asks(one, scope))),
          latest == nullptr ? Cell() : Cell(latest->date.date)}});
  }
  return table;
}

void write(const ReportInput& input, Document& document) {
  const Scope scope(input);
  const std::vector<ActionView>& views = view_actions(scope);
  std::vector<Exception> all;
  for (const ActionView& one : views) {
    if (auto why = why_here(one, scope.workspace()); !why.empty())
      all.push_back({&one, std::move(why)});
  }
  // What is gravest comes first; otherwise the order of the plan.
  std::stable_sort(all.begin(), all.end(), [](const Exception& a, const Exception& b) {
    const auto grave = [](const Exception& one) {
      return one.view->status.computed == Status::off_track ||
             one.view->status.declared == Status::off_track;
    };
    return grave(a) && !grave(b);
  });
  Section summary("summary", "Summary");
  if (all.empty()) {
    summary.say(views.empty() ? no_actions(scope)
                              : "No action is off track, overdue, out of date or blocked.");
  } else {
    summary.say(fmt::format("{} of {} {} the board's attention.", all.size(),
                            counted(views.size(), "action"), all.size() == 1 ? "needs" : "need"));
    Table table = table_by_action("overview", "Actions that need attention",
                                  {{"because", "Because"},
                                   {"lead", "Who leads"},
                                   {"status_declared", "Status declared"},
                                   {"status_computed", "Status computed"}},
                                  {});
    for (const Exception& one : all) {
      const ActionStatus& status = one.view->status;
      table.rows.push_back(row_of_action(
          *one.view->action, {Cell(why_in_words(one)), Cell(scope.lead(one.view->action->lead)),
                              Cell(declared_in_words(status), {}, tone_of(status.declared)),
                              Cell(computed_in_words(status), {}, tone_of(status.computed))}));
    }
    summary.add(std::move(table));
  }
  document.sections.push_back(std::move(summary));
  if (!all.empty()) {
    Section each("exceptions", "Each action in turn");
    for (const Exception& one : all) each.sections.push_back(section_of(one, scope));
    document.sections.push_back(std::move(each));
  }
  document.data.push_back(data_of(all, scope));
}

}  // namespace

extern const Report exceptions_report = {
    .name = "exceptions",
    .title = "Exception report",
    .reader = "the board and sponsors",
    .summary =
        "Only what is off track, overdue, out of date or blocked: what was due, why, the "
        "recovery and the ask",
    .write = write,
};

}  // namespace hwbplan::reports
