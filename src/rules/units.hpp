// What a figure counts, by the words of its unit.
#pragma once

#include "hwbplan/model/value.hpp"

#include <string>
#include <string_view>

namespace hwbplan::rules {

// So that "Per cent", "percent" and "%" are one unit, and "per 100,000" and "per 100000".
std::string plain_unit(std::string_view unit);

// The figure is a number out of a hundred, by its unit or by its own percent sign.
bool is_percentage(const Number& number, const Text& unit);

// 100,000 for "per 100,000 population"; 0 where the unit does not say out of how many.
double per_how_many(std::string_view unit);

// The figure as a sentence would quote it: "40%", "1,933".
std::string with_unit(const Number& number, const Text& unit);

}  // namespace hwbplan::rules
