// Any bytes at all are read: nothing may crash, hang or grow, and whatever comes out must be a tree
// whose places lie in the text and inside one another. Built with libFuzzer; its corpus is replayed
// by the unit tests.
#include "hwbplan/yaml/reader.hpp"

#include "../support/both_ways.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

using namespace hwbplan;

void require(bool held) {
  if (!held) std::abort();
}

void check_tree(const yaml::Tree& tree) {
  const std::size_t size = tree.source.size();
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    const yaml::Node& node = tree.nodes[i];
    require(node.begin <= node.end && node.end <= size);
    require(node.after > i && node.after <= tree.nodes.size());
    const std::size_t room = node.decoded ? tree.decoded.size() : size;
    require(node.text_size == 0 || node.text_begin + std::size_t{node.text_size} <= room);
    std::uint32_t children = 0;
    std::uint32_t last = node.begin;
    for (std::uint32_t child = i + 1; child < node.after; child = tree.nodes[child].after) {
      require(tree.nodes[child].begin >= last && tree.nodes[child].end <= node.end);
      require(tree.nodes[child].after <= node.after);
      last = tree.nodes[child].end;
      ++children;
    }
    require(node.kind != yaml::Kind::mapping || children % 2 == 0);
  }
}

void check_findings(const yaml::ReadResult& result, const std::string& text) {
  for (const Diagnostic& finding : result.findings) {
    require(finding.span.begin <= finding.span.end && finding.span.end <= text.size());
    require(!finding.message.empty() && !finding.rule.empty());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  yaml::DecodedText decoded = yaml::decode_bytes(bytes, 0);
  SourceFile source{"fuzz.yaml", std::move(decoded.text), decoded.encoding};
  const yaml::ReadResult result = yaml::read(source, 0);
  check_tree(result.tree);
  check_findings(result, source.text);
  const yaml::ReadResult knowing = yaml::read(source, 0, yaml::testing::EveryWord());
  check_tree(knowing.tree);
  check_findings(knowing, source.text);
  // Read as it is, too: a caller may hold text that never was bytes.
  const SourceFile raw{"raw.yaml", std::move(bytes), Encoding::utf8};
  check_tree(yaml::read(raw, 0).tree);
  return 0;
}
