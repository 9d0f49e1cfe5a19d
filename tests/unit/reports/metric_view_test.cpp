// Which of the plan's numbers go into the statistics, and what a paper says of the answer.
#include "reports/metric_view.hpp"

#include "hwbplan/workspace/metric_figures.hpp"

#include "reports/metric_words.hpp"
#include "unit/workspace/loading.hpp"

#include <iterator>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace hwbplan;
using namespace hwbplan::reports;

namespace {

// A day by which every target of these tests is due and every period has begun.
const Date kLongAfter = Date::from_iso("2030-01-01").value_or(Date{});

// A metric with these lines, of which the paper's view is looked at while the plan lives.
struct Loaded {
  Workspace workspace;
  MetricView view;

  explicit Loaded(const std::string& lines)
      : workspace(
            testing::load({{"m.yaml", "metrics:\n  - id: m\n    title: A metric\n" + lines}})),
        view(view_metric(*workspace.plan.all<Metric>().front(), FinancialYear{}, kLongAfter)) {}
};

const std::string kQuarterly =
    "    unit: \"%\"\n    better: higher\n    type: proportion\n    frequency: quarterly\n";
const std::string kYearlyRate =
    "    unit: per 100,000\n    better: lower\n    type: rate\n    frequency: yearly\n";

std::string yearly(int first, const std::vector<std::pair<int, int>>& counts) {
  std::string lines = "    observations:\n";
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const int year = first + static_cast<int>(i);
    lines +=
        fmt::format("      - {{period: {}/{:02}, value: {:.1f}, numerator: {}, denominator: {}}}\n",
                    year, (year + 1) % 100, 100000.0 * counts[i].first / counts[i].second,
                    counts[i].first, counts[i].second);
  }
  return lines;
}

}  // namespace

TEST_CASE("intervals come from the numbers behind a figure, by its type") {
  const Loaded proportion(
      kQuarterly +
      "    observations:\n"
      "      - {period: Q1 2012/13, value: 65, numerator: 65, denominator: 100}\n"
      "      - {period: Q2 2012/13, value: 50, lower: 40.5, upper: 60}\n"
      "      - {period: Q3 2012/13, value: 50}\n");
  REQUIRE(proportion.view.figures.size() == 3);
  const auto& wilson = proportion.view.figures[0];
  REQUIRE(wilson.interval);
  CHECK(wilson.interval->lower == doctest::Approx(55.2544).epsilon(1e-5));
  CHECK(wilson.interval->upper == doctest::Approx(73.6358).epsilon(1e-5));
  CHECK(interval_in_words(proportion.view, wilson) == "55% to 74%, by Wilson's method");
  CHECK(proportion.view.figures[1].interval == statistics::Interval{40.5, 60});
  CHECK(proportion.view.figures[1].interval_source == IntervalSource::published);
  CHECK(!proportion.view.figures[2].interval);

  const Loaded rate(kYearlyRate + yearly(2022, {{512, 26487}}));
  REQUIRE(rate.view.figures[0].interval);
  CHECK(rate.view.figures[0].interval_source == IntervalSource::byar);
  CHECK(interval_in_words(rate.view, rate.view.figures[0]) ==
        "1,769.2 to 2,107.9 per 100,000, by Byar's method");
  const Loaded few(kYearlyRate + yearly(2022, {{9, 26487}}));
  CHECK(few.view.figures[0].interval_source == IntervalSource::exact);

  const Loaded count(
      "    type: count\n    frequency: yearly\n    observations:\n"
      "      - {period: 2022/23, value: 65}\n");
  REQUIRE(count.view.figures[0].interval);
  CHECK(count.view.figures[0].interval->lower == doctest::Approx(50.1632).epsilon(1e-5));
}

TEST_CASE("a standardised rate has no interval of its crude one") {
  const Loaded rate(kYearlyRate +
                    "    observations:\n"
                    "      - {period: 2022/23, value: 2100, numerator: 512, denominator: 26487}\n");
  CHECK(!rate.view.figures[0].interval);
  const Loaded nonsense(kYearlyRate +
                        "    observations:\n"
                        "      - {period: 2022/23, value: 5, numerator: 5, denominator: 0}\n"
                        "      - {period: 2023/24, value: 5, lower: 9, upper: 2}\n");
  CHECK(!nonsense.view.figures[0].interval);
  CHECK(!nonsense.view.figures[1].interval);
}

