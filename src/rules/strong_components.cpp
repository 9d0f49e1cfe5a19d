// Two walks (S. R. Kosaraju's algorithm): the first along the arrows, noting the order in which
// nodes are finished; the second against them, from the node finished last on. What one walk of the
// second round reaches is one component. Both keep their own stack, because a chain of a hundred
// thousand nodes would overflow the program's.
#include "rules/strong_components.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace hwbplan::rules {

namespace {

using Node = std::uint32_t;

// The arrows sorted by where they begin: those of node n lie from first[n] to first[n + 1].
struct Neighbours {
  std::vector<std::size_t> first;
  std::vector<Node> to;

  Neighbours(Node nodes, std::span<const Arrow> arrows, bool reversed)
      : first(std::size_t{nodes} + 1), to(arrows.size()) {
    for (const Arrow& arrow : arrows) ++first[std::size_t{reversed ? arrow.to : arrow.from} + 1];
    for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
    std::vector<std::size_t> next(first.begin(), first.end() - 1);
    for (const Arrow& arrow : arrows) {
      const auto [from, target] =
          reversed ? std::pair(arrow.to, arrow.from) : std::pair(arrow.from, arrow.to);
      to[next[from]++] = target;
    }
  }
};

// Visits what can be reached from `start` and was not visited before; gives the nodes in the order
// in which they are finished.
void walk(const Neighbours& neighbours, Node start, std::vector<bool>& visited,
          std::vector<Node>& finished) {
  struct Visit {
    Node node;
    std::size_t next;
  };
  if (visited[start]) return;
  visited[start] = true;
  std::vector<Visit> stack{{start, neighbours.first[start]}};
  while (!stack.empty()) {
    Visit& top = stack.back();
    if (top.next == neighbours.first[std::size_t{top.node} + 1]) {
      finished.push_back(top.node);
      stack.pop_back();
      continue;
    }
    const Node to = neighbours.to[top.next++];
    if (visited[to]) continue;
    visited[to] = true;
    stack.push_back({to, neighbours.first[to]});
  }
}

}  // namespace

std::vector<std::vector<Node>> circles(Node nodes, std::span<const Arrow> arrows) {
  const Neighbours forwards(nodes, arrows, false);
  const Neighbours backwards(nodes, arrows, true);
  std::vector<Node> order;
  std::vector<bool> visited(nodes);
  for (Node node = 0; node < nodes; ++node) walk(forwards, node, visited, order);
  visited.assign(nodes, false);
  std::vector<bool> to_itself(nodes);
  for (const Arrow& arrow : arrows) {
    if (arrow.from == arrow.to) to_itself[arrow.from] = true;
  }
  std::vector<std::vector<Node>> found;
  for (auto node = order.rbegin(); node != order.rend(); ++node) {
    std::vector<Node> component;
    walk(backwards, *node, visited, component);
    if (component.empty() || (component.size() == 1 && !to_itself[component.front()])) continue;
    std::sort(component.begin(), component.end());
    found.push_back(std::move(component));
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace hwbplan::rules
