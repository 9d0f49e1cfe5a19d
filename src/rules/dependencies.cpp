// See dependencies.hpp. Actions become numbers in the order of the plan, so that "first" means the
// same to the search for circles and to the reader.
#include "rules/dependencies.hpp"

#include "rules/strong_components.hpp"

#include <algorithm>
#include <limits>

namespace hwbplan::rules {

namespace {

constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();

}  // namespace

Dependencies::Dependencies(const Plan& plan) {
  for (const Action* action : plan.all<Action>()) {
    for (const Reference& reference : action->depends_on) {
      const auto* awaited = target_as<Action>(reference);
      if (awaited != nullptr) edges_.push_back({action, &reference, awaited});
    }
  }
  if (edges_.empty()) return;
  number_actions(plan);
  find_circles();
}

// Only those that wait or are waited for, which are few in most plans.
void Dependencies::number_actions(const Plan& plan) {
  for (const Dependency& edge : edges_) {
    indices_.emplace(edge.waiting, 0);
    indices_.emplace(edge.awaited, 0);
  }
  actions_.reserve(indices_.size());
  offsets_.reserve(indices_.size() + 1);
  std::size_t edge = 0;
  for (const Action* action : plan.all<Action>()) {
    const auto found = indices_.find(action);
    if (found == indices_.end()) continue;
    found->second = static_cast<Index>(actions_.size());
    actions_.push_back(action);
    offsets_.push_back(edge);
    while (edge < edges_.size() && edges_[edge].waiting == action) ++edge;
  }
  offsets_.push_back(edge);
}

std::span<const Dependency> Dependencies::from(Index action) const {
  const std::size_t begin = offsets_[action];
  return std::span(edges_).subspan(begin, offsets_[action + 1] - begin);
}

void Dependencies::find_circles() {
  std::vector<Arrow> arrows;
  arrows.reserve(edges_.size());
  for (const Dependency& edge : edges_)
    arrows.push_back({index_of(*edge.waiting), index_of(*edge.awaited)});
  circles_ = circles(static_cast<Index>(actions_.size()), arrows);
  circle_of_.assign(actions_.size(), kNone);
  for (Index circle = 0; circle < circles_.size(); ++circle) {
    for (const Index member : circles_[circle]) circle_of_[member] = circle;
  }
}

bool Dependencies::is_in_cycle(const Dependency& dependency) const {
  if (circles_.empty()) return false;
  const Index circle = circle_of_[index_of(*dependency.waiting)];
  return circle != kNone && circle == circle_of_[index_of(*dependency.awaited)];
}

// Breadth first from `first` inside its circle. `reached_by` is shared by all searches, which
// never meet because circles don't, so that they take linear time together.
std::vector<Dependency> Dependencies::shortest_way(
    Index first, std::vector<const Dependency*>& reached_by) const {
  std::vector<Index> queue = {first};
  const Dependency* last = nullptr;
  for (std::size_t at = 0; at < queue.size() && last == nullptr; ++at) {
    for (const Dependency& edge : from(queue[at])) {
      const Index awaited = index_of(*edge.awaited);
      if (circle_of_[awaited] != circle_of_[first]) continue;
      if (awaited == first) {
        last = &edge;
        break;
      }
      if (reached_by[awaited] != nullptr) continue;
      reached_by[awaited] = &edge;
      queue.push_back(awaited);
    }
  }
  std::vector<Dependency> way;
  while (last != nullptr) {
    way.push_back(*last);
    last = last->waiting == actions_[first] ? nullptr : reached_by[index_of(*last->waiting)];
  }
  std::reverse(way.begin(), way.end());
  return way;
}

std::vector<DependencyCycle> Dependencies::cycles() const {
  std::vector<const Dependency*> reached_by(actions_.size(), nullptr);
  std::vector<DependencyCycle> cycles;
  cycles.reserve(circles_.size());
  for (const Members& members : circles_)
    cycles.push_back({shortest_way(members.front(), reached_by), members.size()});
  return cycles;
}

}  // namespace hwbplan::rules
