// Whether anybody could later tell, from its text alone, that a commitment has been kept. The
// reasoning stands at the head of checkable_text.cpp.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace hwbplan::rules {

// What speaks for or against a text. Each is there or not.
enum class Sign : std::uint8_t {
  verb_done,  // at most one of these six; none where we know no verb
  verb_make,
  verb_carry_out,
  verb_keep,
  verb_change,
  verb_weak,
  makes_thing,    // a thing, event, body or plan that is made, done or kept up
  makes_service,  // a service or programme, likewise
  touches_thing,  // any of these with another verb or without one
  quantity,       // something that is counted by somebody: uptake, admissions
  abstract_object,
  people_object,
  vague,  // "better", "effective", "the right"
  number,
  frequency,      // or something that is done to each, each time
  through_thing,  // a thing or an event as the means: "through a roadshow"
  more_things,    // further things behind the first object
  named_place,    // "at Leatherhead Hospital"
  named_object,   // a verb of making with an object that seems to be a name
};
inline constexpr std::size_t kSigns = 19;

struct Commitment {
  std::bitset<kSigns> signs;
  int points = 0;  // four to one unit of log odds; the more, the weaker
  bool weak = false;
  std::string_view phrase;  // what it promises, as written, in `text`: "Raise health awareness"

  bool has(Sign sign) const { return signs[static_cast<std::size_t>(sign)]; }
};

// Reads one line, such as the title of an action. Takes time in proportion to its length, and reads
// no more than the first 600 bytes.
Commitment read_commitment(std::string_view text);

// What a line promises where it is weak; empty where it is not. Says the same as `read_commitment`,
// and is quick about the many lines that promise a number.
std::string_view weak_promise(std::string_view text);

// Whether a longer text, such as a description, names something in one of its sentences that one
// can look for later. Reads no more than the first 4,000 bytes.
bool names_something_to_check(std::string_view text);

}  // namespace hwbplan::rules
