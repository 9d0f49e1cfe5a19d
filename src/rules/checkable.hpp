// Whether somebody could later hold a sentence against what happened.
#pragma once

#include <string_view>

namespace hwbplan::rules {

// True where the text holds anything that can be counted or seen: a quantity, a figure that is kept
// (admissions, uptake), a thing that will exist (a register), an event (opened, signed). Doubt
// counts as true, because who asks complains about false. Takes linear time.
bool is_checkable(std::string_view text);

}  // namespace hwbplan::rules
