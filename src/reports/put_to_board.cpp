// See put_to_board.hpp.
#include "reports/put_to_board.hpp"

#include "reports/overlap_proposals.hpp"

#include <utility>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

std::string stands_under(std::string_view what, const AgendaItem& item, const Meeting& meeting) {
  return fmt::format("{} stands under item {}, “{}”.", what, number_of(item, meeting),
                     one_line(item.title.text));
}

}  // namespace

PutToBoard put_to_board(const Scope& scope) {
  PutToBoard put;
  put.asks = asks_of_the_board(scope);
  put.proposals = proposals_put_to_meeting(scope);
  const AgendaItem* item = scope.options().item;
  const Meeting* meeting = scope.options().meeting;
  if (item == nullptr || meeting == nullptr || !scope.shows(*meeting)) return put;
  put.matter = matter_of(*item, *meeting);
  put.is_of_the_rest = item == item_of_the_rest(*meeting);
  // Of such an item only the filters say what it is about, and they say it of requests too.
  if (put.matter == Matter::not_said && scope.has_filters()) return put;
  // Whoever looks for a decision under this item is led to where it stands.
  const bool leads_elsewhere =
      put.matter == Matter::plan || put.is_of_the_rest || is_for_decision(item->purpose.text);
  const AgendaItem* of_requests = item_of_requests(*meeting);
  if (of_requests != item) {
    const bool is_some = !std::exchange(put.asks, {}).before_it.empty();
    if (is_some && of_requests != nullptr && leads_elsewhere)
      put.elsewhere.push_back(
          stands_under("What the Board is asked about barriers", *of_requests, *meeting));
  }
  const AgendaItem* of_overlaps = item_of_overlaps(*meeting);
  if (of_overlaps != item) {
    const bool is_some = !std::exchange(put.proposals, {}).empty();
    if (is_some && of_overlaps != nullptr && leads_elsewhere)
      put.elsewhere.push_back(
          stands_under("What is proposed about actions that overlap", *of_overlaps, *meeting));
  }
  return put;
}

bool is_unknown(const PutToBoard& put, const Scope& scope) {
  return put.matter == Matter::not_said && !scope.has_filters();
}

std::string none_recorded(std::string_view what) {
  return fmt::format(
      "{}: none recorded; the report's author is to complete this before publication.", what);
}

}  // namespace hwbplan::reports
