// See group_load.hpp.
#include "reports/group_load.hpp"

#include "hwbplan/base/number.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/workspace/group_state.hpp"

#include <array>
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

GroupLoads::GroupLoads(const Scope& scope) {
  for (const Group* group : scope.all<Group>()) {
    if (is_closed(*group, scope.today())) continue;
    const std::optional<double> times =
        group->meets.given() ? meetings_a_year(group->meets.text) : std::nullopt;
    for (const Lead& member : group->members) {
      if (member.partner.target == nullptr) continue;
      GroupLoad& load = loads_[member.partner.target];
      ++load.seats;
      if (times && group->hours.given()) {
        load.hours += *times * group->hours.value;
      } else {
        load.known = false;
      }
    }
  }
}

GroupLoad GroupLoads::of(const Partner& partner) const {
  const auto found = loads_.find(&partner);
  return found == loads_.end() ? GroupLoad{} : found->second;
}

}  // namespace hwbplan::reports
