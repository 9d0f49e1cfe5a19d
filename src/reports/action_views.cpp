// See action_views.hpp.
#include "reports/action_views.hpp"

#include "hwbplan/base/parallel.hpp"
#include "hwbplan/workspace/done_by_today.hpp"

#include "reports/shared_work.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

constexpr std::array<Status, 6> kAllStatuses = {Status::on_track,  Status::at_risk,
                                                Status::off_track, Status::not_started,
                                                Status::complete,  Status::stopped};

// From the first of a month to the last of one, so that a chart's axis begins and ends well.
Date month_begin(Date date) {
  return date.valid() ? date - (date.day() - 1) : date;
}
Date month_end(Date date) {
  return date.valid() ? date + (days_in_month(date.year(), date.month()) - date.day()) : date;
}

// Actions whose rows one thread makes at a time.
constexpr std::size_t kGrain = 100;

// What fits on a page of paper, and what anybody looks through.
constexpr std::size_t kRowsOfTimeline = 20;
constexpr std::size_t kMostDrawn = 60;
// Milestones of one action among which those that are drawn are chosen. It may have a hundred
// thousand, and stand under thousands of themes.
constexpr std::size_t kMostMilestonesLookedAt = 1'000;

// Those that a chart from `from` to `to` can show. Of too many the open ones, earliest first, and
// then what was reached last; in the order of the plan.
std::vector<const Milestone*> milestones_to_draw(const Action& action, const Workspace& workspace,
                                                 Date from, Date to) {
  std::vector<const Milestone*> found;
  if (!action.timeline.given()) return found;
  const auto day_of = [](const Milestone& one) {
    return one.due.given() ? one.due.date : one.done.given() ? one.done.date : Date{};
  };
  std::size_t looked_at = 0;
  for (const Milestone& one : action.timeline->milestones) {
    if (looked_at++ == kMostMilestonesLookedAt) break;
    const Date day = day_of(one);
    if (day.valid() && day >= from && day <= to) found.push_back(&one);
  }
  if (found.size() <= kMostMilestonesDrawn) return found;
  const auto comes_first = [&](const Milestone* a, const Milestone* b) {
    const bool done = is_done(*a, workspace);
    if (done != is_done(*b, workspace)) return !done;
    return done ? day_of(*a) > day_of(*b) : day_of(*a) < day_of(*b);
  };
  std::stable_sort(found.begin(), found.end(), comes_first);
  found.resize(kMostMilestonesDrawn);
  std::sort(found.begin(), found.end());  // as they lie in one list
  return found;
}

TimelineRow timeline_row(const ActionView& view, const Scope& scope, Date from, Date to) {
  TimelineRow row;
  row.label = reference_and_title(*view.action);
  row.record = link_to(*view.action);
  if (const DateValue* start = start_of(*view.action)) row.start = start->date;
  if (const DateValue* end = end_of(*view.action)) row.end = end->date;
  row.status = computed_in_words(view.status);
  row.tone = tone_of(view.status.computed);
  for (const Milestone* milestone : milestones_to_draw(*view.action, scope.workspace(), from, to)) {
    TimelineMilestone mark;
    const bool done = is_done(*milestone, scope.workspace());
    // One that is to be done on a day to come is drawn there where nothing else says when.
    if (milestone->done.given()) (done ? mark.done : mark.due) = milestone->done.date;
    if (milestone->due.given()) mark.due = milestone->due.date;
    mark.title = one_line(milestone->title.text);
    mark.overdue = !done && mark.due.valid() && mark.due < scope.today();
    row.milestones.push_back(std::move(mark));
  }
  return row;
}

