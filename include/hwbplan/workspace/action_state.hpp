// Where an action stands today by what the plan says: whether it has begun, when it ends, how it is
// doing. Several rules ask; here they all get the same answer.
#pragma once

#include "hwbplan/model/action.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include <optional>
#include <string_view>

namespace hwbplan {

// The dates of an action's timeline, where one can be read; otherwise nothing.
const DateValue* start_of(const Action& action);
const DateValue* end_of(const Action& action);

// By its dates: its start has come or, where no start can be read, its end has passed.
bool has_started(const Action& action, Date today);
// Its start lies ahead.
bool starts_later(const Action& action, Date today);

// How an action is doing: what its latest entry of progress says, and where none says anything, the
// published plan's own word as `status_scale` reads it.
struct Standing {
  std::optional<Status> status;
  std::string_view word;            // as it stands in the plan
  Span span;                        // of that word
  const Progress* entry = nullptr;  // that says it; nothing for the published plan's word
  // Something that might say otherwise could not be read, or is dated after today. That has been
  // reported, and what would follow from the rest may be wrong.
  bool may_be_finished_unread = false;
  bool has_undated_entry = false;

  bool is(Status other) const { return status == other; }
  bool is_finished() const { return is(Status::complete) || is(Status::stopped); }
  bool may_be_finished() const { return is_finished() || may_be_finished_unread; }
};

Standing standing_of(const Action& action, const Workspace& workspace);

// Whether the board asks how an action is paid for, when it is done and what stands in its way: not
// of business as usual, which it only keeps in view, and not of what has been stopped.
bool is_asked_how(const Action& action, const Workspace& workspace);

}  // namespace hwbplan
