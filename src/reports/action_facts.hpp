// The answers of an action to the board's six questions, as lines that people read. One place, so
// that every paper says them in the same words.
#pragma once

#include "reports/computed_status.hpp"
#include "reports/scope.hpp"

#include <string>
#include <vector>

namespace hwbplan::reports {

// "£24,000 grant from the UK Shared Prosperity Fund (secured)", "0.6 whole-time equivalents of …".
std::string resource_in_words(const Resource& resource, const Scope& scope);
// "Falls admissions: 1,890 by 31 March 2026". Of a private metric in a public paper only the
// measure's own words, which may be none.
std::string measure_in_words(const Measure& measure, const Scope& scope);
// "1 April 2025 to 31 March 2026".
std::string dates_in_words(const Action& action);
// "Ten classes running: due 30 June 2025, done 3 July 2025".
std::string milestone_in_words(const Milestone& milestone, const Workspace& workspace);
std::string_view in_words(BarrierStatus status);
// "escalated", "to be resolved on 1 May 2027"; empty where the plan does not say.
std::string status_in_words(const Barrier& barrier, const Workspace& workspace);
// Whether a barrier that still stands asks the board for something; "TBC" asks for nothing. Papers
// ask only of actions that are not finished: a finished one asks for nothing any more.
bool asks_the_board(const Barrier& barrier, const Workspace& workspace);
// Whether it is escalated and still stands, and nobody has written yet what the board is asked.
bool lacks_request(const Barrier& barrier, const Workspace& workspace);
inline constexpr std::string_view kNoRequestYet = "No request is written yet";
// "by Head of housing, Borough Council": who has to write what an action asks of the board.
std::string by_whom_to_write(const Action& action, const Scope& scope);
std::string_view in_words(Funding funding);

// The six questions, in the board's order, each with at least one line: "not stated" where the
// plan does not answer.
std::vector<Fact> six_answers(const Action& action, const ActionStatus& status, const Scope& scope);
// Whether the plan gives an answer to each of them, whatever it is worth; of progress only where
// the action's start does not lie ahead.
bool answers_all(const Action& action, Date today);
// Declared and computed status with the reasons, as facts.
std::vector<Fact> status_facts(const ActionStatus& status);

// All of an action on one row; the columns of every table of actions in CSV.
std::vector<Column> action_columns();
std::vector<Cell> action_cells(const Action& action, const ActionStatus& status,
                               const Scope& scope);

// What an amount adds to a sum: nothing where none is given, or less than nothing, which the rule
// impossible-value refuses.
double possible(const Number& number);

// Of which actions a paper adds up the money, in the same words wherever that is said: what a plan
// costs is asked of all that it still does or has done, and what is to be done of what lies ahead.
inline constexpr std::string_view kOfAllButStopped =
    "Complete actions are counted here, and stopped ones are left out.";
inline constexpr std::string_view kOfOpenActions =
    "Complete and stopped actions are left out here.";

// Money of an action in pounds.
struct Money {
  double total = 0;
  double unsecured = 0;
};
Money money_of(const Action& action);
double staff_of(const Action& action);
// "4.6 whole-time equivalent staff"; "no staff" for none.
std::string staff_in_words(double staff);

}  // namespace hwbplan::reports
