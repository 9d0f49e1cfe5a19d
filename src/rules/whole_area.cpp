// See whole_area.hpp.
#include "rules/whole_area.hpp"

#include "hwbplan/base/utf8.hpp"

#include "rules/title_words.hpp"

namespace hwbplan::rules {

namespace {

bool says_whole(std::string_view text) {
  for (const std::string& word : title_words(text)) {
    if (word == "whole" || word == "all" || word == "entire" || word == "wide") return true;
    const bool wide =
        word.ends_with("wide") &&
        (word.starts_with("county") || word.starts_with("borough") ||
         word.starts_with("district") || word.starts_with("city") || word.starts_with("area"));
    if (wide) return true;
  }
  return false;
}

}  // namespace

bool is_whole_area(const Place& place, const Strategy* strategy) {
  if (says_whole(place.title.text) || says_whole(place.id.text)) return true;
  return strategy != nullptr && strategy->area.given() &&
         utf8::equal_ignoring_case(place.title.text, strategy->area.text);
}

}  // namespace hwbplan::rules
