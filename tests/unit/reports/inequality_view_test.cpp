// Which groups are compared, and what their gap is.
#include "reports/inequality_view.hpp"

#include "unit/workspace/loading.hpp"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace hwbplan;
using namespace hwbplan::reports;

namespace {

// A day by which every period of these tests has begun.
const Date kLongAfter = Date::from_iso("2030-01-01").value_or(Date{});

struct Loaded {
  Workspace workspace;
  std::optional<InequalityView> view;

  explicit Loaded(const std::string& lines)
      : workspace(testing::load(
            {{"m.yaml",
              "metrics:\n  - id: m\n    title: A metric\n    unit: per 100,000\n" + lines}})),
        view(view_inequality(*workspace.plan.all<Metric>().front(), FinancialYear{}, kLongAfter)) {}
};

std::string group(const std::string& id, const std::string& share,
                  const std::vector<std::string>& figures) {
  std::string lines = fmt::format("        - id: {0}\n          title: Group {0}\n", id);
  if (!share.empty()) lines += "          share: " + share + "\n";
  lines += "          observations:\n";
  for (const std::string& figure : figures) lines += "            - {" + figure + "}\n";
  return lines;
}

std::string fifths(const std::string& share = "0.2") {
  std::string lines = "    better: lower\n    inequality:\n      by: deprivation\n      groups:\n";
  const int values[] = {2410, 2100, 1900, 1750, 1602};
  for (int i = 0; i < 5; ++i)
    lines += group(fmt::format("imd{}", i + 1), share,
                   {fmt::format("period: 2022/23, value: {}", values[i] + 100),
                    fmt::format("period: 2023/24, value: {}", values[i])});
  return lines;
}

}  // namespace

TEST_CASE("by deprivation the first group is compared with the last") {
  const Loaded loaded(fifths());
  REQUIRE(loaded.view);
  CHECK(loaded.view->worst == 0);
  CHECK(loaded.view->best == 4);
  REQUIRE(loaded.view->gaps.size() == 2);
  const GapFigure& last = *loaded.view->latest();
  CHECK(last.label == "2023 to 2024");
  CHECK(last.gap.difference == 808);
  CHECK(last.gap.ratio == doctest::Approx(2410.0 / 1602));
}

TEST_CASE("five groups by deprivation have a slope index") {
  const Loaded loaded(fifths());
  REQUIRE(loaded.view->slope);
  // By hand: ranks 0.1 to 0.9, mean value 1952.4, slope = sum of (x - 0.5) y / sum of (x - 0.5)^2.
  CHECK(loaded.view->slope->slope == doctest::Approx(-983));
  CHECK(loaded.view->slope->most_deprived == doctest::Approx(1952.4 + 491.5));
  CHECK(loaded.view->slope_label == "2023 to 2024");
  CHECK(no_slope_because(*loaded.view).empty());

  const Loaded no_share(fifths(""));
  CHECK(!no_share.view->slope);
  CHECK(no_slope_because(*no_share.view) ==
        "Not enough data: it needs each group's share of the population.");
}

TEST_CASE("places are not ranked: the worst is compared with the best, and there is no slope") {
  std::string lines = "    better: higher\n    inequality:\n      by: place\n      groups:\n";
  const int values[] = {50, 57, 41, 59, 55};
  for (int i = 0; i < 5; ++i)
    lines +=
        group(fmt::format("p{}", i), "0.2", {fmt::format("period: 2023, value: {}", values[i])});
  const Loaded loaded(lines);
  REQUIRE(loaded.view);
  CHECK(loaded.view->worst == 2);
  CHECK(loaded.view->best == 3);
  CHECK(loaded.view->latest()->gap.difference == -18);
  CHECK(!loaded.view->slope);
  CHECK(no_slope_because(*loaded.view).empty());
  const Chart chart = gap_chart(*loaded.view, "A metric");
  const auto& data = std::get<GapChart>(chart.data);
  REQUIRE(data.series.size() == 4);
  CHECK(data.series[data.worst].name == "Group p2");
  CHECK(data.series[data.best].name == "Group p3");
  REQUIRE(data.gap.size() == 1);
  CHECK(data.gap[0].value == 18);
}

TEST_CASE("a gap that has closed is 0 and keeps its history") {
  for (const char* by : {"place", "population"}) {
    for (const bool swapped : {false, true}) {
      INFO(by << swapped);
      const std::string north =
          group("n", "",
                {"period: 2023, value: 20", "period: 2024, value: 18", "period: 2025, value: 15"});
      const std::string south =
          group("o", "",
                {"period: 2023, value: 14", "period: 2024, value: 14", "period: 2025, value: 15"});
      const Loaded loaded(
          fmt::format("    better: lower\n    inequality:\n      by: {}\n      groups:\n{}{}", by,
                      swapped ? south : north, swapped ? north : south));
      REQUIRE(loaded.view);
      CHECK(loaded.view->groups[loaded.view->worst].title == "Group n");
      REQUIRE(loaded.view->gaps.size() == 3);
      CHECK(loaded.view->gaps.front().size == 6);
      CHECK(loaded.view->latest()->size == 0);
      CHECK(loaded.view->latest()->gap.ratio == 1);
      CHECK(names_of_pair(*loaded.view).first == std::string("Group"));
      CHECK(no_gap_because(*loaded.view).empty());
    }
  }
}

