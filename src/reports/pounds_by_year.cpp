// See pounds_by_year.hpp. What is printed in a table has to add up as it is printed, down and
// across, as an auditor adds it up. So nothing is rounded once it has been summed: of each amount,
// what belongs to all years up to one is rounded, and what the years before have of it is taken
// off. That loses no pound, and no year is more than a pound from its exact share.
#include "reports/pounds_by_year.hpp"

#include <algorithm>
#include <cmath>

namespace hwbplan::reports {

int first_year_of(Date date, FinancialYear year) {
  const bool before = std::pair(date.month(), date.day()) < std::pair(year.month, year.day);
  return before ? date.year() - 1 : date.year();
}

std::vector<std::pair<int, double>> pounds_by_year(double pounds, Date start, Date end,
                                                   FinancialYear year) {
  const double days = days_between(start, end) + 1;
  const int last = first_year_of(end, year);
  std::vector<std::pair<int, double>> parts;
  double given = 0;
  for (int at = first_year_of(start, year); at < last; ++at) {
    const auto span = financial_year_from(at, year);
    if (!span) continue;
    const double share = (days_between(start, span->end) + 1) / days;
    const double so_far = std::min(std::round(pounds * share), std::floor(pounds));
    parts.emplace_back(at, so_far - given);
    given = so_far;
  }
  // What a year that is beyond the calendar would have is here too.
  parts.emplace_back(last, pounds - given);
  return parts;
}

}  // namespace hwbplan::reports
