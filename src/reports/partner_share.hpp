// What the plan's records ask of one partner.
#pragma once

#include "hwbplan/overlaps/overlaps.hpp"

#include "reports/action_views.hpp"

#include <string>
#include <utility>
#include <vector>

namespace hwbplan::reports {

// The seats of one partner in one group.
struct Seats {
  const Group* group = nullptr;
  std::vector<std::string> roles;
};

// Gathered in one walk over the records.
struct PartnerShare {
  std::vector<const ActionView*> leading;
  std::vector<const ActionView*> joining;  // and not leading
  std::vector<std::pair<const ActionView*, const Resource*>> giving;
  std::vector<std::pair<const ActionView*, const Barrier*>> unblocking;
  std::vector<std::pair<const ActionView*, const Barrier*>> asked_of_all;  // where it takes part
  bool asked_more = false;
  std::vector<const overlaps::Overlap*> overlapping;  // of actions that it leads or takes part in
  std::vector<std::pair<const OverlapDecision*, const Action*>> decided;  // likewise
  bool decided_more = false;
  std::vector<std::pair<const Meeting*, const AgreedAction*>> agreed;
  std::vector<std::pair<const Meeting*, const AgendaItem*>> bringing;  // to meetings to come
  std::vector<Seats> seats;

  // Whether the plan asks nothing of it and tells it nothing.
  bool is_empty() const {
    return leading.empty() && joining.empty() && giving.empty() && unblocking.empty() &&
           overlapping.empty() && decided.empty() && !decided_more && agreed.empty() &&
           bringing.empty() && seats.empty();
  }
};

}  // namespace hwbplan::reports
