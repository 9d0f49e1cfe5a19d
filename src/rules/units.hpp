// What a figure counts, by the words of its unit.
#pragma once

#include "hwbplan/model/value.hpp"
#include "hwbplan/text/units.hpp"

#include <string>
#include <string_view>

namespace hwbplan::rules {

// The figure is a number out of a hundred, by its unit or by its own percent sign.
bool is_percentage(const Number& number, const Text& unit);

// The figure as a sentence would quote it: "40%", "1,933".
std::string with_unit(const Number& number, const Text& unit);

}  // namespace hwbplan::rules
