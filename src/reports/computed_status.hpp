// How an action is doing by its dates, milestones and measures, beside what its lead declares. The
// two are worked out apart and printed side by side, because a board wants to know where they part.
//
// The computed status is the first of these that holds:
//
//   stopped      the plan says so
//   complete     every milestone is done and no due target is missed, and the plan says that the
//                action is complete or its end has passed; without milestones the plan's word
//                counts
//   off track    its end has passed; a milestone is overdue by more than four weeks; a target that
//                was due is missed; or it is declared complete with a milestone still overdue
//   at risk      a milestone is overdue by less; a barrier is escalated; its start has passed and
//                nothing has been reported or reached; the latest report is older than the plan
//                allows; or an action that it waits for is past its end
//   not started  its start lies ahead
//   on track     none of these, and there is a date to tell by
//
// Done is what was done by today: a milestone that is to be done on a day to come is open.
//
// A public paper prints what its own records show: a target on a private metric and a private
// action that is waited for are no signs there.
//
// Without any date nothing is said: "cannot be told".
#pragma once

#include "hwbplan/workspace/action_state.hpp"
#include "hwbplan/workspace/finished_actions.hpp"
#include "hwbplan/workspace/missed_target.hpp"

#include "reports/scope.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::reports {

struct OverdueMilestone {
  const Milestone* milestone = nullptr;
  int days = 0;
};

// In what the two words disagree. Only a difference in what the board has to do counts: an action
// that is on track by one and not started by the other is no disagreement before its start.
enum class Agreement : std::uint8_t { same, better_than_computed, worse_than_computed, unknown };

struct ActionStatus {
  std::optional<Status> declared;
  std::string declared_word;  // the plan's own word, where the scale does not know it
  Date declared_on;           // not valid where no dated entry says it
  std::optional<Status> computed;
  std::vector<std::string> reasons;  // why the computed one is not "on track": clauses
  Agreement agreement = Agreement::unknown;
  std::vector<OverdueMilestone> overdue;  // earliest first
  int days_past_end = 0;                  // 0 where it is not past its end or is finished
  bool stale = false;                     // its latest report is older than the plan allows
  bool finished() const {
    return computed == Status::complete || computed == Status::stopped ||
           declared == Status::stopped;
  }
};

// To be used by one thread: it remembers the latest figures of metrics.
class StatusReader {
 public:
  explicit StatusReader(const Scope& scope)
      : scope_(scope), finished_(scope.workspace(), [&scope](const Reference& metric) {
          return scope.shows(metric);
        }) {}
  ActionStatus of(const Action& action);

 private:
  struct Signs;
  void look_at_milestones(const Action& action, Signs& signs, ActionStatus& status) const;
  void look_at_measures(const Action& action, Signs& signs);
  void look_at_reports(const Action& action, Signs& signs, ActionStatus& status) const;
  void look_at_neighbours(const Action& action, Signs& signs);
  std::optional<Status> judge(const Action& action, const Standing& standing, const Signs& signs,
                              ActionStatus& status) const;

  const Scope& scope_;
  MissedTargets missed_;
  FinishedActions finished_;
};

// "On track"; "Not reported" and "Cannot be told" where there is none.
std::string_view in_words(Status status);
std::string declared_in_words(const ActionStatus& status);
std::string computed_in_words(const ActionStatus& status);
// "Declared better than the dates show", "Agree".
std::string_view in_words(Agreement agreement);
Tone tone_of(std::optional<Status> status);
Tone tone_of(Agreement agreement);

}  // namespace hwbplan::reports
