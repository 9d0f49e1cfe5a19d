// What kind of promise a verb makes.
//
// The lists were written from what councils and the NHS promise in their plans, not from a sample:
// a verb stands where an officer who comes back in a year would put it.
#pragma once

#include "rules/plain_words.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace hwbplan::rules {

enum class VerbKind : std::uint8_t {
  none,       // no verb that we know
  done,       // done or not done on a day, almost whatever it is done to: publish, appoint, train
  make,       // as good as what it makes: develop a map, develop a culture
  carry_out,  // as good as what it carries out, and a plan carried out is only a plan: implement
  keep,       // goes on with what is there: maintain, continue
  change,     // makes something more or less: improve, reduce, widen
  weak,       // can be said to be done whatever happens: support, promote, explore, work with
};

struct Verb {
  VerbKind kind = VerbKind::none;
  std::size_t words = 0;  // "set up" has two; 0 where the word is no verb that we know
};

// The verb in its base form that begins at `i`; of "set" and "set up" the longer.
Verb verb_at(const PlainWords& words, std::size_t i);

// The kind of a verb in its base form ("publish") or in another form ("publishing", "published",
// "publishes").
VerbKind verb_kind(std::string_view word);
VerbKind inflected_verb_kind(std::string_view word);
// The kind of a verb that became a noun: "development" in "Development of a leaflet".
VerbKind nominal_verb_kind(std::string_view word);

// "published", "held", "written": as in "will be published".
bool is_participle(std::string_view word);

}  // namespace hwbplan::rules
