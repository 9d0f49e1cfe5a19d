// Overlapping actions as papers tell of them: what the library finds, and what the board has
// decided about it.
#pragma once

#include "hwbplan/overlaps/clusters.hpp"
#include "hwbplan/overlaps/overlaps.hpp"
#include "hwbplan/workspace/action_state.hpp"

#include "reports/scope.hpp"

#include <string>
#include <unordered_set>
#include <vector>

namespace hwbplan::reports {

struct OverlapView {
  // Undecided, both of which may be printed; the likeliest first.
  std::vector<overlaps::Overlap> pairs;
  // Why these are not all that there are, as a sentence; empty where they are.
  std::string left_out;
  // That found them, to ask why; nothing where nobody has looked.
  const overlaps::OverlapFinder* finder = nullptr;
};

// The pairs at or above the board's own `decide_at` that no decision settles, where at least one
// action passes the filters. Takes as long as `hwbplan overlaps` does.
OverlapView view_overlaps(const Scope& scope);

// The decisions of the scope that have been taken and count: none of a meeting that is still to
// come, and none that another has replaced, so that nothing is told, counted or freed twice.
std::vector<const OverlapDecision*> decisions_taken(const Scope& scope);

// Money or staff that a decision frees; empty where nothing is said.
Cell freed_cell(const Number& freed);

// "HB-07 “Run classes”": a title is no part of the sentence that it stands in, and some go on like
// one: "Offer checks in barbers' shops, with a pharmacist on hand".
std::string name_in_sentence(const Action& action);
// "HB-07", where the title stands close by; the title of one that has no reference.
std::string short_name(const Action& action);

// "Stop one, keep ASC-03": what was decided, which action stays where one gives way, and whether
// the texts have changed since. Empty where nothing is decided.
std::string decision_in_words(const Scope& scope, const OverlapDecision& decision);
// The same for whoever leads one of the actions: "To stop; ASC-03 Employ two advisers stays".
std::string decision_for(const Scope& scope, const OverlapDecision& decision, const Action& own);
// "Meeting of 5 June 2014"; without the day where the meeting may not be printed. Empty where it is
// not known who decided.
std::string decider_in_words(const Scope& scope, const OverlapDecision& decision);
std::string_view in_words(overlaps::Recommendation recommendation);

// What the paper can't know: parts of the plan that could not be read, and in a public paper that
// there may be actions that are not published. Empty where nothing is missing.
std::string missing_in_words(const Scope& scope);

// One decision a row, with those that another has replaced, which free nothing; in data also how
// likely its likeliest pair is today, which a board that has decided need not weigh again.
Table decisions_table(const Scope& scope, const overlaps::OverlapFinder& finder);

// From which likelihood on a paper asks for a decision, and what it leaves to the command.
std::string asked_from(const Scope& scope);

}  // namespace hwbplan::reports
