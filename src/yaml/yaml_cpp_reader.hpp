// The one door to yaml-cpp: a piece of text in, nodes with exact places out.
#pragma once

#include "hwbplan/yaml/reader.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hwbplan::yaml {

// Stands for a question mark in a plain text between brackets, which yaml-cpp 0.7 refuses although
// it is legal, and becomes one again in the value. A clean text holds no control characters of its
// own.
inline constexpr char kQuestionStandIn = '\x1A';

// Why yaml-cpp gave up, in its own words, and the offset it gave up at, which is often behind the
// fault.
struct YamlCppFault {
  std::uint32_t offset = 0;
  std::string message;
  bool too_large = false;  // a limit was reached, not a fault of the text
};

// Reads the document in [begin, end) of `text`, which has the offsets of `tree.source` but may
// differ from it in bytes that yaml-cpp must not see. Adds its root and all below it to `tree`;
// adds nothing for a document without content. After a fault the tree holds what was read before
// it, and is to be thrown away.
std::optional<YamlCppFault> read_with_yaml_cpp(std::string_view text, std::uint32_t begin,
                                               std::uint32_t end, const Limits& limits, Tree& tree);

}  // namespace hwbplan::yaml
