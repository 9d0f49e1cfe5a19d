// The fast search against the slow one that compares all: the same pairs with the same scores, at
// any threshold and number of threads.
#include "hwbplan/overlaps/overlaps.hpp"

#include "overlap_plans.hpp"
#include "overlaps/all_products.hpp"
#include "overlaps/scoring.hpp"
#include "overlaps/search.hpp"
#include "overlaps/similarity_index.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

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
    return p.a == q.a && p.b == q.b && p.score == q.score && p.rival == q.rival &&
           p.rival_of == q.rival_of;
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

// A corpus of bare vectors: fast to make, so that thousands can be.
struct BareCorpus {
  std::vector<Action> actions;
  WeighedLists vectors;
  std::vector<std::uint32_t> plans;
  std::vector<Months> months;
  std::uint32_t dimensions = 0;
  Blocks blocks;
};

BareCorpus random_corpus(Dice& dice) {
  BareCorpus bare;
  const std::size_t count = 2 + dice.below(25);
  const auto plans = static_cast<std::size_t>(2 + dice.below(4));
  bare.dimensions = static_cast<std::uint32_t>(3 + dice.below(40));
  const auto size = bare.dimensions;
  bare.blocks = {size / 4, size / 2, size / 2 + size / 4};
  bare.actions.resize(count);
  const float scale = 0.3F + static_cast<float>(dice.below(100)) / 100;
  for (std::size_t i = 0; i < count; ++i) {
    // Some are near copies of those before, as actions often are.
    JointVector vector;
    if (i > 0 && dice.below(4) == 0) {
      const auto before = std::as_const(bare.vectors)[dice.below(i)];
      vector.assign(before.begin(), before.end());
    }
    const bool copied = !vector.empty();
    for (std::uint32_t d = 0; d < size && !copied; ++d) {
      // Low numbers are common, high ones rare, as words are.
      if (dice.below(2 + d) != 0) continue;
      vector.emplace_back(d, scale * (0.01F + static_cast<float>(dice.below(1000)) / 1500));
    }
    bare.vectors.add(vector);
    bare.plans.push_back(static_cast<std::uint32_t>(dice.below(plans)));
    const auto start = static_cast<std::int32_t>(24000 + dice.below(40));
    bare.months.push_back(dice.below(3) == 0 ? Months{start, start + 12} : Months{});
  }
  return bare;
}

// Of so few actions each is compared with each, unless a search is told not to.
SearchLimits either_way(Dice& dice) {
  SearchLimits limits;
  limits.compares_all = dice.below(2) == 0;
  return limits;
}

// A bound that is wrong by a hair, or a rival that is overlooked, shows here.
TEST_CASE("thousands of random corpora are searched as by comparing all") {
  Dice dice(5);
  std::size_t told = 0;
  std::size_t with_rivals = 0;
  for (int round = 0; round < 4000; ++round) {
    const auto bare = random_corpus(dice);
    const Corpus corpus(bare.actions, bare.plans, bare.months, bare.vectors, bare.dimensions,
                        bare.blocks);
    OverlapOptions options;
    options.report_at = static_cast<double>(dice.below(100)) / 100;
    options.within_plans = dice.below(3) == 0;
    const AskedFor everybody(corpus, {});
    const auto limits = either_way(dice);
    const auto fast = find_overlaps(corpus, options, everybody, {}, limits).overlaps;
    REQUIRE(same(fast, compare_all(corpus, options)));
    if (round % 8 == 0) {
      options.jobs = 8;
      REQUIRE(same(fast, find_overlaps(corpus, options, everybody, {}, limits).overlaps));
    }
    told += fast.size();
    with_rivals += static_cast<std::size_t>(std::count_if(
        fast.begin(), fast.end(), [](const Overlap& overlap) { return overlap.rival != nullptr; }));
    // Symmetric: what two vectors make does not depend on which comes first.
    const auto last = static_cast<std::uint32_t>(corpus.actions.size() - 1);
    REQUIRE(corpus.likeness(0, last) == corpus.likeness(last, 0));
  }
  CHECK(told > 2000);
  CHECK(with_rivals > 800);
}

// Whoever asks for one action misses none of its pairs, however many others are likelier.
TEST_CASE("pairs of an action that is asked for are found among themselves") {
  Dice dice(19);
  std::size_t told = 0;
  std::size_t cut = 0;
  for (int round = 0; round < 2000; ++round) {
    const auto bare = random_corpus(dice);
    const Corpus corpus(bare.actions, bare.plans, bare.months, bare.vectors, bare.dimensions,
                        bare.blocks);
    OverlapOptions options;
    options.report_at = 0.05;
    options.within_plans = dice.below(2) == 0;
    std::vector<const Action*> only;
    for (std::uint64_t i = 0; i <= dice.below(3); ++i) {
      only.push_back(corpus.actions[dice.below(corpus.actions.size())]);
    }
    const auto is_asked = [&](const Action* action) {
      return std::find(only.begin(), only.end(), action) != only.end();
    };
    auto expected = compare_all(corpus, options);
    std::erase_if(expected,
                  [&](const Overlap& one) { return !is_asked(one.a) && !is_asked(one.b); });
    const AskedFor asked(corpus, only);
    const auto limits = either_way(dice);
    REQUIRE(same(find_overlaps(corpus, options, asked, {}, limits).overlaps, expected));
    told += expected.size();
    if (expected.size() < 2) continue;
    // Of fewer than there are, each still has one that was asked for.
    options.most_pairs = expected.size() - 1;
    const auto fewer = find_overlaps(corpus, options, asked, {}, limits);
    CHECK(fewer.left_out > 0);
    for (const auto& one : fewer.overlaps) {
      REQUIRE((is_asked(one.a) || is_asked(one.b)));
      REQUIRE(one.a != one.b);
    }
    ++cut;
  }
  CHECK(told > 1000);
  CHECK(cut > 300);
}

