// Prints the overlaps of a plan directory as `hwbplan overlaps --format json --report-at N` does,
// and on stderr how long each step took: overlaps_bench DIR [REPORT_AT [JOBS]].
#include "hwbplan/base/file_system.hpp"
#include "hwbplan/overlaps/overlaps.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include <chrono>
#include <cstdlib>
#include <iostream>

#include <fmt/format.h>
#include <fmt/ostream.h>

namespace {

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

int main(int argc, char** argv) {
  using namespace hwbplan;
  if (argc < 2) return 2;
  const auto start = std::chrono::steady_clock::now();
  overlaps::OverlapOptions options;
  options.report_at = argc > 2 ? std::strtod(argv[2], nullptr) : 0;
  options.jobs = argc > 3 ? static_cast<unsigned>(std::strtoul(argv[3], nullptr, 10)) : 2;
  Timings timings;
  LoadOptions load;
  load.jobs = options.jobs;
  const auto files = disk();
  const auto workspace = load_workspace(*files, argv[1], load, timings);
  if (!workspace) {
    std::cerr << workspace.error().message << '\n';
    return 2;
  }
  const double loaded = seconds_since(start);
  const overlaps::OverlapFinder finder(workspace->plan, options);
  const double built = seconds_since(start);
  const auto found = finder.find();
  const double done = seconds_since(start);
  std::cout << "{\"version\": 1, \"pairs\": [";
  for (std::size_t i = 0; i < found.size(); ++i) {
    fmt::print(std::cout, "{}\n  {{\"a\": \"{}\", \"b\": \"{}\", \"score\": {:.6f}}}",
               i == 0 ? "" : ",", found[i].a->id.text, found[i].b->id.text, found[i].score);
  }
  std::cout << "\n]}\n";
  fmt::print(std::cerr,
             "{} actions, {} pairs; loading {:.2f} s, reading words {:.2f} s, finding {:.2f} s\n",
             workspace->plan.all<Action>().size(), found.size(), loaded, built - loaded,
             done - built);
  return 0;
}
