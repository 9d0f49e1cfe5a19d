// See action_facts.hpp.
#include "reports/action_facts.hpp"

#include "hwbplan/base/number.hpp"
#include "hwbplan/model/unwritten.hpp"
#include "hwbplan/text/volunteers.hpp"
#include "hwbplan/workspace/done_by_today.hpp"
#include "hwbplan/workspace/metric_figures.hpp"

#include "reports/board_asks.hpp"
#include "reports/told_apart.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

constexpr std::string_view kNotStated = "Not stated";
// Of a resource or a measure that says how much, from whom or by when, and not what.
constexpr std::string_view kNotNamed = "Something not named";

std::string joined(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& one : items) text.append(&one == &items.front() ? "" : "; ").append(one);
  return text;
}

std::string joined(const Fact& fact) {
  std::string text;
  for (const RichText& one : fact.values) {
    if (!text.empty()) text += "; ";
    text += one.plain();
  }
  return text == kNotStated ? std::string() : text;
}

Fact fact(std::string label, std::vector<RichText> values) {
  if (values.empty()) values.emplace_back(kNotStated);
  return {std::move(label), std::move(values)};
}

Fact lead_fact(const Action& action, const Scope& scope) {
  std::vector<RichText> lines;
  lines.reserve(3);  // who, through which group, with whom
  if (std::string lead = scope.lead(action.lead); !lead.empty()) lines.emplace_back(lead);
  if (std::string group = scope.title(action.group); !group.empty())
    lines.emplace_back("Through: " + group);
  if (const auto partners = scope.titles(action.partners); !partners.empty())
    lines.emplace_back("With: " + told_apart(partners));
  return fact("Who leads", std::move(lines));
}

Fact timeline_fact(const Action& action, const Scope& scope) {
  std::vector<RichText> lines;
  if (std::string dates = dates_in_words(action); !dates.empty()) lines.emplace_back(dates);
  if (action.timeline.given()) {
    const Timeline& timeline = action.timeline.value;
    if (timeline.published.given())
      lines.emplace_back(
          fmt::format("In the published plan: \"{}\"", one_line(timeline.published.text)));
    lines.reserve(lines.size() + 1 + timeline.milestones.size());
    for (const Milestone& one : timeline.milestones)
      lines.emplace_back(milestone_in_words(one, scope.workspace()));
  }
  return fact("By when", std::move(lines));
}

Fact barriers_fact(const Action& action, const ActionStatus& status, const Scope& scope) {
  std::vector<RichText> lines;
  for (const Barrier& one : action.barriers) {
    if (one.says_none()) {
      lines.emplace_back("None known");
      continue;
    }
    std::string text = one_line(one.barrier.text);
    const bool says_how = one.how_overcome.given();
    const std::string owner = scope.title(one.owner);
    // Who looks after it stands behind the remedy, and beside the status where there is none.
    std::vector<std::string> remarks;
    if (std::string said = status_in_words(one, scope.workspace()); !said.empty())
      remarks.push_back(std::move(said));
    if (!says_how && !owner.empty()) remarks.push_back("owner: " + owner);
    if (!remarks.empty()) text += fmt::format(" ({})", fmt::join(remarks, ", "));
    if (says_how) text += ". To overcome it: " + one_line(one.how_overcome.text);
    if (says_how && !owner.empty()) text += fmt::format(" (owner: {})", owner);
    if (status.finished()) {
      // It asks for nothing any more.
    } else if (one.ask_of_board.given() && !is_unwritten(one.ask_of_board.text)) {
      text += fmt::format(". Asked of the board: {}{}", one_line(one.ask_of_board.text),
                          ask_remark(one, scope));
    } else if (lacks_request(one, scope.workspace())) {
      text += ". Asked of the board: no request is written yet";
    }
    lines.emplace_back(std::move(text));
  }
  return fact("Barriers", std::move(lines));
}

