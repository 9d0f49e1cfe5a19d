// Of which actions a covering paper tells that is asked for one item of an agenda.
#pragma once

#include "reports/scope.hpp"

#include <optional>
#include <string>
#include <unordered_set>

namespace hwbplan::reports {

// Those that the item is about, of what may be printed and the filters let through: not finished
// and with a barrier that stands, or named by a proposal that is put to the meeting. None where
// there are none, or neither the item nor a filter says what it is about. Nothing where it is about
// the plan as a whole, or no item is asked for.
std::optional<std::unordered_set<const Action*>> actions_of_item(const Scope& scope);

// The same in words, for the head of the paper; empty where there is nothing to say.
std::string item_covers(const Scope& scope);

}  // namespace hwbplan::reports
