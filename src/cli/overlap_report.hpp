// From the overlaps that were found to what the formats print: names in place of ids, sums, and
// what has been decided.
#pragma once

#include "hwbplan/output/overlaps.hpp"
#include "hwbplan/overlaps/overlaps.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include <cstdint>
#include <functional>
#include <set>
#include <span>
#include <string>

namespace hwbplan::cli {

// What is asked for of all that was found.
struct OverlapFilter {
  std::set<const Action*> actions;  // only overlaps of these; empty for all
  std::string words;                // the same for people: "with HB-07"
};

// Whose reasons the report tells: those of pairs that the forms for people print, which are the
// first output::kMostPairsOfGroup of each group and whatever lies outside groups, or all.
enum class ReasonsOf : std::uint8_t { pairs_people_read, all_pairs };

output::OverlapsReport overlap_report(const Workspace& workspace,
                                      const overlaps::OverlapFinder& finder,
                                      const overlaps::OverlapOptions& options,
                                      const overlaps::FoundOverlaps& found,
                                      const OverlapFilter& filter, ReasonsOf reasons);

// The report of one pair, whatever its score.
output::OverlapsReport overlap_report_of_pair(const Workspace& workspace,
                                              const overlaps::Explanation& explanation,
                                              const overlaps::OverlapOptions& options);

}  // namespace hwbplan::cli
