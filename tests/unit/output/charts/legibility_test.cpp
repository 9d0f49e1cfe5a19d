// Charts can be read: in light and in the dark, in grey, and on the smallest phone.
#include "hwbplan/output/charts.hpp"

#include "output/charts/palette.hpp"
#include "output/charts/svg.hpp"
#include "output/charts/text_width.hpp"
#include "unit/output/charts/sample_charts.hpp"

#include <map>
#include <set>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace hwbplan;
using namespace hwbplan::test;
using output::chart_svg;
using output::Ink;
using output::InkColours;

namespace {

// The ink that one of an element's classes names with this prefix; nothing where none does.
const InkColours* ink_of(const std::string& classes, const std::string& prefix) {
  for (const InkColours& ink : output::kPalette)
    if ((" " + classes + " ").find(" " + prefix + std::string(ink.name) + " ") != std::string::npos)
      return &ink;
  return nullptr;
}

// What a share of ink on paper looks like.
std::string mixed(std::string_view ink, std::string_view paper, double share) {
  std::string out = "#";
  for (std::size_t i = 0; i < 3; ++i)
    out += fmt::format(
        "{:02x}", static_cast<unsigned>(share * part_of(ink, i) + (1 - share) * part_of(paper, i)));
  return out;
}

}  // namespace

TEST_CASE("contrast is reckoned as WCAG reckons it") {
  CHECK(contrast("#000000", "#ffffff") == doctest::Approx(21));
  CHECK(contrast("#767676", "#ffffff") == doctest::Approx(4.54).epsilon(0.002));
  CHECK(contrast("#ffffff", "#949494") == doctest::Approx(3.03).epsilon(0.002));
}

TEST_CASE("marks have a contrast of at least 3:1 and letters of 4.5:1, in light and dark") {
  const InkColours& paper = output::colours_of(Ink::paper);
  std::size_t marks = 0;
  std::size_t letters = 0;
  for (const Chart& chart : one_of_each("Falls")) {
    for (const std::string& tag : tags_of(chart_svg(chart))) {
      CAPTURE(tag);
      for (const auto& [paint, prefix] : {std::pair("fill", "cf-"), std::pair("stroke", "cs-")}) {
        const std::string colour = attribute(tag, paint);
        if (colour.empty() || colour == "none" || colour.starts_with("url(")) continue;
        // What has a colour on white paper has one in the dark too.
        const InkColours* ink = ink_of(attribute(tag, "class"), prefix);
        REQUIRE(ink != nullptr);
        CHECK(colour == ink->light);
        if (ink == &paper || !attribute(tag, "fill-opacity").empty()) continue;
        const bool is_letter = tag.starts_with("text");
        (is_letter ? letters : marks) += 1;
        CHECK(contrast(ink->light, paper.light) >= (is_letter ? 4.5 : 3));
        CHECK(contrast(ink->dark, paper.dark) >= (is_letter ? 4.5 : 3));
      }
    }
  }
  CHECK(marks > 100);
  CHECK(letters > 50);
}

TEST_CASE("numbers in shaded cells can be read") {
  double strongest = 0;
  for (const std::string& tag : tags_of(chart_svg(made("h", sample_heat(6, 3, "Falls")))))
    strongest = std::max(strongest, number(tag, "fill-opacity"));
  REQUIRE(strongest > 0.2);
  const InkColours& data = output::colours_of(Ink::data);
  const InkColours& text = output::colours_of(Ink::text);
  const InkColours& paper = output::colours_of(Ink::paper);
  CHECK(contrast(text.light, mixed(data.light, paper.light, strongest)) >= 4.5);
  CHECK(contrast(text.dark, mixed(data.dark, paper.dark, strongest)) >= 4.5);
}

TEST_CASE("letters keep 9 pixels on a phone of 320, where a chart is 288 wide") {
  for (const Chart& chart : one_of_each("Falls")) {
    const std::vector<std::string> tags = tags_of(chart_svg(chart));
    CHECK(attribute(tags.front(), "viewBox").starts_with("0 0 360 "));
    for (const std::string& tag : tags)
      if (tag.starts_with("text")) CHECK(number(tag, "font-size") * 288 / 360 >= 8.75);
  }
}

TEST_CASE("in grey the kinds of point differ by shape") {
  std::set<std::string> shapes;
  for (const SpecialCause cause : {SpecialCause::none, SpecialCause::improvement,
                                   SpecialCause::concern, SpecialCause::change}) {
    MetricChart chart;
    MetricPoint point;
    point.period = year_from(2014);
    point.value = 5;
    point.cause = cause;
    chart.points.push_back(point);
    for (const std::string& tag : tags_of(chart_svg(made("m", chart)))) {
      if (!tag.starts_with("circle") && !tag.starts_with("polygon") && !tag.starts_with("rect"))
        continue;
      // The kind of the element and how many corners it has.
      shapes.insert(tag.substr(0, tag.find(' ')) +
                    std::to_string(count_of(attribute(tag, "points"), ",")));
      break;
    }
  }
  CHECK(shapes == std::set<std::string>{"circle0", "polygon4", "rect0", "polygon3"});
}