TEST_CASE("a proportion may be written from 0 to 1") {
  const Loaded share(
      "    type: proportion\n    observations:\n"
      "      - {period: 2022/23, value: 0.65, numerator: 65, denominator: 100}\n");
  REQUIRE(share.view.figures[0].interval);
  CHECK(share.view.figures[0].interval->upper == doctest::Approx(0.7364).epsilon(1e-3));
}

TEST_CASE("figures stand in the order of time, one a period") {
  const Loaded loaded(
      "    frequency: yearly\n    observations:\n"
      "      - {period: 2023/24, value: 3}\n      - {period: 2021/22, value: 1}\n"
      "      - {period: 2022/23, value: 2}\n      - {period: 2023/24, value: 9}\n"
      "      - {period: ongoing, value: 7}\n      - {period: 2024/25, value: about 4}\n");
  REQUIRE(loaded.view.figures.size() == 3);
  CHECK(loaded.view.figures[0].value == 1);
  CHECK(loaded.view.figures[2].value == 3);
  CHECK(loaded.view.figures[2].label == "2023 to 2024");
}

TEST_CASE("a calendar year does not follow the financial year that it overlaps with") {
  std::string lines = kYearlyRate + "    observations:\n";
  const auto add = [&](const std::string& period, int value) {
    lines += fmt::format("      - {{period: {}, value: {}, lower: {}, upper: {}}}\n", period, value,
                         value - 5, value + 5);
  };
  for (int i = 0; i < 4; ++i) add(fmt::format("{}/{:02}", 2015 + i, 16 + i), 100 * (i + 1));
  const std::string four = lines;
  add("2019/20", 500);
  CHECK(Loaded(lines).view.travel == statistics::Travel::worse);
  lines = four;
  add("2019", 500);
  const Loaded mixed(lines);
  CHECK(mixed.view.travel == statistics::Travel::not_enough_data);
  CHECK(reason_in_words(mixed.view) ==
        "A trend needs five years in a row that neither overlap nor leave months out.");
}

TEST_CASE("yearly figures are judged by the recent trend") {
  // The counts of OHID's own test of an increasing rate.
  const Loaded rising(
      kYearlyRate +
      yearly(2014, {{994, 40299}, {1023, 41527}, {1199, 42811}, {1332, 44064}, {1367, 44701}}));
  CHECK(rising.view.yearly);
  CHECK(rising.view.travel == statistics::Travel::worse);
  CHECK(in_words(rising.view.travel) == "Getting worse");
  CHECK(reason_in_words(rising.view) == "The five latest years show a trend beyond chance.");
  CHECK(!rising.view.chart);

  const Loaded few(kYearlyRate + yearly(2014, {{994, 40299}, {1367, 44701}}));
  CHECK(few.view.travel == statistics::Travel::not_enough_data);
  CHECK(reason_in_words(few.view) == "A trend needs five yearly figures.");
}

TEST_CASE("a trend does not reach over a rebasing") {
  const std::string figures =
      yearly(2014, {{994, 40299}, {1023, 41527}, {1199, 42811}, {1332, 44064}, {1367, 44701}});
  const Loaded rebased(kYearlyRate + figures +
                       "    rebase: [{from: 2016-04-01, reason: New codes}]\n");
  CHECK(rebased.view.travel == statistics::Travel::not_enough_data);
  const Chart chart = metric_chart(rebased.view, "A metric");
  const auto& phases = std::get<MetricChart>(chart.data).phases;
  REQUIRE(phases.size() == 2);
  CHECK(phases[1].first == 2);
  CHECK(phases[1].reason == "New codes");
}

TEST_CASE("pooled years are no years") {
  std::string lines = kYearlyRate + "    observations:\n";
  for (int year = 2010; year < 2016; ++year)
    lines += fmt::format("      - {{period: {} to {}, value: {}, lower: {}, upper: {}}}\n", year,
                         year + 2, 100 + 10 * (year - 2010), 99 + 10 * (year - 2010),
                         101 + 10 * (year - 2010));
  CHECK(Loaded(lines).view.travel == statistics::Travel::not_enough_data);
}

