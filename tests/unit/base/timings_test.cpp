// Steps and counts are gathered by name, in the order in which they came.
#include "hwbplan/base/timings.hpp"

#include <thread>

#include <doctest/doctest.h>

using hwbplan::Timings;
using namespace std::chrono_literals;

TEST_CASE("a step is measured from its making to its end") {
  Timings timings;
  {
    const auto step = timings.step("reading");
    std::this_thread::sleep_for(2ms);
  }
  REQUIRE(timings.steps().size() == 1);
  CHECK(timings.steps()[0].name == "reading");
  CHECK(timings.steps()[0].spent >= 2ms);
  CHECK(timings.steps()[0].times == 1);
}

TEST_CASE("the same name is added up and the order is that of the first") {
  Timings timings;
  timings.add_time("reading", 5ms);
  timings.add_time("checking", 1ms);
  timings.add_time("reading", 2ms);
  REQUIRE(timings.steps().size() == 2);
  CHECK(timings.steps()[0].spent == 7ms);
  CHECK(timings.steps()[0].times == 2);
  CHECK(timings.steps()[1].name == "checking");

  timings.add_count("files", 3);
  timings.add_count("records", 40);
  timings.add_count("files", 4);
  REQUIRE(timings.counts().size() == 2);
  CHECK(timings.counts()[0].name == "files");
  CHECK(timings.counts()[0].value == 7);
}
