// Every item once, in any number of threads; exceptions as a plain loop would throw them.
#include "hwbplan/base/parallel.hpp"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <latch>
#include <mutex>
#include <numeric>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

using hwbplan::parallel_for;

TEST_CASE("every item is worked on exactly once") {
  for (const std::size_t count : {0U, 1U, 2U, 7U, 1000U}) {
    for (const unsigned jobs : {0U, 1U, 2U, 8U, 64U}) {
      for (const std::size_t grain : {0U, 1U, 3U, 5000U}) {
        std::vector<std::atomic<int>> calls(count);
        parallel_for(
            count, jobs, [&](std::size_t i) { ++calls.at(i); }, grain);
        for (const auto& times : calls) REQUIRE(times == 1);
      }
    }
  }
}

TEST_CASE("with nothing to share out no thread is started and the order is kept") {
  const auto check_inline = [](std::size_t count, unsigned jobs, std::size_t grain) {
    const auto caller = std::this_thread::get_id();
    std::vector<std::size_t> order;
    parallel_for(
        count, jobs,
        [&](std::size_t i) {
          CHECK(std::this_thread::get_id() == caller);
          order.push_back(i);
        },
        grain);
    REQUIRE(order.size() == count);
    for (std::size_t i = 0; i < count; ++i) CHECK(order[i] == i);
  };
  check_inline(20, 1, 1);
  check_inline(20, 0, 1);
  check_inline(1, 8, 1);
  check_inline(100, 8, 100);
}

TEST_CASE("several threads do work at the same time") {
  // Each of the two items waits for the other: with one thread neither would end, and ctest would
  // end the program.
  std::latch both(2);
  std::atomic<int> met = 0;
  parallel_for(2, 2, [&](std::size_t) {
    both.arrive_and_wait();
    ++met;
  });
  CHECK(met == 2);
}

TEST_CASE("the exception of the lowest index is thrown on") {
  for (const unsigned jobs : {1U, 2U, 8U}) {
    for (int repeat = 0; repeat < 100; ++repeat) {
      std::string thrown;
      try {
        parallel_for(200, jobs, [](std::size_t i) {
          if (i >= 20 && i % 10 == 3) throw std::runtime_error(std::to_string(i));
        });
      } catch (const std::runtime_error& error) {
        thrown = error.what();
      }
      REQUIRE(thrown == "23");
    }
  }
}

TEST_CASE("a machine has at least one job to give") {
  CHECK(hwbplan::default_jobs() >= 1);
}

TEST_CASE("loops within loops, and of several callers at once, each do all of their own work") {
  const auto sum_of_sums = [] {
    std::vector<std::size_t> sums(40);
    parallel_for(sums.size(), 3, [&](std::size_t i) {
      std::vector<std::size_t> parts(25);
      parallel_for(parts.size(), 3, [&](std::size_t k) { parts[k] = i * k; });
      sums[i] = std::accumulate(parts.begin(), parts.end(), std::size_t{0});
    });
    return std::accumulate(sums.begin(), sums.end(), std::size_t{0});
  };
  const std::size_t expected = (39 * 40 / 2) * (24 * 25 / 2);
  std::vector<std::size_t> found(3);
  std::vector<std::thread> callers;
  for (std::size_t caller = 0; caller < found.size(); ++caller) {
    callers.emplace_back([&, caller] {
      bool all = true;
      for (int round = 0; round < 20; ++round) all = all && sum_of_sums() == expected;
      found[caller] = all ? 1 : 0;
    });
  }
  for (std::thread& one : callers) one.join();
  CHECK(found == std::vector<std::size_t>{1, 1, 1});
}

TEST_CASE("who waits for the rest of a loop helps with the loops within it") {
  // One item of the outer loop is nothing; the other holds a loop whose two items wait for each
  // other, which takes the thread that has done with the first.
  std::latch both(2);
  std::atomic<int> met = 0;
  parallel_for(2, 2, [&](std::size_t outer) {
    if (outer == 0) return;
    parallel_for(2, 2, [&](std::size_t) {
      both.arrive_and_wait();
      ++met;
    });
  });
  CHECK(met == 2);
}

TEST_CASE("who waits for a loop takes no work that waits for what it has begun") {
  // Each item needs what is made once, by whoever comes first and in a loop of its own; a thread
  // that took another item while it waits for that loop would wait for itself.
  for (int round = 0; round < 200; ++round) {
    std::once_flag once;
    std::atomic<int> made = 0;
    std::atomic<int> seen = 0;
    parallel_for(12, 8, [&](std::size_t) {
      std::call_once(once, [&] {
        parallel_for(6, 8, [&](std::size_t) {
          std::this_thread::yield();
          ++made;
        });
      });
      seen += made;
    });
    REQUIRE(seen == 12 * 6);
  }
}

TEST_CASE("a thread that has begun what others wait for is given none of their work meanwhile") {
  // Of two items one makes something once, in a loop that a second thread helps with; then the
  // other begins a loop, each item of which needs what is made. The maker must not take one of
  // those while it waits for its helper.
  hwbplan::prepare_threads(3);
  std::once_flag once;
  std::latch both(2);
  std::atomic<bool> have_met = false;
  std::atomic<bool> has_begun = false;
  std::atomic<int> seen = 0;
  const auto make = [&] {
    const auto maker = std::this_thread::get_id();
    parallel_for(2, 3, [&](std::size_t) {
      both.arrive_and_wait();
      have_met = true;
      if (std::this_thread::get_id() == maker) return;
      while (!has_begun) std::this_thread::yield();
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    });
  };
  parallel_for(2, 3, [&](std::size_t item) {
    if (item == 0) return std::call_once(once, make);
    while (!have_met) std::this_thread::yield();
    parallel_for(8, 3, [&](std::size_t) {
      has_begun = true;
      std::call_once(once, make);
      ++seen;
    });
  });
  CHECK(seen == 8);
}
