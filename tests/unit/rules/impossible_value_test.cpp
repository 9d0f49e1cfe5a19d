// Figures, periods and settings that cannot be, each reported once and at its place.
#include "unit/rules/checking.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::testing;

namespace {

std::string found_in(const std::string& text) {
  const Checked checked = check_text(text, "impossible-value");
  std::string places;
  for (const Diagnostic& finding : checked.findings) {
    places.append(places.empty() ? "" : " ").append(checked.at(finding.span));
  }
  return places;
}

std::string found_in_settings(const std::string& lines) {
  const Checked checked =
      check_files({{"hwbplan.yaml", "hwbplan: 1\n" + lines}}, {{"impossible-value"}, {}, {}});
  std::string places;
  for (const Diagnostic& finding : checked.findings) {
    places.append(places.empty() ? "" : " ").append(checked.at(finding.span));
  }
  return places;
}

}  // namespace

TEST_CASE("periods that end before they start") {
  CHECK(found_in("strategy: {id: s, title: S, period: {start: 2026-04-01, end: 2023-03-31}}\n") ==
        "2023-03-31");
  CHECK(found_in("plans: [{id: p, title: P, period: {start: 2026-04-01, end: 2023-03-31}}]\n") ==
        "2023-03-31");
  CHECK(found_in("plans: [{id: p, title: P, period: {start: 2026-04-01, end: 2026-04-01}}]\n")
            .empty());
  CHECK(found_in_settings("pre_election_periods: [{from: 2027-05-06, to: 2027-03-22}]\n") ==
        "2027-03-22");
  CHECK(found_in_settings("pre_election_periods: [{from: 2027-03-22, to: 2027-05-06}]\n").empty());
}

TEST_CASE("resources below nothing") {
  const auto resource = [](const std::string& keys) {
    return found_in("actions: [{id: a, title: A, resources: [{" + keys + "}]}]\n");
  };
  CHECK(resource("funding: grant, amount: -24000") == "-24000");
  CHECK(resource("volunteers: -3") == "-3");
  CHECK(resource("staff: -0.5") == "-0.5");
  CHECK(resource("staff: 0.5, volunteers: 0").empty());
}

TEST_CASE("resources that are told as a share") {
  const auto resource = [](const std::string& keys) {
    return found_in("actions: [{id: a, title: A, resources: [{" + keys + "}]}]\n");
  };
  CHECK(resource("funding: grant, amount: 10%") == "10%");
  CHECK(resource("staff: 20%") == "20%");
  CHECK(resource("staff: -20%") == "-20%");
  CHECK(resource("amount: 10").empty());
}

TEST_CASE("hours, minutes and savings below nothing") {
  CHECK(found_in("groups: [{id: g, title: G, hours: -2, meets: monthly}]\n") == "-2");
  CHECK(found_in("meetings: [{id: m, date: 2026-12-01, minutes: -90, items: [{title: A, minutes: "
                 "-10}, {title: B, minutes: 0}]}]\n") == "-90 -10");
  CHECK(found_in("overlap_decisions: [{actions: [a, b], decision: joint, frees: {amount: -5, "
                 "staff: -1}}]\n") == "-5 -1");
  CHECK(found_in("groups: [{id: g, title: G, hours: 0}]\n").empty());
}

TEST_CASE("a meaning of one word means nothing, and too many are said to be") {
  CHECK(found_in_settings("overlaps: {same: [falls, trips]}\n") == "falls");
  CHECK(found_in_settings("overlaps: {same: Tea and Tonic}\n") == "Tea and Tonic");
  CHECK(found_in_settings("overlaps: {same: [[falls, trips], [jabs]]}\n") == "jabs");
  CHECK(found_in_settings("overlaps: {same: [[falls, trips], [jabs, shots]]}\n").empty());
  std::string meanings = "[m1, n]";
  for (int i = 2; i <= 500; ++i) meanings += ", [m" + std::to_string(i) + ", n]";
  CHECK(found_in_settings("overlaps: {same: [" + meanings + "]}\n").empty());
  CHECK(found_in_settings("overlaps: {same: [" + meanings + ", [m501, n]]}\n") == "m501");
  std::string many = "w1";
  for (int i = 2; i <= 100; ++i) many += ", w" + std::to_string(i);
  CHECK(found_in_settings("overlaps: {same: [[" + many + "]]}\n").empty());
  CHECK(found_in_settings("overlaps: {same: [[" + many + ", w101]]}\n") == "w101");
}

TEST_CASE("limits and scores out of range") {
  CHECK(found_in_settings("limits: {largest_share: 5000%}\n") == "5000%");
  CHECK(found_in_settings("limits: {largest_share: 60%}\n").empty());
  CHECK(found_in_settings("limits: {largest_share: 0.6}\n").empty());
  CHECK(found_in_settings("limits: {largest_share: 60}\n").empty());
  CHECK(found_in_settings("limits: {largest_share: 0}\n") == "0");
  CHECK(found_in_settings("limits: {actions_per_lead: -3}\n") == "-3");
  CHECK(found_in_settings("limits: {actions_per_lead: 12}\n").empty());
  CHECK(found_in_settings("overlaps: {report_at: 50, decide_at: 0.7}\n") == "50");
}

TEST_CASE("a scale that says two things of one word") {
  CHECK(found_in_settings("status_scale: {on-track: off-track}\n") == "on-track");
  CHECK(found_in_settings("status_scale: {On-track: on-track}\n").empty());
  CHECK(found_in_settings("status_scale: {Amber: at-risk, amber: off-track}\n") == "amber");
  CHECK(found_in_settings("status_scale: {Amber: at-risk, Red: off-track}\n").empty());
}

TEST_CASE("an action that ends years after its plan") {
  const auto ending = [](const std::string& end) {
    return check_text(
               "plans: [{id: p, title: P, period: {start: 2026-04-01, end: 2029-03-31}}]\n"
               "actions: [{id: a, title: A, plan: p, timeline: {start: 2026-04-01, end: " +
                   end + "}}]\n",
               "timeline-beyond-plan")
        .rules();
  };
  CHECK(ending("2037-03-31") == "timeline-beyond-plan");
  CHECK(ending("2030-03-31").empty());
  CHECK(ending("2029-03-31").empty());
}

TEST_CASE("a plan without actions is said to have none, once, and never a plan that is damaged") {
  const std::string strategy = "strategy: {id: s, title: S}\npriorities: [{id: p, title: P}]\n";
  CHECK(check_text(strategy, "no-actions").rules() == "no-actions");
  CHECK(check_text(strategy + "actions: [{id: a, title: A}]\n", "no-actions").rules().empty());
  CHECK(
      check_text(strategy + "actions:\n  - id: a\n    title: \"A\n", "no-actions").rules().empty());
  CHECK(check_text("priorities: [{id: p, title: P}]\n", "no-actions").rules().empty());
}

TEST_CASE("a vision that is a placeholder may stand in a draft, and not in what is signed off") {
  const auto with = [](const std::string& vision, const std::string& status) {
    return check_text("strategy: {id: s, title: S, vision: " + vision +
                          ", sign_off: {status: " + status + "}}\n",
                      "placeholder-left")
        .rules();
  };
  CHECK(with("TBC", "signed-off") == "placeholder-left");
  CHECK(with("Say in one sentence what will be true at the end.", "near-final") ==
        "placeholder-left");
  CHECK(with("TBC", "draft").empty());
  CHECK(with("Everybody lives well", "signed-off").empty());
}
