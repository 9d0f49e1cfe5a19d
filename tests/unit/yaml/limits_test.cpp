// Limits are named in their findings, and nothing beyond them is read. What reading costs is held
// by tests/work.
#include "reading.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::yaml;
using hwbplan::yaml::testing::findings;
using hwbplan::yaml::testing::outline;
using hwbplan::yaml::testing::Reading;

namespace {

std::string repeated(std::string_view part, std::size_t bytes) {
  std::string out;
  while (out.size() + part.size() <= bytes) out += part;
  return out;
}

}  // namespace

TEST_CASE("a file over the limit of bytes is not read") {
  Limits limits;
  limits.bytes = 3U << 20U;
  const Reading reading(std::string((3U << 20U) + 1, 'x'), limits);
  CHECK(findings(reading) == "too-large '': this file is larger than 3 MiB and is not read\n");
  CHECK(outline(reading.result.tree) == "(empty)");
}

TEST_CASE("a file over the limit of values is not read") {
  Limits limits;
  limits.nodes = 100;
  const Reading reading(repeated("- a\n", 4000), limits);
  CHECK(findings(reading) ==
        "too-large '': this file holds more than 100 values and is not read\n");
  CHECK(outline(reading.result.tree) == "(empty)");
  const Reading flow("a: [" + repeated("b,", 400) + "]\n", limits);
  CHECK(flow.result.findings.size() == 1);
  CHECK(flow.result.findings[0].rule == "too-large");
}

TEST_CASE("collections beyond the limit of depth break only their record") {
  const std::string text = "actions:\n  - id: a\n    x: " + std::string(80, '[') +
                           std::string(80, ']') + "\n  - id: b\n";
  const Reading reading(text);
  REQUIRE(reading.result.findings.size() == 1);
  CHECK(reading.result.findings[0].rule == "too-large");
  CHECK(reading.result.findings[0].message ==
        "lists and records stand more than 64 deep inside one another here, and no more are read");
  CHECK(outline(reading.result.tree) == R"({"actions": [{"id": "b"}]})");
  CHECK(Reading("a: " + std::string(63, '[') + std::string(63, ']')).result.findings.empty());
  CHECK(Reading("a: " + std::string(64, '[') + std::string(64, ']')).result.findings.size() == 1);
  CHECK(Reading(repeated("- ", 130)).result.findings.size() == 1);
}

TEST_CASE("one pair of brackets may hold a limited number of bytes") {
  Limits limits;
  limits.flow_bytes = 1000;
  const Reading reading("a: [" + std::string(1000, 'x') + "]\nb: y\n", limits);
  REQUIRE(reading.result.findings.size() == 1);
  CHECK(reading.result.findings[0].message ==
        "more than 1000 bytes stand between this bracket and the one that closes it");
  CHECK(outline(reading.result.tree) == R"({"b": "y"})");
}
