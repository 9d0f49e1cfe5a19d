// See group_load.hpp.
#include "reports/group_load.hpp"

#include "hwbplan/base/number.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/workspace/group_state.hpp"

#include <array>
#include <cmath>
#include <utility>

namespace hwbplan::reports {

std::optional<double> meetings_a_year(std::string_view meets) {
  constexpr std::array<std::pair<std::string_view, double>, 20> kWords = {{
      {"weekly", 52},       {"fortnightly", 26},     {"every two weeks", 26},
      {"monthly", 12},      {"every month", 12},     {"every six weeks", 9},
      {"six-weekly", 9},    {"bimonthly", 6},        {"bi-monthly", 6},
      {"two-monthly", 6},   {"every two months", 6}, {"quarterly", 4},
      {"every quarter", 4}, {"termly", 3},           {"three times a year", 3},
      {"six-monthly", 2},   {"half-yearly", 2},      {"twice a year", 2},
      {"yearly", 1},        {"annually", 1},
  }};
  const std::string said = utf8::fold_case_ascii(one_line(meets));
  for (const auto& [word, times] : kWords) {
    if (said == word) return times;
  }
  constexpr std::string_view kTimes = " times a year";
  if (!said.ends_with(kTimes)) return std::nullopt;
  const auto number = read_number(std::string_view(said).substr(0, said.size() - kTimes.size()));
  if (!number || number->value < 1 || number->value > 366) return std::nullopt;
  return number->value;
}

namespace {

void add(GroupLoad& load, const GroupLoad& seat) {
  load.seats += seat.seats;
  load.hours += seat.hours;
  load.known = load.known && seat.known;
}

// What one seat in the group asks for.
GroupLoad seat_in(const Group& group) {
  GroupLoad seat;
  seat.seats = 1;
  const double times = group.meets.given() ? meetings_a_year(group.meets.text).value_or(0) : 0;
  // Less than nothing is refused by the rule impossible-value, and would make another group's less.
  seat.known = times > 0 && group.hours.given() && group.hours.value >= 0;
  if (seat.known) seat.hours = times * group.hours.value;
  return seat;
}

}  // namespace

GroupLoads::GroupLoads(const Scope& scope) {
  for (const Group* group : scope.all<Group>()) {
    if (is_closed(*group, scope.today())) continue;
    const GroupLoad seat = seat_in(*group);
    GroupLoad& all = loads_[group];
    for (const Lead& member : group->members) {
      add(all, seat);
      if (member.partner.target != nullptr) add(loads_[member.partner.target], seat);
      if (std::string lead = scope.lead(member); !lead.empty()) add(leads_[std::move(lead)], seat);
    }
    if (all.seats == 0) all.known = false;
  }
}

GroupLoad GroupLoads::of(const Partner& partner) const {
  const auto found = loads_.find(&partner);
  return found == loads_.end() ? GroupLoad{} : found->second;
}

GroupLoad GroupLoads::of(const Group& group) const {
  const auto found = loads_.find(&group);
  return found == loads_.end() ? GroupLoad{} : found->second;
}

GroupLoad GroupLoads::of_lead(std::string_view lead) const {
  const auto found = leads_.find(lead);
  return found == leads_.end() ? GroupLoad{} : found->second;
}

Cell hours_cell(const GroupLoad& load) {
  if (load.known) return Cell(load.hours);
  return load.hours < 1 ? Cell("Not stated")
                        : Cell("At least " + format_number(std::floor(load.hours), 0));
}

}  // namespace hwbplan::reports
