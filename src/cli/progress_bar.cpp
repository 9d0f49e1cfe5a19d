// See progress_bar.hpp.
#include "cli/progress_bar.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

constexpr std::chrono::seconds kPatience{1};
constexpr int kCells = 30;

// A terminal that understands nothing would show a line for each step.
bool can_show(const Session& session) {
  const Terminal& terminal = session.world.terminal;
  return terminal.shows_messages && !session.quiet && session.world.variable("TERM") != "dumb";
}

}  // namespace

ProgressBar::ProgressBar(const Session& session, std::string_view what, Clock clock)
    : session_(session),
      what_(what),
      clock_(std::move(clock)),
      begun_(clock_()),
      on_(can_show(session)) {}

ProgressBar::~ProgressBar() {
  if (shown_ >= 0) session_.world.err << "\r\x1b[K" << std::flush;
}

void ProgressBar::show(double share) {
  if (!on_ || clock_() - begun_ < kPatience) return;
  const int percent = std::clamp(static_cast<int>(share * 100), 0, 100);
  if (percent == shown_) return;
  shown_ = percent;
  const int full = percent * kCells / 100;
  session_.world.err << fmt::format("\r{} [{:#<{}}{:.<{}}] {}%", what_, "", full, "", kCells - full,
                                    percent)
                     << std::flush;
}

}  // namespace hwbplan::cli
