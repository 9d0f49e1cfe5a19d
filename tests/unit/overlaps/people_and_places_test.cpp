// Whether two actions can meet where they take place.
#include "hwbplan/overlaps/people_and_places.hpp"

#include "hwbplan/base/memory_files.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include "overlap_plans.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::overlaps;

namespace {

// Two actions with these places, of which some are in the strategy.
Workspace two_actions(const std::string& a, const std::string& b) {
  MemoryFiles files;
  files.files["/plan/hwbplan.yaml"] = "hwbplan: 1\n";
  files.files["/plan/a.yaml"] =
      "strategy: {id: s, area: Allerton, places: [{id: north}, {id: south}, {id: everybody, title: "
      "Whole borough}, {id: borough, title: Allerton}]}\n"
      "plans: [{id: p}, {id: q}]\n"
      "actions:\n"
      "  - {id: a, plan: p, title: A stop smoking class for parents, places: " +
      a + "}\n" + "  - {id: b, plan: q, title: A stop smoking class for parents, places: " + b +
      "}\n";
  Timings timings;
  return load_workspace(files, "/plan", {}, timings).value();
}

bool apart(const std::string& a, const std::string& b) {
  const auto workspace = two_actions(a, b);
  const auto actions = workspace.plan.all<Action>();
  return are_apart(places_of(*actions[0]), places_of(*actions[1]), workspace.plan.strategy());
}

bool told_apart(const std::string& a, const std::string& b) {
  const auto workspace = two_actions(a, b);
  const auto actions = workspace.plan.all<Action>();
  const auto why = OverlapFinder(workspace.plan, {}).explain(*actions[0], *actions[1]);
  return std::any_of(why.speaks_against.begin(), why.speaks_against.end(),
                     [](const Reason& one) { return one.text == "they name different places"; });
}

}  // namespace

TEST_CASE("two places are apart, and the whole area is apart from none") {
  CHECK(apart("[north]", "[south]"));
  CHECK_FALSE(apart("[north]", "[south, north]"));
  CHECK_FALSE(apart("[north]", "[]"));
  CHECK_FALSE(apart("[everybody]", "[south]"));   // by its title
  CHECK_FALSE(apart("[borough]", "[south]"));     // by its title, which is the strategy's area
  CHECK_FALSE(apart("[north]", "[force-wide]"));  // by its id
  CHECK_FALSE(apart("[all-localities]", "[south]"));
  CHECK(apart("[allerton]", "[south]"));
  CHECK(apart("[all-saints]", "[south]"));
  CHECK(apart("[wide-lane]", "[south]"));
  CHECK_FALSE(apart("[countywide]", "[south]"));
}

TEST_CASE("an explanation says so where two places are apart") {
  CHECK(told_apart("[north]", "[south]"));
  CHECK_FALSE(told_apart("[everybody]", "[south]"));
}
