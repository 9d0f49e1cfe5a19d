// See whole_area.hpp.
#include "hwbplan/workspace/whole_area.hpp"

#include "hwbplan/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace hwbplan {

namespace {

// A name that is longer says nothing about a place behind these bytes.
constexpr std::size_t kLongestName = 100;

// Parishes and villages that are called so are no plurals: All Saints, All Cannings.
constexpr std::array<std::string_view, 4> kNamesAfterAll = {"cannings", "hallows", "saints",
                                                            "souls"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The next word of letters from `at` on, in lower case; empty behind the last.
std::string next_word(std::string_view text, std::size_t& at) {
  while (at < text.size() && !is_letter(text[at])) ++at;
  std::string word;
  while (at < text.size() && is_letter(text[at])) word += utf8::lower_ascii(text[at++]);
  return word;
}

// Behind "all" and perhaps "of" and "the": "districts", but not "Stretton".
bool is_all_of_many(std::string_view text, std::size_t at) {
  std::string word = next_word(text, at);
  if (word == "of" || word.empty()) return true;
  if (word == "the" || word == "our") word = next_word(text, at);
  return word.ends_with('s') &&
         std::find(kNamesAfterAll.begin(), kNamesAfterAll.end(), word) == kNamesAfterAll.end();
}

// Without "all", "all of", "the whole of" and "the" in front.
std::string_view without_lead_in(std::string_view title) {
  std::size_t at = 0;
  std::size_t from = 0;
  for (std::string word = next_word(title, at); !word.empty(); word = next_word(title, at)) {
    const bool leads = word == "all" || word == "of" || word == "the" || word == "whole";
    if (!leads) break;
    from = std::min(title.size(), at + 1);
  }
  return title.substr(from);
}

}  // namespace

bool says_whole_area(std::string_view name) {
  name = name.substr(0, kLongestName);
  std::size_t at = 0;
  bool is_first = true;
  for (std::string word = next_word(name, at); !word.empty(); word = next_word(name, at)) {
    if (word == "whole" || word == "entire" || word == "everywhere") return true;
    if (word == "wide" ? !is_first : word.ends_with("wide")) return true;
    if (word == "all" && is_all_of_many(name, at)) return true;
    is_first = false;
  }
  return false;
}

bool is_whole_area(const Place& place, const Strategy* strategy) {
  if (says_whole_area(place.title.text) || says_whole_area(place.id.text)) return true;
  const std::string_view title = without_lead_in(place.title.text);
  return strategy != nullptr && !title.empty() &&
         utf8::equal_ignoring_case(title, without_lead_in(strategy->area.text));
}

}  // namespace hwbplan
