// See finished_actions.hpp.
#include "hwbplan/workspace/finished_actions.hpp"

#include "hwbplan/workspace/action_state.hpp"
#include "hwbplan/workspace/done_by_today.hpp"

#include <algorithm>
#include <utility>

namespace hwbplan {

namespace {

// Nearly every action is sooner looked at again than remembered.
bool takes_long(const Action& action) {
  constexpr std::size_t kFew = 32;
  const std::size_t milestones =
      action.timeline.given() ? action.timeline->milestones.size() : std::size_t{0};
  return action.progress.size() + action.barriers.size() + action.measures.size() + milestones >
         kFew;
}

}  // namespace

bool is_through(const Action& action, const Workspace& workspace) {
  const DateValue* end = end_of(action);
  if (end == nullptr || end->date >= workspace.today) return false;
  const Standing standing = standing_of(action, workspace);
  const bool is_behind = standing.is(Status::at_risk) || standing.is(Status::off_track);
  const bool was_said_later = standing.entry != nullptr && standing.entry->date.given() &&
                              standing.entry->date.date > end->date;
  if (is_behind && was_said_later) return false;
  const bool is_held_up =
      std::any_of(action.barriers.begin(), action.barriers.end(), [&](const Barrier& one) {
        return one.status.is(BarrierStatus::escalated) && still_stands(one, workspace);
      });
  if (is_held_up) return false;
  const auto& milestones = action.timeline->milestones;
  return !milestones.empty() && !milestones.partial &&
         std::all_of(milestones.begin(), milestones.end(),
                     [&](const Milestone& one) { return is_done(one, workspace); });
}

FinishedActions::FinishedActions(const Workspace& workspace,
                                 std::function<bool(const Reference&)> counts)
    : workspace_(workspace), counts_(std::move(counts)) {}

bool FinishedActions::may_be(const Action& action) {
  if (!takes_long(action)) return look_at(action);
  const auto [at, is_new] = known_.try_emplace(&action, false);
  if (is_new) at->second = look_at(action);
  return at->second;
}

bool FinishedActions::look_at(const Action& action) {
  return standing_of(action, workspace_).may_be_finished() ||
         (is_through(action, workspace_) && !misses_a_target(action));
}

bool FinishedActions::is(const Action& action) {
  const Standing standing = standing_of(action, workspace_);
  return standing.is_finished() || (!standing.may_be_finished_unread && may_be(action));
}

bool FinishedActions::misses_a_target(const Action& action) {
  return std::any_of(action.measures.begin(), action.measures.end(), [&](const Measure& measure) {
    if (counts_ && !counts_(measure.metric)) return false;
    const auto missed = missed_.of(measure, workspace_.today);
    return missed && missed->due.valid();
  });
}

}  // namespace hwbplan
