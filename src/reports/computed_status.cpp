// See computed_status.hpp.
#include "reports/computed_status.hpp"

#include "hwbplan/base/duration.hpp"
#include "hwbplan/workspace/board_limits.hpp"
#include "hwbplan/workspace/done_by_today.hpp"
#include "hwbplan/workspace/metric_figures.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

// A month late is no longer a slip that the next meeting can wait for.
constexpr int kLongOverdue = 28;

// From best to worst, for comparing; finished ones stand with the good.
int gravity(Status status) {
  switch (status) {
    case Status::complete:
      return 0;
    case Status::not_started:
    case Status::on_track:
      return 1;
    case Status::at_risk:
      return 2;
    case Status::off_track:
      return 3;
    case Status::stopped:
      break;
  }
  return 4;
}

Agreement compare(std::optional<Status> declared, std::optional<Status> computed) {
  if (!declared || !computed) return Agreement::unknown;
  if (gravity(*declared) == gravity(*computed)) return Agreement::same;
  return gravity(*declared) < gravity(*computed) ? Agreement::better_than_computed
                                                 : Agreement::worse_than_computed;
}

}  // namespace

struct StatusReader::Signs {
  std::vector<std::string> off_track;
  std::vector<std::string> at_risk;
  std::size_t milestones = 0;
  std::size_t done = 0;
  bool can_tell = false;  // there is a date
};

void StatusReader::look_at_milestones(const Action& action, Signs& signs,
                                      ActionStatus& status) const {
  if (!action.timeline.given()) return;
  for (const Milestone& one : action.timeline->milestones) {
    ++signs.milestones;
    const bool done = is_done(one, scope_.workspace());
    if (done) ++signs.done;
    if (one.due.given()) signs.can_tell = true;
    if (!one.due.given() || done || one.due.date >= scope_.today()) continue;
    status.overdue.push_back({&one, days_between(one.due.date, scope_.today())});
  }
  std::stable_sort(status.overdue.begin(), status.overdue.end(),
                   [](const auto& a, const auto& b) { return a.days > b.days; });
  for (const OverdueMilestone& late : status.overdue) {
    auto& signs_of = late.days > kLongOverdue ? signs.off_track : signs.at_risk;
    signs_of.push_back(fmt::format("milestone \"{}\" was due on {}, {} ago",
                                   one_line(late.milestone->title.text),
                                   late.milestone->due.date.to_words(),
                                   time_between(late.milestone->due.date, scope_.today())));
  }
}

// A target counts from its day on: the measure's own or, where the metric's target is meant, the
// end of that one's period. One without a day is never late.
void StatusReader::look_at_measures(const Action& action, Signs& signs) {
  for (const Measure& measure : action.measures) {
    if (!scope_.shows(measure.metric)) continue;
    const auto missed = missed_.of(measure, scope_.today());
    if (!missed || !missed->due.valid()) continue;
    signs.off_track.push_back(fmt::format(
        "\"{}\" stood at {} against a target of {} by {}", scope_.distinct_title(*missed->metric),
        figure_in_words(missed->latest->value, missed->metric->unit.text),
        figure_in_words(*missed->target, missed->metric->unit.text), missed->due.to_words()));
  }
}

void StatusReader::look_at_reports(const Action& action, Signs& signs, ActionStatus& status) const {
  const Progress* latest = latest_progress(action, scope_.today());
  if (latest == nullptr) {
    if (!has_started(action, scope_.today()) || signs.done > 0) return;
    signs.at_risk.emplace_back("its start has passed and no progress is reported");
    return;
  }
  const Duration limit = progress_max_age(scope_.workspace().settings);
  const Date due = add(latest->date.date, limit);
  if (!due.valid() || due >= scope_.today() || starts_later(action, scope_.today())) return;
  status.stale = true;
  signs.at_risk.push_back(
      fmt::format("nothing has been reported since {}", latest->date.date.to_words()));
}

void StatusReader::look_at_neighbours(const Action& action, Signs& signs) {
  for (const Barrier& barrier : action.barriers) {
    if (barrier.status.is(BarrierStatus::escalated) && still_stands(barrier, scope_.workspace()))
      signs.at_risk.push_back(
          fmt::format("a barrier is escalated: {}", one_line(barrier.barrier.text)));
  }
  for (const Reference& reference : action.depends_on) {
    const auto* awaited = target_as<Action>(reference);
    const DateValue* end = awaited == nullptr ? nullptr : end_of(*awaited);
    if (end == nullptr || end->date >= scope_.today() || !scope_.shows(*awaited)) continue;
    if (finished_.may_be(*awaited)) continue;
    signs.at_risk.push_back(
        fmt::format("it waits for {}, which is past its end", reference_and_title(*awaited)));
  }
}

