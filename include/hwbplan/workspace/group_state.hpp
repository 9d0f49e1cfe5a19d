// Whether a group still meets. A group that fades away keeps its record, so that old minutes and
// actions still find it; rules about who answers for what look past it.
#pragma once

#include "hwbplan/model/governance.hpp"

#include <unordered_set>

namespace hwbplan {

// It was closed on or before `today`.
bool is_closed(const Group& group, Date today);

// It was closed, or something about its closure could not be read.
bool may_be_closed(const Group& group, Date today);

// The places of a group that are known, up to 1,000: more than any board names one by one, and few
// enough that thousands of groups can be compared.
std::unordered_set<const Record*> places_of(const Group& group);

// Whether some place is both groups' to look after. One that gives no places looks after the whole
// area; what could not be read says nothing. Of each group those of places_of() are compared.
bool share_a_place(const Group& a, const Group& b);

// The first group of the list that has not been closed; nothing where there is none. A reference to
// no known group counts: it is a slip of spelling, which is reported by itself.
const Reference* first_open_group(const List<Reference>& groups, Date today);

// The first group that took over goals and has not been closed since; nothing where there is none.
// A reference to no known group counts: it is a slip of spelling, which is reported by itself.
const Reference* first_open_heir(const Closure& closure, Date today);

}  // namespace hwbplan
