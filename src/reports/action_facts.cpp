// See action_facts.hpp.
#include "reports/action_facts.hpp"

#include "hwbplan/base/number.hpp"
#include "hwbplan/text/volunteers.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

constexpr std::string_view kNotStated = "Not stated";

std::string joined(const std::vector<std::string>& items) {
  return fmt::format("{}", fmt::join(items, "; "));
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
  if (std::string lead = scope.lead(action.lead); !lead.empty()) lines.emplace_back(lead);
  if (std::string group = scope.title(action.group); !group.empty())
    lines.emplace_back("Through: " + group);
  if (const auto partners = scope.titles(action.partners); !partners.empty())
    lines.emplace_back("With: " + listed(partners));
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
    for (const Milestone& one : timeline.milestones)
      lines.emplace_back(milestone_in_words(one, scope.today()));
  }
  return fact("By when", std::move(lines));
}

Fact barriers_fact(const Action& action, const Scope& scope) {
  std::vector<RichText> lines;
  for (const Barrier& one : action.barriers) {
    if (one.says_none()) {
      lines.emplace_back("None known");
      continue;
    }
    std::string text = one_line(one.barrier.text);
    if (one.status.given()) text += fmt::format(" ({})", in_words(one.status.value));
    if (one.how_overcome.given())
      text += fmt::format(". To overcome it: {}", one_line(one.how_overcome.text));
    if (const std::string owner = scope.title(one.owner); !owner.empty())
      text += fmt::format(" (owner: {})", owner);
    if (one.ask_of_board.given())
      text += fmt::format(". Asked of the board: {}", one_line(one.ask_of_board.text));
    lines.emplace_back(std::move(text));
  }
  return fact("Barriers", std::move(lines));
}

