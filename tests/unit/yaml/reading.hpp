// What the tests of the reader share: reading a text, and writing what was read as one line that a
// test can compare.
#pragma once

#include "hwbplan/yaml/reader.hpp"

#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace hwbplan::yaml::testing {

// A text with what was read of it. Not copied or moved: the tree looks into the text.
struct Reading {
  explicit Reading(std::string text, const Limits& limits = {})
      : source{"plan.yaml", std::move(text), Encoding::utf8}, result(read(source, 0, limits)) {}
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  View root() const { return yaml::root(result.tree); }
  std::string_view text(Span span) const {
    return std::string_view(source.text).substr(span.begin, span.size());
  }

  SourceFile source;
  ReadResult result;
};

inline void append_outline(View node, std::string& out) {
  if (node.is_scalar()) {
    out += '"';
    out += node.text();
    out += '"';
  } else if (node.is_null()) {
    out += '~';
  } else {
    out += node.is_mapping() ? '{' : '[';
    bool key = true;
    bool first = true;
    for (View child = node.first_child(); child; child = node.next_child(child)) {
      if (!first) out += node.is_mapping() && !key ? ": " : ", ";
      append_outline(child, out);
      first = false;
      key = !key;
    }
    out += node.is_mapping() ? '}' : ']';
  }
}

// The tree on one line, such as {"a": ["b", ~]}; "(empty)" for no tree.
inline std::string outline(const Tree& tree) {
  if (tree.nodes.empty()) return "(empty)";
  std::string out;
  append_outline(root(tree), out);
  return out;
}

// The findings, one a line: rule, the text that the caret stands under, message.
inline std::string findings(const Reading& reading) {
  std::string out;
  for (const Diagnostic& finding : reading.result.findings) {
    out += fmt::format("{} '{}': {}\n", finding.rule, reading.text(finding.span), finding.message);
  }
  return out;
}

}  // namespace hwbplan::yaml::testing
