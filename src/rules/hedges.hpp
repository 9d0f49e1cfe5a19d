// Words with which a text takes back a part of what it promises: "where appropriate", "in due
// course", "subject to funding", "TBC".
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace hwbplan::rules {

enum class HedgeKind : std::uint8_t {
  condition,    // "where appropriate": nobody says when that is
  money,        // "subject to funding"
  time,         // "in due course"
  attempt,      // "endeavour to": promises the attempt only
  placeholder,  // "TBC"
};

struct Hedge {
  HedgeKind kind = HedgeKind::condition;
  std::string_view phrase;  // as written, in the text
};

// In the order of the text.
std::vector<Hedge> find_hedges(std::string_view text);

}  // namespace hwbplan::rules
