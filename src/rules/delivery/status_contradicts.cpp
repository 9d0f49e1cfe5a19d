// The rule `status-contradicts`: what an action says of itself and what its dates, milestones and
// figures say do not go together.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/action_state.hpp"
#include "hwbplan/workspace/done_by_today.hpp"
#include "hwbplan/workspace/missed_target.hpp"

#include "rules/record_names.hpp"

#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// A paper prints the word, so this is where the finding stands.
Finding at_status(const Action& action, const Standing& standing, Reporter& report,
                  std::string message) {
  Finding finding = report.at(action, standing.span, std::move(message));
  finding.field("progress.status").value(standing.word);
  return finding;
}

std::string title_of(const Milestone& milestone) {
  return milestone.title.given() ? quoted(milestone.title.text) : "this milestone";
}

void check_open_milestones(const Action& action, const Standing& standing,
                           const Workspace& workspace, Reporter& report) {
  constexpr std::size_t kMostRelated = 10;
  if (!action.timeline.given()) return;
  std::vector<const Milestone*> open;
  for (const Milestone& milestone : action.timeline->milestones) {
    if (!is_done(milestone, workspace)) open.push_back(&milestone);
  }
  if (open.empty()) return;
  const std::string what = open.size() == 1
                               ? title_of(*open.front()) + " is"
                               : fmt::format("{} of its {} milestones are", open.size(),
                                             action.timeline->milestones.size());
  Finding finding =
      at_status(action, standing, report,
                fmt::format("this action is said to be complete, but {} not done", what));
  finding.hint("add done: to what was reached, or take back \"complete\"");
  for (std::size_t i = 0; i < std::min(open.size(), kMostRelated); ++i) {
    const Milestone& milestone = *open[i];
    const Value& place = milestone.title.given() ? static_cast<const Value&>(milestone.title)
                                                 : static_cast<const Value&>(milestone.due);
    if (place.span.end != 0) finding.related(place.span, title_of(milestone) + " is not done");
  }
}

void check_target(const Action& action, const Standing& standing, const MissedTarget& missed,
                  Reporter& report) {
  const Observation& latest = *missed.latest;
  at_status(action, standing, report,
            fmt::format("this action is said to be complete, but {} misses its target: {} in {}, "
                        "and the target is {} or {}",
                        named(*missed.metric), excerpt(latest.value.text),
                        excerpt(latest.period.text), excerpt(missed.target->text),
                        missed.metric->better.is(Better::lower) ? "lower" : "higher"))
      .hint("say in the text what became of the target, or take back \"complete\"")
      .related(missed.target->span, "the target")
      .related(latest.value.span, "the latest figure");
}

void check_complete(const Action& action, const Standing& standing, const Workspace& workspace,
                    MissedTargets& targets, Reporter& report) {
  const Date today = workspace.today;
  if (starts_later(action, today)) {
    const DateValue* start = start_of(action);
    at_status(action, standing, report,
              fmt::format("this action is said to be complete, but starts only on {}",
                          start->date.to_words()))
        .related(start->span, "the start");
    return;
  }
  check_open_milestones(action, standing, workspace, report);
  for (const Measure& measure : action.measures) {
    if (const auto missed = targets.of(measure, today))
      check_target(action, standing, *missed, report);
  }
}

void check_past_end(const Action& action, const Standing& standing, Date today, Reporter& report) {
  const DateValue* end = end_of(action);
  if (end == nullptr || end->date >= today) return;
  const DateValue* start = start_of(action);
  if (start != nullptr && end->date < start->date) return;
  at_status(
      action, standing, report,
      fmt::format("this action is said to be {}, but its end was {}",
                  standing.is(Status::on_track) ? "on track" : "not started", end->date.to_words()))
      .hint("give a new entry: complete, stopped or off-track")
      .related(end->span, "the end");
}

void check_begun(const Action& action, const Standing& standing, const Workspace& workspace,
                 Reporter& report) {
  if (!action.timeline.given()) return;
  for (const Milestone& milestone : action.timeline->milestones) {
    if (!milestone.done.given() || !is_done(milestone, workspace)) continue;
    at_status(action, standing, report,
              fmt::format("this action is said not to have started, but {} was done on {}",
                          title_of(milestone), milestone.done.date.to_words()))
        .hint("give a new entry that says how it stands")
        .related(milestone.done.span, "done here");
    return;
  }
}

void check_action(const Action& action, const Workspace& workspace, MissedTargets& targets,
                  Reporter& report) {
  const Standing standing = standing_of(action, workspace);
  // The published plan's own word is what was published then; nobody is asked to change it.
  if (standing.entry == nullptr || !standing.status.has_value()) return;
  if (standing.may_be_finished_unread) return;
  const Date today = workspace.today;
  if (standing.is(Status::complete)) check_complete(action, standing, workspace, targets, report);
  if (standing.is(Status::not_started)) check_begun(action, standing, workspace, report);
  if (standing.is(Status::on_track) || standing.is(Status::not_started))
    check_past_end(action, standing, today, report);
}

void check(const Workspace& workspace, Reporter& report) {
  MissedTargets targets;
  for (const Action* action : workspace.plan.all<Action>())
    check_action(*action, workspace, targets, report);
}

}  // namespace

extern const Rule status_contradicts = {
    .name = "status-contradicts",
    .group = "delivery",
    .severity = Severity::error,
    .summary = "a status that the action's own dates, milestones or figures contradict",
    .rationale =
        "The status is the one word of an action that every member of the board reads. Where it "
        "says complete and two milestones are open, or on track half a year after the end, or "
        "complete while the figure it was meant to move is short of its target, one of the two is "
        "wrong, and the whole column loses its worth.\n\n"
        "The rule looks at the latest entry of progress: complete with open milestones, complete "
        "before the start, complete while a metric whose target is due misses it, on track or not "
        "started past the end, not started with a milestone done.",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    timeline:
      start: 2025-10-01
      end: 2026-09-30
      milestones:
        - {id: m1, due: 2026-03-31, title: Ten classes running, done: 2026-03-24}
        - {id: m2, due: 2026-09-11, title: Twelve classes running}
    progress:
      - {date: 2026-09-28, status: complete, text: Classes running}
)",
    .good = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    timeline:
      start: 2025-10-01
      end: 2026-09-30
      milestones:
        - {id: m1, due: 2026-03-31, title: Ten classes running, done: 2026-03-24}
        - {id: m2, due: 2026-09-11, title: Twelve classes running, done: 2026-09-09}
    progress:
      - {date: 2026-09-28, status: complete, text: Twelve classes running}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