TEST_CASE("quarterly figures are judged by the control chart") {
  std::string lines = kQuarterly + "    observations:\n";
  for (int i = 0; i < 14; ++i)
    lines += fmt::format("      - {{period: Q{} {}/{:02}, value: {}}}\n", i % 4 + 1, 2010 + i / 4,
                         11 + i / 4, i < 13 ? 50 + i % 2 : 90);
  const Loaded loaded(lines + "    target: {period: 2015/16, value: 99}\n");
  REQUIRE(loaded.view.chart);
  CHECK(loaded.view.travel == statistics::Travel::better);
  CHECK(reason_in_words(loaded.view) == "The latest figure lies above the upper process limit.");
  CHECK(target_is_met(loaded.view) == false);
  CHECK(target_in_words(loaded.view, kLongAfter) ==
        "Not met: 9 percentage points below the target.");
  // The latest figure shows that something is changing, so the limits say nothing of what comes.
  CHECK(assurance_in_words(loaded.view).empty());
  const Chart chart = metric_chart(loaded.view, "A metric");
  const auto& data = std::get<MetricChart>(chart.data);
  REQUIRE(data.phases.size() == 1);
  CHECK(!data.phases[0].trial);
  CHECK(data.points.back().cause == SpecialCause::improvement);
  // The one high figure lifts the mean above all before it.
  CHECK(data.points.front().cause == SpecialCause::concern);
  CHECK(chart.alternative.find("90% in ") != std::string::npos);
}

TEST_CASE("what to expect of a stable process") {
  std::string lines = kQuarterly + "    observations:\n";
  for (int i = 0; i < 14; ++i)
    lines += fmt::format("      - {{period: Q{} {}/{:02}, value: {}}}\n", i % 4 + 1, 2010 + i / 4,
                         11 + i / 4, 50 + i % 2);
  const Loaded far(lines + "    target: {period: 2015/16, value: 99}\n");
  CHECK(assurance_in_words(far.view) ==
        "As things stand the target will not be met; something must change.");
  const Loaded near(lines + "    target: {period: 2015/16, value: 51}\n");
  CHECK(assurance_in_words(near.view) ==
        "As things stand the target will be met at some times and missed at others.");
  const Loaded passed(lines + "    target: {period: 2015/16, value: 20}\n");
  CHECK(assurance_in_words(passed.view) == "As things stand the target will be met every time.");
  CHECK(travel_of(*passed.view.chart, passed.view.good) ==
        statistics::Travel::no_significant_change);
}

TEST_CASE("two points are no direction") {
  const Loaded loaded(kQuarterly +
                      "    observations:\n      - {period: Q1 2012/13, value: 10}\n"
                      "      - {period: Q2 2012/13, value: 90}\n");
  CHECK(loaded.view.travel == statistics::Travel::not_enough_data);
  CHECK(reason_in_words(loaded.view) == "Process limits need 5 figures.");
}

TEST_CASE("a metric with nothing in it") {
  const Loaded empty("");
  CHECK(empty.view.figures.empty());
  CHECK(empty.view.travel == statistics::Travel::not_enough_data);
  CHECK(reason_in_words(empty.view) == "No figure has been observed yet.");
  CHECK(target_in_words(empty.view, kLongAfter).empty());
  CHECK(!target_is_met(empty.view));
  CHECK(std::get<MetricChart>(metric_chart(empty.view, "A metric").data).points.empty());
}

TEST_CASE("a target whose day lies ahead is not missed") {
  const Loaded ahead(kQuarterly +
                     "    target: {period: 2015/16, value: 60}\n    observations:\n"
                     "      - {period: Q1 2012/13, value: 50}\n");
  const Date day_before = *Date::from_iso("2016-03-30");
  CHECK(target_is_to_come(ahead.view, day_before));
  CHECK(target_in_words(ahead.view, day_before) ==
        "Not due until 31 March 2016: 10 percentage points below the target.");
  const Date its_day = *Date::from_iso("2016-03-31");
  CHECK_FALSE(target_is_to_come(ahead.view, its_day));
  CHECK(target_in_words(ahead.view, its_day) == "Not met: 10 percentage points below the target.");
  const Loaded early(kQuarterly +
                     "    target: {period: 2015/16, value: 60}\n    observations:\n"
                     "      - {period: Q1 2012/13, value: 61}\n");
  CHECK_FALSE(target_is_to_come(early.view, day_before));
  CHECK(target_in_words(early.view, day_before) == "Met: 1 percentage point above the target.");
}

TEST_CASE("the interval says whether the target is missed by chance") {
  const Loaded loaded(kQuarterly +
                      "    target: {period: 2015/16, value: 60}\n    observations:\n"
                      "      - {period: Q1 2012/13, value: 50, lower: 45, upper: 55}\n");
  CHECK(target_in_words(loaded.view, kLongAfter) ==
        "Not met: 10 percentage points below the target. By the confidence interval that is more "
        "than chance.");
  const Loaded wide(kQuarterly +
                    "    target: {period: 2015/16, value: 60}\n    observations:\n"
                    "      - {period: Q1 2012/13, value: 50, lower: 35, upper: 65}\n");
  CHECK(target_in_words(wide.view, kLongAfter) ==
        "Not met: 10 percentage points below the target. By the confidence interval the "
        "difference may be chance.");
}

