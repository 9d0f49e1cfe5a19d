// What a board might do about a cluster, by the questions an officer would ask of it. It is a
// proposal with its reason; the decision is the board's.
#pragma once

#include "hwbplan/overlaps/clusters.hpp"
#include "hwbplan/workspace/finished_actions.hpp"

namespace hwbplan::overlaps {

// Sets the recommendation, its reason and, for merge and stop, the action to keep. Everything else
// of the cluster is there already. `finished_actions` serves all clusters of a run: what an
// action's figures say is looked up among all observations of the plan once.
void recommend(Cluster& cluster, const Workspace& workspace, FinishedActions& finished_actions);

}  // namespace hwbplan::overlaps
