// Proposals about overlapping actions: what is written down for a meeting that is still to come,
// which of it a paper puts to its meeting, and how a clerk words it as a recommendation.
#pragma once

#include "hwbplan/model/evidence.hpp"
#include "hwbplan/overlaps/clusters.hpp"

#include "reports/scope.hpp"

#include <string>
#include <unordered_set>
#include <vector>

namespace hwbplan::reports {

// Those that the paper may tell of and of which the filters let an action through, in the plan's
// order.
std::vector<const OverlapDecision*> proposals_to_come(const Scope& scope);

// Whether a proposal is put to the meeting that the paper is for; where it is for none, to one of
// today.
bool is_put_to_meeting(const Scope& scope, const OverlapDecision& proposal);
std::vector<const OverlapDecision*> proposals_put_to_meeting(const Scope& scope);

// "agrees that A-1 … stops and A-2 … stays", as it stands behind "That the Board:".
std::string resolved(const OverlapDecision& proposal);
std::string resolved(const overlaps::Cluster& cluster);

// The proposals that are put to the paper's meeting as a covering paper recommends them, each
// leading to the paper that tells more; where they are many, one item that counts them.
inline constexpr std::size_t kMostProposalsApart = 10;
std::vector<std::string> overlap_recommendations(const std::vector<const OverlapDecision*>& put);

// "A-1 … and A-2 …: Stop one, keep A-2"; of very many actions the first and how many more.
std::string with_actions(const Scope& scope, const OverlapDecision& proposal);

// What a paper puts to its meeting about each cluster in place of what is computed: the proposals
// that are about two of its actions or more, and the actions that none of these is about.
struct ClusterProposals {
  std::vector<const OverlapDecision*> proposals;
  std::vector<const Action*> left;
};
std::vector<ClusterProposals> proposals_about(const std::vector<overlaps::Cluster>& clusters,
                                              const std::vector<const OverlapDecision*>& put);

// A proposal a row, beside what holds about its actions until then: of decisions that the paper may
// tell of those that count. `without`: told elsewhere. Without rows where there is nothing.
Table proposals_table(const Scope& scope, std::string id, std::string caption,
                      const std::vector<const OverlapDecision*>& proposals,
                      const std::unordered_set<const OverlapDecision*>& without);

}  // namespace hwbplan::reports
