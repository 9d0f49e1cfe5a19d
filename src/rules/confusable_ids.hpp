// Ids that the eye takes for each other.
#pragma once

#include <string>
#include <string_view>

namespace hwbplan::rules {

// The same text for all ids that differ only in capitals, in a hyphen ("falls-prevention",
// "fallsprevention"), in noughts before a number ("HB-07", "HB-7") or in a letter beside digits
// that looks like a digit ("HB-O7"). A hyphen between two digits counts: 1-11 is not 11-1.
std::string look_of_id(std::string_view id);

}  // namespace hwbplan::rules
