// What is proposed about a cluster, and why: one case for each question an officer would ask.
#include "hwbplan/overlaps/clusters.hpp"
#include "hwbplan/overlaps/overlaps.hpp"
#include "hwbplan/overlaps/people_and_places.hpp"

#include "overlap_plans.hpp"

#include <doctest/doctest.h>

namespace hwbplan::overlaps {
namespace {

// The cluster of two actions with one title, in two plans, which differ in what is given here.
struct Proposal {
  Workspace workspace;
  std::vector<Cluster> clusters;

  Proposal(const std::string& more_of_a, const std::string& more_of_b)
      : workspace(plan_of({{"a", "p", kTitle, more_of_a}, {"b", "q", kTitle, more_of_b}})) {
    clusters = cluster(OverlapFinder(workspace.plan, {}).find(), 0.5, workspace);
    REQUIRE(clusters.size() == 1);
  }

  bool is(Recommendation recommendation) const {
    return clusters[0].recommendation == recommendation;
  }
  std::string keep() const {
    return clusters[0].keep == nullptr ? "" : std::string(clusters[0].keep->id.text);
  }
  bool says(std::string_view words) const {
    return clusters[0].why.find(words) != std::string::npos;
  }

  static constexpr const char* kTitle = "Supervised toothbrushing in nurseries";
};

TEST_CASE("what is over before the other begins is not done twice") {
  const Proposal proposal("    timeline: {start: 2026-01-01, end: 2026-12-31}\n",
                          "    timeline: {start: 2027-02-01, end: 2027-12-31}\n");
  CHECK(proposal.is(Recommendation::keep_both));
  CHECK(proposal.says("do not meet"));
}

TEST_CASE("what is only about the same thing is never merged") {
  const auto workspace =
      plan_of({{"a", "p", "Place three alcohol nurses in the emergency departments", ""},
               {"b", "q", "Map street drinkers and hospital visits for drink", ""}});
  OverlapOptions options;
  options.report_at = 0;
  auto found = OverlapFinder(workspace.plan, options).find();
  REQUIRE(found.size() == 1);
  found[0].score = 0.98;
  REQUIRE(found[0].likeness < 1.9);
  const auto clusters = cluster(found, 0.5, workspace);
  CHECK(clusters[0].recommendation == Recommendation::joint);
}

TEST_CASE("what is finished costs nothing twice") {
  const std::string done = "    progress: [{date: 2026-01-01, status: complete}]\n";
  const Proposal proposal("    lead: x\n", "    lead: y\n" + done);
  CHECK(proposal.is(Recommendation::keep_both));
  CHECK(proposal.says("b is finished"));
}

TEST_CASE("what is finished later than today is not finished yet") {
  auto workspace =
      plan_of({{"a", "p", Proposal::kTitle, "    lead: x\n"},
               {"b", "q", Proposal::kTitle,
                "    lead: y\n    progress: [{date: 2026-05-01, status: complete}]\n"}});
  const auto found = OverlapFinder(workspace.plan, {}).find();
  const auto proposed_on = [&](int year) {
    workspace.today = *Date::of(year, 6, 1);
    return cluster(found, 0.5, workspace).front().recommendation;
  };
  CHECK(proposed_on(2025) != Recommendation::keep_both);
  CHECK(proposed_on(2026) == Recommendation::keep_both);
}

TEST_CASE("the published plan's word counts where no progress is told") {
  const Proposal proposal("    lead: x\n", "    lead: y\n    published_status: Complete\n");
  CHECK(proposal.is(Recommendation::keep_both));
}

TEST_CASE("a partner is one however its id is written") {
  const auto workspace = [] {
    MemoryFiles files;
    files.files["/plan/hwbplan.yaml"] = "hwbplan: 1\n";
    files.files["/plan/a.yaml"] = fmt::format(
        "partners: [{{id: council, title: Council}}]\nactions:\n"
        "  - {{id: a, plan: p, title: {0}, lead: council}}\n"
        "  - {{id: b, plan: q, title: {0}, lead: Council}}\n",
        Proposal::kTitle);
    Timings timings;
    return load_workspace(files, "/plan", {}, timings).value();
  }();
  const auto clusters = cluster(OverlapFinder(workspace.plan, {}).find(), 0.5, workspace);
  REQUIRE(clusters.size() == 1);
  CHECK(clusters[0].must_agree.size() == 1);
  CHECK(clusters[0].why.find("One partner leads all of them") != std::string::npos);
}

TEST_CASE("the latest entry counts, whatever the order") {
  const Proposal proposal("    lead: x\n",
                          "    lead: x\n    progress: [{date: 2026-03-01, status: on-track}, "
                          "{date: 2026-01-01, status: "
                          "complete}]\n");
  CHECK_FALSE(proposal.is(Recommendation::keep_both));
}

TEST_CASE("what has not begun and is not paid for gives way to what runs") {
  const std::string planned =
      "    lead: y\n    resources: [{amount: 5000, secured: no}]\n"
      "    progress: [{date: 2026-01-01, status: not-started}]\n";
  const std::string running = "    lead: x\n    progress: [{date: 2026-01-01, status: at-risk}]\n";
  const Proposal proposal(planned, running);
  CHECK(proposal.is(Recommendation::stop));
  CHECK(proposal.keep() == "b");
  // Where its money is agreed it is no mere plan any longer.
  std::string paid = planned;
  paid.replace(paid.find("secured: no"), 11, "secured: yes");
  CHECK_FALSE(Proposal(paid, running).is(Recommendation::stop));
}

TEST_CASE("one lead can make one action of two, and keeps the fuller one") {
  const Proposal proposal("    lead: x\n", "    lead: x\n    measures: [{text: 40 nurseries}]\n");
  CHECK(proposal.is(Recommendation::merge));
  CHECK(proposal.keep() == "b");
  CHECK(proposal.says("One partner leads"));
  CHECK(proposal.says("b says most"));
  CHECK(Proposal("    lead: x\n", "    lead: x\n").says("as much of each"));
}

TEST_CASE("other people or other places make it joint work") {
  const Proposal people("    lead: x\n    populations: [babies]\n",
                        "    lead: y\n    populations: [toddlers]\n");
  CHECK(people.is(Recommendation::joint));
  CHECK(people.says("other people"));
  const Proposal places("    lead: x\n    places: [north]\n", "    lead: y\n    places: [south]\n");
  CHECK(places.is(Recommendation::joint));
  CHECK(places.says("different places"));
}

TEST_CASE("the same for the same people in the same places is one piece of work") {
  const Proposal proposal("    lead: x\n    places: [north]\n    populations: [babies]\n",
                          "    lead: y\n    places: [north]\n    populations: [babies]\n");
  CHECK(proposal.is(Recommendation::merge));
  // Where one of the plans names more, that is not sure.
  CHECK(Proposal("    lead: x\n    places: [north]\n", "    lead: y\n").is(Recommendation::joint));
}

TEST_CASE("an action without places is where its plan is") {
  MemoryFiles files;
  files.files["/plan/hwbplan.yaml"] = "hwbplan: 1\n";
  files.files["/plan/a.yaml"] =
      "strategy: {id: s, places: [{id: north}, {id: south}]}\n"
      "plans: [{id: p, places: [north]}, {id: q, places: [south]}]\n"
      "actions:\n"
      "  - {id: a, plan: p, title: Supervised toothbrushing in nurseries, lead: x}\n"
      "  - {id: b, plan: q, title: Supervised toothbrushing in nurseries, lead: y}\n";
  Timings timings;
  const auto workspace = load_workspace(files, "/plan", {}, timings).value();
  const auto clusters = cluster(OverlapFinder(workspace.plan, {}).find(), 0.5, workspace);
  REQUIRE(clusters.size() == 1);
  CHECK(clusters[0].why.find("different places") != std::string::npos);
  const auto actions = workspace.plan.all<Action>();
  REQUIRE(places_of(*actions[1]).size() == 1);
  CHECK(places_of(*actions[1])[0].id == "south");
}

TEST_CASE("money that is not stated is counted as not stated") {
  const Proposal proposal("    resources: [{amount: 5000}, {amount: 200, secured: no}]\n",
                          "    resources: [{staff: 0.5}, {volunteers: 7}]\n");
  const Stake& stake = proposal.clusters[0].stake;
  CHECK(stake.pounds == 5200);
  CHECK(stake.unsecured_pounds == 200);
  CHECK(stake.staff == 0.5);
  CHECK(stake.volunteers == 7);
  CHECK(stake.silent == 0);
  CHECK(stake.without_money == 1);
  CHECK(Proposal("    resources: [{funding: none}]\n", "").clusters[0].stake.without_money == 1);
}

}  // namespace
}  // namespace hwbplan::overlaps
