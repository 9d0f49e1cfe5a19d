// The item of a meeting's agenda that the covering paper is for, and what such a paper tells.
#pragma once

#include "hwbplan/model/governance.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hwbplan::reports {

// The paper that goes with it, by the name that it is asked for: ids ignore case.
std::string report_of(const AgendaItem& item);

// The item that a covering paper about all of the meeting goes under: the one that names it as
// `paper` or `action-plan`. On an agenda that names none of our papers it is the first item to be
// decided, or the only one. Else nothing: an item that names no paper beside others that do is
// about something else, and its title and author would stand over what they have no part in.
const AgendaItem* item_of(const Meeting& meeting);

// Under which the board decides about what no other item is for, and signs the plan off: the one on
// the plan, with `paper` or `action-plan`, else the one on progress. Never one that names no paper:
// that may be the apologies.
const AgendaItem* item_of_the_rest(const Meeting& meeting);

// As clerks write it: "noting", "For noting", "to note".
bool is_for_noting(std::string_view purpose);
// "decision", "For decision".
bool is_for_decision(std::string_view purpose);

// What an item is about, by the paper that goes with it: an agenda says no more of itself.
enum class Matter : std::uint8_t {
  plan,      // the plan as a whole: `report: paper` or `action-plan`
  requests,  // what barriers ask of the board: `report: barriers`
  overlaps,  // what is proposed about overlapping actions: `report: overlaps`
  paper,     // another of these papers, which goes with the item
  not_said,  // none of them is named
};
Matter matter_of(const AgendaItem& item);

// The item under which the board decides about requests: the one on barriers, else the one on
// exceptions, else the plan's, else the one on progress. Nothing where the agenda has none of
// these.
const AgendaItem* item_of_requests(const Meeting& meeting);
// The same of proposals about overlapping actions: the one on overlaps, else the plan's, else the
// one on progress.
const AgendaItem* item_of_overlaps(const Meeting& meeting);

// Its place on the agenda, from 1 on.
std::size_t number_of(const AgendaItem& item, const Meeting& meeting);

}  // namespace hwbplan::reports
