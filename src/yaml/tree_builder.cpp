// Adding nodes to a tree's flat array.
#include "yaml/tree_builder.hpp"

namespace hwbplan::yaml {

Node& TreeBuilder::add(Kind kind, Style style, std::uint32_t begin, std::uint32_t end) {
  Node node;
  node.kind = kind;
  node.style = style;
  node.begin = begin;
  node.end = end;
  node.after = static_cast<std::uint32_t>(tree_.nodes.size() + 1);
  return tree_.nodes.emplace_back(node);
}

void TreeBuilder::open(Kind kind, Style style, std::uint32_t begin) {
  open_.push_back(static_cast<std::uint32_t>(tree_.nodes.size()));
  add(kind, style, begin, begin);
}

void TreeBuilder::close(std::uint32_t end) {
  Node& node = tree_.nodes[open_.back()];
  open_.pop_back();
  node.end = end;
  node.after = static_cast<std::uint32_t>(tree_.nodes.size());
}

void TreeBuilder::scalar(Style style, Span place, std::uint32_t text_begin,
                         std::uint32_t text_size) {
  Node& node = add(Kind::scalar, style, place.begin, place.end);
  node.text_begin = text_begin;
  node.text_size = text_size;
}

void TreeBuilder::decoded_scalar(Style style, Span place, std::string_view text) {
  Node& node = add(Kind::scalar, style, place.begin, place.end);
  node.decoded = true;
  node.text_begin = static_cast<std::uint32_t>(tree_.decoded.size());
  node.text_size = static_cast<std::uint32_t>(text.size());
  tree_.decoded.insert(tree_.decoded.end(), text.begin(), text.end());
}

void TreeBuilder::null(Span place) {
  add(Kind::null, Style::plain, place.begin, place.end);
}

void TreeBuilder::append(const Tree& other, std::uint32_t index) {
  const auto shift = static_cast<std::uint32_t>(tree_.nodes.size()) - index;
  const std::uint32_t after = other.nodes[index].after;
  for (std::uint32_t i = index; i < after; ++i) {
    Node node = other.nodes[i];
    node.after += shift;
    if (node.decoded) {
      const std::string_view text(other.decoded.data() + node.text_begin, node.text_size);
      node.text_begin = static_cast<std::uint32_t>(tree_.decoded.size());
      tree_.decoded.insert(tree_.decoded.end(), text.begin(), text.end());
    }
    tree_.nodes.push_back(node);
  }
}

}  // namespace hwbplan::yaml