std::optional<Status> StatusReader::judge(const Action& action, const Standing& standing,
                                          const Signs& signs, ActionStatus& status) const {
  if (standing.is(Status::stopped)) return Status::stopped;
  const bool all_done = signs.done == signs.milestones && signs.off_track.empty();
  const DateValue* end = end_of(action);
  const bool past_end = end != nullptr && end->date < scope_.today();
  if (all_done && standing.is(Status::complete)) return Status::complete;
  if (signs.off_track.empty() && is_through(action, scope_.workspace())) return Status::complete;
  status.reasons = signs.off_track;
  if (past_end) {
    status.days_past_end = days_between(end->date, scope_.today());
    status.reasons.insert(status.reasons.begin(),
                          fmt::format("it was to end on {}, {} ago", end->date.to_words(),
                                      time_between(end->date, scope_.today())));
  }
  const bool off_track =
      !status.reasons.empty() || (standing.is(Status::complete) && !status.overdue.empty());
  status.reasons.insert(status.reasons.end(), signs.at_risk.begin(), signs.at_risk.end());
  if (standing.is(Status::complete) && signs.done < signs.milestones)
    status.reasons.push_back(fmt::format("it is declared complete with {} open",
                                         counted(signs.milestones - signs.done, "milestone")));
  if (off_track) return Status::off_track;
  if (!signs.at_risk.empty()) return Status::at_risk;
  if (starts_later(action, scope_.today()) && signs.done == 0) return Status::not_started;
  if (signs.can_tell || end != nullptr || start_of(action) != nullptr) return Status::on_track;
  status.reasons.emplace_back("it has no dates to tell by");
  return std::nullopt;
}

ActionStatus StatusReader::of(const Action& action) {
  ActionStatus status;
  const Standing standing = standing_of(action, scope_.workspace());
  status.declared = standing.status;
  status.declared_word = one_line(standing.word);
  if (standing.entry != nullptr && standing.entry->date.given())
    status.declared_on = standing.entry->date.date;
  Signs signs;
  look_at_milestones(action, signs, status);
  look_at_measures(action, signs);
  // A finished action is not asked for reports and barriers any more.
  if (!standing.is_finished()) {
    look_at_reports(action, signs, status);
    look_at_neighbours(action, signs);
  }
  status.computed = judge(action, standing, signs, status);
  status.agreement = compare(status.declared, status.computed);
  if (status.computed == Status::complete || status.computed == Status::stopped) {
    status.overdue.clear();
    status.stale = false;
  }
  return status;
}

std::string_view in_words(Status status) {
  switch (status) {
    case Status::not_started:
      return "Not started";
    case Status::on_track:
      return "On track";
    case Status::at_risk:
      return "At risk";
    case Status::off_track:
      return "Off track";
    case Status::complete:
      return "Complete";
    case Status::stopped:
      break;
  }
  return "Stopped";
}

std::string declared_in_words(const ActionStatus& status) {
  if (status.declared) return std::string(in_words(*status.declared));
  if (status.declared_word.empty()) return "Not reported";
  // A word that the board's scale does not know is no status: beside "On track" it says so.
  return fmt::format("“{}”, which is not in the status scale", status.declared_word);
}

std::string computed_in_words(const ActionStatus& status) {
  return status.computed ? std::string(in_words(*status.computed)) : "Cannot be told";
}

std::string_view in_words(Agreement agreement) {
  switch (agreement) {
    case Agreement::same:
      return "Agree";
    case Agreement::better_than_computed:
      return "The status declared is better";
    case Agreement::worse_than_computed:
      return "The status declared is worse";
    case Agreement::unknown:
      break;
  }
  return "Cannot be compared";
}

Tone tone_of(std::optional<Status> status) {
  if (!status) return Tone::none;
  switch (*status) {
    case Status::complete:
    case Status::on_track:
      return Tone::good;
    case Status::at_risk:
      return Tone::caution;
    case Status::off_track:
      return Tone::bad;
    default:
      return Tone::neutral;
  }
}

Tone tone_of(Agreement agreement) {
  return agreement == Agreement::better_than_computed ? Tone::bad : Tone::none;
}

}  // namespace hwbplan::reports
