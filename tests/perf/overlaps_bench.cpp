// Prints the overlaps of a plan directory as `hwbplan overlaps --format json --report-at N` does,
// and on stderr how long each step took: overlaps_bench DIR [REPORT_AT [JOBS]].
#include "hwbplan/base/file_system.hpp"
#include "hwbplan/overlaps/overlaps.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <string>

#include <fmt/format.h>
#include <fmt/ostream.h>

namespace {

// Wall seconds, and those of all threads together, which a busy machine does not stretch.
struct Moment {
  std::chrono::steady_clock::time_point wall = std::chrono::steady_clock::now();
  std::clock_t work = std::clock();
};

std::string since(const Moment& start) {
  const Moment now;
  return fmt::format("{:.3f} s ({:.3f} s of work)",
                     std::chrono::duration<double>(now.wall - start.wall).count(),
                     static_cast<double>(now.work - start.work) / CLOCKS_PER_SEC);
}

}  // namespace

int main(int argc, char** argv) {
  using namespace hwbplan;
  if (argc < 2) return 2;
  const Moment start;
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
  const auto loaded = since(start);
  const Moment before;
  const overlaps::OverlapFinder finder(workspace->plan, options);
  const auto built = since(before);
  const Moment middle;
  const auto found = finder.find();
  const auto searched = since(middle);
  const Moment last;
  std::atomic<std::size_t> reasons = 0;
  finder.explain_all(found, [&](std::size_t, overlaps::Explanation&& why) {
    reasons += why.speaks_for.size() + why.speaks_against.size();
  });
  const auto explained = since(last);
  std::cout << "{\"version\": 1, \"pairs\": [";
  for (std::size_t i = 0; i < found.size(); ++i) {
    fmt::print(std::cout, "{}\n  {{\"a\": \"{}\", \"b\": \"{}\", \"score\": {:.6f}}}",
               i == 0 ? "" : ",", found[i].a->id.text, found[i].b->id.text, found[i].score);
  }
  std::cout << "\n]}\n";
  fmt::print(std::cerr,
             "{} actions, {} pairs; loading {}, reading words {}, finding {}, {} reasons {}\n",
             workspace->plan.all<Action>().size(), found.size(), loaded, built, searched, reasons,
             explained);
  return 0;
}
