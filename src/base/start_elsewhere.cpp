// See start_elsewhere.hpp. A thread that may not run here is moved at once, and then may again.
#include "base/start_elsewhere.hpp"

#include <utility>

#if defined(__linux__)
#include <pthread.h>
#include <sched.h>
#endif

namespace hwbplan {
namespace {

#if defined(__linux__)
// Whatever fails here, the thread runs; machines of over 1,024 processors are such a case.
void move_away(std::thread& thread) {
  cpu_set_t allowed;
  const int here = sched_getcpu();
  if (here < 0 || sched_getaffinity(0, sizeof allowed, &allowed) != 0) return;
  cpu_set_t others = allowed;
  CPU_CLR(static_cast<std::size_t>(here), &others);
  if (CPU_COUNT(&others) == 0) return;
  if (pthread_setaffinity_np(thread.native_handle(), sizeof others, &others) == 0) {
    pthread_setaffinity_np(thread.native_handle(), sizeof allowed, &allowed);
  }
}
#else
void move_away(std::thread& /*thread*/) {}
#endif

}  // namespace

std::thread start_elsewhere(std::function<void()> work) {
  std::thread thread(std::move(work));
  move_away(thread);
  return thread;
}

}  // namespace hwbplan
