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
std::string look_of_part(std::string part) {
  if (std::none_of(part.begin(), part.end(), is_digit)) return part;
  for (char& c : part) {
    if (c == 'o') c = '0';
    if (c == 'l') c = '1';
  }
  std::string look;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const bool begins_number = is_digit(part[i]) && (i == 0 || !is_digit(part[i - 1]));
    if (begins_number) {
      while (part[i] == '0' && i + 1 < part.size() && is_digit(part[i + 1])) ++i;
    }
    look += part[i];
  }
  return look;
}

}  // namespace

std::string look_of_id(std::string_view id) {
  std::string look;
  while (!id.empty()) {
    const std::size_t end = id.find('-');
    const std::string part = look_of_part(utf8::fold_case_ascii(id.substr(0, end)));
    id.remove_prefix(end == std::string_view::npos ? id.size() : end + 1);
    if (part.empty()) continue;
    if (!look.empty() && is_digit(look.back()) && is_digit(part.front())) look += '-';
    look += part;
  }
  return look;
}

}  // namespace hwbplan::rules
