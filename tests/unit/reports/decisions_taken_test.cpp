// One overlap that was decided twice is told, counted and freed once in every paper.
#include "unit/reports/one_paper.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using hwbplan::testing::one_paper;
using hwbplan::testing::says;

namespace {

constexpr const char* kPlan = R"(
partners: [{id: a, title: Council}, {id: b, title: Trust}]
actions:
  - {id: A-1, title: Run balance classes in the town hall, lead: a}
  - {id: A-2, title: Run balance classes in village halls, lead: b}
overlap_decisions:
  - actions: [A-1, A-2]
    decision: joint
    reason: Cheaper
    decided_by: {date: 2026-01-01}
    frees: {amount: 5, staff: 0.1}
  - actions: [A-1, A-2]
    decision: keep-both
    reason: They differ
    decided_by: {date: 2026-02-01}
    frees: {amount: 7}
)";

}  // namespace

TEST_CASE("the decision that counts is the one that is told") {
  const std::string overlaps = one_paper("overlaps", kPlan);
  CHECK(says(overlaps, "1 decision is recorded so far, which frees £7 a year."));
  CHECK(says(overlaps, "Deliver jointly (replaced by another decision)"));
  CHECK_FALSE(says(overlaps, "£5"));
  CHECK(says(overlaps, "Money freed a year"));
  const std::string paper = one_paper("paper", kPlan);
  CHECK(says(paper, "keep both"));
  CHECK_FALSE(says(paper, "deliver jointly"));
  CHECK(says(paper, "Decisions about overlapping actions free £7 a year."));
  const std::string funding = one_paper("funding", kPlan);
  CHECK(says(funding, "Money a year"));
  CHECK(says(funding, "Keep both | £7 |"));
  CHECK_FALSE(says(funding, "Deliver jointly"));
  CHECK_FALSE(says(one_paper("partner", kPlan), "To be delivered jointly"));
}

TEST_CASE("of two decisions the later counts, wherever it stands") {
  std::string turned = kPlan;
  for (const auto& [from, to] : {std::pair("2026-01-01", "2026-09-01")}) {
    turned.replace(turned.find(from), std::string_view(from).size(), to);
  }
  const std::string overlaps = one_paper("overlaps", turned);
  CHECK(says(overlaps, "which frees £5 and 0.1"));
  CHECK(says(overlaps, "Keep both (replaced by another decision)"));
  CHECK(says(one_paper("funding", turned), "£5"));
}

TEST_CASE("in public a private decision replaces nothing") {
  std::string plan = kPlan;
  plan.replace(plan.find("    reason: They differ"), 0, "    private: yes\n");
  reports::ReportOptions options;
  options.public_paper = true;
  const std::string overlaps = one_paper("overlaps", {{"a.yaml", plan}}, options);
  CHECK(says(overlaps, "1 decision is recorded so far, which frees £5"));
  CHECK_FALSE(says(overlaps, "replaced"));
}

TEST_CASE("what a decision frees is never less than nothing") {
  std::string plan = kPlan;
  for (const auto& [from, to] :
       {std::pair("amount: 5", "amount: -5"), std::pair("staff: 0.1", "staff: -0.1"),
        std::pair("amount: 7", "amount: -7")}) {
    plan.replace(plan.find(from), std::string_view(from).size(), to);
  }
  for (const char* paper : {"overlaps", "paper", "funding", "partner"}) {
    INFO(paper);
    const std::string text = one_paper(paper, plan);
    CHECK_FALSE(says(text, "-£"));
    CHECK_FALSE(says(text, "£-"));
    CHECK_FALSE(says(text, "-0.1"));
    CHECK_FALSE(says(text, "frees £"));
  }
}

TEST_CASE("a decision to come does not take the place of one in force") {
  std::string plan = kPlan;
  plan.replace(plan.find("2026-02-01"), std::string_view("2026-02-01").size(), "2027-02-01");
  const std::string overlaps = one_paper("overlaps", plan);
  CHECK(says(overlaps, "which frees £5 and 0.1"));
  CHECK_FALSE(says(overlaps, "£7 a year"));
  CHECK(says(one_paper("funding", plan), "£5"));
  CHECK_FALSE(says(one_paper("funding", plan), "£7"));
}
