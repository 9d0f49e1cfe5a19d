// The bar is for a person who waits longer than a second, and for nobody else.
#include "cli/progress_bar.hpp"

#include "hwbplan/base/memory_files.hpp"

#include <sstream>

#include <doctest/doctest.h>

namespace hwbplan::cli {
namespace {

struct Shown {
  bool is_terminal = true;
  bool quiet = false;
  std::string term = "xterm";

  // What is written where 10 steps take `seconds` together.
  std::string of(int seconds) const {
    const MemoryFiles files;
    std::ostringstream out;
    std::ostringstream err;
    const World world{files,
                      out,
                      err,
                      Terminal{false, 0, is_terminal},
                      [&](std::string_view) { return std::optional<std::string>(term); },
                      [] { return Date(); }};
    Timings timings;
    Session session{world, {}, {}, {}, false, false, quiet, 1, timings};
    std::chrono::steady_clock::time_point now;
    {
      ProgressBar bar(session, "Comparing 12,000 actions", [&] { return now; });
      for (int step = 1; step <= 10; ++step) {
        now += std::chrono::milliseconds(100 * seconds);
        bar.show(step / 10.0);
      }
    }
    CHECK(out.str().empty());
    return err.str();
  }
};

TEST_CASE("the bar comes after a second, and is taken away") {
  const std::string shown = Shown().of(3);
  CHECK(shown.find("Comparing 12,000 actions [") != std::string::npos);
  CHECK(shown.find("30%") == std::string::npos);
  CHECK(shown.find(" 40%") != std::string::npos);
  CHECK(shown.find("100%") != std::string::npos);
  CHECK(shown.ends_with("\r\x1b[K"));
}

TEST_CASE("nobody waits, or nobody looks: nothing is written") {
  CHECK(Shown().of(0).empty());
  CHECK(Shown{.is_terminal = false}.of(30).empty());
  CHECK(Shown{.quiet = true}.of(30).empty());
  CHECK(Shown{.term = "dumb"}.of(30).empty());
}

}  // namespace
}  // namespace hwbplan::cli
