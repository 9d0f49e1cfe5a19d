// Overlapping actions as papers tell of them: what the library finds, and what the board has
// decided about it.
#pragma once

#include "hwbplan/overlaps/clusters.hpp"
#include "hwbplan/overlaps/overlaps.hpp"
#include "hwbplan/workspace/action_state.hpp"

#include "reports/scope.hpp"

#include <vector>

namespace hwbplan::reports {

struct OverlapView {
  std::vector<overlaps::Overlap> pairs;     // undecided, both of which may be printed
  std::vector<overlaps::Cluster> clusters;  // of those
};

// The pairs at or above the board's own `decide_at` that no decision is about, where at least one
// action passes the filters. Takes as long as `hwbplan overlaps` does.
OverlapView view_overlaps(const Scope& scope);

// `decide_at` of hwbplan.yaml, 0.7 where it says nothing.
double decide_at(const Settings& settings);

std::string_view in_words(OverlapVerdict verdict);
std::string_view in_words(overlaps::Recommendation recommendation);

// One decision a row.
Table decisions_table(const Scope& scope);

}  // namespace hwbplan::reports