// "3 more milestones of 2 actions are not drawn. 5 more actions are not drawn." Milestones without
// a day, or outside the chart's, are among them.
std::string left_out_of(const TimelineChart& chart, Views views, std::size_t more_actions) {
  std::size_t milestones = 0;
  std::size_t actions = 0;
  for (std::size_t i = 0; i < views.size(); ++i) {
    const Action& action = *views[i]->action;
    if (!action.timeline.given()) continue;
    const std::size_t more = action.timeline->milestones.size() - chart.rows[i].milestones.size();
    milestones += more;
    actions += more > 0 ? 1u : 0u;
  }
  std::string text;
  const auto are = [](std::size_t count) { return count == 1 ? "is" : "are"; };
  if (milestones > 0)
    text = fmt::format("{} of {} {} not drawn.", counted(milestones, "more milestone"),
                       counted(actions, "action"), are(milestones));
  if (more_actions > 0)
    text += fmt::format("{}{} {} not drawn.", text.empty() ? "" : " ",
                        counted(more_actions, "more action"), are(more_actions));
  return text;
}

std::string alternative_of(const TimelineChart& chart, Views views) {
  std::size_t overdue = 0;
  for (const ActionView* one : views) overdue += one->status.overdue.size();
  std::string text = fmt::format("{} from {} to {}.", counted(chart.rows.size(), "action"),
                                 chart.from.to_words(), chart.to.to_words());
  if (overdue == 0) return text;
  return text +
         fmt::format(" {} overdue on {}.",
                     overdue == 1 ? "One milestone is" : fmt::format("{} milestones are", overdue),
                     chart.today.to_words());
}

}  // namespace

const std::vector<ActionView>& view_actions(const Scope& scope) {
  return scope.shared().views.get([&] {
    StatusReader reader(scope);
    std::vector<ActionView> views;
    views.reserve(scope.actions().size());
    for (const Action* action : scope.actions()) views.push_back({action, reader.of(*action)});
    return views;
  });
}

bool is_behind(const ActionView& view) {
  const auto is_bad = [](std::optional<Status> status) {
    return status == Status::off_track || status == Status::at_risk;
  };
  return !view.status.finished() && (is_bad(view.status.computed) || is_bad(view.status.declared));
}

Table status_table(const std::vector<ActionView>& views) {
  Table table{"status",
              "Actions by status",
              {{"status", "Status"},
               {"declared", "Declared by leads", ColumnKind::number, false, 0},
               {"computed", "Computed from dates and figures", ColumnKind::number, false, 0}},
              {},
              "There are no actions."};
  table.is_of_sums = true;
  const auto add = [&](std::string word, Tone tone, auto matches_declared, auto matches_computed) {
    const auto declared = std::count_if(views.begin(), views.end(), matches_declared);
    const auto computed = std::count_if(views.begin(), views.end(), matches_computed);
    if (declared + computed == 0) return;
    table.rows.push_back({{},
                          {Cell(std::move(word), {}, tone), Cell(static_cast<double>(declared)),
                           Cell(static_cast<double>(computed))}});
  };
  for (const Status status : kAllStatuses) {
    add(
        std::string(in_words(status)), tone_of(status),
        [&](const ActionView& one) { return one.status.declared == status; },
        [&](const ActionView& one) { return one.status.computed == status; });
  }
  add(
      "Not reported, or cannot be told", Tone::none,
      [](const ActionView& one) { return !one.status.declared; },
      [](const ActionView& one) { return !one.status.computed; });
  return table;
}

Table table_by_action(std::string id, std::string caption, std::vector<Column> others,
                      std::string when_empty) {
  Table table{std::move(id),
              std::move(caption),
              {{"action_id", "Reference", ColumnKind::text, true}, {"action", "Action"}},
              {},
              std::move(when_empty)};
  std::move(others.begin(), others.end(), std::back_inserter(table.columns));
  return table;
}

Row row_of_action(const Action& action, std::vector<Cell> others) {
  const RecordLink link = link_to(action);
  Row row{link, {}};
  row.cells.reserve(2 + others.size());
  row.cells.emplace_back(link.id, link);
  row.cells.emplace_back(reference_and_title(action), link);
  std::move(others.begin(), others.end(), std::back_inserter(row.cells));
  return row;
}

