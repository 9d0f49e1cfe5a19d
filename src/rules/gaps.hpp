// Records that all lack the same thing. A few are reported one by one, where each can be mended.
// Where there are many the cause is one, that the plan has not got so far, and thirty findings
// would bury the rest; then one finding counts and names them.
#pragma once

#include "hwbplan/rules/reporter.hpp"
#include "hwbplan/workspace/plan.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace hwbplan::rules {

// So many are reported one by one.
inline constexpr std::size_t kMostGapsApart = 5;

struct Gap {
  const Record* record = nullptr;
  Span place;  // in the record, or the whole of it
  std::string message;
  std::string hint;
};

// The place of something that is left out of a record: the key that stands there empty, and
// otherwise the record's id.
Span place_of_missing(const Record& record, const Value& value);

// `many` says it of all of them, as a sentence to which their names are added: "12 of 17 priorities
// have no action". `field` and `hint` may be empty.
struct ManyGaps {
  std::string many;
  std::string hint;
  std::string_view field;
};

// "12 of 17", "all 17".
std::string some_of(std::size_t some, std::size_t all);

// The one finding for many stands at the strategy, and where there is none at the first of them.
void report_gaps(std::span<const Gap> gaps, const ManyGaps& together, const Plan& plan,
                 Reporter& report);

}  // namespace hwbplan::rules
