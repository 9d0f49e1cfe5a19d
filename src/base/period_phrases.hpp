// The words that stand where a date should: those that say there is no end, those that say nobody
// knows, and those that a reader may take for a date though no day follows from them.
#pragma once

#include "hwbplan/base/period.hpp"

#include "base/period_tokens.hpp"

#include <string>

namespace hwbplan::period {

// `open_ended` or `unknown` where the words say so, else `unreadable`, which here means no more
// than that it may still be a date.
[[nodiscard]] PeriodStatus status_of_words(Tokens tokens);

// Why a text with words that are no part of a date cannot be one; "" where there are no such words.
[[nodiscard]] std::string why_no_date(Tokens tokens);

// The same for a text whose words may all belong to a date, but that is none as a whole; may be "".
[[nodiscard]] std::string why_no_point(Tokens tokens);

}  // namespace hwbplan::period
