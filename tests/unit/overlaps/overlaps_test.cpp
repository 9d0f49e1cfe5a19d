// What makes two actions one, and what only makes them related.
#include "hwbplan/overlaps/overlaps.hpp"

#include "hwbplan/overlaps/clusters.hpp"

#include "overlap_plans.hpp"
#include "overlaps/scoring.hpp"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

namespace hwbplan::overlaps {
namespace {

TEST_CASE("the same work in other words overlaps") {
  CHECK(score_of("Tai chi and strength and balance sessions for over-65s",
                 "Weekly classes that keep pensioners who feel wobbly steady on their feet") > 0.5);
  CHECK(score_of("Free blood pressure readings at the barber and the mosque",
                 "Hypertension case finding in community venues") > 0.5);
  CHECK(score_of("Get drivers to turn engines off at the school gate",
                 "Anti-idling campaign outside primary schools") > 0.5);
}

TEST_CASE("near misses are related, not overlapping") {
  CHECK(score_of("Strength and balance classes for older people",
                 "Check the homes of older people for trip hazards") < 0.4);
  CHECK(score_of("Help to stop smoking in pregnancy",
                 "Help to stop smoking on mental-health wards") < 0.4);
  CHECK(score_of("Train bar staff to spot people at risk of suicide",
                 "Put fencing and signs on bridges to prevent suicide") < 0.4);
}

TEST_CASE("texts that share nothing score nothing") {
  CHECK(score_of("Repaint the marmalade factory", "Befriending for isolated pensioners") == 0);
  CHECK(score_of("", "") == 0);
}

TEST_CASE("a title of a word or two that any plan could have is no overlap") {
  for (const char* title : {"Training", "Review", "Work with partners", "Project 1", "Support"}) {
    CHECK_MESSAGE(score_of(title, title) < 0.5, title);
  }
  CHECK(score_of("Falls prevention", "Falls prevention") > 0.7);
  CHECK(score_of("Repaint Tarrant Hall green", "Repaint Tarrant Hall green") > 0.9);
}

TEST_CASE("pairs of one plan are told on request only") {
  const auto workspace = plan_of({{"a", "p", "Supervised toothbrushing in nurseries", ""},
                                  {"b", "p", "Supervised toothbrushing in nurseries", ""}});
  OverlapOptions options;
  CHECK(OverlapFinder(workspace.plan, options).find().empty());
  options.within_plans = true;
  CHECK(OverlapFinder(workspace.plan, options).find().size() == 1);
}

TEST_CASE("a nearly as good partner in the same plan lowers both") {
  const std::vector<PlannedAction> two = {
      {"a", "p", "Stop smoking advisers in pharmacies", ""},
      {"b", "q", "Stop smoking support at local chemists", ""},
  };
  auto three = two;
  three.push_back({"c", "q", "Stop smoking advisers for hospital patients", ""});
  OverlapOptions options;
  options.report_at = 0;
  const auto plain = plan_of(two);
  const auto contested = plan_of(three);
  const OverlapFinder alone(plain.plan, options);
  const OverlapFinder with_rival(contested.plan, options);
  const auto& first = *contested.plan.all<Action>()[0];
  const auto& second = *contested.plan.all<Action>()[1];
  const auto explained = with_rival.explain(first, second);
  REQUIRE(explained.overlap.rival != nullptr);
  CHECK(explained.overlap.rival->id.text == "c");
  CHECK(explained.overlap.score < alone.find().front().score);
  CHECK(std::any_of(explained.speaks_against.begin(), explained.speaks_against.end(),
                    [](const Reason& reason) {
                      return reason.text.substr(0, 5) == "c is " && reason.weight < 0 &&
                             reason.text.find_first_of("0123456789") == std::string::npos;
                    }));
}

TEST_CASE("what a text only comes near to is not told as what it says") {
  // "Hears", "two" and "weeks" stand close to nothing but psychosis in the catalogue.
  const auto workspace = plan_of(
      {{"a", "p", "Publish the gap of every measure twice a year, for each group seldom heard",
        "    populations: [gypsy-roma-traveller]\n"},
       {"b", "q", "Hold two workshops a year at which the board meets 40 people it seldom hears",
        "    populations: [gypsy-roma-traveller]\n"
        "    measures: [{text: Half of what they ask for answered in 13 weeks}]\n"}});
  const auto actions = workspace.plan.all<Action>();
  const auto why = OverlapFinder(workspace.plan, {}).explain(*actions[0], *actions[1]);
  const auto clash = std::find_if(why.speaks_against.begin(), why.speaks_against.end(),
                                  [](const Reason& reason) { return reason.missed > 0; });
  REQUIRE(clash != why.speaks_against.end());
  CHECK(clash->text == "they do different things");
  CHECK(clash->in_a.empty());
  CHECK(clash->in_b.empty());
}

TEST_CASE("an explanation adds up to the likeness and names the words") {
  const auto workspace =
      plan_of({{"a", "p", "Befriending calls for lonely pensioners", ""},
               {"b", "q", "Volunteers ring isolated older people each week", ""}});
  const OverlapFinder finder(workspace.plan, {});
  const auto actions = workspace.plan.all<Action>();
  const auto why = finder.explain(*actions[1], *actions[0]);
  CHECK(why.overlap.a == actions[0]);  // the order of the plan, whatever the order asked in
  double sum = 0;
  bool names_people = false;
  for (const auto& reason : why.speaks_for) {
    sum += reason.weight;
    names_people = names_people || (reason.text == "both are for older people" &&
                                    reason.in_a == "pensioners" && reason.in_b == "older people");
  }
  CHECK(names_people);
  CHECK(sum <= why.overlap.likeness + 0.001);
  CHECK(sum >= why.overlap.likeness - 0.06);  // reasons too small to tell are left out
}

TEST_CASE("what is told for and against adds up to the margin, whatever parts them") {
  const auto workspace =
      plan_of({{"a", "p", "Befriending calls for lonely pensioners", ""},
               {"b", "q", "Volunteers visit teenagers who are lonely at school each week",
                "    timeline: {start: 2030-01-01, end: 2031-01-01}\n"},
               {"c", "q", "Phone calls to isolated older people",
                "    timeline: {start: 2020-01-01, end: 2021-01-01}\n"},
               {"d", "q", "Weekly telephone befriending for isolated older people", ""},
               {"e", "p", "Strength and balance classes for pensioners at risk of falls", ""}});
  const OverlapFinder finder(workspace.plan, {});
  const auto actions = workspace.plan.all<Action>();
  bool parted = false;
  bool lowered = false;
  for (const auto* a : actions) {
    for (const auto* b : actions) {
      if (a == b || a->plan.id == b->plan.id) continue;
      const auto why = finder.explain(*a, *b);
      double sum = 0;
      for (const auto& reason : why.speaks_for) {
        sum += reason.weight;
        CHECK(reason.missed == 0);
      }
      for (const auto& reason : why.speaks_against) {
        sum += reason.weight;
        parted = parted || reason.missed > 0;
        lowered = lowered || reason.weight < 0;
      }
      // Reasons below a hundredth are not told.
      const double told = margin(why.overlap.likeness, why.overlap.rival_likeness);
      CHECK(std::abs(sum - told) < 0.03);
    }
  }
  CHECK(parted);
  CHECK(lowered);
}

TEST_CASE("a board's own thesaurus makes words meet") {
  const auto workspace = plan_of({{"a", "p", "Wibblers for pregnant women who smoke", ""},
                                  {"b", "q", "Befriending for pregnant women who smoke", ""}});
  OverlapOptions options;
  options.report_at = 0;
  const auto score = [&] {
    const auto found = OverlapFinder(workspace.plan, options).find();
    return found.empty() ? 0.0 : found.front().score;
  };
  const double before = score();
  options.same = {{"wibblers", "befriending"}};
  CHECK(score() > before);
}

TEST_CASE("hostile texts are read in time") {
  std::string words;
  for (int i = 0; i < 30000; ++i) words += "smoking cessation ";
  const auto workspace = plan_of({{"a", "p", words, ""}, {"b", "q", words + "\xC3\x28", ""}});
  CHECK(OverlapFinder(workspace.plan, {}).find().size() <= 1);
}

TEST_CASE("of more pairs than are told one stands for all copies, and the rest are counted") {
  std::vector<PlannedAction> actions;
  for (int i = 0; i < 40; ++i) {
    actions.push_back({fmt::format("a{}", i), "p", "Supervised toothbrushing in nurseries", ""});
    actions.push_back({fmt::format("b{}", i), "q", "Supervised toothbrushing in nurseries", ""});
  }
  const auto workspace = plan_of(actions);
  OverlapOptions options;
  const auto all = OverlapFinder(workspace.plan, options).find_most();
  CHECK(all.overlaps.size() == 40 * 40);
  CHECK(all.left_out == 0);
  CHECK(all.copies.empty());
  options.most_pairs = 100;
  const auto few = OverlapFinder(workspace.plan, options).find_most();
  REQUIRE(few.overlaps.size() == 1);
  CHECK(few.overlaps.front().a->id.text == "a0");
  CHECK(few.overlaps.front().b->id.text == "b0");
  CHECK(few.left_out == 40 * 40 - 1);
  CHECK(few.copies.at(few.overlaps.front().a) == 40);
  options.most_pairs = 1;
  CHECK(OverlapFinder(workspace.plan, options).find_most().overlaps.size() == 1);
}

TEST_CASE("clusters gather what belongs together and say who must agree") {
  const std::string resources =
      "    lead: council\n    resources:\n      - {funding: grant, amount: 1000, secured: no}\n";
  const auto workspace = plan_of({
      {"a", "p", "Supervised toothbrushing in nurseries", resources},
      {"b", "q", "Brushing clubs in reception classes", "    lead: trust\n"},
      {"c", "r", "Supervised toothbrushing in nurseries every morning", "    lead: charity\n"},
      {"d", "q", "Debt advice for tenants", ""},
      {"e", "r", "Money advice for people behind with bills", ""},
  });
  OverlapOptions options;
  options.report_at = 0.3;
  const auto found = OverlapFinder(workspace.plan, options).find();
  const auto clusters = cluster(found, 0.3, workspace);
  REQUIRE(clusters.size() == 2);
  CHECK(clusters[0].actions.size() == 3);
  CHECK(clusters[0].stake.pounds == 1000);
  CHECK(clusters[0].stake.unsecured_pounds == 1000);
  CHECK(clusters[0].stake.silent == 2);
  std::vector<std::string_view> agree;
  for (const Reference* who : clusters[0].must_agree) agree.push_back(id_of_partner(*who));
  CHECK(agree == std::vector<std::string_view>{"charity", "council", "trust"});
  CHECK(clusters[0].recommendation == Recommendation::joint);
  CHECK(clusters[1].actions.size() == 2);
}

}  // namespace
}  // namespace hwbplan::overlaps