TEST_CASE("of groups that are all alike those are compared that last differed") {
  // The fourth did worst of all, but nothing is known of it in the latest full period.
  const std::string lines =
      "    better: higher\n    inequality:\n      by: place\n      groups:\n" +
      group("a", "",
            {"period: 2023, value: 5", "period: 2024, value: 5", "period: 2025, value: 5"}) +
      group("b", "",
            {"period: 2023, value: 4", "period: 2024, value: 6", "period: 2025, value: 5"}) +
      group("c", "", {"period: 2023, value: 9", "period: 2025, value: 5"}) +
      group("d", "", {"period: 2024, value: 1"});
  const Loaded loaded(lines);
  REQUIRE(loaded.view);
  CHECK(loaded.view->worst == 0);
  CHECK(loaded.view->best == 1);
  REQUIRE(loaded.view->gaps.size() == 3);
  CHECK(loaded.view->latest()->size == 0);
  CHECK(loaded.view->gaps.front().size == -1);

  const Loaded never("    inequality:\n      by: place\n      groups:\n" +
                     group("a", "", {"period: 2024, value: 1"}) +
                     group("b", "", {"period: 2025, value: 5"}) +
                     group("c", "", {"period: 2025, value: 5"}));
  CHECK(never.view->worst == 1);
  CHECK(never.view->best == 2);
  REQUIRE(never.view->latest() != nullptr);
  CHECK(never.view->latest()->size == 0);
}

TEST_CASE("a gap of a period that has not begun is none") {
  const Workspace workspace = testing::load(
      {{"m.yaml",
        "metrics:\n  - id: m\n    title: M\n    inequality:\n      by: place\n      groups:\n" +
            group("a", "", {"period: 2022, value: 5", "period: 2029, value: 9"}) +
            group("b", "", {"period: 2022, value: 4", "period: 2029, value: 1"})}});
  const auto view = view_inequality(*workspace.plan.all<Metric>().front(), FinancialYear{},
                                    Date::of(2026, 11, 22).value());
  REQUIRE(view);
  REQUIRE(view->gaps.size() == 1);
  CHECK(view->latest()->size == 1);
}

TEST_CASE("a gap needs one period with both groups") {
  const Loaded apart("    better: lower\n    inequality:\n      by: deprivation\n      groups:\n" +
                     group("a", "", {"period: 2022, value: 5"}) +
                     group("b", "", {"period: 2023, value: 3"}));
  REQUIRE(apart.view);
  CHECK(apart.view->latest() == nullptr);
  const Loaded one("    inequality:\n      by: deprivation\n      groups:\n" +
                   group("a", "", {"period: 2022, value: 5"}));
  REQUIRE(one.view);
  CHECK(one.view->latest() == nullptr);
  CHECK(no_gap_because(*apart.view) == "Not enough data: no period has figures of both groups.");
  CHECK(no_gap_because(*one.view) ==
        "Not enough data: it lies between two groups, and there is one.");
  CHECK(!Loaded("    better: lower\n").view);
  CHECK(!Loaded("    inequality:\n      by: place\n").view);
}

TEST_CASE("a narrowing gap is judged like any yearly figure") {
  std::string worse =
      "    better: lower\n    frequency: yearly\n    inequality:\n      by: "
      "deprivation\n      groups:\n";
  std::vector<std::string> first;
  std::vector<std::string> second;
  for (int i = 0; i < 5; ++i) {
    const int value = 1000 - 100 * i;
    first.push_back(fmt::format("period: {}/{:02}, value: {}, lower: {}, upper: {}", 2015 + i,
                                16 + i, value, value - 20, value + 20));
    second.push_back(
        fmt::format("period: {}/{:02}, value: 400, lower: 380, upper: 420", 2015 + i, 16 + i));
  }
  const Loaded narrowing(worse + group("a", "", first) + group("b", "", second));
  CHECK(narrowing.view->travel == statistics::Travel::better);
  first.pop_back();
  const Loaded short_of_one(worse + group("a", "", first) + group("b", "", second));
  CHECK(short_of_one.view->travel == statistics::Travel::not_enough_data);
}

