// What groups ask of their members: seats and hours.
#pragma once

#include "reports/scope.hpp"

#include <map>
#include <optional>
#include <string>
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
  // Of all its members together; a group that names no members is not known.
  GroupLoad of(const Group& group) const;
  // Of the seats that a lead has, by its role and organisation as Scope::lead() calls it.
  GroupLoad of_lead(std::string_view lead) const;

 private:
  std::map<const Record*, GroupLoad> loads_;  // of partners and of groups
  std::map<std::string, GroupLoad, std::less<>> leads_;
};

// The hours; where some groups do not say theirs, "At least 74", and "Not stated" where none does.
Cell hours_cell(const GroupLoad& load);

}  // namespace hwbplan::reports
