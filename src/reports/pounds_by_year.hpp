// Money of an action that runs over several financial years, shared out among them.
#pragma once

#include "hwbplan/base/period.hpp"

#include <utility>
#include <vector>

namespace hwbplan::reports {

// The year in which the financial year that a day lies in begins.
int first_year_of(Date date, FinancialYear year);

// What of `pounds` belongs to each financial year from `start` to `end`, which is no earlier, by
// its days: the year in which it begins, and pounds. All are whole pounds but the last year's,
// which has the pence too, and together they are `pounds`.
std::vector<std::pair<int, double>> pounds_by_year(double pounds, Date start, Date end,
                                                   FinancialYear year);

}  // namespace hwbplan::reports
