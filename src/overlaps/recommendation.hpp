// What a board might do about a cluster, by the questions an officer would ask of it. It is a
// proposal with its reason; the decision is the board's.
#pragma once

#include "hwbplan/overlaps/clusters.hpp"

namespace hwbplan::overlaps {

// Sets the recommendation, its reason and, for merge and stop, the action to keep. Everything else
// of the cluster is there already.
void recommend(Cluster& cluster, const Workspace& workspace);

}  // namespace hwbplan::overlaps