Fact progress_fact(const Action& action, const Scope& scope) {
  std::vector<RichText> lines;
  if (const Progress* latest = latest_progress(action, scope.today())) {
    std::string text = latest->date.date.to_words();
    if (latest->text.given()) text.append(": ").append(one_line(latest->text.text));
    lines.reserve(2);
    lines.emplace_back(std::move(text));
    if (latest->next.given()) lines.emplace_back("Next: " + one_line(latest->next.text));
  }
  return fact("Progress so far", std::move(lines));
}

}  // namespace

std::string_view in_words(BarrierStatus status) {
  switch (status) {
    case BarrierStatus::open:
      return "open";
    case BarrierStatus::resolved:
      return "resolved";
    case BarrierStatus::escalated:
      break;
  }
  return "escalated";
}

std::string status_in_words(const Barrier& barrier, const Workspace& workspace) {
  if (barrier.is_resolved() && still_stands(barrier, workspace))
    return "to be resolved on " + barrier.resolved.date.to_words();
  return barrier.status.given() ? std::string(in_words(barrier.status.value)) : std::string();
}

bool asks_the_board(const Barrier& barrier, const Workspace& workspace) {
  return barrier.ask_of_board.given() && !is_unwritten(barrier.ask_of_board.text) &&
         still_stands(barrier, workspace);
}

bool lacks_request(const Barrier& barrier, const Workspace& workspace) {
  return barrier.status.is(BarrierStatus::escalated) && still_stands(barrier, workspace) &&
         !asks_the_board(barrier, workspace);
}

std::string by_whom_to_write(const Action& action, const Scope& scope) {
  const std::string lead = scope.lead(action.lead);
  return "by " + (lead.empty() ? std::string("the lead, whom the plan does not name") : lead);
}

std::string_view in_words(Funding funding) {
  switch (funding) {
    case Funding::existing:
      return "existing budget";
    case Funding::grant:
      return "grant";
    case Funding::new_money:
      return "new money";
    case Funding::pooled:
      return "pooled budget";
    case Funding::volunteer:
      return "volunteers";
    case Funding::none:
      break;
  }
  return "no money";
}

std::string resource_in_words(const Resource& resource, const Scope& scope) {
  std::vector<std::string> parts;
  const std::string source = one_line(resource.source.text);
  // Less than nothing is refused by the rule impossible-value, and told nobody.
  const auto is_told = [](const Number& number) { return number.given() && number.value >= 0; };
  if (is_told(resource.amount) || resource.funding.given() || !source.empty()) {
    std::string money;
    if (is_told(resource.amount)) money = format_pounds(resource.amount.value);
    if (resource.funding.given())
      money.append(money.empty() ? "" : ", ").append(in_words(resource.funding.value));
    if (!source.empty()) money.append(money.empty() ? "" : ": ").append(source);
    parts.push_back(std::move(money));
  }
  if (is_told(resource.staff))
    parts.push_back(
        fmt::format("{} whole-time equivalent staff", format_number(resource.staff.value)));
  if (is_told(resource.volunteers)) parts.push_back(volunteers_in_words(resource.volunteers.value));
  std::string text = joined(parts);
  const std::string partner = scope.title(resource.partner);
  if (text.empty() && (!partner.empty() || resource.secured.given())) text = kNotNamed;
  if (!partner.empty()) text.append(" from ").append(partner);
  if (resource.secured.given()) text += resource.secured.value ? " (secured)" : " (not secured)";
  return text;
}

std::string measure_in_words(const Measure& measure, const Scope& scope) {
  std::string text = one_line(measure.text.text);
  // What a private metric is to reach says what it counts.
  if (!scope.shows(measure.metric)) return text;
  const auto* metric = target_as<Metric>(measure.metric);
  const std::string title =
      metric != nullptr ? scope.distinct_title(*metric) : scope.title(measure.metric);
  if (!title.empty()) text = text.empty() ? title : fmt::format("{} ({})", text, title);
  if (text.empty() && (measure.target.given() || measure.by.given())) text = kNotNamed;
  if (measure.target.given()) {
    const Number& target = measure.target;
    const std::string_view unit = metric != nullptr ? metric->unit.text : std::string_view();
    text += ": " + figure_in_words(target, unit);
  }
  if (measure.by.given()) text.append(" by ").append(measure.by.date.to_words());
  return text;
}