Table action_data(const std::vector<ActionView>& views, const Scope& scope) {
  Table table{"actions", "Actions", action_columns(), {}, no_actions(scope)};
  if (!scope.wants_data()) return table;
  table.rows.resize(views.size());
  const auto fill = [&](std::size_t i) {
    const ActionView& one = views[i];
    table.rows[i] = {link_to(*one.action), action_cells(*one.action, one.status, scope)};
  };
  parallel_for(views.size(), scope.options().jobs, fill, kGrain);
  return table;
}

Table overview_table(std::string id, std::string caption, Views views, const Scope& scope) {
  Table table = table_by_action(std::move(id), std::move(caption),
                                {{"lead", "Who leads"},
                                 {"end", "End", ColumnKind::date},
                                 {"status_declared", "Status declared"},
                                 {"status_computed", "Status computed"}},
                                no_actions(scope));
  table.rows.reserve(views.size());
  for (const ActionView* one : views) {
    const DateValue* end = end_of(*one->action);
    table.rows.push_back(row_of_action(
        *one->action,
        {Cell(scope.lead(one->action->lead)), end == nullptr ? Cell() : Cell(end->date),
         Cell(declared_in_words(one->status), {}, tone_of(one->status.declared)),
         Cell(computed_in_words(one->status), {}, tone_of(one->status.computed))}));
  }
  return table;
}

std::vector<Chart> timeline_charts(const std::string& id, const std::string& title, Views views,
                                   const Scope& scope) {
  TimelineChart whole;
  whole.today = scope.today();
  for (const ActionView* one : views) {
    const DateValue* start = start_of(*one->action);
    const DateValue* end = end_of(*one->action);
    for (const DateValue* date : {start, end}) {
      if (date == nullptr || !date->date.valid()) continue;
      whole.from = whole.from.valid() ? std::min(whole.from, date->date) : date->date;
      whole.to = std::max(whole.to, date->date);
    }
  }
  if (!whole.from.valid()) return {};
  whole.from = month_begin(whole.from);
  whole.to = month_end(whole.to);
  const std::size_t drawn = std::min(views.size(), kMostDrawn);
  const std::size_t parts = (drawn + kRowsOfTimeline - 1) / kRowsOfTimeline;
  std::vector<Chart> charts;
  for (std::size_t part = 0; part < parts; ++part) {
    // As many rows in each, so that the last one does not hold a single bar.
    const std::size_t begin = drawn * part / parts;
    const std::size_t end = drawn * (part + 1) / parts;
    TimelineChart chart = whole;
    for (const ActionView* one : views.subspan(begin, end - begin))
      chart.rows.push_back(timeline_row(*one, scope, whole.from, whole.to));
    const Views rows = views.subspan(begin, end - begin);
    chart.left_out = left_out_of(chart, rows, part + 1 == parts ? views.size() - drawn : 0);
    std::string alternative = alternative_of(chart, rows);
    if (!chart.left_out.empty()) alternative += " " + chart.left_out;
    charts.push_back(
        {part == 0 ? id : fmt::format("{}-{}", id, part + 1),
         parts == 1 ? title : fmt::format("{} (part {} of {})", title, part + 1, parts),
         std::move(alternative), std::move(chart), false});
  }
  return charts;
}

Phrase phrase_of(const Record& record) {
  return {reference_and_title(record), false, Tone::none, link_to(record), {}};
}

RichText unwritten_request(const Barrier& barrier, const Action& action, const Scope& scope) {
  RichText text(one_line(barrier.barrier.text) + " (");
  text.add(phrase_of(action))
      .add({"), to be written " + by_whom_to_write(action, scope), false, Tone::none, {}, {}});
  return text;
}

std::string share_in_words(const Scope& scope) {
  const std::size_t count = scope.actions().size();
  return fmt::format("{} of the plan's {} {} in this paper", count,
                     counted(scope.all<Action>().size(), "action"), count == 1 ? "is" : "are");
}

std::string no_actions(const Scope& scope) {
  return scope.is_filtered() ? "No action matches what was asked for." : "There are no actions.";
}

}  // namespace hwbplan::reports
