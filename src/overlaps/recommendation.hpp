// What a board might do about a cluster, by the questions an officer would ask of it. It is a
// proposal with its reason; the decision is the board's.
#pragma once

#include "hwbplan/overlaps/clusters.hpp"
#include "hwbplan/workspace/finished_actions.hpp"

#include <functional>

namespace hwbplan::overlaps {

// Serves all clusters of a run: what an action's figures say is looked up among all observations of
// the plan once.
class Recommender {
 public:
  // `counts` as for cluster().
  Recommender(const Workspace& workspace, std::function<bool(const Record&)> counts);
  Recommender(const Recommender&) = delete;  // what looks for finished actions asks this one
  Recommender& operator=(const Recommender&) = delete;

  // Sets the recommendation, its reason and, for merge and stop, the action to keep. Everything
  // else of the cluster is there already.
  void recommend(Cluster& cluster);

 private:
  bool counts(const Reference& reference) const;
  // Of lists that hold something else it is not told whether they name the same.
  bool all_count(const List<Reference>& list) const;
  bool are_for_others(const Cluster& cluster) const;
  bool are_elsewhere(const Cluster& cluster) const;
  bool name_the_same(const Cluster& cluster) const;
  void recommend_same_work(Cluster& cluster) const;

  const Workspace& workspace_;
  std::function<bool(const Record&)> counts_;
  FinishedActions finished_actions_;
};

}  // namespace hwbplan::overlaps
