// The words in which officers write what a figure counts.
#pragma once

#include <string>
#include <string_view>

namespace hwbplan {

// So that "Per cent", "percent" and "%" are one unit, and "per 100,000" and "per 100000". Units are
// short; what is longer than any unit is cut.
std::string plain_unit(std::string_view unit);

// 100,000 for "per 100,000 population", "per 100 000" and "per hundred thousand"; 0 where the unit
// does not say out of how many.
double per_how_many(std::string_view unit);

}  // namespace hwbplan
