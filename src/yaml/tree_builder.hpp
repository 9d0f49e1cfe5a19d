// Fills a tree from front to back. Whoever reads a file, by whatever method, says what it found
// through this one interface: a collection is opened and closed, and between the two come its
// children in the order of the text. A mapping's children are keys and values in turn. Offsets are
// those of the whole source.
#pragma once

#include "hwbplan/yaml/tree.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace hwbplan::yaml {

class TreeBuilder {
 public:
  // The builder adds to `tree` and keeps nothing of its own beyond the collections that are open.
  explicit TreeBuilder(Tree& tree) : tree_(tree) {}

  void open(Kind kind, Style style, std::uint32_t begin) {
    open_.push_back(static_cast<std::uint32_t>(tree_.nodes.size()));
    add({kind, style, false, begin, begin, next(), 0, 0});
  }
  // `end` lies behind the last byte of the collection that was opened last.
  void close(std::uint32_t end) {
    Node& node = tree_.nodes[open_.back()];
    open_.pop_back();
    node.end = end;
    node.after = static_cast<std::uint32_t>(tree_.nodes.size());
  }
  // Its value stands in the source as it is, at `text_begin`.
  void scalar(Style style, Span place, std::uint32_t text_begin, std::uint32_t text_size) {
    add({Kind::scalar, style, false, place.begin, place.end, next(), text_begin, text_size});
  }
  // Its value had to be worked out.
  void decoded_scalar(Style style, Span place, std::string_view text);
  void null(Span place) {
    add({Kind::null, Style::plain, false, place.begin, place.end, next(), 0, 0});
  }
  // The node `index` of another tree over the same source, with all its descendants.
  void append(const Tree& other, std::uint32_t index);

  std::size_t depth() const { return open_.size(); }
  // Where the collection that was opened last begins; only while one is open.
  Node& innermost() { return tree_.nodes[open_.back()]; }

 private:
  void add(const Node& node) {
    if (tree_.nodes.size() == tree_.nodes.capacity()) return add_behind_room(node);
    tree_.nodes.push_back(node);
  }
  // Elsewhere, because whatever makes room and copies would slow down each call that needs none.
  void add_behind_room(const Node& node);
  // The index behind the node that is added next.
  std::uint32_t next() const { return static_cast<std::uint32_t>(tree_.nodes.size() + 1); }

  Tree& tree_;
  std::vector<std::uint32_t> open_;
};

}  // namespace hwbplan::yaml
