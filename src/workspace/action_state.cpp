// See action_state.hpp.
#include "hwbplan/workspace/action_state.hpp"

#include "hwbplan/base/utf8.hpp"
#include "hwbplan/model/board_status.hpp"
#include "hwbplan/workspace/published_status.hpp"

#include <algorithm>

namespace hwbplan {

namespace {

const DateValue* given(const Action& action, DateValue Timeline::*member) {
  if (!action.timeline.given()) return nullptr;
  const DateValue& date = action.timeline.value.*member;
  return date.given() ? &date : nullptr;
}

bool may_say_finished(const Choice<Status>& status) {
  return status.presence == Presence::unreadable || status.is(Status::complete) ||
         status.is(Status::stopped);
}

}  // namespace

std::optional<Status> published_status(std::string_view word, const Settings& settings) {
  if (const auto own = board_status(word, settings.status_scale)) return own;
  for (std::size_t i = 0; i < kStatusNames.size(); ++i) {
    if (utf8::equal_ignoring_case(kStatusNames[i], word)) return static_cast<Status>(i);
  }
  return std::nullopt;
}

const DateValue* start_of(const Action& action) {
  return given(action, &Timeline::start);
}

const DateValue* end_of(const Action& action) {
  return given(action, &Timeline::end);
}

bool has_started(const Action& action, Date today) {
  if (const DateValue* start = start_of(action)) return start->date <= today;
  const DateValue* end = end_of(action);
  return end != nullptr && end->date < today;
}

bool starts_later(const Action& action, Date today) {
  const DateValue* start = start_of(action);
  return start != nullptr && start->date > today;
}

Standing standing_of(const Action& action, const Workspace& workspace) {
  Standing standing;
  standing.has_undated_entry =
      action.progress.partial || action.progress.presence == Presence::unreadable;
  standing.may_be_finished_unread = standing.has_undated_entry;
  for (const Progress& entry : action.progress) {
    if (!entry.date.given() || entry.date.date > workspace.today) {
      standing.has_undated_entry = true;
      if (may_say_finished(entry.status)) standing.may_be_finished_unread = true;
      continue;
    }
    if (entry.status.missing()) continue;
    if (standing.entry == nullptr || entry.date.date >= standing.entry->date.date)
      standing.entry = &entry;
  }
  if (standing.entry != nullptr) {
    const Choice<Status>& said = standing.entry->status;
    standing.span = said.span;
    if (said.given()) {
      standing.status = said.value;
      standing.word = kStatusNames[static_cast<std::size_t>(said.value)];
    } else {
      standing.may_be_finished_unread = true;
    }
  } else if (action.published_status.given()) {
    standing.span = action.published_status.span;
    standing.word = action.published_status.text;
    standing.status = published_status(standing.word, workspace.settings);
  }
  return standing;
}

bool is_asked_how(const Action& action, const Workspace& workspace) {
  // A kind that could not be read may have been meant as business as usual.
  const bool may_be_quiet = action.action_kind.is(ActionKind::quiet_hum) ||
                            action.action_kind.presence == Presence::unreadable;
  return !may_be_quiet && !standing_of(action, workspace).is(Status::stopped);
}

}  // namespace hwbplan
