// Where the board draws the line, by hwbplan.yaml or, where that says nothing, by default.
#pragma once

#include "hwbplan/base/duration.hpp"
#include "hwbplan/model/settings.hpp"

#include <cstddef>

namespace hwbplan {

// How many actions one person may lead: 12 by default.
std::size_t actions_per_lead(const Settings& settings);

// How much of all actions one contribution may have, from 0 to 1: 0.6 by default. The settings may
// say it as 60%, as 60 and as 0.6.
double largest_share(const Settings& settings);

// How old the latest word about something may be: 13 weeks by default, as most boards meet every
// three months.
Duration progress_max_age(const Settings& settings);

}  // namespace hwbplan
