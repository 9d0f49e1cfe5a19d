// Which actions wait for which, and where they wait in a circle. Rules about single dependencies
// need to know the circles too, so that one mistake is not reported twice.
#pragma once

#include "hwbplan/model/action.hpp"
#include "hwbplan/workspace/plan.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace hwbplan::rules {

// One action waits for another; `reference` stands in `waiting`.
struct Dependency {
  const Action* waiting = nullptr;
  const Reference* reference = nullptr;
  const Action* awaited = nullptr;
};

// A set of actions each of which waits, directly or through others, for each other.
struct DependencyCycle {
  // The shortest way round from the member that comes first in the plan back to it. An action that
  // waits for itself makes a way of one step.
  std::vector<Dependency> way;
  std::size_t members = 0;  // of the whole set; more than there are steps where circles share
                            // actions
};

// Takes time and memory in proportion to the actions and their dependencies.
class Dependencies {
 public:
  explicit Dependencies(const Plan& plan);

  // Of all actions, in the order of the plan. What refers to no known action is left out.
  std::span<const Dependency> all() const { return edges_; }
  // In the order of the plan by each one's first member.
  std::vector<DependencyCycle> cycles() const;
  // Both ends belong to one cycle.
  bool is_in_cycle(const Dependency& dependency) const;

 private:
  using Index = std::uint32_t;
  using Members = std::vector<Index>;

  std::span<const Dependency> from(Index action) const;
  Index index_of(const Action& action) const { return indices_.at(&action); }
  void number_actions(const Plan& plan);
  void find_circles();
  std::vector<Dependency> shortest_way(Index first,
                                       std::vector<const Dependency*>& reached_by) const;

  std::vector<const Action*> actions_;  // those with a dependency, in the order of the plan
  std::unordered_map<const Action*, Index> indices_;
  std::vector<Dependency> edges_;     // sorted by the waiting action
  std::vector<std::size_t> offsets_;  // into edges_, one an action of these and one behind the last
  std::vector<Members> circles_;      // each sorted, and sorted by their first members
  std::vector<Index> circle_of_;      // of each action: a number into circles_, or none
};

}  // namespace hwbplan::rules
