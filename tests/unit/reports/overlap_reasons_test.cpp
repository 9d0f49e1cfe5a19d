// What a paper tells of the reasons for an overlap: everything to the board, and to the public
// nothing that names a private record or was read from one.
#include "reports/overlap_reasons.hpp"

#include "unit/workspace/loading.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::reports;
using overlaps::ReasonSource;

namespace {

constexpr const char* kPlan = R"(
strategy:
  id: s
  title: S
  populations: [{id: old, title: Old people}, {id: hidden, title: Hidden people, private: true}]
  places: [{id: north, title: North}, {id: depot, title: Hidden depot, private: true}]
actions:
  - {id: A-1, title: One, populations: [old], places: [north]}
  - {id: A-2, title: Two, populations: [old, hidden], places: [north]}
  - {id: A-3, title: Three, populations: [old], places: [depot]}
  - {id: A-4, title: Four, private: true}
)";

const Action& action(const Workspace& workspace, const char* id) {
  return static_cast<const Action&>(*workspace.plan.find(RecordKind::action, id));
}

std::vector<std::string> told(const Workspace& workspace, bool to_public, const char* b) {
  ReportOptions options;
  options.public_paper = to_public;
  const ReportInput input{workspace, options, {}, {}};
  const Scope scope(input);
  overlaps::Explanation why;
  why.overlap = {&action(workspace, "A-1"), &action(workspace, b), 0.9};
  why.speaks_for = {
      {"both do x", "y", "z", 0.5, 0, ReasonSource::texts},
      {"both are for w", "w", "", 0.2, 0, ReasonSource::people},
      {"both name the place North", "", "", 0, 0, ReasonSource::places},
      {"A-4 is somewhat like A-1", "", "", -0.1, 0, ReasonSource::record,
       &action(workspace, "A-4")},
  };
  return ReasonTeller(scope, std::span(&why.overlap, 1)).tell(why, 9).speaks_for;
}

}  // namespace

TEST_CASE("reasons in a paper leave out what the public may not read") {
  const Workspace workspace = testing::load({{"a.yaml", kPlan}});
  const std::vector<std::string> all = {
      "both do x (\"y\", \"z\") (strongly)", "both are for w (\"w\") (clearly)",
      "both name the place North", "A-4 is somewhat like A-1 (slightly)"};
  using Told = std::vector<std::string>;
  for (const char* b : {"A-2", "A-3"}) CHECK(told(workspace, false, b) == all);
  // The words that are quoted may be those of the people's title.
  CHECK(told(workspace, true, "A-2") == Told{"both do x (strongly)", "both name the place North"});
  CHECK(told(workspace, true, "A-3") ==
        Told{"both do x (\"y\", \"z\") (strongly)", "both are for w (\"w\") (clearly)"});
}

TEST_CASE("a rival is named in full, whatever brackets its title has") {
  const Workspace workspace = testing::load({{"a.yaml", kPlan}});
  const ReportOptions options;
  const ReportInput input{workspace, options, {}, {}};
  const Scope scope(input);
  overlaps::Explanation why;
  why.overlap = {&action(workspace, "A-1"), &action(workspace, "A-2"), 0.9};
  why.speaks_against = {{"Walks (north) is like A-1 as well", "", "", -0.2, 0, ReasonSource::record,
                         &action(workspace, "A-4")}};
  const ReasonTeller teller(scope, std::span(&why.overlap, 1));
  CHECK(teller.tell(why, 3).speaks_against ==
        std::vector<std::string>{"Walks (north) is like A-1 as well (clearly)"});
}

TEST_CASE("a likelihood in a paper is never a certainty") {
  CHECK(likelihood_of(0.999) == "Almost certainly the same work (0.99)");
  CHECK(shown_score(0.999) == 0.99);
  CHECK(shown_score(0.704) == 0.7);
}
