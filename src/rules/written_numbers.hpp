// How exactly a number is meant, by the way it is written. 40 may stand for 39.6 and 40.2 may not;
// two figures contradict each other only where rounding can't explain it.
#pragma once

#include "hwbplan/model/value.hpp"

namespace hwbplan::rules {

// How far the true figure may lie from the written one: 0.05 for 40.2, 0.5 for 41. Two noughts or
// more at the end of a whole number from 1,000 on are taken for rounding, up to 2.5% of it: 47.5
// for 1,900.
double rounding_of(const Number& number);

// The same for what is counted one by one: nothing for 512, and 47.5 for 1,900.
double rounding_of_count(const Number& number);

// Whether one may be the other, more or less rounded.
bool are_same_figure(const Number& a, const Number& b);

}  // namespace hwbplan::rules
