// Ticks, places of labels, and texts that fit.
#include "output/charts/scale.hpp"

#include "hwbplan/base/utf8.hpp"

#include "output/charts/text_width.hpp"

#include <set>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::output;

namespace {

std::vector<Tick> labelled(double low, double high, int decimals) {
  Range range;
  range.include(low);
  range.include(high);
  return ticks_of(range, 5, decimals);
}

std::vector<double> ticks(double low, double high) {
  std::vector<double> values;
  for (const Tick& one : labelled(low, high, 300)) values.push_back(one.value);
  return values;
}

std::vector<std::string> labels(double low, double high, int decimals) {
  std::vector<std::string> texts;
  for (const Tick& one : labelled(low, high, decimals)) texts.push_back(one.label);
  return texts;
}

}  // namespace

TEST_CASE("ticks are round and hold the range") {
  CHECK(ticks(1933, 2410) == std::vector<double>{1900, 2000, 2100, 2200, 2300, 2400, 2500});
  CHECK(ticks(45.1, 60) == std::vector<double>{45, 50, 55, 60});
  CHECK(ticks(2, 9) == std::vector<double>{0, 2, 4, 6, 8, 10});
  for (const auto& ends :
       {std::pair(0.0, 0.0), std::pair(42.0, 42.0), std::pair(-3.3, 7.1), std::pair(1e99, 1e100),
        std::pair(-1e100, 1e100), std::pair(1e-300, 2e-300), std::pair(1e15, 1e15 + 1)}) {
    const double low = ends.first;  // clang 14 captures no names of a structured binding
    const double high = ends.second;
    CAPTURE(low);
    const std::vector<double> found = ticks(low, high);
    REQUIRE(found.size() >= 2);
    CHECK(found.size() <= 9);
    CHECK(found.front() <= low);
    CHECK(found.back() >= high);
  }
}

TEST_CASE("no two ticks of an axis read alike, and each says its own value") {
  using Labels = std::vector<std::string>;
  CHECK(labels(4, 5, 0) == Labels{"4", "5"});
  CHECK(labels(5, 5, 0) == Labels{"4", "5", "6"});
  CHECK(labels(4, 5, 1) == Labels{"4", "4.2", "4.4", "4.6", "4.8", "5"});
  CHECK(labels(0.31, 0.32, 2) == Labels{"0.31", "0.32"});
  CHECK(labels(1'210'000, 1'240'000, 0) == Labels{"1.21m", "1.22m", "1.23m", "1.24m"});
  CHECK(labels(1'210'400, 1'210'500, 0) ==
        Labels{"1,210,400", "1,210,420", "1,210,440", "1,210,460", "1,210,480", "1,210,500"});
  CHECK(labels(900'000, 1'500'000, 0) == Labels{"800,000", "1m", "1.2m", "1.4m", "1.6m"});
  for (int decimals = 0; decimals < 4; ++decimals) {
    for (double low = 0.001; low < 1e13; low *= 3.7) {
      for (const double times : {1.0, 1.00001, 1.003, 1.2, 40.0}) {
        CAPTURE(low);
        CAPTURE(times);
        const Labels found = labels(low, low * times, decimals);
        CHECK(std::set<std::string>(found.begin(), found.end()).size() == found.size());
      }
    }
  }
}

TEST_CASE("numbers beside an axis are short") {
  CHECK(short_number(1933, 0) == "1,933");
  CHECK(short_number(46.1, 1) == "46.1");
  CHECK(short_number(1500000, 0) == "1.5m");
  CHECK(short_number(1543210, 0) == "1.543m");
  CHECK(short_number(15432100, 0) == "15.43m");
  CHECK(short_number(154321000, 0) == "154.3m");
  CHECK(short_number(-2e9, 0) == "-2bn");
  CHECK(short_number(1e20, 0) == "1e+20");
}

TEST_CASE("labels are moved apart, in order and inside") {
  std::vector<SideLabel> labels;
  for (const double y : {50.0, 52.0, 51.0, 186.0}) labels.push_back({.y = y, .text = ""});
  spread(labels, 20, 186, 14);
  CHECK(labels[0].y == 50);
  CHECK(labels[1].y == 64);
  CHECK(labels[2].y == 78);
  CHECK(labels[3].y == 186);
  std::vector<SideLabel> low(4, SideLabel{.y = 180, .text = ""});
  spread(low, 20, 186, 14);
  CHECK(low[3].y == 186);
  CHECK(low[0].y == 144);
}

TEST_CASE("a text is cut where it does not fit, and never inside a character") {
  CHECK(shortened("Falls", 12, 100) == "Falls");
  const std::string cut = shortened("Strength and balance classes", 12, 60);
  CHECK(cut.ends_with("\xE2\x80\xA6"));
  CHECK(text_width(cut, 12) <= 60);
  std::string wide;
  for (int i = 0; i < 3000; ++i) wide += "\xC3\xA9";
  const std::string few = shortened(wide, 12, 60);
  CHECK(utf8::is_valid(few));
  CHECK(text_width(few, 12) <= 60);
}

TEST_CASE("a text is broken at spaces") {
  CHECK(wrapped("Early intervention and prevention", 11, 90, 4) ==
        std::vector<std::string>{"Early intervention", "and prevention"});
  CHECK(wrapped("Falls", 11, 78, 4) == std::vector<std::string>{"Falls"});
  CHECK(wrapped("", 11, 78, 4) == std::vector<std::string>{""});
  CHECK(wrapped("a b c d e f", 11, 20, 2).size() == 2);
  CHECK(wrapped("a b c d e f", 11, 20, 2).back().ends_with("\xE2\x80\xA6"));
  for (const std::string& line : wrapped(std::string(5000, 'W') + " x", 12, 100, 3))
    CHECK(text_width(line, 12) <= 100);
}
