// Actions together with how they are doing, and the tables and charts of them that several papers
// hold.
#pragma once

#include "reports/action_facts.hpp"
#include "reports/computed_status.hpp"
#include "reports/scope.hpp"

#include <span>
#include <string>
#include <vector>

namespace hwbplan::reports {

struct ActionView {
  const Action* action = nullptr;
  ActionStatus status;
};

// What every paper counts as off track or at risk: by dates and figures, or by what its lead says.
bool is_behind(const ActionView& view);

// All actions of the scope, in the order of the plan; for as long as the scope lives.
const std::vector<ActionView>& view_actions(const Scope& scope);

using Views = std::span<const ActionView* const>;

// How many actions have each status, by what is declared and by what is computed.
Table status_table(const std::vector<ActionView>& views);

// One action a row, with everything; for CSV.
Table action_data(const std::vector<ActionView>& views, const Scope& scope);

// One action a row as a page has room for: reference, action, lead, end, both statuses.
Table overview_table(std::string id, std::string caption, Views views, const Scope& scope);

// Their bars and milestones, in charts that each fit on a page, up to a number that one can look
// through. None where no action has a date.
std::vector<Chart> timeline_charts(const std::string& id, const std::string& title, Views views,
                                   const Scope& scope);

// "HB-07 Run classes", as a phrase that leads to the action.
Phrase phrase_of(const Record& record);

// "11 of the plan's 59 actions are in this paper": of a paper with filters.
std::string share_in_words(const Scope& scope);

// What a table of one paper says where nothing passes its filters.
std::string no_actions(const Scope& scope);

}  // namespace hwbplan::reports
