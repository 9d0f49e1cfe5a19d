// Replays the fuzzer's corpus: every file must be read without harm and keep every place inside the
// text.
#include "reading.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::yaml;
using hwbplan::yaml::testing::Reading;

TEST_CASE("the fuzzer's corpus is read without harm") {
  std::filesystem::path folder = "tests/fuzz/corpus/yaml_reader";
#ifdef HWBPLAN_SOURCE_DIR
  folder = std::filesystem::path(HWBPLAN_SOURCE_DIR) / folder;
#endif
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream in(entry.path(), std::ios::binary);
    const Reading reading(decode_bytes({std::istreambuf_iterator<char>(in), {}}, 0).text);
    CAPTURE(entry.path().string());
    const std::size_t size = reading.source.text.size();
    for (const Node& node : reading.result.tree.nodes) {
      REQUIRE(node.begin <= node.end);
      REQUIRE(node.end <= size);
      REQUIRE(node.after <= reading.result.tree.nodes.size());
    }
    for (const Diagnostic& finding : reading.result.findings) {
      REQUIRE(finding.span.begin <= finding.span.end);
      REQUIRE(finding.span.end <= size);
    }
    ++files;
  }
  CHECK(files > 20);
}
