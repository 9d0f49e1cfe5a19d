// What groups ask of their members: seats and hours.
#pragma once

#include "reports/scope.hpp"

#include <map>
#include <optional>
#include <string_view>

namespace hwbplan::reports {

// "monthly" is 12, "quarterly" 4, "every six weeks" 9, "twice a year" 2; nothing for other words.
std::optional<double> meetings_a_year(std::string_view meets);

struct GroupLoad {
  std::size_t seats = 0;
  double hours = 0;   // a year
  bool known = true;  // every group says how often and how long it meets
};

// Of groups that still meet.
class GroupLoads {
 public:
  explicit GroupLoads(const Scope& scope);
  GroupLoad of(const Partner& partner) const;

 private:
  std::map<const Record*, GroupLoad> loads_;
};

}  // namespace hwbplan::reports
