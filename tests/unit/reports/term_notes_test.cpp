// The words of statistics in a paper are explained in it, and no others.
#include "reports/term_notes.hpp"

#include "unit/reports/one_paper.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace hwbplan::reports;
using hwbplan::testing::one_paper;
using hwbplan::testing::says;

TEST_CASE("each word is explained once, and only where it is used") {
  Section section("s", "S");
  section.say("The latest figure lies above the upper process limit.");
  section.add(FactList{{{"95% confidence interval", {RichText("1 to 2, by Byar's method")}}}});
  Section below("t", "T");
  below.say("Process limits again.");
  section.sections.push_back(below);
  std::string all;
  for (const RichText& item : term_notes({section}).items) all += item.plain() + "\n";
  CHECK(all.starts_with("95% confidence interval: the range in which"));
  CHECK(says(all, "\nByar's method: "));
  CHECK(all.find("Process limits: ") == all.rfind("Process limits: "));
  for (const char* other : {"Wilson", "Poisson", "Trial", "Special cause", "Beyond chance"})
    CHECK_FALSE(says(all, other));
}

TEST_CASE("what officers wrote and what records are called is not taken for the paper's words") {
  Section section("s", "S");
  section.add(OfficersText{"Within the process limits."});
  section.say(RichText(Phrase{"Byar's method", false, Tone::none, {"metric", "m"}, {}}));
  CHECK(term_notes({section}).items.empty());
}

TEST_CASE("the paper of metrics explains the tests that its figures are put to") {
  const std::string yearly = one_paper(
      "metrics",
      "metrics: [{id: m, title: M, type: count, better: lower, frequency: yearly, observations: "
      "[{period: 2023, value: 20}, {period: 2024, value: 18}]}]\n");
  CHECK(says(yearly, "Yearly figures are judged"));
  CHECK_FALSE(says(yearly, "Monthly and quarterly"));
  CHECK(
      says(yearly, "Words of statistics in this paper: - **95% confidence interval:** the range"));
  CHECK(says(yearly, "- **Byar's method:** the usual way"));
  CHECK_FALSE(says(yearly, "**Trial limits:**"));
  std::string list;
  for (int month = 1; month <= 12; ++month)
    list += fmt::format("{}{{period: 2024-{:02}, value: {}}}", month == 1 ? "" : ", ", month,
                        month == 12 ? 90 : 20 + month % 2);
  const std::string monthly = one_paper(
      "metrics", "metrics: [{id: m, title: M, better: lower, frequency: monthly, observations: [" +
                     list + "]}]\n");
  CHECK_FALSE(says(monthly, "Yearly figures are judged"));
  for (const char* term :
       {"XmR chart", "Mean", "Process limits", "Trial limits", "Special cause", "Beyond chance"})
    CHECK(says(monthly, fmt::format("- **{}:** ", term)));
  CHECK_FALSE(says(monthly, "confidence interval"));
  const std::string none = one_paper("metrics", "metrics: [{id: m, title: M}]\n");
  CHECK_FALSE(says(none, "Words of statistics"));
}
