// See meeting_state.hpp.
#include "hwbplan/workspace/meeting_state.hpp"

#include "hwbplan/workspace/plan.hpp"

namespace hwbplan {

std::optional<double> length_of(const Meeting& meeting) {
  if (!meeting.minutes.missing())
    return meeting.minutes.given() ? std::optional(meeting.minutes.value) : std::nullopt;
  if (meeting.meeting_kind.is(MeetingKind::workshop) ||
      meeting.meeting_kind.is(MeetingKind::summit)) {
    return std::nullopt;
  }
  const auto* group = target_as<Group>(meeting.group);
  if (group == nullptr || !group->hours.given()) return std::nullopt;
  return 60 * group->hours.value;
}

double agenda_minutes(const Meeting& meeting) {
  double minutes = 0;
  for (const AgendaItem& item : meeting.items) {
    if (item.minutes.given()) minutes += item.minutes.value;
  }
  return minutes;
}

const DateValue& due_of(const AgreedAction& agreed) {
  for (auto move = agreed.moved.items.rbegin(); move != agreed.moved.items.rend(); ++move) {
    if (move->to.given()) return move->to;
  }
  return agreed.due;
}

}  // namespace hwbplan
