// Telling how much of a piece of work is done, from whichever thread has done a step of it.
#pragma once

#include <cstddef>
#include <functional>
#include <mutex>

namespace hwbplan::overlaps {

class Steps {
 public:
  // `tell` is called after each step, from one thread at a time, with the share of `steps` done.
  Steps(const std::function<void(double)>& tell, std::size_t steps) : tell_(tell), steps_(steps) {}

  void step() {
    if (!tell_) return;
    const std::lock_guard lock(mutex_);
    tell_(static_cast<double>(++done_) / static_cast<double>(steps_));
  }

 private:
  const std::function<void(double)>& tell_;
  std::size_t steps_;
  std::size_t done_ = 0;
  std::mutex mutex_;
};

}  // namespace hwbplan::overlaps
