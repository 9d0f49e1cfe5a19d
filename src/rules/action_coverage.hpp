// Which priorities, places and populations the actions of a plan reach, and which are left with
// none.
#pragma once

#include "hwbplan/workspace/workspace.hpp"

#include <unordered_set>

namespace hwbplan::rules {

// Lists of one kind of reference, gathered over the actions that were not stopped.
class Coverage {
 public:
  // Takes a list in. One that could not be read in full may have named anything.
  void add(const List<Reference>& list);

  bool has(const Record& record) const { return reached_.count(&record) != 0; }
  // Something was named, and everything that was named is known: only then can be said what is
  // left out.
  bool can_tell() const { return any_ && !unread_; }

 private:
  std::unordered_set<const Record*> reached_;
  bool any_ = false;
  bool unread_ = false;
};

// Whether the action counts: it was not stopped.
bool reaches_people(const Action& action, const Workspace& workspace);

// Actions could not be read, so that nobody knows what they reach.
bool has_unread_actions(const Plan& plan);

}  // namespace hwbplan::rules
