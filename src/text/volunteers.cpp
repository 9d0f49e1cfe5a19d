// See volunteers.hpp.
#include "hwbplan/text/volunteers.hpp"

#include "hwbplan/base/number.hpp"

namespace hwbplan {

std::string volunteers_in_words(double people) {
  return format_number(people) + (people == 1 ? " volunteer" : " volunteers");
}

}  // namespace hwbplan
