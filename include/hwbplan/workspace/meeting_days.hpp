// The days around a meeting: on which nobody works, and by which its papers have to go out.
#pragma once

#include "hwbplan/base/date.hpp"
#include "hwbplan/model/governance.hpp"
#include "hwbplan/model/settings.hpp"

#include <span>
#include <vector>

namespace hwbplan {

// The bank holidays of the settings day by day, sorted, each once.
std::vector<Date> holidays_of(const Settings& settings);

// The day that the meeting names for its papers, and otherwise the last that leaves five clear
// working days before it. Not valid where the meeting has no date. `holidays`: of holidays_of().
Date papers_due(const Meeting& meeting, std::span<const Date> holidays);

}  // namespace hwbplan
