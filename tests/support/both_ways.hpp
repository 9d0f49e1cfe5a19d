// Reads a text both ways, by the fast reader and by yaml-cpp, and says where they differ. Used by
// the unit tests and by the fuzzer.
#pragma once

#include "hwbplan/yaml/known_keys.hpp"
#include "hwbplan/yaml/reader.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace hwbplan::yaml::testing {

// For whom every word is a key: then a colon is found missing wherever one can be, which must be in
// no text that is legal.
class EveryWord : public KnownKeys {
 public:
  std::string_view meant(std::span<const std::string_view> /*path*/,
                         std::string_view word) const override {
    return word;
  }
};

struct BothWays {
  bool plain = false;      // the fast reader took the text
  std::string difference;  // empty where both ways agree, and where only one was gone
};

inline std::string difference_of_nodes(const Tree& a, const Tree& b) {
  if (a.nodes.size() != b.nodes.size()) {
    return fmt::format("{} nodes, and {} by yaml-cpp", a.nodes.size(), b.nodes.size());
  }
  for (std::uint32_t i = 0; i < a.nodes.size(); ++i) {
    const Node& x = a.nodes[i];
    const Node& y = b.nodes[i];
    const std::string_view text = View(a, i).text();
    const bool same = x.kind == y.kind && x.style == y.style && x.begin == y.begin &&
                      x.end == y.end && x.after == y.after && x.decoded == y.decoded &&
                      text == View(b, i).text();
    if (!same) {
      return fmt::format(
          "node {}: kind {} style {} [{}, {}) \"{}\", and kind {} style {} [{}, {}) \"{}\"", i,
          static_cast<int>(x.kind), static_cast<int>(x.style), x.begin, x.end, text,
          static_cast<int>(y.kind), static_cast<int>(y.style), y.begin, y.end, View(b, i).text());
    }
  }
  return {};
}

inline BothWays read_both_ways(std::string text, const Limits& limits = {}) {
  const SourceFile source{"plan.yaml", std::move(text), Encoding::utf8};
  const ReadResult fast = read(source, 0, limits, Way::fastest);
  BothWays result;
  result.plain = fast.plain;
  if (!fast.plain) return result;
  const ReadResult slow = read(source, 0, EveryWord(), limits, Way::yaml_cpp);
  if (!slow.findings.empty()) {
    result.difference = "yaml-cpp's way found: " + slow.findings.front().message;
  } else if (!slow.salvaged.empty() || !slow.damaged_sections.empty()) {
    result.difference = "yaml-cpp's way left something out";
  } else {
    result.difference = difference_of_nodes(fast.tree, slow.tree);
  }
  return result;
}

}  // namespace hwbplan::yaml::testing
