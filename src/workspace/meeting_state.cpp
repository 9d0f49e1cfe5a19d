// See meeting_state.hpp.
#include "hwbplan/workspace/meeting_state.hpp"

#include "hwbplan/workspace/plan.hpp"

namespace hwbplan {

namespace {

// Less than nothing is refused by the rule impossible-value, and nothing is counted with it.
std::optional<double> possible(const Number& number) {
  return number.given() && number.value >= 0 ? std::optional(number.value) : std::nullopt;
}

}  // namespace

std::optional<double> minutes_of(const AgendaItem& item) {
  return possible(item.minutes);
}

std::optional<double> length_of(const Meeting& meeting) {
  if (!meeting.minutes.missing()) return possible(meeting.minutes);
  if (meeting.meeting_kind.is(MeetingKind::workshop) ||
      meeting.meeting_kind.is(MeetingKind::summit)) {
    return std::nullopt;
  }
  const auto* group = target_as<Group>(meeting.group);
  const auto hours = group == nullptr ? std::nullopt : possible(group->hours);
  return hours ? std::optional(60 * *hours) : std::nullopt;
}

double agenda_minutes(const Meeting& meeting) {
  double minutes = 0;
  for (const AgendaItem& item : meeting.items) minutes += minutes_of(item).value_or(0);
  return minutes;
}

const DateValue& due_of(const AgreedAction& agreed) {
  for (auto move = agreed.moved.items.rbegin(); move != agreed.moved.items.rend(); ++move) {
    if (move->to.given()) return move->to;
  }
  return agreed.due;
}

}  // namespace hwbplan
