// See private_meeting.hpp.
#include "cli/private_meeting.hpp"

namespace hwbplan::cli {

namespace {

bool may_be_private(const Record& record) {
  return record.is_private.presence == Presence::unreadable ||
         (record.is_private.given() && record.is_private.value);
}

}  // namespace

bool is_private_meeting(const Meeting& meeting) {
  const Record* group = meeting.group.target;
  return may_be_private(meeting) || (group != nullptr && may_be_private(*group));
}

}  // namespace hwbplan::cli
