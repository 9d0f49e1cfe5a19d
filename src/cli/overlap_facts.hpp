// What a plan says of one action, in the words in which it is set beside another.
#pragma once

#include "hwbplan/model/action.hpp"
#include "hwbplan/output/overlaps.hpp"

#include <string>

namespace hwbplan::cli {

output::OverlapAction overlap_action(const Action& action);

// What findings call it: the id as written, or the title where there is none.
std::string action_name(const Action& action);

// The title of the record that is meant, or the id where nothing has it.
std::string title_of(const Reference& reference);

}  // namespace hwbplan::cli
