// People who give their time, counted as a plan counts them: as a number that an officer wrote.
#pragma once

#include <string>

namespace hwbplan {

// "1 volunteer", "1,200 volunteers". Takes any number, because a plan may hold any.
std::string volunteers_in_words(double people);

}  // namespace hwbplan
