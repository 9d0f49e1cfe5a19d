// Days in what the board is asked for: a request "by 14 November 2014" that is put to a meeting of
// December cannot be met any more, and whoever sends the paper out wants to know before the board
// does.
#pragma once

#include "reports/scope.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::reports {

// The days by or from which a text asks for something: "by 14 November 2014", "before 1 May 2026",
// "from 2014-11-03", "by the end of March 2026". A day that is only named ("as agreed on 4 June
// 2014") is none, and neither is one without its year.
std::vector<Date> days_asked_for(std::string_view text);

// "14 November 2014 is before this meeting" where the paper is for a meeting, "14 November 2014 has
// passed" where it is for none, by the earliest day that is too late; empty where none is.
std::string late_in_words(std::string_view ask, const Scope& scope);

}  // namespace hwbplan::reports
