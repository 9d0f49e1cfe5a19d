// What holds for every kind of chart: well-formed, named, escaped, without script, bounded whatever
// it is given, and the same each time.
#include "hwbplan/output/charts.hpp"

#include "output/charts/palette.hpp"
#include "output/charts/svg.hpp"
#include "unit/output/charts/sample_charts.hpp"

#include <cmath>
#include <limits>
#include <set>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::test;
using output::chart_svg;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

// What a hostile plan would write into every text of a chart.
const std::string kHostile =
    "<script>alert(1)</script> \" onload=\"x & ]]> \xF0\x9F\x98\x80 \x01\xE2\x80\xAE"
    "evil";

// Elements are closed in the order in which they were opened, attributes are quoted, and every
// ampersand begins an entity. (The golden papers are read by xmllint as well.)
void check_well_formed(const std::string& svg) {
  std::vector<std::string> open;
  for (const std::string& tag : tags_of(svg)) {
    if (tag.starts_with("/")) {
      REQUIRE(!open.empty());
      CHECK(open.back() == tag.substr(1));
      open.pop_back();
    } else if (!tag.ends_with("/")) {
      open.push_back(tag.substr(0, tag.find(' ')));
    }
    CHECK(count_of(tag, "\"") % 2 == 0);
  }
  CHECK(open.empty());
  const std::set<std::string> known = {"&amp;", "&lt;", "&gt;", "&quot;"};
  for (std::size_t at = svg.find('&'); at != std::string::npos; at = svg.find('&', at + 1))
    CHECK(known.count(svg.substr(at, svg.find(';', at) - at + 1)) == 1);
}

}  // namespace

TEST_CASE("every chart is an image with a title and a description") {
  for (const Chart& chart : one_of_each("Falls & trips")) {
    const std::string svg = chart_svg(chart);
    const std::string id = "chart-" + chart.id;
    CAPTURE(id);
    check_well_formed(svg);
    CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
    CHECK(svg.find("role=\"img\"") != std::string::npos);
    CHECK(svg.find("aria-labelledby=\"" + id + "-title " + id + "-desc\"") != std::string::npos);
    CHECK(svg.find("<title id=\"" + id + "-title\">Falls &amp; trips</title>") !=
          std::string::npos);
    CHECK(svg.find("<desc id=\"" + id + "-desc\">Falls &amp; trips</desc>") != std::string::npos);
  }
}

TEST_CASE("text of a plan stays text") {
  for (const Chart& chart : one_of_each(kHostile)) {
    const std::string svg = chart_svg(chart);
    CAPTURE(chart.id);
    check_well_formed(svg);
    CHECK(svg.find("<script") == std::string::npos);
    CHECK(svg.find("onload=\"") == std::string::npos);
    CHECK(svg.find('\x01') == std::string::npos);
    CHECK(svg.find("\xE2\x80\xAE") == std::string::npos);
    CHECK(count_of(svg, "http") == 1);  // the name of the language
  }
}

TEST_CASE("an id from a plan cannot leave its attribute") {
  const std::string svg = chart_svg(made("a b\"><script>)#", sample_bars(2, "x")));
  check_well_formed(svg);
  CHECK(svg.find("\"chart-a-b---script----title\"") != std::string::npos);
  CHECK(svg.find("<script") == std::string::npos);
}

TEST_CASE("everything lies inside the picture") {
  for (const std::string& text : {std::string("Falls"), std::string(3000, 'W'), kHostile}) {
    for (const Chart& chart : one_of_each(text)) {
      CAPTURE(chart.id);
      const std::string svg = chart_svg(chart);
      const std::string box = attribute(tags_of(svg).front(), "viewBox");
      const double height = std::atof(box.substr(box.rfind(' ')).c_str());
      for (const std::string& tag : tags_of(svg)) {
        CAPTURE(tag);
        for (const char* name : {"x", "x1", "x2", "cx"}) {
          CHECK(number(tag, name) >= -1);
          CHECK(number(tag, name) <= 361);
        }
        for (const char* name : {"y", "y1", "y2", "cy"}) {
          CHECK(number(tag, name) >= -1);
          CHECK(number(tag, name) <= height + 1);
        }
      }
    }
  }
}

TEST_CASE("hostile sizes are bounded, and what is left out is counted") {
  const std::vector<Chart> huge = {
      made("m", sample_metric(10000, "A point")),     made("g", sample_gap(50, 5000, "A group")),
      made("t", sample_timeline(10000, "An action")), made("b", sample_bars(10000, "A lead")),
      made("h", sample_heat(1000, 300, "A name")),    made("r", sample_tree(10000, "A group"))};
  for (const Chart& chart : huge) {
    CAPTURE(chart.id);
    const std::string svg = chart_svg(chart);
    CHECK(svg.size() < 500000);
    CHECK(svg.ends_with("</svg>\n"));
    CHECK((chart.id == "m" || svg.find("Not drawn: ") != std::string::npos));
  }
  CHECK(chart_svg(huge[2]).find("Not drawn: 9,940 more actions") != std::string::npos);
  CHECK(chart_svg(huge[5]).find("Not drawn: 9,900 more groups") != std::string::npos);
}

