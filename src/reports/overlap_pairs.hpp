// The tables of pairs in the paper `overlaps`: a page shows some, its data all.
#pragma once

#include "hwbplan/overlaps/clusters.hpp"
#include "hwbplan/reports/document.hpp"

#include "reports/overlap_reasons.hpp"
#include "reports/scope.hpp"

#include <span>
#include <string>

namespace hwbplan::reports {

// Without rows.
Table table_of_pairs(std::string id, std::string caption);
Row row_of_pair(const overlaps::Overlap& pair, const OverlapReasons& reasons);

// All pairs, each with the number of the cluster that both its actions are of. `reasons` are those
// of the pairs in their order. Without rows where a page alone is asked for.
Table data_of_pairs(const Scope& scope, std::span<const overlaps::Overlap> pairs,
                    std::span<const OverlapReasons> reasons,
                    std::span<const overlaps::Cluster> clusters);

}  // namespace hwbplan::reports
