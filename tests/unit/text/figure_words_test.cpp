// A figure with its unit.
#include "hwbplan/text/figure_words.hpp"

#include <limits>

#include <doctest/doctest.h>

using namespace hwbplan;

namespace {

std::string said(double value, std::string_view unit, bool percent = false) {
  return figure_in_words(value, read_figure_unit(unit, percent), 2);
}

}  // namespace

TEST_CASE("a figure stands with its unit as one would write it") {
  CHECK(said(12, "") == "12");
  CHECK(said(12, "", true) == "12%");
  CHECK(said(1234.5, "£") == "£1,234.50");
  CHECK(said(-10, "£") == "-£10");
  CHECK(said(12, "£ per head") == "£12 per head");
  CHECK(said(3, "£m") == "£3m");
  CHECK(said(3, "£000") == "3 £000");
  CHECK(said(7, " visits\n a  day ") == "7 visits a day");
  CHECK(said(1933, "per 100,000") == "1,933 per 100,000");
  for (const char* unit : {"%", "per cent", "Per cent", "percent", "percentage"}) {
    CHECK(said(50, unit) == "50%");
    CHECK(said(50, unit, true) == "50%");
    CHECK(said(12, std::string(unit) + " of adults") == "12% of adults");
  }
  CHECK(said(40, "% change") == "40% change");
  CHECK(said(12, "of adults", true) == "12% of adults");
  CHECK(said(12, "visits", true) == "12%");
  CHECK(said(12, "£", true) == "12%");
  CHECK(said(3, "percentage points") == "3 percentage points");
  CHECK(said(3, "percentiles") == "3 percentiles");
  CHECK(said(std::numeric_limits<double>::infinity(), "%").empty());
}

TEST_CASE("of one thing the unit stands in the singular") {
  CHECK(said(1, "people") == "1 person");
  CHECK(said(-1, "children a month") == "-1 child a month");
  CHECK(said(1, "visits per 100,000") == "1 visit per 100,000");
  CHECK(said(1, "families") == "1 family");
  CHECK(said(1, "classes") == "1 class");
  CHECK(said(1, "per 100,000") == "1 per 100,000");
  CHECK(said(1, "ratio") == "1 ratio");
  CHECK(said(1, "bus") == "1 bus");
  CHECK(said(1, "series") == "1 series");
  CHECK(said(1.5, "visits") == "1.5 visits");
  CHECK(said(1, "£ per visits") == "£1 per visits");
  CHECK(said(1, "% of adults") == "1% of adults");
  CHECK(range_in_words(0, 1, read_figure_unit("visits"), 1) == "0 to 1 visits");
}

TEST_CASE("a range says its unit once") {
  const auto range = [](std::string_view unit) {
    return range_in_words(10, 12, read_figure_unit(unit), 1);
  };
  CHECK(range("visits") == "10 to 12 visits");
  CHECK(range("%") == "10% to 12%");
  CHECK(range("% of adults") == "10% to 12% of adults");
  CHECK(range("£") == "£10 to £12");
  CHECK(range("£m") == "£10m to £12m");
}

TEST_CASE("scaled pounds keep their decimals") {
  const FigureUnit millions = read_figure_unit("£m");
  CHECK(figure_in_words(1.251, millions, 3) == "£1.251m");
  CHECK(figure_in_words(-1.5, millions, 1) == "-£1.5m");
  CHECK(figure_in_words(0.123, read_figure_unit("£ per head"), 3) == "£0.123 per head");
  CHECK(figure_in_words(1.5, read_figure_unit("£"), 1) == "£1.50");
}
