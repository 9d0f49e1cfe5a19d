// An item of a meeting's agenda by what somebody typed for it: its number or its title.
#pragma once

#include "hwbplan/model/governance.hpp"

#include "cli/report_options.hpp"

#include <string>

#include <tl/expected.hpp>

namespace hwbplan::cli {

// The item with that number, from 1 on, or else with that title, whatever its capitals. What names
// none, or several, is refused with the items that there are; so is with `in_public` the agenda of
// a meeting that is private, of which nothing is told.
tl::expected<const AgendaItem*, Refusal> agenda_item_called(const Meeting& meeting,
                                                            const std::string& words,
                                                            bool in_public);

}  // namespace hwbplan::cli
