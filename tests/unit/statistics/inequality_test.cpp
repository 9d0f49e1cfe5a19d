// Gaps and the slope index, the latter against OHID's own test data.
#include "hwbplan/statistics/inequality.hpp"

#include <cmath>
#include <limits>
#include <vector>

#include <doctest/doctest.h>

using namespace hwbplan::statistics;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

DeprivationGroup measured(double share, double value, double standard_error) {
  const double reach = 1.959963984540054 * standard_error;
  return {.share = share, .value = value, .interval = Interval{value - reach, value + reach}};
}

// Life expectancy by tenths of two areas: rows 1 to 20 of tests/testthat/testdata_SII.xlsx of the R
// package PHEindicatormethods.
const std::vector<DeprivationGroup> kArea1 = {
    measured(7291, 75.933459010308098, 1.6384724263585451),
    measured(7997, 78.344238272784295, 1.578192884542907),
    measured(6105, 83.836063104165405, 1.5134355059640296),
    measured(7666, 83.637539966493094, 1.7754906175801293),
    measured(5790, 80.465503152955904, 1.7013390591981388),
    measured(6934, 81.115675985702197, 1.5641210737675499),
    measured(5918, 81.693083571856207, 1.3681148366878566),
    measured(5974, 84.190006206098701, 1.4001418005940802),
    measured(7147, 80.595564108147201, 2.4328463975781616),
    measured(7534, 86.289434957862397, 1.5665181695934678)};
const std::vector<DeprivationGroup> kArea2 = {
    measured(21675, 70.548531859999997, 0.22959183673469533),
    measured(20065, 71.571557339999998, 0.25980680102040948),
    measured(19750, 72.486986709999996, 0.29923808418367348),
    measured(24713, 73.519855190000001, 0.16075122704081746),
    measured(20112, 73.146054250000006, 0.79182289540816175),
    measured(19618, 76.158987120000006, 0.77831961224489843),
    measured(22408, 78.654448709999997, 0.39937532908163315),
    measured(19752, 80.564769609999999, 0.27939550765306059),
    measured(18939, 80.854866270000002, 0.22959183673469533),
    measured(19312, 79.971125299999997, 0.35175375000000292)};

std::vector<DeprivationGroup> fifths(double value) {
  return std::vector<DeprivationGroup>(5, measured(1, value, 1));
}

}  // namespace

TEST_CASE("the slope index is that of PHEindicatormethods") {
  const std::optional<SlopeIndex> first = slope_index(kArea1);
  REQUIRE(first);
  CHECK(first->slope == doctest::Approx(6.9346164736688189).epsilon(1e-10));
  CHECK(first->most_deprived == doctest::Approx(78.076630782316712).epsilon(1e-10));
  REQUIRE(first->relative);
  CHECK(*first->relative == doctest::Approx(1.0888180804446217).epsilon(1e-10));

  const std::optional<SlopeIndex> second = slope_index(kArea2);
  REQUIRE(second);
  CHECK(second->slope == doctest::Approx(12.547846636351798).epsilon(1e-10));
  REQUIRE(second->relative);
  CHECK(*second->relative == doctest::Approx(1.180885620848795).epsilon(1e-10));
}

TEST_CASE("fifths, from rows 61 to 70 of the same file") {
  const std::optional<SlopeIndex> first =
      slope_index(std::vector(kArea1.begin(), kArea1.begin() + 5));
  REQUIRE(first);
  CHECK(first->slope == doctest::Approx(7.9193341471008738).epsilon(1e-10));
  REQUIRE(first->relative);
  CHECK(*first->relative == doctest::Approx(1.1037116952717257).epsilon(1e-7));
  const std::optional<SlopeIndex> second =
      slope_index(std::vector(kArea2.begin(), kArea2.begin() + 5));
  REQUIRE(second);
  CHECK(second->slope == doctest::Approx(3.6215563376545648).epsilon(1e-10));
}

