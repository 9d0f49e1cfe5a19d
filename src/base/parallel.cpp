// Threads take the items in order, a grain at a time, from one shared counter. So when a call
// throws, every item before it has been taken already and will be finished: the lowest exception is
// always among those that were caught, and which one is thrown on does not depend on timing.
//
// Threads are kept from one call to the next: a command makes a dozen calls, many of a millisecond,
// and a new thread may take as long to be given a processor of its own. A loop within a loop gets
// the threads that are free by then and no more, because the others have the processors; and
// whoever has nothing left to do but wait for the rest of a loop works on the loops within it. Of
// other loops it may take nothing: their work may wait for what this thread has begun.
#include "hwbplan/base/parallel.hpp"

#include "base/start_elsewhere.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
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

// The threads that are kept. Each waits until a loop asks for help.
class Helpers {
 public:
  static Helpers& all() {
    static Helpers helpers;
    return helpers;
  }

  Helpers(const Helpers&) = delete;
  Helpers& operator=(const Helpers&) = delete;
  ~Helpers() {
    {
      const std::lock_guard lock(mutex_);
      is_ending_ = true;
    }
    changed_.notify_all();
    for (std::thread& one : threads_) one.join();
  }

  // Has that many threads ready.
  void prepare(std::size_t count) {
    const std::lock_guard lock(mutex_);
    make(count);
  }

  // Runs the loop on this thread and on up to `count` others, and returns when all have left it. A
  // thread that has not come by the time that the work is done is not waited for.
  void run(Loop& loop, std::size_t count) {
    Call call{&loop, current_call, count, 0};
    {
      const std::lock_guard lock(mutex_);
      make(count);
      calls_.push_back(&call);
    }
    changed_.notify_all();
    work_on(call);
    std::unique_lock lock(mutex_);
    std::erase(calls_, &call);
    help_until(
        lock, [&call] { return call.inside == 0; },
        [&call](const Call& other) { return is_within(other, call); });
  }

 private:
  Helpers() = default;

  struct Call {
    Loop* loop = nullptr;
    const Call* around = nullptr;  // that the caller works on; null: none
    std::size_t wanted = 0;        // more threads
    std::size_t inside = 0;
  };

  static bool is_within(const Call& inner, const Call& outer) {
    const Call* around = inner.around;
    while (around != nullptr && around != &outer) around = around->around;
    return around != nullptr;
  }

  static void work_on(const Call& call) {
    const Call* const before = std::exchange(current_call, &call);
    call.loop->run_grains();
    current_call = before;
  }

  // With the lock. There are never more threads than the greatest number asked for at once.
  void make(std::size_t count) {
    try {
      while (threads_.size() < count) threads_.push_back(start_elsewhere([this] { serve(); }));
    } catch (const std::system_error&) {
      // A machine that gives no more threads still has those that there are.
    }
  }

  void serve() {
    std::unique_lock lock(mutex_);
    help_until(
        lock, [this] { return is_ending_; }, [](const Call&) { return true; });
  }

  // Works on the oldest call that it may and that wants more threads, and waits where there is
  // none.
  template <typename Done, typename May>
  void help_until(std::unique_lock<std::mutex>& lock, const Done& is_done, const May& may_help) {
    while (true) {
      auto next = calls_.end();
      changed_.wait(lock, [&] {
        next = std::find_if(calls_.begin(), calls_.end(),
                            [&](const Call* call) { return may_help(*call); });
        return is_done() || next != calls_.end();
      });
      if (is_done()) return;
      Call& call = **next;
      if (--call.wanted == 0) calls_.erase(next);
      ++call.inside;
      lock.unlock();
      work_on(call);
      lock.lock();
      if (--call.inside == 0) changed_.notify_all();
    }
  }

  inline static thread_local const Call* current_call = nullptr;  // that this thread works on

  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Call*> calls_;  // that want more threads, the oldest first
  std::vector<std::thread> threads_;
  bool is_ending_ = false;
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
  Helpers::all().run(loop, threads - 1);
  loop.rethrow();
}

void prepare_threads(unsigned jobs) {
  if (jobs > 1) Helpers::all().prepare(jobs - 1);
}

unsigned default_jobs() {
  return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace hwbplan
