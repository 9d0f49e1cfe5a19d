// Numbers and frequencies that one can count against: "two campaigns", "90%", "each term". Numbers
// that only name something are left out: years, ages, dates, Year 9, NHS 111 and 999 calls (but not
// 999 homes), COVID-19.
#pragma once

#include "rules/plain_words.hpp"

namespace hwbplan::rules {

struct PromisedAmounts {
  bool number = false;
  bool frequency = false;

  bool any() const { return number || frequency; }
};

// What of this stands in the words from `first` on.
PromisedAmounts promised_amounts(const PlainWords& words, std::size_t first);

// Whether there is any; as cheap as it can be, because most titles and measures hold one.
bool promise_an_amount(const PlainWords& words, std::size_t first);

// "two" to "twelve", and what is larger.
bool is_number_word(std::string_view word);

}  // namespace hwbplan::rules
