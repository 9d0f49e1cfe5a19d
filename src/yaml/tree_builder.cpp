// What is done seldom; the rest stands in the header, because every node passes there.
#include "yaml/tree_builder.hpp"

namespace hwbplan::yaml {

void TreeBuilder::decoded_scalar(Style style, Span place, std::string_view text) {
  add({Kind::scalar, style, true, place.begin, place.end, next(),
       static_cast<std::uint32_t>(tree_.decoded.size()), static_cast<std::uint32_t>(text.size())});
  tree_.decoded.insert(tree_.decoded.end(), text.begin(), text.end());
}

void TreeBuilder::add_behind_room(const Node& node) {
  tree_.nodes.push_back(node);
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
