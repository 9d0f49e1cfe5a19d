// Walking over all ids of a plan: those of its records, and the short names that count inside one
// record only.
#pragma once

#include "hwbplan/model/plan_file.hpp"
#include "hwbplan/workspace/plan.hpp"

#include <functional>
#include <string_view>
#include <vector>

namespace hwbplan::rules {

// Calls visit(record) with every record of the plan, as a `const Record&`.
void for_each_record(const Plan& plan, const std::function<void(const Record&)>& visit);

// The ids that are given in one list inside a record.
struct InnerIds {
  const Record* owner = nullptr;
  std::string_view many;   // what they name: "milestones"
  std::string_view one;    // "milestone"
  std::string_view field;  // "timeline.milestones.id"
  std::vector<const Text*> ids;
};

// The milestones of each action, the groups of each metric's inequality, the decisions and agreed
// actions of each meeting.
void for_each_inner_list(const Plan& plan, const std::function<void(const InnerIds&)>& visit);

}  // namespace hwbplan::rules
