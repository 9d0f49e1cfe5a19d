// A quick look whether a text can hold what a rule looks for. Nearly none does, and to take each
// apart into its words (plain_words.hpp) costs several times as much.
#pragma once

#include "hwbplan/base/utf8.hpp"

#include <cstddef>
#include <string_view>

namespace hwbplan::rules {

constexpr bool is_letter_of_a_word(char c) {
  const char small = utf8::lower_ascii(c);
  return small >= 'a' && small <= 'z';
}

// Whether one of the table's words, which are made of the letters a to z, stands in the text. A
// part of a longer word counts, so that this says yes where PlainWords has the word, and seldom
// else.
template <class Table>
bool holds_a_word_of(const Table& table, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t begin = i;
    while (i < text.size() && is_letter_of_a_word(text[i])) ++i;
    if (table.lists_ignoring_case(text.substr(begin, i - begin))) return true;
  }
  return false;
}

}  // namespace hwbplan::rules
