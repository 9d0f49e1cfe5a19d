// Names of places that stand for all of the board's area, and names that only look so.
#include "hwbplan/workspace/whole_area.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;

namespace {

Place place(const std::string& title) {
  Place made;
  made.id.text = "x";
  made.title.text = title;
  return made;
}

}  // namespace

TEST_CASE("the whole area is told by its words") {
  for (const char* name : {"Whole borough", "The whole of Allerton", "Entire county", "everywhere",
                           "countywide", "Force-wide", "Borough wide", "All", "all-localities",
                           "All the districts", "All of Allerton", "All areas"}) {
    INFO(name);
    CHECK(says_whole_area(name));
  }
  for (const char* name : {"", "North", "Wide Lane", "Wideopen", "All Saints", "All Stretton",
                           "All Cannings", "Allerton", "Wholeton", "Small towns", "Hallows"}) {
    INFO(name);
    CHECK_FALSE(says_whole_area(name));
  }
}

TEST_CASE("a place titled as the strategy's area is the whole of it") {
  Strategy strategy;
  strategy.area.text = "Allerton";
  strategy.area.presence = Presence::given;
  CHECK(is_whole_area(place("allerton"), &strategy));
  CHECK(is_whole_area(place("All Allerton"), &strategy));
  CHECK_FALSE(is_whole_area(place("Allerton Bywater"), &strategy));
  CHECK_FALSE(is_whole_area(place("allerton"), nullptr));
  CHECK_FALSE(is_whole_area(place(""), &strategy));
  strategy.area.text = "The Vale";
  CHECK(is_whole_area(place("Vale"), &strategy));
}

TEST_CASE("a name without letters is no area, whatever the strategy's area is") {
  Strategy strategy;
  strategy.area.text = "all";
  strategy.area.presence = Presence::given;
  CHECK_FALSE(is_whole_area(place(""), &strategy));
}