TEST_CASE("differences of percentages are percentage points") {
  const Loaded percent(kQuarterly + "    observations:\n      - {period: 2012, value: 46.1}\n");
  CHECK(difference_in_words(percent.view, 9.2) == "9.2 percentage points");
  CHECK(difference_in_words(percent.view, 1) == "1 percentage point");
  const Loaded rate(kYearlyRate + yearly(2022, {{512, 26487}}));
  CHECK(difference_in_words(rate.view, 808) == "808 per 100,000");
  CHECK(differences_in_words(rate.view, {-8, 9}) == "-8 to 9 per 100,000");
  CHECK(differences_in_words(percent.view, {-8, 9.5}) == "-8 to 9.5 percentage points");
}

TEST_CASE("values in words") {
  const Loaded percent(kQuarterly + "    observations:\n      - {period: 2012, value: 46.10}\n");
  CHECK(value_in_words(percent.view, 46.1) == "46.1%");
  const Loaded rate(kYearlyRate + yearly(2022, {{512, 26487}}));
  CHECK(value_in_words(rate.view, 1933) == "1,933 per 100,000");
  const Loaded none("    observations:\n      - {period: 2012, value: 9000}\n");
  CHECK(value_in_words(none.view, 9000) == "9,000");
}

TEST_CASE("a year's total does not enter the chart of months") {
  std::string lines = "    unit: people\n    better: higher\n    type: count\n    observations:\n";
  for (int i = 0; i < 14; ++i)
    lines += fmt::format("      - {{period: {}-{:02}, value: {}}}\n", 2024 + i / 12, i % 12 + 1,
                         100 + i % 3);
  const std::string year = "      - {period: 2024/25, value: 1224}\n";
  for (const std::string frequency : {"", "    frequency: monthly\n"}) {
    const Loaded mixed(frequency + lines + year);
    CHECK(!mixed.view.yearly);
    CHECK(mixed.view.figures.size() == 14);
    CHECK(mixed.view.all.size() == 15);
    REQUIRE(mixed.view.latest() != nullptr);
    CHECK(mixed.view.latest()->value == 101);
    CHECK(mixed.view.travel == statistics::Travel::no_significant_change);
    CHECK(reason_in_words(mixed.view) ==
          "The latest figure is within ordinary variation. 1 figure for a period of another length "
          "is left out.");
  }
  const Loaded other_way("    frequency: yearly\n" + lines + year);
  CHECK(other_way.view.figures.size() == 1);
  CHECK(
      reason_in_words(other_way.view) ==
      "A trend needs five yearly figures. 14 figures for periods of another length are left out.");
  // Where no figure is as long as the frequency says, they are compared with each other.
  CHECK(Loaded("    frequency: quarterly\n" + lines).view.figures.size() == 14);
}

TEST_CASE("a figure for a period that has not begun is left out, and the paper says so") {
  const std::string lines =
      "metrics:\n  - id: m\n    title: M\n    frequency: yearly\n    better: lower\n"
      "    target: {period: 2025, value: 5}\n    observations:\n"
      "      - {period: 2023, value: 7}\n      - {period: 2029, value: 3}\n";
  const Workspace workspace = testing::load({{"m.yaml", lines}});
  const Metric& metric = *workspace.plan.all<Metric>().front();
  const Date today = Date::of(2026, 11, 22).value();
  const MetricView view = view_metric(metric, FinancialYear{}, today);
  REQUIRE(view.latest() != nullptr);
  CHECK(view.latest()->value == 7);
  CHECK(view.latest()->observation == latest_observation(metric, today));
  CHECK(target_is_met(view) == false);
  CHECK(reason_in_words(view) ==
        "A trend needs five yearly figures. 1 figure for a period that has not begun is left out.");
  const MetricView before = view_metric(metric, FinancialYear{}, Date::of(2022, 1, 1).value());
  CHECK(before.latest() == nullptr);
  CHECK(reason_in_words(before) ==
        "No figure has been observed yet. 2 figures for periods that have not begun are left out.");
}

