// A thread that is started elsewhere does its work, and is not held to any processor afterwards.
// Where it starts no test can say, because the kernel may move it at any time.
#include "base/start_elsewhere.hpp"

#include <latch>
#include <thread>

#include <doctest/doctest.h>

#if defined(__linux__)
#include <pthread.h>
#include <sched.h>
#endif

TEST_CASE("a thread that is started elsewhere runs, and may then use every processor that we may") {
  bool ran = false;
  std::latch asked(1);
  std::thread thread = hwbplan::start_elsewhere([&] {
    asked.wait();
    ran = true;
  });
#if defined(__linux__)
  cpu_set_t ours;
  cpu_set_t its;
  REQUIRE(sched_getaffinity(0, sizeof ours, &ours) == 0);
  REQUIRE(pthread_getaffinity_np(thread.native_handle(), sizeof its, &its) == 0);
  CHECK(CPU_EQUAL(&ours, &its));
#endif
  asked.count_down();
  thread.join();
  CHECK(ran);
}
