// Whose reasons a report of overlaps tells, and that nothing else depends on it.
#include "cli/overlap_report.hpp"

#include "unit/overlaps/overlap_plans.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace hwbplan;
using namespace hwbplan::cli;
using namespace hwbplan::overlaps;

namespace {

constexpr int kPlans = 12;  // with an action each that is like all the others

Workspace alike() {
  std::vector<PlannedAction> actions;
  for (int i = 0; i < kPlans; ++i) {
    actions.push_back({fmt::format("a{}", i), fmt::format("p{}", i),
                       fmt::format("Supervised toothbrushing in {} nurseries", i + 20), ""});
  }
  return plan_of(actions);
}

output::OverlapsReport report_of(const Workspace& workspace, ReasonsOf reasons) {
  const OverlapOptions options;
  const OverlapFinder finder(workspace.plan, options);
  return overlap_report(workspace, finder, options, finder.find_most(), {}, reasons);
}

std::size_t with_reasons(const output::OverlapsReport& report) {
  return static_cast<std::size_t>(
      std::count_if(report.pairs.begin(), report.pairs.end(),
                    [](const output::OverlapPair& pair) { return !pair.speaks_for.empty(); }));
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("of a large group people are told the likeliest pairs, and programs all") {
  const Workspace workspace = alike();
  const auto all = report_of(workspace, ReasonsOf::all_pairs);
  const auto read = report_of(workspace, ReasonsOf::pairs_people_read);
  const std::size_t pairs = kPlans * (kPlans - 1) / 2;
  REQUIRE(pairs > output::kMostPairsOfGroup);
  REQUIRE(all.clusters.size() == 1);
  CHECK(with_reasons(all) == pairs);
  CHECK(with_reasons(read) == output::kMostPairsOfGroup);
  REQUIRE(read.pairs.size() == pairs);
  for (std::size_t i = 0; i < pairs; ++i) {
    CHECK(read.pairs[i].a == all.pairs[i].a);
    CHECK(read.pairs[i].b == all.pairs[i].b);
    CHECK(read.pairs[i].score == all.pairs[i].score);
  }
  for (std::size_t i = 0; i < output::kMostPairsOfGroup; ++i) {
    CHECK_FALSE(read.pairs[read.clusters[0].pairs[i]].speaks_for.empty());
  }
}

TEST_CASE("what people read is the same however many reasons were asked for") {
  const Workspace workspace = alike();
  const auto all = report_of(workspace, ReasonsOf::all_pairs);
  const auto read = report_of(workspace, ReasonsOf::pairs_people_read);
  const output::TextStyle style{};
  const std::string text = output::overlaps_as_text(read, style, true);
  CHECK(text == output::overlaps_as_text(all, style, true));
  CHECK(holds(text, "and 16 more pairs of these actions, which --format csv lists"));
  CHECK(output::overlaps_as_markdown(read, true) == output::overlaps_as_markdown(all, true));
  CHECK(output::overlaps_as_dot(read) == output::overlaps_as_dot(all));
}
