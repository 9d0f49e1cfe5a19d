// Which records beside actions and metrics the filters of a paper let through: a paper that says
// "Covers only: Partner: Police" may not list what has nothing to do with the police.
#pragma once

#include "reports/scope.hpp"

#include <string_view>
#include <unordered_set>

namespace hwbplan::reports {

// Where there is no filter, everything passes. What is private is not asked here: Scope::shows().
class Filtered {
 public:
  // Of the scope, which has to outlive this.
  explicit Filtered(const Scope& scope);

  // What is said of actions, by a decision or a story: one of them is in the scope.
  bool has(const List<Reference>& actions) const;
  // It delivers an action of the scope; or the partner has a seat in it, the theme or priority lies
  // in its remit, and it looks after the place.
  bool has(const Group& group) const;
  // A plan that was asked for, or of the partner, quotes it; a priority of the scope rests on it;
  // and it is of the place, or says no place.
  bool has(const Evidence& evidence) const;
  // About an action of the scope, or told by the partner where nothing else is asked for.
  bool has(const CaseStudy& story) const;
  // One that Scope::priorities() or Scope::themes() lets through; and where a partner, a plan or a
  // place is asked for, an action of the scope serves it, or the partner speaks for it.
  bool has(const Priority& priority) const;
  bool has(const Theme& theme) const;

  // A record by its kind and id, as findings name it. Of kinds that no filter is about, all pass.
  bool has(std::string_view kind, std::string_view id) const;
  bool has(const Record& record) const;

 private:
  bool is_touched(const Record& record, const Maybe<Lead>& speaker) const;

  const Scope& scope_;
  std::unordered_set<const Record*> groups_;     // that deliver an action of the scope
  std::unordered_set<const Record*> served_;     // themes and priorities of these actions
  std::unordered_set<const Record*> framework_;  // themes, priorities of the scope; their drivers
  std::unordered_set<const Record*> rests_on_;   // evidence of these priorities
};

}  // namespace hwbplan::reports
