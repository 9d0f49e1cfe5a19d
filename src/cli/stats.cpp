// See stats.hpp.
#include "cli/stats.hpp"

#include "hwbplan/base/number.hpp"

#include <fmt/format.h>

namespace hwbplan::cli {

std::string stats_as_text(const Timings& timings) {
  std::string out;
  for (const Timings::Count& count : timings.counts()) {
    out += fmt::format("{:>14}  {}\n", format_number(static_cast<double>(count.value)), count.name);
  }
  for (const Timings::StepTime& step : timings.steps()) {
    const double milliseconds = static_cast<double>(step.spent.count()) / 1e6;
    out += fmt::format("{:>11.1f} ms  {}\n", milliseconds, step.name);
  }
  return out;
}

}  // namespace hwbplan::cli
