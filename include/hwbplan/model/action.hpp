// What a partner will do, and the board's six questions about it: who leads, with what resources,
// measured how, by when, against which barriers, and with what progress so far.
#pragma once

#include "hwbplan/model/lead.hpp"
#include "hwbplan/model/status.hpp"
#include "hwbplan/model/value.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace hwbplan {

enum class ActionKind : std::uint8_t { action, commitment, quiet_hum };
inline constexpr std::array<std::string_view, 3> kActionKindNames = {"action", "commitment",
                                                                     "quiet-hum"};
constexpr std::span<const std::string_view> names_of(ActionKind) {
  return kActionKindNames;
}

enum class BoardRole : std::uint8_t { drive, sponsor, observe };
inline constexpr std::array<std::string_view, 3> kBoardRoleNames = {"drive", "sponsor", "observe"};
constexpr std::span<const std::string_view> names_of(BoardRole) {
  return kBoardRoleNames;
}

enum class Horizon : std::uint8_t { short_term, long_term };
inline constexpr std::array<std::string_view, 2> kHorizonNames = {"short", "long"};
constexpr std::span<const std::string_view> names_of(Horizon) {
  return kHorizonNames;
}

enum class Funding : std::uint8_t { existing, grant, new_money, pooled, volunteer, none };
inline constexpr std::array<std::string_view, 6> kFundingNames = {"existing", "grant",     "new",
                                                                  "pooled",   "volunteer", "none"};
constexpr std::span<const std::string_view> names_of(Funding) {
  return kFundingNames;
}

enum class BarrierStatus : std::uint8_t { open, resolved, escalated };
inline constexpr std::array<std::string_view, 3> kBarrierStatusNames = {"open", "resolved",
                                                                        "escalated"};
constexpr std::span<const std::string_view> names_of(BarrierStatus) {
  return kBarrierStatusNames;
}

struct Resource {
  Choice<Funding> funding;
  Text source;
  Number amount;  // pounds
  Flag secured;
  Number staff;          // whole-time equivalents
  Number volunteers;     // people
  Reference partner;     // who gives them
  DateValue decided_by;  // the day by which a bid is decided
  Text without_it;       // what is done where it fails
};

struct Measure {
  Reference metric;
  Text text;
  Number target;
  DateValue by;
};

// Known by its id inside its action only.
struct Milestone {
  Text id;
  Text title;
  DateValue due;
  DateValue done;
};

struct Timeline {
  DateValue start;
  DateValue end;
  Text published;  // the wording of the published plan
  List<Milestone> milestones;
};

struct Barrier {
  Text barrier;  // `barriers: none` says that none is known
  Text how_overcome;
  Reference owner;
  Choice<BarrierStatus> status;
  Text ask_of_board;
  Reference raised_at;   // the meeting that it was brought to
  Reference decided_by;  // the meeting that decided about it
  DateValue resolved;    // the day from which it no longer stands

  // Somebody says that it no longer stands.
  bool is_resolved() const {
    return status.is(BarrierStatus::resolved) || (status.missing() && resolved.given());
  }
  // The author says that no barrier is known, which is an answer to the question.
  bool says_none() const;
};

struct Progress {
  DateValue date;
  Choice<Status> status;
  Text text;
  Text next;
};

struct Coproduction {
  List<Reference> with;
  Text how;
};

struct Action : Record {
  static constexpr RecordKind kKind = RecordKind::action;
  Action() : Record(kKind) {}
  Text description;
  Reference plan;
  Choice<ActionKind> action_kind;
  Choice<BoardRole> board_role;
  Choice<Horizon> horizon;
  List<Reference> themes;
  List<Reference> priorities;
  List<Reference> contributes_to;
  List<Reference> populations;
  List<Reference> places;
  List<Text> wider_determinants;
  Maybe<Lead> lead;
  Reference group;
  List<Reference> partners;
  List<Resource> resources;
  List<Measure> measures;
  Maybe<Timeline> timeline;
  List<Barrier> barriers;
  List<Progress> progress;
  List<Reference> depends_on;
  List<Reference> affects;
  List<Reference> links;
  List<Reference> annual_theme;  // one or several
  Maybe<Coproduction> coproduction;
  Text published_status;
};

// The entry with the latest date on or before `today`; of two on one day the one further down.
// Nothing where there is no dated entry.
const Progress* latest_progress(const Action& action, Date today);

// The tables of these records: src/model/action.cpp.
const Schema& schema_for(const Resource*);
const Schema& schema_for(const Measure*);
const Schema& schema_for(const Milestone*);
const Schema& schema_for(const Timeline*);
const Schema& schema_for(const Barrier*);
const Schema& schema_for(const Progress*);
const Schema& schema_for(const Coproduction*);
const Schema& schema_for(const Action*);

}  // namespace hwbplan
