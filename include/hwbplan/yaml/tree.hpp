// The shape of one YAML file: mappings, sequences and scalars, each with its exact place in the
// text.
//
// Plans are many and large, so a tree is one flat array in the order of the text. A node's children
// follow it, and `after` says where its last descendant ends; to walk over siblings is to jump from
// `after` to `after`. A mapping's children alternate between keys and values. Text of a scalar is a
// view into the source where it stands there unchanged, and otherwise (escapes, folded lines) into
// `decoded`.
//
// A tree is filled through TreeBuilder, by whichever reader suits the file, and read through View.
#pragma once

#include "hwbplan/text/span.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace hwbplan::yaml {

enum class Kind : std::uint8_t { null, scalar, sequence, mapping };
enum class Style : std::uint8_t {
  plain,
  single_quoted,
  double_quoted,
  literal,
  folded,
  block,
  flow
};

struct Node {
  Kind kind = Kind::null;
  Style style = Style::plain;
  bool decoded = false;     // the text lies in Tree::decoded, not in the source
  std::uint32_t begin = 0;  // of the node's text in the source, quotes and indicators included
  std::uint32_t end =
      0;  // behind its last byte; trailing blanks, comments and line ends are not part of it
  std::uint32_t after = 0;       // the index behind its last descendant
  std::uint32_t text_begin = 0;  // of a scalar: its text, in the source or in Tree::decoded
  std::uint32_t text_size = 0;
};

// Keeps its address-independent data in vectors, so that a tree may be moved without its texts
// moving.
struct Tree {
  FileId file = 0;
  std::string_view source;  // the text of the file; outlives the tree
  std::vector<Node> nodes;  // empty for an empty file; otherwise nodes[0] is the root
  std::vector<char> decoded;
};

// A node to read from. Cheap to copy; valid while its tree is.
class View {
 public:
  View() = default;
  View(const Tree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}

  explicit operator bool() const { return tree_ != nullptr; }
  Kind kind() const { return node().kind; }
  Style style() const { return node().style; }
  bool is_mapping() const { return kind() == Kind::mapping; }
  bool is_sequence() const { return kind() == Kind::sequence; }
  bool is_scalar() const { return kind() == Kind::scalar; }
  bool is_null() const { return kind() == Kind::null; }
  Span span() const { return {tree_->file, node().begin, node().end}; }

  // The scalar's value as the author meant it; empty for anything else.
  std::string_view text() const {
    const Node& n = node();
    if (n.text_size == 0) return {};
    const char* base = n.decoded ? tree_->decoded.data() : tree_->source.data();
    return {base + n.text_begin, n.text_size};
  }

  // The children of a sequence (or keys and values in turn, of a mapping) from first to last:
  // `for (View item = v.first_child(); item; item = v.next_child(item))`.
  View first_child() const { return node().after > index_ + 1 ? View(*tree_, index_ + 1) : View(); }
  View next_child(View child) const {
    const std::uint32_t next = child.node().after;
    return next < node().after ? View(*tree_, next) : View();
  }

  std::uint32_t index() const { return index_; }
  const Tree& tree() const { return *tree_; }

 private:
  const Node& node() const { return tree_->nodes[index_]; }

  const Tree* tree_ = nullptr;
  std::uint32_t index_ = 0;
};

// The value of `key` in a mapping, or nothing. Of a key given twice, the first.
View find(View mapping, std::string_view key);

inline View root(const Tree& tree) {
  return tree.nodes.empty() ? View() : View(tree, 0);
}

}  // namespace hwbplan::yaml
