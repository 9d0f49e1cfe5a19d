// A bar on standard error for work that takes more than a second. It is there for a person who
// waits: where standard error is no terminal, nothing is ever written.
#pragma once

#include "cli/command.hpp"

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

namespace hwbplan::cli {

class ProgressBar {
 public:
  using Clock = std::function<std::chrono::steady_clock::time_point()>;

  // `what` is said before the bar: "Comparing 12,000 actions".
  ProgressBar(const Session& session, std::string_view what,
              Clock clock = std::chrono::steady_clock::now);
  // Takes the bar away again, so that nothing of it is left above the results.
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  // `share` is how much is done, from 0 to 1.
  void show(double share);

 private:
  const Session& session_;
  std::string what_;
  Clock clock_;
  std::chrono::steady_clock::time_point begun_;
  bool on_;
  int shown_ = -1;  // percent; -1 before the first
};

}  // namespace hwbplan::cli
