// The names and numbers of made-up partners and their metrics: worked out from the partner's
// number, so that any record can refer to any other without a table of them.
#pragma once

#include "plan_phrases.hpp"

#include <string>
#include <string_view>

#include <fmt/format.h>

namespace hwbplan::perf {

// Partners of one town stand together; each town has one of each kind of organisation.
inline int town_of(int partner) {
  return partner / static_cast<int>(organisations().size());
}

inline std::string town_name(int town) {
  const auto beginnings = town_beginnings();
  const auto endings = town_endings();
  const auto number = static_cast<std::size_t>(town);
  // Neighbouring towns begin and end differently, and no two of them are the same.
  return fmt::format("{}{}", beginnings[number % beginnings.size()],
                     endings[(number / beginnings.size() + number) % endings.size()]);
}

inline const Organisation& organisation_of(int partner) {
  return organisations()[static_cast<std::size_t>(partner) % organisations().size()];
}

inline std::string partner_title(int partner) {
  return fmt::format("{} {}", town_name(town_of(partner)), organisation_of(partner).title);
}

// "Ashmere" as "ashmere".
inline std::string town_id(int town) {
  std::string id = town_name(town);
  id.front() = static_cast<char>(id.front() - 'A' + 'a');
  return id;
}

inline std::string partner_id(int partner) {
  return fmt::format("{}-{}", town_id(town_of(partner)), organisation_of(partner).id);
}
inline std::string plan_id(int partner) {
  return partner_id(partner) + "-plan";
}
inline std::string group_id(int town) {
  return town_id(town) + "-delivery-group";
}
inline std::string action_id(int partner, int action) {
  return fmt::format("P{:04}-{:02}", partner + 1, action + 1);
}

// The priorities that a partner takes up, by their place in priorities().
inline constexpr int kPrioritiesOfPartner = 4;
inline int priority_of(int partner, int which) {
  return (partner * kPrioritiesOfPartner + which) % static_cast<int>(priorities().size());
}

inline std::string metric_id(int partner, int priority) {
  return fmt::format("{}-{}", priorities()[static_cast<std::size_t>(priority)].id,
                     partner_id(partner));
}

}  // namespace hwbplan::perf
