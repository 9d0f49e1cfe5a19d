// See people_and_places.hpp.
#include "hwbplan/overlaps/people_and_places.hpp"

#include "hwbplan/base/utf8.hpp"
#include "hwbplan/workspace/plan.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace hwbplan::overlaps {

namespace {

// A title that is longer says nothing about a place behind these bytes.
constexpr std::size_t kLongestTitle = 100;

// The next word of letters from `at` on, in lower case; empty behind the last.
std::string next_word(std::string_view text, std::size_t& at) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  while (at < text.size() && !is_letter(text[at])) ++at;
  std::string word;
  while (at < text.size() && is_letter(text[at])) word += utf8::lower_ascii(text[at++]);
  return word;
}

// "Whole borough", "Force-wide", "countywide", and "All localities", but not "All Saints".
bool says_whole(std::string_view text) {
  text = text.substr(0, kLongestTitle);
  std::size_t at = 0;
  std::string before;
  for (std::string word = next_word(text, at); !word.empty(); word = next_word(text, at)) {
    if (word == "whole" || word == "entire" || word == "everywhere") return true;
    if (word == "wide" ? !before.empty() : word.ends_with("wide")) return true;
    const bool holy = word == "saints" || word == "souls" || word == "hallows";
    if (before == "all" && word.ends_with('s') && !holy) return true;
    before = std::move(word);
  }
  return false;
}

}  // namespace

bool is_whole_area(const Reference& place) {
  return says_whole(place.id) || (place.target != nullptr && says_whole(place.target->title.text));
}

bool are_same(const Reference& a, const Reference& b) {
  return a.target != nullptr ? a.target == b.target : a.id == b.id;
}

bool meet(const List<Reference>& a, const List<Reference>& b) {
  // Plans that are made to be slow name thousands; whoever names very many means everybody.
  if (a.size() > kMostTold || b.size() > kMostTold) return true;
  return a.empty() || b.empty() || std::any_of(a.begin(), a.end(), [&](const Reference& one) {
           return std::any_of(b.begin(), b.end(),
                              [&](const Reference& other) { return are_same(one, other); });
         });
}

bool are_apart(const List<Reference>& a, const List<Reference>& b) {
  // Wherever the one is, the other may be as well.
  return !meet(a, b) && std::none_of(a.begin(), a.end(), is_whole_area) &&
         std::none_of(b.begin(), b.end(), is_whole_area);
}

}  // namespace hwbplan::overlaps
