// Turns of phrase that many findings share: a quotation, a list, a length of time as one says it.
#pragma once

#include "hwbplan/base/date.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace hwbplan {

// The first line of what an author wrote, cut with "…" after some 60 characters.
std::string excerpt(std::string_view text);

// The same in quotation marks.
std::string quoted(std::string_view text);

// "a", "a and b", "a, b and c"; `joint` stands before the last one.
std::string listed(std::span<const std::string> words, std::string_view joint = "and");

// "1 milestone", "3 milestones". Takes the singular of a noun that needs only an s.
std::string counted(std::size_t count, std::string_view noun);

// How long it is from one day to a later one, in the unit that one would say it in: "1 day",
// "5 weeks", "7 months", "2 years", "more than 2 years". Rounded down, so that nobody is told that
// something is later than it is.
std::string time_between(Date earlier, Date later);

}  // namespace hwbplan