TEST_CASE("a percent sign is not lost where no unit is given") {
  const Loaded all(
      "    observations:\n      - {period: 2023, value: 12%}\n"
      "      - {period: 2024, value: 14.5%}\n    target: {period: 2025, value: 10%}\n");
  CHECK(value_in_words(all.view, *all.view.latest()) == "14.5%");
  CHECK(target_in_words(all.view, kLongAfter) == "4.5 percentage points above the target.");
  const Loaded mixed(
      "    observations:\n      - {period: 2023, value: 12}\n"
      "      - {period: 2024, value: 14%}\n");
  CHECK(value_in_words(mixed.view, mixed.view.all.front()) == "12");
  CHECK(value_in_words(mixed.view, *mixed.view.latest()) == "14%");
}

TEST_CASE("figures that overlap do not enter a control chart together") {
  std::string lines = kQuarterly + "    observations:\n";
  // The twelve months to the end of each quarter.
  for (int i = 0; i < 12; ++i)
    lines +=
        fmt::format("      - {{period: {}-{:02}-01 to {}-{:02}-28, value: {}}}\n", 2010 + i / 4,
                    i % 4 * 3 + 1, 2010 + (i + 3) / 4, (i + 3) % 4 * 3 + 2, 50 + i);
  const Loaded rolling(lines);
  REQUIRE(rolling.view.all.size() == 12);
  CHECK(rolling.view.figures.size() == 3);
  CHECK(rolling.view.latest()->value == 61);
  CHECK(reason_in_words(rolling.view) ==
        "Process limits need 5 figures. 9 figures whose periods overlap with a later one are left "
        "out.");
}

TEST_CASE("counts tell the trend of a proportion also where an interval is published") {
  // An interval of no width gives no trend, and the counts behind the figures do.
  std::string lines =
      "    unit: \"%\"\n    better: higher\n    type: proportion\n    frequency: yearly\n"
      "    observations:\n";
  for (int i = 0; i < 5; ++i)
    lines += fmt::format(
        "      - {{period: {0}/{1:02}, value: {2}, lower: {2}, upper: {2}, numerator: {3}, "
        "denominator: 1000}}\n",
        2015 + i, 16 + i, 40 + 5 * i, 400 + 50 * i);
  const Loaded loaded(lines);
  CHECK(loaded.view.figures[0].interval_source == IntervalSource::published);
  CHECK(loaded.view.travel == statistics::Travel::better);
  // Counts that are not those of the value say nothing about it.
  std::string others = lines;
  for (std::size_t at = 0; (at = others.find("denominator: 1000", at)) != std::string::npos; ++at)
    others.replace(at, 17, "denominator: 2000");
  CHECK(Loaded(others).view.travel == statistics::Travel::not_enough_data);
}

TEST_CASE("nobody of a hundred is read in the scale of the metric's other figures") {
  const std::string zero = "      - {period: 2023, value: 0, numerator: 0, denominator: 100}\n";
  const std::string begin = "    type: proportion\n    observations:\n";
  const Loaded shares(
      begin + "      - {period: 2022, value: 0.02, numerator: 2, denominator: 100}\n" + zero);
  REQUIRE(shares.view.latest()->interval);
  CHECK(shares.view.latest()->interval->upper == doctest::Approx(0.037).epsilon(1e-2));
  const Loaded percentages(
      begin + "      - {period: 2022, value: 2, numerator: 2, denominator: 100}\n" + zero);
  REQUIRE(percentages.view.latest()->interval);
  CHECK(percentages.view.latest()->interval->upper == doctest::Approx(3.7).epsilon(1e-2));
  for (const char* unit : {"\"%\"", "\"% of those invited\"", "per cent"}) {
    const Loaded by_unit(fmt::format("    unit: {}\n", unit) + begin + zero);
    REQUIRE(by_unit.view.latest()->interval);
    CHECK(by_unit.view.latest()->interval->upper == doctest::Approx(3.7).epsilon(1e-2));
  }
  // A 0 alone is both, so there is no interval to be had.
  CHECK(!Loaded(begin + zero).view.latest()->interval);
}

