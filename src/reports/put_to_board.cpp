// See put_to_board.hpp.
#include "reports/put_to_board.hpp"

#include "reports/overlap_proposals.hpp"
#include "reports/without_item.hpp"

#include <optional>

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
  put.matter = matter_of(*item);
  put.is_of_the_rest = item == item_of_the_rest(*meeting);
  // Of such an item only the filters say what it is about, and they say it of requests too.
  if (put.matter == Matter::not_said && scope.has_filters()) return put;
  // Whoever looks for a decision under this item is led to where it stands, of whatever actions.
  std::optional<WithoutItem> without;
  if (scope.is_of_item()) without.emplace(scope);
  const Scope& all = without ? without->scope() : scope;
  const AgendaItem* of_requests = item_of_requests(*meeting);
  if (of_requests != item) {
    put.asks = {};
    if (of_requests != nullptr && !asks_of_the_board(all).before_it.empty())
      put.elsewhere.push_back(
          stands_under("What the Board is asked about barriers", *of_requests, *meeting));
  }
  const AgendaItem* of_overlaps = item_of_overlaps(*meeting);
  if (of_overlaps != item) {
    put.proposals = {};
    if (of_overlaps != nullptr && !proposals_put_to_meeting(all).empty())
      put.elsewhere.push_back(
          stands_under("What is proposed about actions that overlap", *of_overlaps, *meeting));
  }
  return put;
}

bool is_unknown(const PutToBoard& put, const Scope& scope) {
  if (put.matter == Matter::not_said) return !scope.has_filters();
  return scope.is_of_item() && scope.actions().empty();
}

std::string why_nothing_is_told(const PutToBoard& put, const Scope& scope) {
  const std::string_view covered = scope.has_filters() ? " that this paper covers" : "";
  switch (put.matter) {
    case Matter::requests:
      return fmt::format("no barrier stands in the way of an unfinished action{}", covered);
    case Matter::overlaps:
      return fmt::format("no proposal about overlapping actions{} is written down for this meeting",
                         covered);
    case Matter::plan:
    case Matter::paper:
    case Matter::not_said:
      break;
  }
  return {};
}

std::string none_recorded(std::string_view what) {
  return fmt::format(
      "{}: none recorded; the report's author is to complete this before publication.", what);
}

}  // namespace hwbplan::reports
