// See means.hpp.
#include "hwbplan/text/means.hpp"

#include "hwbplan/base/number.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/text/volunteers.hpp"

#include <vector>

namespace hwbplan {

std::string means_in_words(double pounds, double staff, double volunteers) {
  std::vector<std::string> parts;
  if (pounds > 0) parts.push_back(format_pounds(pounds));
  if (staff > 0) parts.push_back(format_number(staff) + " whole-time equivalent staff");
  if (volunteers > 0) parts.push_back(volunteers_in_words(volunteers));
  return listed(parts);
}

}  // namespace hwbplan