// Where there are more pairs than can be kept, those are told that comparing all and keeping the
// most alike would leave, though the search stops looking for others on the way.
TEST_CASE("of too many pairs the most alike are kept") {
  Dice dice(13);
  std::size_t cut = 0;
  for (int round = 0; round < 2000; ++round) {
    const auto bare = random_corpus(dice);
    const Corpus corpus(bare.actions, bare.plans, bare.months, bare.vectors, bare.dimensions,
                        bare.blocks);
    OverlapOptions options;
    options.report_at = 0.05;
    const SearchLimits limits{1 + dice.below(3), 1 + dice.below(4), either_way(dice).compares_all};
    struct Likely {
      float product;
      std::uint32_t a;
      std::uint32_t b;
    };
    std::vector<Likely> all;
    for (std::uint32_t a = 0; a < corpus.actions.size(); ++a) {
      for (std::uint32_t b = a + 1; b < corpus.actions.size(); ++b) {
        const bool stand_alone = corpus.copies[a] > 0 && corpus.copies[b] > 0;
        if (!stand_alone || corpus.same_plan(a, b)) continue;
        if (corpus.likeness(a, b) < std::max(kFloor, margin_for_score(options.report_at))) continue;
        all.push_back({inner_product(corpus.vectors[a], corpus.vectors[b]), a, b});
      }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Likely& x, const Likely& y) { return x.product > y.product; });
    if (all.size() > limits.most_kept) {
      all.resize(limits.most_kept);
      ++cut;
    }
    std::vector<std::pair<const Action*, const Action*>> expected;
    for (const auto& one : all) {
      if (compare(corpus, one.a, one.b).score < options.report_at) continue;
      for (auto x = one.a; x != kNobody; x = corpus.next_alike[x]) {
        for (auto y = one.b; y != kNobody; y = corpus.next_alike[y]) {
          expected.emplace_back(corpus.actions[std::min(x, y)], corpus.actions[std::max(x, y)]);
        }
      }
    }
    std::vector<std::pair<const Action*, const Action*>> told;
    for (const auto& overlap :
         find_overlaps(corpus, options, AskedFor(corpus, {}), {}, limits).overlaps) {
      told.emplace_back(overlap.a, overlap.b);
    }
    std::sort(expected.begin(), expected.end());
    std::sort(told.begin(), told.end());
    REQUIRE(told == expected);
  }
  CHECK(cut > 300);
}

TEST_CASE("the index finds every vector at or above the threshold") {
  Dice dice(3);
  std::size_t hits_in_all = 0;
  for (int round = 0; round < 3000; ++round) {
    auto bare = random_corpus(dice);
    const VectorTable table({std::move(bare.vectors)}, bare.dimensions, bare.blocks);
    const float threshold = 0.05F + static_cast<float>(dice.below(150)) / 100;
    const float least = dice.below(3) == 0 ? static_cast<float>(dice.below(200)) / 100 : 0;
    const SimilarityIndex index(table, threshold);
    const RowIndex rows(table);
    const AllProducts products(table, 1 + static_cast<unsigned>(dice.below(2)));
    SimilarityIndex::Scratch scratch;
    std::vector<SimilarityIndex::Hit> hits;
    for (std::uint32_t q = 0; q < table.size(); ++q) {
      index.find_behind(q, least, round % 2 == 0 ? &rows : nullptr, scratch, hits);
      std::vector<float> row;
      rows.products(q, row);
      std::vector<std::uint32_t> expected;
      for (std::uint32_t v = q + 1; v < table.size(); ++v) {
        REQUIRE(row[v] == inner_product(table[q], table[v]));
        if (row[v] >= std::max(threshold, least)) expected.push_back(v);
      }
      std::vector<float> each;
      for (std::uint32_t v = 0; v < table.size(); ++v) {
        each.push_back(inner_product(table[q], table[v]));
      }
      const auto kept = products.of(q);
      REQUIRE(std::equal(kept.begin(), kept.end(), each.begin(), each.end()));
      REQUIRE(hits.size() == expected.size());
      for (std::size_t i = 0; i < hits.size(); ++i) REQUIRE(hits[i].vector == expected[i]);
      hits_in_all += hits.size();
    }
  }
  CHECK(hits_in_all > 5000);
}

TEST_CASE("scores and margins are each other's inverse") {
  for (const double score : {0.1, 0.3, 0.5, 0.7, 0.95}) {
    CHECK(score_of_margin(margin_for_score(score)) == doctest::Approx(score));
  }
  CHECK(score_of_margin(0.2) < score_of_margin(0.3));
}

}  // namespace
}  // namespace hwbplan::overlaps
