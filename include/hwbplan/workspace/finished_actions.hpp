// Which actions are finished: those that say so, and those that their own milestones and figures
// finish. Papers and rules ask here, so that none calls late what another calls complete.
#pragma once

#include "hwbplan/workspace/missed_target.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include <functional>
#include <unordered_map>

namespace hwbplan {

// It has milestones, all of them are done by today, and its end has passed. Not where its lead
// has said since that it is at risk or off track, or a barrier is still escalated: something is
// left to be done.
bool is_through(const Action& action, const Workspace& workspace);

// Remembers what takes long to find out, because thousands of actions may wait for one; to be used
// by one thread.
class FinishedActions {
 public:
  // `counts` says which metrics' targets count; without it all do.
  explicit FinishedActions(const Workspace& workspace,
                           std::function<bool(const Reference&)> counts = {});

  // It is complete or stopped by what its lead says, or it is through and misses no target that was
  // due by a day; or what it says could not be read.
  bool may_be(const Action& action);

  // The same of what could be read alone: what could not be finishes nothing.
  bool is(const Action& action);

 private:
  bool look_at(const Action& action);
  bool misses_a_target(const Action& action);

  const Workspace& workspace_;
  std::function<bool(const Reference&)> counts_;
  MissedTargets missed_;
  std::unordered_map<const Action*, bool> known_;  // of those that take long to look at
};

}  // namespace hwbplan
