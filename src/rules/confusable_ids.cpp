// See confusable_ids.hpp.
#include "rules/confusable_ids.hpp"

#include "hwbplan/base/utf8.hpp"

#include <algorithm>

namespace hwbplan::rules {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// One part of an id, between hyphens. Only beside digits does an o pass for a nought; in a word it
// is an o. Sub-letters such as 1a and 1i are common, so an i is never taken for a one.
// Puts its look behind the first `size` characters, and says how many there are then.
std::size_t put_look_of_part(std::string_view part, std::string& look, std::size_t size) {
  const bool numbered = std::any_of(part.begin(), part.end(), is_digit);
  const auto look_of = [&](char c) {
    c = utf8::lower_ascii(c);
    if (numbered && c == 'o') return '0';
    return numbered && c == 'l' ? '1' : c;
  };
  bool inside_number = false;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const bool first = i == 0;
    char c = look_of(part[i]);
    // Noughts before a number count for nothing.
    while (!inside_number && c == '0' && i + 1 < part.size() && is_digit(look_of(part[i + 1])))
      c = look_of(part[++i]);
    if (first && size > 0 && is_digit(c) && is_digit(look[size - 1])) look[size++] = '-';
    inside_number = is_digit(c);
    look[size++] = c;
  }
  return size;
}

}  // namespace

std::string look_of_id(std::string_view id) {
  std::string look(id.size(), '-');  // a look is never longer than its id
  std::size_t size = 0;
  while (!id.empty()) {
    const std::size_t end = id.find('-');
    size = put_look_of_part(id.substr(0, end), look, size);
    id.remove_prefix(end == std::string_view::npos ? id.size() : end + 1);
  }
  look.resize(size);
  return look;
}

}  // namespace hwbplan::rules
