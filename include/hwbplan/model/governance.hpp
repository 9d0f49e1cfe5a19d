// Who decides and who meets: groups, their meetings, the theme of the year and the stories told
// about it.
#pragma once

#include "hwbplan/model/lead.hpp"
#include "hwbplan/model/value.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace hwbplan {

enum class GroupKind : std::uint8_t {
  board,
  committee,
  executive,
  working_group,
  delivery_group,
  partnership
};
inline constexpr std::array<std::string_view, 6> kGroupKindNames = {
    "board", "committee", "executive", "working-group", "delivery-group", "partnership"};
constexpr std::span<const std::string_view> names_of(GroupKind) {
  return kGroupKindNames;
}

enum class MeetingKind : std::uint8_t { meeting, workshop, summit, closed_session };
inline constexpr std::array<std::string_view, 4> kMeetingKindNames = {"meeting", "workshop",
                                                                      "summit", "closed-session"};
constexpr std::span<const std::string_view> names_of(MeetingKind) {
  return kMeetingKindNames;
}

enum class DecisionKind : std::uint8_t { notes, agrees, resolves, assurance };
inline constexpr std::array<std::string_view, 4> kDecisionKindNames = {"notes", "agrees",
                                                                       "resolves", "assurance"};
constexpr std::span<const std::string_view> names_of(DecisionKind) {
  return kDecisionKindNames;
}

enum class AnnualThemeStatus : std::uint8_t { proposed, shortlisted, chosen, past };
inline constexpr std::array<std::string_view, 4> kAnnualThemeStatusNames = {
    "proposed", "shortlisted", "chosen", "past"};
constexpr std::span<const std::string_view> names_of(AnnualThemeStatus) {
  return kAnnualThemeStatusNames;
}

// Where one goal of a closed group went, or all of them where none is named.
struct NewHome {
  Text goal;
  Reference group;
};

// A group that fades away hands its goals to others.
struct Closure {
  DateValue date;
  List<NewHome> goals_to;
  Text reason;
};

struct Group : Record {
  static constexpr RecordKind kKind = RecordKind::group;
  Group() : Record(kKind) {}
  Text description;
  Choice<GroupKind> group_kind;
  List<Reference> reports_to;
  List<Reference> remit;   // priorities or drivers
  List<Reference> places;  // that it looks after; the whole area where none is given
  List<Lead> members;
  List<Reference> invited;
  Text meets;    // monthly, quarterly …
  Number hours;  // that one meeting takes of each member
  DateValue terms_of_reference;
  Maybe<Closure> closed;
};

struct AgendaItem {
  Text title;
  Text purpose;
  Text report;
  Maybe<Lead> lead;
  Number minutes;
  Flag in_depth;
};

// How an assurance was borne out later: when, at which meeting, and by what.
struct Proof {
  DateValue date;
  Reference meeting;
  Text text;
};

struct Decision {
  Text id;
  Text text;
  Choice<DecisionKind> kind;
  List<Reference> actions;
  DateValue due;  // the day by which an assurance is to be proved
  Maybe<Proof> proof;
};

// A later day that a meeting gave an agreed action.
struct Move {
  DateValue to;
  Reference meeting;
};

struct AgreedAction {
  Text id;
  Text text;
  Reference owner;
  DateValue due;     // as it was first agreed
  List<Move> moved;  // and each later day since; the last one counts
  DateValue done;
  List<Reference> actions;
};

// What a stakeholder said, and what came of it.
struct StakeholderView {
  Text id;
  Text from;
  Text text;
  Text answer;
  List<Reference> actions;
  DateValue answered;
};

struct Meeting : Record {
  static constexpr RecordKind kKind = RecordKind::meeting;
  Meeting() : Record(kKind) {}
  Reference group;
  DateValue date;
  Choice<MeetingKind> meeting_kind;
  DateValue papers_due;
  Number minutes;  // that it lasts
  List<AgendaItem> items;
  List<Decision> decisions;
  List<AgreedAction> agreed_actions;
  List<StakeholderView> views;
};

struct Vote {
  Reference partner;
  Reference vote_for;
};

// What one board takes up within the theme of the year.
struct ThemeBoard {
  Reference group;
  List<Reference> priorities;
  Text text;
  Reference agreed_at;
};

// Where and when the result of the vote was made known.
struct VoteResult {
  Reference meeting;
  DateValue date;
};

struct AnnualTheme : Record {
  static constexpr RecordKind kKind = RecordKind::annual_theme;
  AnnualTheme() : Record(kKind) {}
  Text description;
  PeriodValue year;
  Reference driver;
  Choice<AnnualThemeStatus> status;
  List<Vote> votes;
  DateValue closes;  // the last day of the vote
  Maybe<VoteResult> result;
  List<ThemeBoard> boards;
};

struct CaseStudy : Record {
  static constexpr RecordKind kKind = RecordKind::case_study;
  CaseStudy() : Record(kKind) {}
  Reference partner;
  Reference annual_theme;
  List<Reference> actions;
  Text text;
};

// The tables of these records: src/model/governance.cpp.
const Schema& schema_for(const NewHome*);
const Schema& schema_for(const Closure*);
const Schema& schema_for(const Group*);
const Schema& schema_for(const AgendaItem*);
const Schema& schema_for(const Proof*);
const Schema& schema_for(const Decision*);
const Schema& schema_for(const Move*);
const Schema& schema_for(const AgreedAction*);
const Schema& schema_for(const StakeholderView*);
const Schema& schema_for(const Meeting*);
const Schema& schema_for(const Vote*);
const Schema& schema_for(const ThemeBoard*);
const Schema& schema_for(const VoteResult*);
const Schema& schema_for(const AnnualTheme*);
const Schema& schema_for(const CaseStudy*);

}  // namespace hwbplan
