// Who reports to whom, as an indented list with connectors: it reads from top to bottom on any
// screen, where boxes side by side would not. A group that reports to several stands under the
// first of them and names the others; one that reports in a circle stands by itself.
#include "output/charts/charts.hpp"
#include "output/charts/scale.hpp"
#include "output/charts/text_width.hpp"

#include <algorithm>
#include <vector>

namespace hwbplan::output {
namespace {

using reports::TreeChart;
using reports::TreeNode;

constexpr double kIndent = 22;
constexpr std::size_t kDeepest = 7;  // deeper ones stand in this column
constexpr double kBoxPadding = 8;
constexpr std::size_t kMostNodes = 100;

struct Placed {
  std::size_t node = 0;
  std::size_t depth = 0;
  std::size_t parent = 0;  // the place in the list of the node it stands under
  bool has_parent = false;
};

// Nodes in the order of the list, each once, at most kMostNodes of them. First the tops with all
// that hangs below them, then what nobody has reached, because it goes round in a circle.
std::vector<Placed> placed_nodes(const TreeChart& chart) {
  const std::size_t count = chart.nodes.size();
  std::vector<std::vector<std::size_t>> children(count);
  std::vector<bool> top(count, true);
  for (std::size_t node = 0; node < count; ++node) {
    for (const std::size_t parent : chart.nodes[node].parents) {
      if (parent >= count || parent == node) continue;
      top[node] = false;
      children[parent].push_back(node);
      break;  // it stands under the first
    }
  }
  std::vector<Placed> list;
  std::vector<bool> seen(count, false);
  const auto walk = [&](std::size_t from) {
    std::vector<Placed> waiting = {{.node = from, .depth = 0, .parent = 0, .has_parent = false}};
    while (!waiting.empty() && list.size() < kMostNodes) {
      const Placed next = waiting.back();
      waiting.pop_back();
      if (seen[next.node]) continue;
      seen[next.node] = true;
      list.push_back(next);
      const std::vector<std::size_t>& below = children[next.node];
      for (auto child = below.rbegin(); child != below.rend(); ++child)
        if (!seen[*child])
          waiting.push_back({.node = *child,
                             .depth = next.depth + 1,
                             .parent = list.size() - 1,
                             .has_parent = true});
    }
  };
  for (std::size_t node = 0; node < count; ++node)
    if (top[node]) walk(node);
  for (std::size_t node = 0; node < count; ++node)
    if (!seen[node]) walk(node);
  return list;
}

// "also reports to X and Y", where it has more parents than the one it stands under.
std::string other_parents(const TreeChart& chart, const TreeNode& node, bool has_parent) {
  std::string names;
  std::size_t index = 0;
  for (const std::size_t parent : node.parents) {
    if (parent >= chart.nodes.size()) continue;
    if (index++ == 0 && has_parent) continue;
    if (names.size() > 300) break;
    names += (names.empty() ? "" : ", ") + chart.nodes[parent].label;
  }
  if (names.empty()) return "";
  return (has_parent ? "Also reports to " : "Reports to ") + names;
}

struct Box {
  double left = 0;
  double top = 0;
  double middle = 0;  // where its connector arrives
};

// Draws the box of a node with its lines of text. Gives its height.
double draw_box(Svg& svg, const TreeChart& chart, const Placed& placed, Point corner) {
  const TreeNode& node = chart.nodes[placed.node];
  const double width = kChartWidth - corner.x - 1;
  const double room = width - 2 * kBoxPadding;
  const std::vector<std::string> label = wrapped(node.label, kLetters, room * 0.95, 2);
  std::vector<std::string> notes;
  if (!node.note.empty()) notes = wrapped(node.note, kSmallLetters, room, 2);
  const std::string others = other_parents(chart, node, placed.has_parent);
  if (!others.empty())
    for (std::string& line : wrapped(others, kSmallLetters, room, 2))
      notes.push_back(std::move(line));
  const double height = 9 + 14 * static_cast<double>(label.size() + notes.size());
  svg.outline(corner, width, height,
              {.ink = node.problem ? Ink::bad : Ink::axis,
               .width = node.problem ? 2.0 : 1.0,
               .dash = node.problem ? "5 3" : ""},
              3);
  double y = corner.y + 15;
  for (const std::string& line : label) {
    svg.text({corner.x + kBoxPadding, y}, line, {.bold = true});
    y += 14;
  }
  for (const std::string& line : notes) {
    svg.text({corner.x + kBoxPadding, y}, line,
             {.ink = node.problem ? Ink::bad : Ink::soft, .size = kSmallLetters});
    y += 14;
  }
  return height;
}

}  // namespace

double draw(Svg& svg, const TreeChart& chart) {
  if (chart.nodes.empty()) return draw_nothing(svg);
  const std::vector<Placed> list = placed_nodes(chart);
  std::vector<Box> boxes;
  std::vector<double> bottoms;
  double y = 2;
  for (const Placed& placed : list) {
    const double left = 1 + kIndent * static_cast<double>(std::min(placed.depth, kDeepest));
    const double height = draw_box(svg, chart, placed, {left, y});
    boxes.push_back({.left = left, .top = y, .middle = y + std::min(height / 2, 14.0)});
    bottoms.push_back(y + height);
    if (placed.has_parent) {
      const Box& parent = boxes[placed.parent];
      const Box& box = boxes.back();
      const double x = std::min(parent.left + 10, box.left - 6);
      // From the parent's lower edge down to this one; below the deepest column there is no room
      // for a connector, and the words of the note must do.
      if (box.left > parent.left) {
        svg.line({x, bottoms[placed.parent]}, {x, box.middle},
                 {.ink = Ink::axis, .width = 1.25, .dash = {}});
        svg.line({x, box.middle}, {box.left, box.middle},
                 {.ink = Ink::axis, .width = 1.25, .dash = {}});
      }
    }
    y += height + 6;
  }
  return draw_rest(svg, y + 10, chart.nodes.size() - list.size(), "groups");
}

}  // namespace hwbplan::output
