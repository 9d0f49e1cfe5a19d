// The fast search against the slow one that compares all: the same pairs with the same scores, at
// any threshold and number of threads.
#include "hwbplan/overlaps/overlaps.hpp"

#include "overlap_plans.hpp"
#include "overlaps/scoring.hpp"
#include "overlaps/similarity_index.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <doctest/doctest.h>

namespace hwbplan::overlaps {
namespace {

constexpr std::array<std::string_view, 30> kPieces = {
    "falls",          "balance classes", "older people",   "stop smoking",   "pregnancy",
    "mental health",  "training",        "schools",        "cold homes",     "insulation",
    "carers",         "young people",    "walks",          "befriending",    "campaign",
    "blood pressure", "pharmacies",      "rough sleepers", "debt advice",    "dementia cafe",
    "nurses",         "zebra",           "marmalade",      "quarterly",      "northern",
    "review",         "children",        "weekly",         "domestic abuse", "vaccination"};

std::vector<PlannedAction> random_actions(Dice& dice) {
  std::vector<PlannedAction> actions;
  const std::size_t count = 4 + dice.below(30);
  const std::size_t plans = 2 + dice.below(4);
  for (std::size_t i = 0; i < count; ++i) {
    std::string title;
    const std::size_t words = 1 + dice.below(6);
    for (std::size_t k = 0; k < words; ++k) {
      title += fmt::format("{}{}", k == 0 ? "" : " ", kPieces[dice.below(kPieces.size())]);
    }
    std::string more;
    if (dice.below(4) == 0) {
      const auto year = 2020 + dice.below(6);
      more = fmt::format("    timeline: {{start: {}-04-01, end: {}-03-31}}\n", year, year + 1);
    }
    actions.push_back({fmt::format("a{}", i), fmt::format("p{}", dice.below(plans)), title, more});
  }
  return actions;
}

bool same(const std::vector<Overlap>& x, const std::vector<Overlap>& y) {
  return std::equal(x.begin(), x.end(), y.begin(), y.end(), [](const Overlap& p, const Overlap& q) {
    return p.a == q.a && p.b == q.b && p.score == q.score && p.rival == q.rival;
  });
}

TEST_CASE("nothing at or above the threshold is missed") {
  Dice dice(7);
  std::size_t told = 0;
  constexpr std::array<double, 5> kThresholds = {0, 0.1, 0.3, 0.5, 0.8};
  for (int round = 0; round < 40; ++round) {
    const auto workspace = plan_of(random_actions(dice));
    OverlapOptions options;
    options.report_at = kThresholds[dice.below(kThresholds.size())];
    options.within_plans = dice.below(3) == 0;
    const OverlapFinder finder(workspace.plan, options);
    const auto fast = finder.find();
    REQUIRE(same(fast, finder.find_by_comparing_all()));
    told += fast.size();
  }
  CHECK(told > 500);
}

TEST_CASE("the number of threads changes nothing") {
  Dice dice(11);
  std::vector<PlannedAction> actions;
  for (int i = 0; i < 20; ++i) {
    for (auto& action : random_actions(dice)) {
      action.id = fmt::format("b{}", actions.size());
      actions.push_back(action);
    }
  }
  const auto workspace = plan_of(actions);
  OverlapOptions options;
  options.report_at = 0.4;
  const auto one = OverlapFinder(workspace.plan, options).find();
  options.jobs = 5;
  const auto five = OverlapFinder(workspace.plan, options).find();
  CHECK(one.size() > 20);
  CHECK(same(one, five));
}

// Thousands of corpora of bare vectors, where a bound that is wrong by a hair shows.
TEST_CASE("the index finds every vector at or above the threshold") {
  Dice dice(3);
  std::size_t hits_in_all = 0;
  for (int round = 0; round < 3000; ++round) {
    const std::size_t dimensions = 3 + dice.below(40);
    std::vector<JointVector> vectors(2 + dice.below(25));
    for (auto& vector : vectors) {
      for (std::uint32_t d = 0; d < dimensions; ++d) {
        // Low numbers are common, high ones rare, as words are.
        if (dice.below(2 + d) != 0) continue;
        vector.emplace_back(d, 0.01F + static_cast<float>(dice.below(1000)) / 1500);
      }
    }
    const auto size = static_cast<std::uint32_t>(dimensions);
    const VectorTable table(std::move(vectors), size, {size / 4, size / 2, size / 2 + size / 4});
    const float threshold = 0.05F + static_cast<float>(dice.below(150)) / 100;
    const SimilarityIndex index(table, threshold);
    SimilarityIndex::Scratch scratch;
    std::vector<SimilarityIndex::Hit> hits;
    for (std::uint32_t q = 0; q < table.size(); ++q) {
      index.find_behind(q, scratch, hits);
      std::vector<std::uint32_t> expected;
      for (std::uint32_t v = q + 1; v < table.size(); ++v) {
        if (inner_product(table[q], table[v]) >= threshold) expected.push_back(v);
      }
      REQUIRE(hits.size() == expected.size());
      for (std::size_t i = 0; i < hits.size(); ++i) REQUIRE(hits[i].vector == expected[i]);
      hits_in_all += hits.size();
    }
  }
  CHECK(hits_in_all > 10000);
}

TEST_CASE("scores and margins are each other's inverse") {
  for (const double score : {0.1, 0.3, 0.5, 0.7, 0.95}) {
    CHECK(score_of_margin(margin_for_score(score)) == doctest::Approx(score));
  }
  CHECK(score_of_margin(0.2) < score_of_margin(0.3));
}

}  // namespace
}  // namespace hwbplan::overlaps
