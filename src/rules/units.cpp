// See units.hpp.
#include "rules/units.hpp"

#include "hwbplan/text/phrases.hpp"

namespace hwbplan::rules {

bool is_percentage(const Number& number, const Text& unit) {
  if (number.percent) return true;
  return unit.given() && plain_unit(unit.text).find('%') != std::string::npos;
}

std::string with_unit(const Number& number, const Text& unit) {
  std::string text = excerpt(number.text);
  if (!number.percent && is_percentage(number, unit)) text += '%';
  return text;
}

}  // namespace hwbplan::rules
