// Which records beside actions and metrics the filters of a paper let through: a paper that says
// "Covers only: Partner: Police" may not list what has nothing to do with the police.
#pragma once

#include "reports/scope.hpp"
#include "reports/uncounted_themes.hpp"

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

  // A theme or priority that passes stands under it; or a group that does governs it or has it in
  // its remit.
  bool has(const Driver& driver) const;
  // The one that was asked for, or the owner of the plan that was; else one that takes part in an
  // action of the scope.
  bool has(const Partner& partner) const;
  // The one that was asked for; else one that an action of the scope comes from, or the partner's
  // where nothing else is asked for.
  bool has(const PartnerPlan& plan) const;
  // The one that was asked for or the whole area; else one that an action of the scope is done in.
  bool has(const Place& place) const;
  // An action of the scope is tied to it, or the partner owns it where nothing else is asked for.
  bool has(const RelatedStrategy& strategy) const;
  // An action of the scope was spoken of there; or its group passes, or it has none.
  bool has(const Meeting& meeting) const;
  // An action of the scope belongs to it, or its driver passes.
  bool has(const AnnualTheme& theme) const;

  // A record of any kind. The strategy always passes; of populations and contributions those that
  // an action of the scope names.
  bool has(const Record& record) const;
  // What a finding is about; where that is no record but a file, it passes.
  bool has(const Record* about) const { return about == nullptr || has(*about); }

 private:
  void note(const Action& action);
  void note_themes(const Action& action);
  void note_drivers();
  bool is_touched(const Record& record, const Maybe<Lead>& speaker) const;
  // A partner is asked for and nothing else.
  bool is_by_partner_alone() const;

  const Scope& scope_;
  std::unordered_set<const Record*> groups_;   // that deliver an action of the scope
  std::unordered_set<const Record*> named_;    // that these actions name in other fields
  std::unordered_set<const Record*> drivers_;  // of what passes
  std::unordered_set<const Record*> served_;   // themes and priorities of these actions
  bool serves_every_theme_ = false;
  UncountedThemes also_served_{scope_};          // by actions of very many themes
  std::unordered_set<const Record*> framework_;  // themes, priorities of the scope; their drivers
  std::unordered_set<const Record*> rests_on_;   // evidence of these priorities
};

}  // namespace hwbplan::reports