TEST_CASE("in grey the parts of a bar differ by filling, and the lines of groups by mark") {
  const std::string bars = chart_svg(made("b", sample_bars(1, "x")));
  CHECK(bars.find("-stripes-data)\"") != std::string::npos);
  CHECK(bars.find("-dots-data)\"") != std::string::npos);
  const std::string gap = chart_svg(made("g", sample_gap(4, 3, "x")));
  CHECK(count_of(gap, "<circle") == 3);
  CHECK(count_of(gap, "<rect") == 3);
  CHECK(count_of(gap, "<polygon") == 6);
  CHECK(count_of(gap, "stroke-dasharray=\"6 3\"") == 1);
  CHECK(count_of(gap, "stroke-dasharray=\"2 3\"") == 1);
}

TEST_CASE("a gap is said in words and not by colour") {
  HeatMap map = sample_heat(2, 2, "x");
  map.cells[1][1] = {0, true};
  CHECK(chart_svg(made("h", map)).find(">Gap</text>") != std::string::npos);
  HeatMap narrow = sample_heat(2, 11, "Falls and trips");
  narrow.cells[1][1] = {0, true};
  CHECK(chart_svg(made("h", narrow)).find("marks a gap") != std::string::npos);
}

TEST_CASE("the style sheet knows every ink") {
  const std::string css = output::chart_css();
  for (const InkColours& ink : output::kPalette) {
    CHECK(count_of(css, fmt::format("--chart-{}:{}", ink.name, ink.light)) == 1);
    CHECK(count_of(css, fmt::format("--chart-{}:{}", ink.name, ink.dark)) == 1);
    CHECK(css.find(fmt::format(".cf-{}{{", ink.name)) != std::string::npos);
    CHECK(css.find(fmt::format(".cs-{}{{", ink.name)) != std::string::npos);
  }
  CHECK(count_of(css, "{") == count_of(css, "}"));
}

TEST_CASE("the line of a limit strikes through no words") {
  BarChart chart;
  chart.unit = "actions";
  chart.series = {"Actions"};
  chart.bars = {{"Early intervention and prevention", {}, {29}, "over the limit of 50%"},
                {"A label that is long enough to reach over the limit", {}, {30}, "over"}};
  chart.limit = 27.5;
  chart.limit_label = "The board's limit: 50% of all actions";
  std::size_t lines = 0;
  const auto tags = tags_of(chart_svg(made("b", chart)));
  for (const std::string& line : tags) {
    if (!line.starts_with("line ") || attribute(line, "stroke-dasharray").empty()) continue;
    ++lines;
    for (std::size_t i = 1; i < tags.size(); ++i) {
      const std::string& text = tags[i];
      // Figures stand on a patch of paper of their own, which covers the line.
      if (!text.starts_with("text ") || tags[i - 1].starts_with("rect ")) continue;
      // Small letters reach about half of their size above the line that they stand on.
      const double foot = number(text, "y");
      const bool apart = number(line, "y2") <= foot - 6 || number(line, "y1") >= foot - 1;
      CHECK_MESSAGE(apart, line << " goes through the words at " << foot);
    }
  }
  CHECK(lines == 3);
}

TEST_CASE("a reader's own font makes no text wider than its place") {
  for (const Chart& chart : one_of_each("Falls & trips")) {
    CAPTURE(chart.id);
    for (const std::string& tag : tags_of(chart_svg(chart))) {
      if (!tag.starts_with("text ")) continue;
      CAPTURE(tag);
      const double length = number(tag, "textLength");
      CHECK(length > 0);
      CHECK(attribute(tag, "lengthAdjust") == "spacingAndGlyphs");
      if (attribute(tag, "text-anchor").empty() && attribute(tag, "transform").empty())
        CHECK(number(tag, "x") + length <= output::kChartWidth + 1);
    }
  }
}

TEST_CASE("letters whose width nobody knows are drawn as wide as they are") {
  CHECK(output::is_measured("£1.6m – “Falls”…"));
  CHECK_FALSE(output::is_measured(""));
  CHECK_FALSE(output::is_measured("\xF0\x9F\x98\x80"));          // a picture
  CHECK_FALSE(output::is_measured("\xD8\xB5\xD8\xAD\xD8\xA9"));  // Arabic
}