std::string dates_in_words(const Action& action) {
  const DateValue* start = start_of(action);
  const DateValue* end = end_of(action);
  if (start != nullptr && end != nullptr)
    return fmt::format("{} to {}", start->date.to_words(), end->date.to_words());
  if (start != nullptr) return fmt::format("from {}", start->date.to_words());
  return end == nullptr ? std::string() : fmt::format("by {}", end->date.to_words());
}

std::string milestone_in_words(const Milestone& milestone, const Workspace& workspace) {
  std::string text = milestone.title.given() ? one_line(milestone.title.text) : "Milestone";
  if (milestone.due.given()) text.append(": due ").append(milestone.due.date.to_words());
  const bool done = is_done(milestone, workspace);
  const Date due = milestone.due.given() ? milestone.due.date : Date{};
  if (!done && due.valid() && due < workspace.today)
    text += fmt::format(", {} overdue", time_between(due, workspace.today));
  if (milestone.done.given()) {
    text += fmt::format("{} {}", due.valid() ? "," : ":", done ? "done " : "to be done on ");
    text += milestone.done.date.to_words();
  }
  return text;
}

std::vector<Fact> six_answers(const Action& action, const ActionStatus& status,
                              const Scope& scope) {
  std::vector<RichText> resources;
  resources.reserve(action.resources.size());
  for (const Resource& one : action.resources) {
    if (std::string text = resource_in_words(one, scope); !text.empty())
      resources.emplace_back(std::move(text));
  }
  std::vector<RichText> measures;
  measures.reserve(action.measures.size());
  for (const Measure& one : action.measures) {
    if (std::string text = measure_in_words(one, scope); !text.empty())
      measures.emplace_back(std::move(text));
  }
  std::vector<Fact> facts;
  constexpr std::size_t kQuestions = 6;
  facts.reserve(kQuestions);
  facts.push_back(lead_fact(action, scope));
  facts.push_back(fact("Resources", std::move(resources)));
  facts.push_back(fact("Measures", std::move(measures)));
  facts.push_back(timeline_fact(action, scope));
  facts.push_back(barriers_fact(action, status, scope));
  facts.push_back(progress_fact(action, scope));
  return facts;
}

bool answers_all(const Action& action, Date today) {
  const bool led =
      action.lead.given() && (action.lead->partner.given() || action.lead->role.given());
  const bool timed = action.timeline.given() && action.timeline->end.given();
  const bool lies_ahead = action.timeline.given() && action.timeline->start.given() &&
                          action.timeline->start.date > today;
  return led && timed && !action.resources.empty() && !action.measures.empty() &&
         !action.barriers.empty() && (lies_ahead || !action.progress.empty());
}

std::vector<Fact> status_facts(const ActionStatus& status) {
  // A word that is marked, and what is said behind it. Built in its place: of a large plan these
  // are tens of thousands.
  std::vector<Fact> facts;
  facts.reserve(3);
  const auto add = [&](const char* label, std::string word, Tone tone, std::string behind) {
    Fact& fact = facts.emplace_back();
    fact.label = label;
    RichText& text = fact.values.emplace_back();
    text.phrases.reserve(2);
    text.add({std::move(word), true, tone, {}, {}});
    if (!behind.empty()) text.add({std::move(behind), false, Tone::none, {}, {}});
  };
  add("Status declared", declared_in_words(status), tone_of(status.declared),
      status.declared_on.valid() ? " (reported " + status.declared_on.to_words() + ")"
                                 : std::string());
  add("Status computed", computed_in_words(status), tone_of(status.computed),
      status.reasons.empty() ? std::string() : ": " + joined(status.reasons));
  if (status.agreement == Agreement::better_than_computed ||
      status.agreement == Agreement::worse_than_computed) {
    add("How they compare", std::string(in_words(status.agreement)), tone_of(status.agreement), {});
  }
  return facts;
}

