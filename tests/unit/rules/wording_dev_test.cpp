// The aim of `weak-commitment`, measured on restated actions of real plans that two people have
// labelled. They are not part of the repository; where they are absent, there is nothing to
// measure.
#include "unit/rules/labelled_lines.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;

TEST_CASE("weak commitments of real plans are found with few false alarms") {
  const auto lines =
      test::read_labelled_lines(std::string(HWBPLAN_SHARED_DIR) + "/data/wording_dev.tsv");
  if (lines.empty()) return;
  REQUIRE(lines.size() > 100);
  const test::Accuracy accuracy = test::measure_accuracy(lines);
  CAPTURE(accuracy.mistakes);
  CHECK(accuracy.precision() >= 0.93);
  CHECK(accuracy.recall() >= 0.75);
}