TEST_CASE("where the last step goes the other way, the verdict says since when it is judged") {
  const std::string falling = yearly(2014, {{2000, 1'000'000},
                                            {1900, 1'000'000},
                                            {1700, 1'000'000},
                                            {1500, 1'000'000},
                                            {1200, 1'000'000},
                                            {1230, 1'000'000}});
  const std::string since = "Getting better since 2015 to 2016";
  CHECK(travel_in_words(Loaded(kYearlyRate + falling).view) ==
        since + "; the latest figure is worse than the one before");
  // The figure before is the baseline: it is said once.
  CHECK(
      travel_in_words(
          Loaded(kYearlyRate + falling + "    baseline: {period: 2018/19, value: 120.0}\n").view) ==
      since + "; the latest figure is worse than the one before");
  CHECK(
      travel_in_words(
          Loaded(kYearlyRate + falling + "    baseline: {period: 2013/14, value: 110.0}\n").view) ==
      since + "; the latest figure is worse than the one before and than the baseline");
  // Of a metric of which neither way is better.
  const std::string neither = "    unit: per 100,000\n    better: neither\n    type: rate\n";
  CHECK(travel_in_words(Loaded(neither + "    frequency: yearly\n" + falling).view) ==
        "Falling since 2015 to 2016; the latest figure is higher than the one before");
}

TEST_CASE("where the figures beside it show the verdict, nothing more is said") {
  const std::string falling = yearly(2014, {{2000, 1'000'000},
                                            {1900, 1'000'000},
                                            {1700, 1'000'000},
                                            {1500, 1'000'000},
                                            {1200, 1'000'000}});
  CHECK(travel_in_words(Loaded(kYearlyRate + falling).view) == "Getting better");
  CHECK(
      travel_in_words(
          Loaded(kYearlyRate + falling + "    baseline: {period: 2013/14, value: 210.0}\n").view) ==
      "Getting better");
  // The baseline is the latest figure itself, and two equal figures look like standing still.
  CHECK(
      travel_in_words(
          Loaded(kYearlyRate + falling + "    baseline: {period: 2018/19, value: 120.0}\n").view) ==
      "Getting better since 2014 to 2015");
  // Figures before a rebasing can't be compared with it.
  CHECK(travel_in_words(Loaded(kYearlyRate + falling +
                               "    baseline: {period: 2012/13, value: 90.0}\n"
                               "    rebase: [{from: 2014-04, reason: New system}]\n")
                            .view) == "Getting better since 2014 to 2015");
  const Loaded few(kYearlyRate + yearly(2014, {{2000, 1'000'000}, {2100, 1'000'000}}));
  CHECK(travel_in_words(few.view) == "Not enough data");
}

TEST_CASE("a figure beyond the process limits that falls short of the one before says so") {
  std::string lines = kQuarterly + "    observations:\n";
  const int values[] = {50, 51, 50, 49, 50, 51, 50, 49, 50, 51, 50, 49, 70, 69};
  for (std::size_t i = 0; i < std::size(values); ++i)
    lines += fmt::format("      - {{period: Q{} {}/{:02}, value: {}}}\n", i % 4 + 1, 2012 + i / 4,
                         13 + i / 4, values[i]);
  CHECK(travel_in_words(Loaded(lines).view) ==
        "Getting better, by the figures since April to June 2012; the latest figure is worse than "
        "the one before");
}

TEST_CASE("a difference that the decimals can't tell is not told as none") {
  const Loaded percent(kQuarterly + "    observations: [{period: Q1 2012/13, value: 50.1}]\n");
  CHECK(difference_in_words(percent.view, 0) == "0 percentage points");
  CHECK(difference_in_words(percent.view, 0.04) == "less than 0.1 percentage points");
  CHECK(difference_in_words(percent.view, 0.05) == "0.1 percentage points");
  CHECK(difference_in_words(percent.view, -0.04) == "between -0.1 and 0 percentage points");
  // What is left over from a subtraction of two that are equal.
  CHECK(difference_in_words(percent.view, 0.1 + 0.2 - 0.3) == "0 percentage points");
  const Loaded whole("    unit: \"%\"\n    observations: [{period: 2012, value: 50}]\n");
  CHECK(difference_in_words(whole.view, 0.2) == "less than 1 percentage point");
  const Loaded rate(kYearlyRate + "    observations: [{period: 2012, value: 2.5}]\n");
  CHECK(difference_in_words(rate.view, 0.01) == "less than 0.1 per 100,000");
  const Loaded pounds("    unit: £\n    observations: [{period: 2012, value: 20}]\n");
  CHECK(difference_in_words(pounds.view, 0.25) == "£0.25");
  CHECK(difference_in_words(pounds.view, 0.001) == "less than £0.01");
}

TEST_CASE("a figure a hair above its target is not at it") {
  const Loaded near(
      "    unit: \"%\"\n    better: lower\n    target: {period: 2014, value: 0.0001}\n"
      "    observations: [{period: 2014, value: 0.0003}]\n");
  CHECK(target_in_words(near.view, kLongAfter) ==
        "Not met: less than 0.001 percentage points above the target.");
}
