// Records of a plan by what somebody typed for one: its id, or its title where that is easier to
// remember.
#pragma once

#include "hwbplan/base/date.hpp"
#include "hwbplan/model/governance.hpp"
#include "hwbplan/workspace/plan.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::cli {

// The records of that kind that `words` names: the one with that id, or else all that have it as
// their title, whatever its capitals.
std::vector<const Record*> records_called(const Plan& plan, RecordKind kind,
                                          std::string_view words);

// Those whose id or title is near to `words`, or whose title holds them; the nearest ids alone
// where there are any.
std::vector<const Record*> records_like(const Plan& plan, RecordKind kind, std::string_view words);

// `council (Bracknell Forest Council)`, safe to show; the id alone where there is no other title.
std::string id_with_title(const Record& record);

// `is a, b or c`-like lists are made by the callers from these; more than `most` are cut off with
// "and others".
std::string ids_with_titles(const std::vector<const Record*>& records, std::size_t most);

// The meeting that "next" or "latest" (or "last") stands for: the first from today on, and the last
// up to today. Those of a board, or of no group, come before those of other groups, whichever is
// nearer; and with `in_public`, before these what is not private.
struct MeetingByDay {
  const Meeting* meeting = nullptr;
  std::string missing;  // where there is none: that there is none, and what to do about it
  std::string hint;
};
// Nothing for other words, or where a meeting has that word as its id.
std::optional<MeetingByDay> meeting_by_day(const Plan& plan, std::string_view words, Date today,
                                           bool in_public = false);

// What to type for a meeting that `words` do not name: the meetings of that day where they are a
// day, else those with a like id or title, else the board's last meeting and its next one, with
// their ids, as a sentence. Nothing where there is none of these.
std::string meetings_meant(const Workspace& workspace, std::string_view words);

}  // namespace hwbplan::cli
