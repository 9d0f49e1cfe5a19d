// The joint strategy and its framework: what every partner's plan and action refers to.
#pragma once

#include "hwbplan/model/lead.hpp"
#include "hwbplan/model/value.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace hwbplan {

// From a first to a last day, both included.
struct DateRange {
  DateValue start;
  DateValue end;
};

// What the published document says of itself; `declared-count` compares it with what is there.
struct Declares {
  Number themes;
  Number priorities;
  Number contributions;
  Number partners;
  Number plans;
  Number actions;
  Number metrics;
};

// An outcome that every action says it contributes to, such as early intervention and prevention.
struct Contribution : Record {
  static constexpr RecordKind kKind = RecordKind::contribution;
  Contribution() : Record(kKind) {}
  Text description;
};

struct Place : Record {
  static constexpr RecordKind kKind = RecordKind::place;
  Place() : Record(kKind) {}
  Text description;
};

// The people an action is for.
struct Population : Record {
  static constexpr RecordKind kKind = RecordKind::population;
  Population() : Record(kKind) {}
  Text description;
  Flag seldom_heard;
  List<Reference> reached_through;  // partners or groups who reach these people
};

// A force behind the strategy (climate, economy …) and the groups that govern the work on it.
struct Driver : Record {
  static constexpr RecordKind kKind = RecordKind::driver;
  Driver() : Record(kKind) {}
  Text description;
  List<Reference> governed_by;
};

enum class SignOffStatus : std::uint8_t { draft, near_final, signed_off };
inline constexpr std::array<std::string_view, 3> kSignOffStatusNames = {"draft", "near-final",
                                                                        "signed-off"};
constexpr std::span<const std::string_view> names_of(SignOffStatus) {
  return kSignOffStatusNames;
}

// A step on the way to sign-off.
struct SignOffStep {
  Choice<SignOffStatus> status;
  Reference meeting;
  DateValue date;
};

struct SignOff {
  Choice<SignOffStatus> status;
  Reference meeting;
  List<SignOffStep> history;
};

// What could go wrong for a whole strategy or plan, such as an election or a grant that ends.
struct Risk {
  Text risk;
  Reference owner;
  Text response;
};

struct Strategy : Record {
  static constexpr RecordKind kKind = RecordKind::strategy;
  Strategy() : Record(kKind) {}
  Text area;
  Text vision;
  Text description;
  Maybe<DateRange> period;
  Maybe<Declares> declares;
  List<Contribution> contributions;
  List<Place> places;
  List<Population> populations;
  List<Driver> drivers;
  Maybe<SignOff> sign_off;
  List<Risk> risks;
};

struct Theme : Record {
  static constexpr RecordKind kKind = RecordKind::theme;
  Theme() : Record(kKind) {}
  Number number;
  Text description;
  Maybe<Lead> sponsor;
  Reference driver;
};

struct Priority : Record {
  static constexpr RecordKind kKind = RecordKind::priority;
  Priority() : Record(kKind) {}
  Number number;
  Text description;
  List<Reference> themes;  // the word `all` stands for every theme
  Maybe<Lead> lead_member;
  List<Reference> evidence;
  Reference driver;
};

struct Partner : Record {
  static constexpr RecordKind kKind = RecordKind::partner;
  Partner() : Record(kKind) {}
  Text sector;
  Text description;
};

enum class PlanLevel : std::uint8_t { strategy, place, partner, programme };
inline constexpr std::array<std::string_view, 4> kPlanLevelNames = {"strategy", "place", "partner",
                                                                    "programme"};
constexpr std::span<const std::string_view> names_of(PlanLevel) {
  return kPlanLevelNames;
}

// How a plan bends one of the strategy's priorities to its place.
struct Adjustment {
  Reference priority;
  Text how;
};

// A priority of a place's own, and the strategy's that it serves. Known inside its plan only.
struct LocalPriority {
  Text id;
  Text title;
  Reference priority;
};

// One partner's or place's plan, from which actions come.
struct PartnerPlan : Record {
  static constexpr RecordKind kKind = RecordKind::plan;
  PartnerPlan() : Record(kKind) {}
  Text description;
  Reference owner;
  Choice<PlanLevel> level;
  List<Reference> places;
  Maybe<DateRange> period;
  List<Reference> priorities;
  List<Adjustment> adjusts;
  List<LocalPriority> local_priorities;
  List<Risk> risks;
  Flag consulted;
  Text url;
};

struct RelatedStrategy : Record {
  static constexpr RecordKind kKind = RecordKind::related_strategy;
  RelatedStrategy() : Record(kKind) {}
  Text description;
  Reference owner;
  Text url;
};

// The tables of these records: src/model/strategy.cpp.
const Schema& schema_for(const DateRange*);
const Schema& schema_for(const Declares*);
const Schema& schema_for(const Contribution*);
const Schema& schema_for(const Place*);
const Schema& schema_for(const Population*);
const Schema& schema_for(const Driver*);
const Schema& schema_for(const SignOffStep*);
const Schema& schema_for(const SignOff*);
const Schema& schema_for(const Risk*);
const Schema& schema_for(const Strategy*);
const Schema& schema_for(const Theme*);
const Schema& schema_for(const Priority*);
const Schema& schema_for(const Partner*);
const Schema& schema_for(const Adjustment*);
const Schema& schema_for(const LocalPriority*);
const Schema& schema_for(const PartnerPlan*);
const Schema& schema_for(const RelatedStrategy*);

}  // namespace hwbplan
