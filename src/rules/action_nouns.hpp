// What kind of thing a noun names: something one can go and look at, or an abstraction.
//
// Like the verbs, written from the language of the field and not from a sample.
#pragma once

#include "rules/plain_words.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace hwbplan::rules {

enum class NounKind : std::uint8_t {
  none,   // a noun that we do not know, or no noun
  thing,  // exists or does not: a map, leaflet, website, bench
  event,  // happens or does not: a workshop, campaign, audit, training
  body,   // is set up or filled: a group, forum, post, coordinator
  site,   // can be built, opened or appointed, and is otherwise only where things happen: a school
  service,   // can be opened and counted, and be talked about for years: a service, programme
  plan,      // a thing while it is being written, and an intention afterwards: a strategy
  quantity,  // is counted by somebody: uptake, admissions, a rate
  people,    // those it is for; says nothing of what is done
  abstract,  // awareness, access, culture, wellbeing
  vessel,    // what counts is what follows "of": a range of, a series of
};

// The kind of the noun at `i`, in the singular or the plural. It sees the word before: "working
// group" is a body, "vulnerable groups" are people.
NounKind noun_at(const PlainWords& words, std::size_t i);

// Whether one can see that it is there: a thing, an event or a body.
bool is_tangible(NounKind kind);

// Adjectives that say that something will be good without saying what: "better", "effective".
bool is_vague_adjective(std::string_view word);

}  // namespace hwbplan::rules