// The file's own limits come from 100,000 random samples, so they agree to about the third digit.
TEST_CASE("the interval of the slope is what OHID's simulation tends to") {
  const std::optional<SlopeIndex> first = slope_index(kArea1);
  REQUIRE(first);
  REQUIRE(first->slope_interval);
  CHECK(first->slope_interval->lower == doctest::Approx(3.1275946176508169).epsilon(0.01));
  CHECK(first->slope_interval->upper == doctest::Approx(10.7586873680794).epsilon(0.01));
  const std::optional<SlopeIndex> second = slope_index(kArea2);
  REQUIRE(second);
  REQUIRE(second->slope_interval);
  CHECK(second->slope_interval->lower == doctest::Approx(11.936156426792138).epsilon(0.001));
  CHECK(second->slope_interval->upper == doctest::Approx(13.163020132396579).epsilon(0.001));
}

TEST_CASE("a straight line is found whatever the shares") {
  // Values that lie on 10 + 4 x at the groups' middles.
  std::vector<DeprivationGroup> groups;
  double below = 0;
  for (const double share : {0.1, 0.3, 0.05, 0.35, 0.2}) {
    groups.push_back({.share = share * 700, .value = 10 + 4 * (below + share / 2), .interval = {}});
    below += share;
  }
  const std::optional<SlopeIndex> index = slope_index(groups);
  REQUIRE(index);
  CHECK(index->most_deprived == doctest::Approx(10));
  CHECK(index->least_deprived == doctest::Approx(14));
  CHECK(!index->slope_interval);
}

TEST_CASE("equal values have no slope, and four groups no index") {
  const std::optional<SlopeIndex> flat = slope_index(fifths(30));
  REQUIRE(flat);
  CHECK(std::fabs(flat->slope) < 1e-12);
  CHECK(flat->relative);
  std::vector<DeprivationGroup> four = fifths(30);
  four.pop_back();
  CHECK(!slope_index(four));
  CHECK(!slope_index({}));
}

TEST_CASE("a line that ends at nothing has no ratio") {
  std::vector<DeprivationGroup> groups = fifths(0);
  for (std::size_t i = 0; i < groups.size(); ++i) groups[i].value = static_cast<double>(i);
  const std::optional<SlopeIndex> index = slope_index(groups);
  REQUIRE(index);
  CHECK(!index->relative);
}

TEST_CASE("hostile groups have no index") {
  for (const double bad : {kNan, kInfinity, -kInfinity, 1e300}) {
    std::vector<DeprivationGroup> groups = fifths(30);
    groups[2].value = bad;
    CHECK(!slope_index(groups));
    groups = fifths(30);
    groups[2].share = bad;
    CHECK(!slope_index(groups));
  }
  for (const double bad : {0.0, -0.2}) {
    std::vector<DeprivationGroup> groups = fifths(30);
    groups[2].share = bad;
    CHECK(!slope_index(groups));
  }
  std::vector<DeprivationGroup> lopsided = fifths(30);
  lopsided[0].share = 1e15;
  for (std::size_t i = 1; i < lopsided.size(); ++i) lopsided[i].share = 1e-300;
  const std::optional<SlopeIndex> index = slope_index(lopsided);
  CHECK((!index || std::isfinite(index->slope)));

  std::vector<DeprivationGroup> unordered = fifths(30);
  unordered[3].interval = Interval{40, 20};
  const std::optional<SlopeIndex> without = slope_index(unordered);
  REQUIRE(without);
  CHECK(!without->slope_interval);
}

TEST_CASE("gaps") {
  const std::optional<Gap> falls = gap(2410, 1602);
  REQUIRE(falls);
  CHECK(falls->difference == 808);
  REQUIRE(falls->ratio);
  CHECK(*falls->ratio == doctest::Approx(1.504).epsilon(0.001));
  CHECK(gap(0, 4) == Gap{.difference = -4, .ratio = std::nullopt});
  CHECK(gap(4, 0) == Gap{.difference = 4, .ratio = std::nullopt});
  CHECK(gap(-4, 2) == Gap{.difference = -6, .ratio = std::nullopt});
  CHECK(gap(4, -2) == Gap{.difference = 6, .ratio = std::nullopt});
  CHECK(!gap(kNan, 1));
  CHECK(!gap(1, kInfinity));
  CHECK(!gap(1.7e308, -1.7e308));
  REQUIRE(gap(1e308, 1e-308));
  CHECK(!gap(1e308, 1e-308)->ratio);
}
