// From one figure to another: what change that is, and whether it is the one that was quoted.
#pragma once

#include "hwbplan/model/evidence.hpp"

#include <string>

namespace hwbplan::rules {

struct ChangeCheck {
  bool agrees = true;
  std::string message;  // where it does not: one sentence with the right figure
  std::string hint;
};

// Of a piece of evidence whose value, from and to are all given. A fall may be quoted with a minus
// or, in words, without one.
ChangeCheck check_change(const Evidence& evidence);

}  // namespace hwbplan::rules
