// Whether a meeting is hidden from the public, for what is chosen before a paper is made of it.
#pragma once

#include "hwbplan/model/governance.hpp"

namespace hwbplan::cli {

// It or its group is marked so. Who writes neither yes nor no may have meant yes.
bool is_private_meeting(const Meeting& meeting);

}  // namespace hwbplan::cli
