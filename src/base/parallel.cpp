// Threads take the items in order, a grain at a time, from one shared counter. So when a call
// throws, every item before it has been taken already and will be finished: the lowest exception is
// always among those that were caught, and which one is thrown on does not depend on timing.
#include "hwbplan/base/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace hwbplan {
namespace {

class Loop {
 public:
  Loop(std::size_t count, std::size_t grain, const std::function<void(std::size_t)>& work)
      : count_(count), grain_(grain), work_(work) {}

  void run_grains() {
    while (!failed_.load(std::memory_order_relaxed)) {
      const std::size_t first = next_.fetch_add(grain_, std::memory_order_relaxed);
      if (first >= count_) return;
      run_grain(first, first + std::min(grain_, count_ - first));
    }
  }

  // Only when all threads have ended.
  void rethrow() const {
    if (exception_) std::rethrow_exception(exception_);
  }

 private:
  void run_grain(std::size_t first, std::size_t last) {
    std::size_t at = first;
    try {
      for (; at < last; ++at) work_(at);
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!exception_ || at < exception_index_) {
        exception_ = std::current_exception();
        exception_index_ = at;
      }
      failed_.store(true, std::memory_order_relaxed);
    }
  }

  std::size_t count_;
  std::size_t grain_;
  const std::function<void(std::size_t)>& work_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<bool> failed_ = false;
  std::mutex mutex_;
  std::exception_ptr exception_;
  std::size_t exception_index_ = 0;
};

}  // namespace

void parallel_for(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work,
                  std::size_t grain) {
  grain = std::max<std::size_t>(grain, 1);
  const std::size_t grains = count / grain + (count % grain == 0 ? 0 : 1);
  const std::size_t threads = std::min<std::size_t>(jobs, grains);
  if (threads <= 1) {
    for (std::size_t i = 0; i < count; ++i) work(i);
    return;
  }
  Loop loop(count, grain, work);
  std::vector<std::thread> others;
  others.reserve(threads - 1);
  try {
    while (others.size() < threads - 1) others.emplace_back([&loop] { loop.run_grains(); });
  } catch (const std::system_error&) {
    // A machine that gives no more threads still has those that there are.
  }
  loop.run_grains();
  for (std::thread& other : others) other.join();
  loop.rethrow();
}

unsigned default_jobs() {
  return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace hwbplan