std::vector<Column> action_columns() {
  constexpr ColumnKind text = ColumnKind::text;
  return {{"action_id", "Reference"},
          {"action", "Action"},
          {"plan_id", "Plan reference", text, true},
          {"plan", "Plan", text, true},
          {"themes", "Themes", text, true},
          {"priorities", "Priorities", text, true},
          {"contributes_to", "Contributes to", text, true},
          {"populations", "Populations", text, true},
          {"places", "Places", text, true},
          {"lead_partner_id", "Lead partner reference", text, true},
          {"lead", "Who leads"},
          {"resources", "Resources", text, true},
          {"amount", "Amount", ColumnKind::money, true},
          {"amount_unsecured", "Amount not secured", ColumnKind::money, true},
          {"staff", "Staff", ColumnKind::number, true, 6},
          {"measures", "Measures", text, true},
          {"start", "Start", ColumnKind::date, true},
          {"end", "End", ColumnKind::date},
          {"milestones", "Milestones", text, true},
          {"barriers", "Barriers", text, true},
          {"progress", "Progress so far", text, true},
          {"progress_date", "Reported", ColumnKind::date, true},
          {"status_declared", "Status declared"},
          {"status_computed", "Status computed"},
          {"status_agreement", "How they compare", text, true},
          {"status_reasons", "Why", text, true}};
}

std::vector<Cell> action_cells(const Action& action, const ActionStatus& status,
                               const Scope& scope) {
  const std::vector<Fact> answers = six_answers(action, status, scope);
  const Money money = money_of(action);
  // That something costs nothing is said; where nothing is said there is no figure.
  const auto names = [&](const Number Resource::*number, bool only_unsecured) {
    return std::any_of(action.resources.begin(), action.resources.end(), [&](const Resource& one) {
      const bool is_unsecured = one.secured.given() && !one.secured.value;
      return (one.*number).given() && (one.*number).value >= 0 && (!only_unsecured || is_unsecured);
    });
  };
  std::vector<std::string> milestones;
  if (action.timeline.given()) {
    for (const Milestone& one : action.timeline->milestones)
      milestones.push_back(milestone_in_words(one, scope.workspace()));
  }
  const DateValue* start = start_of(action);
  const DateValue* end = end_of(action);
  const RecordLink link = link_to(action);
  const auto titles = [&](const List<Reference>& list) { return Cell(joined(scope.titles(list))); };
  const std::string lead_id =
      action.lead.given() ? std::string(scope.link(action.lead->partner).id) : std::string();
  return {Cell(link.id, link),
          Cell(title_of(action), link),
          Cell(scope.link(action.plan).id),
          Cell(scope.title(action.plan)),
          Cell(scope.themes_in_words(action)),
          titles(action.priorities),
          titles(action.contributes_to),
          titles(action.populations),
          titles(action.places),
          Cell(lead_id),
          Cell(scope.lead(action.lead)),
          Cell(joined(answers[1])),
          names(&Resource::amount, false) ? Cell(money.total) : Cell(),
          names(&Resource::amount, true) ? Cell(money.unsecured) : Cell(),
          names(&Resource::staff, false) ? Cell(staff_of(action)) : Cell(),
          Cell(joined(answers[2])),
          start == nullptr ? Cell() : Cell(start->date),
          end == nullptr ? Cell() : Cell(end->date),
          Cell(joined(milestones)),
          Cell(joined(answers[4])),
          Cell(joined(answers[5])),
          Cell(status.declared_on),
          Cell(declared_in_words(status), {}, tone_of(status.declared)),
          Cell(computed_in_words(status), {}, tone_of(status.computed)),
          Cell(std::string(in_words(status.agreement)), {}, tone_of(status.agreement)),
          Cell(joined(status.reasons))};
}

double possible(const Number& number) {
  return number.given() && number.value > 0 ? number.value : 0;
}

Money money_of(const Action& action) {
  Money money;
  for (const Resource& one : action.resources) {
    money.total += possible(one.amount);
    if (one.secured.given() && !one.secured.value) money.unsecured += possible(one.amount);
  }
  return money;
}

double staff_of(const Action& action) {
  double staff = 0;
  for (const Resource& one : action.resources) staff += possible(one.staff);
  return staff;
}

std::string staff_in_words(double staff) {
  return staff > 0 ? format_number(staff) + " whole-time equivalent staff" : "no staff";
}

}  // namespace hwbplan::reports
