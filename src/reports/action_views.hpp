// Actions together with how they are doing, and the tables and charts of them that several papers
// hold.
#pragma once

#include "reports/action_facts.hpp"
#include "reports/computed_status.hpp"
#include "reports/scope.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <utility>
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

// A table of a page with one action a row, which all papers name in the same way: "HB-07 Run
// classes" in one cell, so that whoever hears of HB-07 finds it in each of them, and in CSV the
// reference in a column of its own besides. `others` are the columns behind these.
Table table_by_action(std::string id, std::string caption, std::vector<Column> others,
                      std::string when_empty);
// Its row of an action; `others` are the cells of those columns.
Row row_of_action(const Action& action, std::vector<Cell> others);
// Of cells between braces, which are taken over.
template <std::size_t count>
Row row_of_action(const Action& action, Cell (&&others)[count]) {  // NOLINT: as Row takes them
  return row_of_action(action, Row({}, std::move(others)).cells);
}

// One action a row, with everything; for CSV.
Table action_data(const std::vector<ActionView>& views, const Scope& scope);

// One action a row as a page has room for: action, lead, end, both statuses.
Table overview_table(std::string id, std::string caption, Views views, const Scope& scope);

// Their bars and milestones, in charts that each fit on a page, up to a number that one can look
// through; what is left out is said. None where no action has a date.
std::vector<Chart> timeline_charts(const std::string& id, const std::string& title, Views views,
                                   const Scope& scope);

// "HB-07 Run classes", as a phrase that leads to the action.
Phrase phrase_of(const Record& record);

// "No pitch is free (CS-3 Run a mobile centre), to be written by Head of property, Council": of an
// escalated barrier that lacks its request.
RichText unwritten_request(const Barrier& barrier, const Action& action, const Scope& scope);

// "11 of the plan's 59 actions are in this paper": of a paper with filters.
std::string share_in_words(const Scope& scope);

// What a table of one paper says where nothing passes its filters.
std::string no_actions(const Scope& scope);

}  // namespace hwbplan::reports