namespace {

// Two groups by deprivation over five years, each figure with an interval of one on either side.
std::string two_groups(const std::string& better, const std::vector<double>& most,
                       const std::vector<double>& least, const std::string& by = "deprivation") {
  std::string lines = "    frequency: yearly\n";
  if (!better.empty()) lines += "    better: " + better + "\n";
  lines += "    inequality:\n      by: " + by + "\n      groups:\n";
  const auto figures = [](const std::vector<double>& values) {
    std::vector<std::string> list;
    for (std::size_t i = 0; i < values.size(); ++i)
      list.push_back(fmt::format("period: {}, value: {}, lower: {}, upper: {}", 2020 + i, values[i],
                                 values[i] - 1, values[i] + 1));
    return list;
  };
  return lines + group("most", "", figures(most)) + group("least", "", figures(least));
}

}  // namespace

TEST_CASE("a gap that turns round is not the gap it was") {
  const Loaded loaded(two_groups("higher", {40, 45, 50, 55, 60}, {50, 50, 50.5, 50, 50}));
  const InequalityView& view = *loaded.view;
  CHECK(names_of_pair(view).first == std::string("Most deprived"));
  CHECK(names_of_pair(view).second == std::string("Least deprived"));
  REQUIRE(view.gaps.size() == 5);
  CHECK(view.gaps.front().size == 10);
  CHECK(view.latest()->size == -10);
  CHECK(view.trend.trend == statistics::Trend::decreasing);
  CHECK(gap_travel_in_words(view) == "Turned round");
  CHECK(gap_travel_tone(view) == Tone::none);
  CHECK(gap_size_in_words(view, view.gaps.front()) == "10 per 100,000");
  CHECK(gap_size_in_words(view, *view.latest()) == "10 per 100,000 in favour of the most deprived");
  const Chart chart = gap_chart(view, "A metric (county)");
  CHECK(chart.title == "Gap between groups: A metric (county)");
  CHECK(std::get<GapChart>(chart.data).gap.back().value == -10);
  CHECK(chart.alternative.find("is 10 per 100,000 in favour of the most deprived in 2024") !=
        std::string::npos);
}

TEST_CASE("a gap the other way round narrows towards nothing") {
  const Loaded closing(two_groups("higher", {60, 58, 56, 54, 52}, {50, 50, 50, 50, 50}));
  CHECK(closing.view->latest()->size == -2);
  CHECK(gap_travel_in_words(*closing.view) == "Narrowing");
  CHECK(gap_travel_tone(*closing.view) == Tone::none);
  const Loaded opening(two_groups("lower", {48, 46, 44, 42, 40}, {50, 50, 50, 50, 50}));
  CHECK(gap_travel_in_words(*opening.view) == "Widening");
  CHECK(gap_travel_tone(*opening.view) == Tone::none);
  const Loaded worse(two_groups("lower", {52, 54, 56, 58, 60}, {50, 50, 50, 50, 50}));
  CHECK(gap_travel_in_words(*worse.view) == "Widening");
  CHECK(gap_travel_tone(*worse.view) == Tone::bad);
}

TEST_CASE("where neither way is better nobody is called worse off") {
  const Loaded deprived(two_groups("", {40, 41}, {50, 50}));
  CHECK(names_of_pair(*deprived.view).first == std::string("Most deprived"));
  CHECK(deprived.view->latest()->size == 9);
  const Loaded places(two_groups("", {40, 41}, {50, 50}, "place"));
  CHECK(names_of_pair(*places.view).second == std::string("Compared with"));
  CHECK(places.view->latest()->worse == 50);
}

TEST_CASE("a gap's trend does not reach over a rebasing") {
  const std::string lines = two_groups("lower", {50, 54, 58, 62, 66}, {40, 40, 40, 40, 40});
  CHECK(gap_travel_in_words(*Loaded(lines).view) == "Widening");
  const Loaded rebased(lines + "    rebase: [{from: 2022-01-01, reason: New codes}]\n");
  REQUIRE(rebased.view->gaps.size() == 3);
  CHECK(rebased.view->rebased);
  CHECK(rebased.view->gaps.front().label == "2022");
  CHECK(rebased.view->travel == statistics::Travel::not_enough_data);
  // One that no figure follows yet changes nothing about those before it.
  const Loaded ahead(lines + "    rebase: [{from: 2026-01-01, reason: New codes}]\n");
  CHECK(ahead.view->gaps.size() == 5);
}

TEST_CASE("groups that a chart leaves out are not left out without a word") {
  CHECK(left_undrawn_in_words(*Loaded(fifths()).view) ==
        "Of the 5 groups 4 are shown over time: the two between which the gap lies and 2 others. "
        "The latest figures of all 5 stand in the table of groups.");
  CHECK(left_undrawn_in_words(*Loaded(two_groups("higher", {1}, {2})).view).empty());
}
