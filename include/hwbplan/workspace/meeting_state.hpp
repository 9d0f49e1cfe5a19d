// What follows from a meeting's records: how long it is, how much its agenda asks for, and when
// what it agreed is due. Rules and papers say the same of them.
#pragma once

#include "hwbplan/model/governance.hpp"

#include <optional>

namespace hwbplan {

// In minutes: its own length, and otherwise the hours of its group, where it is an ordinary meeting
// or a closed session; workshops and summits last as long as they need. Nothing where the plan does
// not say.
std::optional<double> length_of(const Meeting& meeting);

// What an item asks for. Nothing where the plan does not say, or says less than nothing.
std::optional<double> minutes_of(const AgendaItem& item);

// That its items ask for together; items without minutes count nothing.
double agenda_minutes(const Meeting& meeting);

// The day that counts: the last one it was moved to, or the one it was first given. Not given where
// there is neither.
const DateValue& due_of(const AgreedAction& agreed);

}  // namespace hwbplan