Fact progress_fact(const Action& action, const Scope& scope) {
  std::vector<RichText> lines;
  if (const Progress* latest = latest_progress(action, scope.today())) {
    std::string text = latest->date.date.to_words();
    if (latest->text.given()) text += ": " + one_line(latest->text.text);
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
  if (resource.amount.given() || resource.funding.given() || !source.empty()) {
    std::string money;
    if (resource.amount.given()) money = format_pounds(resource.amount.value);
    if (resource.funding.given())
      money += fmt::format("{}{}", money.empty() ? "" : ", ", in_words(resource.funding.value));
    if (!source.empty()) money += fmt::format("{}{}", money.empty() ? "" : ": ", source);
    parts.push_back(money);
  }
  if (resource.staff.given())
    parts.push_back(
        fmt::format("{} whole-time equivalent staff", format_number(resource.staff.value)));
  if (resource.volunteers.given() && resource.volunteers.value >= 0)
    parts.push_back(volunteers_in_words(resource.volunteers.value));
  std::string text = joined(parts);
  if (const std::string partner = scope.title(resource.partner); !partner.empty())
    text += fmt::format("{}from {}", text.empty() ? "" : " ", partner);
  if (resource.secured.given()) text += resource.secured.value ? " (secured)" : " (not secured)";
  return text;
}

std::string measure_in_words(const Measure& measure, const Scope& scope) {
  std::string text = one_line(measure.text.text);
  // What a private metric is to reach says what it counts.
  if (!scope.shows(measure.metric)) return text;
  if (const std::string metric = scope.title(measure.metric); !metric.empty())
    text = text.empty() ? metric : fmt::format("{} ({})", text, metric);
  if (measure.target.given()) {
    const Number& target = measure.target;
    const auto* metric = target_as<Metric>(measure.metric);
    const std::string unit = metric != nullptr ? one_line(metric->unit.text) : std::string();
    const bool percent = target.percent || unit == "%";
    text += fmt::format(": {}{}{}",
                        percent ? format_percent(target.value) : format_number(target.value),
                        percent || unit.empty() ? "" : " ", percent ? "" : unit);
  }
  if (measure.by.given()) text += fmt::format(" by {}", measure.by.date.to_words());
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

std::string milestone_in_words(const Milestone& milestone, Date today) {
  std::string text = milestone.title.given() ? one_line(milestone.title.text) : "Milestone";
  if (milestone.due.given()) text += fmt::format(": due {}", milestone.due.date.to_words());
  if (milestone.done.given()) {
    text += fmt::format("{} done {}", milestone.due.given() ? "," : ":",
                        milestone.done.date.to_words());
  } else if (milestone.done.missing() && milestone.due.given() && milestone.due.date < today) {
    text += fmt::format(", {} overdue", time_between(milestone.due.date, today));
  }
  return text;
}

std::vector<Fact> six_answers(const Action& action, const Scope& scope) {
  std::vector<RichText> resources;
  for (const Resource& one : action.resources) {
    if (std::string text = resource_in_words(one, scope); !text.empty())
      resources.emplace_back(std::move(text));
  }
  std::vector<RichText> measures;
  for (const Measure& one : action.measures) {
    if (std::string text = measure_in_words(one, scope); !text.empty())
      measures.emplace_back(std::move(text));
  }
  std::vector<Fact> facts;
  facts.push_back(lead_fact(action, scope));
  facts.push_back(fact("Resources", std::move(resources)));
  facts.push_back(fact("Measures", std::move(measures)));
  facts.push_back(timeline_fact(action, scope));
  facts.push_back(barriers_fact(action, scope));
  facts.push_back(progress_fact(action, scope));
  return facts;
}

std::vector<Fact> status_facts(const ActionStatus& status) {
  RichText declared;
  declared.add({declared_in_words(status), true, tone_of(status.declared), {}, {}});
  if (status.declared_on.valid())
    declared.add({fmt::format(" (reported {})", status.declared_on.to_words()), false, {}, {}, {}});
  RichText computed;
  computed.add({computed_in_words(status), true, tone_of(status.computed), {}, {}});
  if (!status.reasons.empty())
    computed.add({fmt::format(": {}", joined(status.reasons)), false, {}, {}, {}});
  std::vector<Fact> facts = {{"Status declared", {declared}}, {"Status computed", {computed}}};
  if (status.agreement == Agreement::better_than_computed ||
      status.agreement == Agreement::worse_than_computed) {
    RichText word;
    word.add({std::string(in_words(status.agreement)), true, tone_of(status.agreement), {}, {}});
    facts.push_back({"Do they agree", {word}});
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
          {"staff", "Staff", ColumnKind::number, true},
          {"measures", "Measures", text, true},
          {"start", "Start", ColumnKind::date, true},
          {"end", "End", ColumnKind::date},
          {"milestones", "Milestones", text, true},
          {"barriers", "Barriers", text, true},
          {"progress", "Progress so far", text, true},
          {"progress_date", "Reported", ColumnKind::date, true},
          {"status_declared", "Status declared"},
          {"status_computed", "Status computed"},
          {"status_agreement", "Do they agree", text, true},
          {"status_reasons", "Why", text, true}};
}

std::vector<Cell> action_cells(const Action& action, const ActionStatus& status,
                               const Scope& scope) {
  const std::vector<Fact> answers = six_answers(action, scope);
  const Money money = money_of(action);
  std::vector<std::string> themes;
  for (const Theme* theme : scope.themes_of(action)) themes.push_back(title_of(*theme));
  std::vector<std::string> milestones;
  if (action.timeline.given()) {
    for (const Milestone& one : action.timeline->milestones)
      milestones.push_back(milestone_in_words(one, scope.today()));
  }
  const DateValue* start = start_of(action);
  const DateValue* end = end_of(action);
  const double staff = staff_of(action);
  const RecordLink link = link_to(action);
  const auto titles = [&](const List<Reference>& list) { return Cell(joined(scope.titles(list))); };
  const std::string lead_id =
      action.lead.given() ? std::string(scope.link(action.lead->partner).id) : std::string();
  return {Cell(link.id, link),
          Cell(title_of(action), link),
          Cell(scope.link(action.plan).id),
          Cell(scope.title(action.plan)),
          Cell(joined(themes)),
          titles(action.priorities),
          titles(action.contributes_to),
          titles(action.populations),
          titles(action.places),
          Cell(lead_id),
          Cell(scope.lead(action.lead)),
          Cell(joined(answers[1])),
          money.total > 0 ? Cell(money.total) : Cell(),
          money.unsecured > 0 ? Cell(money.unsecured) : Cell(),
          staff > 0 ? Cell(staff) : Cell(),
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

}  // namespace hwbplan::reports