TEST_CASE("one thing and nothing") {
  for (const Chart& chart : {made("m", sample_metric(1, "x")), made("g", sample_gap(1, 1, "x")),
                             made("t", sample_timeline(1, "x")), made("b", sample_bars(1, "x")),
                             made("h", sample_heat(1, 1, "x")), made("r", sample_tree(1, "x"))})
    check_well_formed(chart_svg(chart));
  for (const Chart& chart :
       {made("m", MetricChart{}), made("g", GapChart{}), made("t", TimelineChart{}),
        made("b", BarChart{}), made("h", HeatMap{}), made("r", TreeChart{})}) {
    const std::string svg = chart_svg(chart);
    check_well_formed(svg);
    CHECK(svg.find("There is nothing to show.") != std::string::npos);
  }
}

TEST_CASE("hostile numbers") {
  for (const double bad : {kNan, kInfinity, -kInfinity, 1e300, -1e300, 1e99, 5e-324, 0.0}) {
    CAPTURE(bad);
    MetricChart one = sample_metric(6, "x");
    for (MetricPoint& point : one.points) point.value = bad;
    one.points[2].value = 7;
    one.points[3].lower = bad;
    one.target->value = bad;
    one.phases[0].mean = bad;
    one.phases[0].upper_limit = bad;
    one.baseline->value = bad;
    GapChart two = sample_gap(3, 4, "x");
    two.series[1].points[1].value = bad;
    two.gap[0].value = bad;
    BarChart three = sample_bars(3, "x");
    three.bars[1].values = {bad, -5, 3};
    three.limit = bad;
    HeatMap four = sample_heat(3, 3, "x");
    four.cells[1][1].value = bad;
    for (const ChartData& data : std::vector<ChartData>{one, two, three, four}) {
      const std::string svg = chart_svg(made("x", data));
      check_well_formed(svg);
      CHECK(svg.find("nan") == std::string::npos);
      CHECK(svg.find("inf") == std::string::npos);
      for (const std::string& tag : tags_of(svg))
        for (const char* name : {"y", "y1", "y2", "cy"}) CHECK(std::fabs(number(tag, name)) < 5000);
    }
  }
}

TEST_CASE("broken references inside a chart do no harm") {
  MetricChart phases = sample_metric(5, "x");
  phases.phases = {{3, 1, 50, {}, {}, false, ""},
                   {900, 1000, 50, 1.0, 2.0, false, "late"},
                   {2, 4000, 50, 1.0, 2.0, false, "x"}};
  GapChart indices = sample_gap(2, 2, "x");
  indices.worst = 90;
  indices.best = 91;
  HeatMap ragged = sample_heat(3, 3, "x");
  ragged.cells.pop_back();
  ragged.cells[0].clear();
  TreeChart circles = sample_tree(4, "x");
  circles.nodes[0].parents = {3};
  circles.nodes[1].parents = {1};
  circles.nodes[2].parents = {77, 0};
  BarChart uneven = sample_bars(2, "x");
  uneven.bars[0].values = {1, 2, 3, 4, 5, 6, 7};
  uneven.bars[1].values.clear();
  uneven.series.clear();
  TimelineChart swapped = sample_timeline(2, "x");
  std::swap(swapped.from, swapped.to);
  TimelineChart no_dates = sample_timeline(2, "x");
  no_dates.from = no_dates.to = Date{};
  for (const ChartData& data :
       std::vector<ChartData>{phases, indices, ragged, circles, uneven, swapped, no_dates})
    check_well_formed(chart_svg(made("x", data)));
  // Every node of the circle is drawn once.
  CHECK(count_of(chart_svg(made("r", circles)), "font-weight=\"bold\"") == 4);
}

TEST_CASE("equal values are drawn") {
  MetricChart chart;
  for (int i = 0; i < 5; ++i) {
    MetricPoint point;
    point.period = year_from(2010 + i);
    point.label = "x";
    point.value = 42;
    chart.points.push_back(point);
  }
  const std::string svg = chart_svg(made("m", chart));
  check_well_formed(svg);
  CHECK(svg.find("Latest 42") != std::string::npos);
}

TEST_CASE("the same chart is the same bytes") {
  for (const Chart& chart : one_of_each("Falls")) CHECK(chart_svg(chart) == chart_svg(chart));
  CHECK(output::coordinate(1.0 / 3) == "0.33");
  CHECK(output::coordinate(2.5) == "2.5");
  CHECK(output::coordinate(-0.001) == "0");
  CHECK(output::coordinate(-12.345) == "-12.35");
  CHECK(output::coordinate(7) == "7");
  CHECK(output::coordinate(kNan) == "0");
  CHECK(output::coordinate(1e300) == "0");
}
