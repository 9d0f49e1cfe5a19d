// The fast reader against yaml-cpp: whatever the first takes, the second must read to the same tree
// and find nothing wrong with. Built with libFuzzer; its corpus is replayed as a test.
#include "../support/both_ways.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace hwbplan::yaml;
  std::string text(reinterpret_cast<const char*>(data), size);
  const testing::BothWays both = testing::read_both_ways(std::move(text));
  if (both.difference.empty()) return 0;
  std::fprintf(stderr, "%s\n", both.difference.c_str());
  std::abort();
}
