// The annual report knows the theme of its own year from those of others.
#include "unit/reports/one_paper.hpp"

#include <doctest/doctest.h>

using hwbplan::testing::one_page;
using hwbplan::testing::one_paper;
using hwbplan::testing::says;

namespace {

constexpr const char* kThemes =
    "annual_themes:\n"
    "  - {id: old, title: OLD, year: 2024/25, status: past}\n"
    "  - {id: now, title: NOW, year: 2026/27, status: chosen}\n"
    "  - {id: next, title: NEXT, year: 2027/28, status: chosen}\n"
    "actions:\n"
    "  - {id: a, title: First, annual_theme: now}\n"
    "  - {id: b, title: Second, annual_theme: next}\n"
    "  - {id: c, title: Third, annual_theme: old}\n"
    "case_studies:\n"
    "  - {id: s, title: Told long ago, annual_theme: old, text: Once}\n"
    "  - {id: t, title: Told now, annual_theme: now, text: Here}\n"
    "  - {id: u, title: Told of none, text: There}\n";

}  // namespace

TEST_CASE("the theme of next year is not the theme") {
  const std::string text = one_paper("annual", kThemes);
  CHECK(says(text,
             "The theme is: NOW. 1 action belongs to it, 1 is carried on from earlier themes, none "
             "is in the quiet hum of business as usual, and 1 is none of these."));
  CHECK(says(text, "Chosen already: NEXT for 2027 to 2028."));
}

TEST_CASE("stories stand under their own years") {
  const std::string text = one_paper("annual", kThemes);
  const auto of_year = text.find("Stories of the year");
  const auto of_others = text.find("Stories of other years");
  REQUIRE(of_year != std::string::npos);
  REQUIRE(of_others != std::string::npos);
  CHECK(of_year < text.find("Story: Told now"));
  CHECK(text.find("Story: Told now") < of_others);
  CHECK(text.find("Story: Told of none") < of_others);
  CHECK(of_others < text.find("Story: Told long ago"));
}

TEST_CASE("the annual report is of its year, whatever day others look back to") {
  const std::map<std::string, std::string> plan = {
      {"a.yaml",
       "actions:\n"
       "  - id: A-1\n"
       "    title: Classes\n"
       "    timeline:\n"
       "      milestones:\n"
       "        - {title: EARLY, due: 2026-04-30, done: 2026-04-30}\n"
       "        - {title: LATE, due: 2026-09-01, done: 2026-09-01}\n"}};
  hwbplan::reports::ReportOptions since;
  since.since = hwbplan::Date::from_iso("2026-08-01").value();
  const std::string text = one_paper("annual", plan, since);
  CHECK(text == one_paper("annual", plan));
  CHECK(says(text, "**Year:** 1 April 2026 to "));
  CHECK(says(text, "2 milestones were reached this year"));
  CHECK_FALSE(says(text, "Since"));
}

TEST_CASE("a milestone under several themes is counted once, and both places say so") {
  const std::string themes = "themes: [{id: t, title: ONE}, {id: u, title: TWO}]\n";
  const auto action = [](const char* id, const char* under) {
    return std::string("  - {id: ") + id + ", title: A, themes: " + under +
           ", timeline: {milestones: [{title: OPENED, due: 2026-05-01, done: 2026-05-01}]}}\n";
  };
  const std::string text =
      one_paper("annual", themes + "actions:\n" + action("A-1", "[t, u]") + action("A-2", "t"));
  CHECK(says(text, "2 milestones were reached this year"));
  CHECK(says(text, "is listed under each of them, and counted once here."));
  CHECK(says(text, "under ONE (1 of these 2 stands under another theme too):"));
  CHECK(says(text, "under TWO (it stands under another theme too):"));
  const std::string apart =
      one_paper("annual", themes + "actions:\n" + action("A-1", "u") + action("A-2", "t"));
  CHECK(says(apart, "2 milestones were reached this year"));
  CHECK_FALSE(says(apart, "counted once"));
  CHECK_FALSE(says(apart, "other themes too"));
}

TEST_CASE("a metric of the year says which way is better, and whether anything has come since") {
  const auto told = [](const std::string& lines) {
    return one_paper("annual",
                     "themes: [{id: t, title: ONE}]\npriorities: [{id: p, title: P, themes: t}]\n"
                     "metrics:\n  - {id: m, title: Falls, unit: \"%\", priorities: p, frequency: "
                     "yearly, " +
                         lines + "}\n");
  };
  const std::string same = told(
      "better: lower, baseline: {period: 2024/25, value: 40}, observations: [{period: 2024/25, "
      "value: 40}]");
  CHECK(says(same, "| Falls | 40% (2024 to 2025) | No later figure | | lower | Not enough data |"));
  const auto since = [&](const char* better, int value) {
    return told(
        "better: " + std::string(better) +
        ", baseline: {period: 2023/24, value: 40}, observations: [{period: 2024/25, value: " +
        std::to_string(value) + "}]");
  };
  CHECK(says(since("lower", 39), "| Not enough data for a trend; better than the baseline |"));
  CHECK(says(since("higher", 39), "| Not enough data for a trend; worse than the baseline |"));
  CHECK(says(since("neither", 39), "| Not enough data for a trend; lower than the baseline |"));
  CHECK(says(since("lower", 40), "| Not enough data for a trend; the same as the baseline |"));
  // By the interval of the figure, where it has one.
  const auto within = [&](const char* interval) {
    return told(
        "better: lower, baseline: {period: 2023/24, value: 40}, observations: [{period: "
        "2024/25, value: 39, " +
        std::string(interval) + "}]");
  };
  CHECK(says(within("lower: 37, upper: 41"),
             "| Not enough data for a trend; not clearly different from the baseline |"));
  CHECK(says(within("lower: 38.5, upper: 39.5"), "better than the baseline |"));
  // A quarter says nothing beside a year.
  CHECK_FALSE(says(told("better: lower, baseline: {period: Q1 2023/24, value: 40}, observations: "
                        "[{period: 2024/25, value: 39}]"),
                   "than the baseline"));
  // A figure of the same period that is another one has been put right since, and is printed.
  CHECK(says(told("baseline: {period: 2024/25, value: 40}, observations: [{period: 2024/25, value: "
                  "41}]"),
             "| Falls | 40% (2024 to 2025) | 41% (2024 to 2025) | | not stated |"));
  CHECK(says(told("observations: [{period: 2024/25, value: 40}]"),
             "| Falls | | 40% (2024 to 2025) | | not stated |"));
}

TEST_CASE("no votes are counted for a year of which the plan records none") {
  const std::string text =
      one_paper("annual",
                "partners: [{id: a, title: A}]\n"
                "annual_themes:\n"
                "  - {id: old, title: OLD, year: 2024/25}\n"
                "  - {id: won, title: WON, year: 2025/26, votes: [{partner: a, for: won}]}\n"
                "  - {id: lost, title: LOST, year: 2025/26}\n");
  CHECK(says(text, "| OLD | 2024 to 2025 | | | |"));
  CHECK(says(text, "| WON | 2025 to 2026 | | | 1 |"));
  CHECK(says(text, "| LOST | 2025 to 2026 | | | 0 |"));
}

TEST_CASE("how many have voted reads well for few partners") {
  const auto told = [](const std::string& partners, const std::string& votes) {
    const std::string text = one_paper(
        "annual", "partners: [" + partners +
                      "]\nannual_themes: [{id: t, title: T, closes: 2026-10-09, votes: [" + votes +
                      "]}]\n");
    const auto at = text.find("The vote is open until 9 October 2026.");
    REQUIRE(at != std::string::npos);
    const std::string rest =
        text.substr(at + std::string("The vote is open until 9 October 2026.").size());
    return rest.substr(0, rest.find('.') + 1);
  };
  const std::string one = "{id: a, title: A}";
  const std::string two = one + ", {id: b, title: B}";
  CHECK(told(one, "") == " The one partner has not voted yet.");
  CHECK(told(one, "{partner: a, for: t}") == " The one partner has voted.");
  CHECK(told(two, "") == " None of the 2 partners has voted so far.");
  CHECK(told(two, "{partner: a, for: t}") == " 1 of the 2 partners has voted so far.");
  CHECK(told(two, "{partner: a, for: t}, {partner: b, for: t}") ==
        " 2 of the 2 partners have voted so far.");
}

TEST_CASE("a year without a theme says so") {
  const std::string none =
      one_paper("annual",
                "annual_themes: [{id: old, title: OLD, year: 2024/25, status: past}]\n"
                "actions: [{id: a, title: First, annual_theme: old}, {id: b, title: Second}]\n");
  CHECK(says(none,
             "No theme has been chosen for this year. 1 action is carried on from earlier themes, "
             "none is in the quiet hum of business as usual, and 1 is none of these."));
  const std::string idle =
      one_paper("annual",
                "annual_themes: [{id: old, title: OLD, year: 2024/25, status: past},\n"
                "  {id: now, title: NOW, year: 2026/27, status: chosen}]\n"
                "actions: [{id: a, title: First, annual_theme: old}]\n");
  CHECK(says(idle, "The theme is: NOW. No action belongs to it, 1 is carried on"));
  CHECK_FALSE(says(idle, "There are no actions."));
}

TEST_CASE("what fell due since a year that is over is listed, and the day of the statuses said") {
  // The test day is 1 October 2026, so that a year from August has just ended.
  const auto told = [](const char* year) {
    return one_paper("annual", {{"hwbplan.yaml", std::string("hwbplan: 1\n") + year},
                                {"a.yaml",
                                 "actions:\n"
                                 "  - id: A-1\n"
                                 "    title: Classes\n"
                                 "    timeline:\n"
                                 "      milestones:\n"
                                 "        - {title: BEFORE, due: 2026-05-01}\n"
                                 "        - {title: LATER, due: 2026-09-20}\n"
                                 "        - {title: SINCE, due: 2026-09-01}\n"
                                 "        - {title: OPENED, due: 2026-09-02, done: 2026-09-02}\n"
                                 "        - {title: AHEAD, due: 2026-10-01}\n"}});
  };
  const std::string over = told("financial_year_starts: 08-01\n");
  CHECK(says(over, "**Year:** 1 August 2025 to 31 July 2026"));
  CHECK(says(over, "This is how it stands on 1 October 2026, after the year has ended:"));
  CHECK(says(over, "2 milestones that fell due since the year ended are open."));
  const auto from = over.find("Due since the year ended and still open");
  REQUIRE(from != std::string::npos);
  const std::string since = over.substr(from, over.find("## ", from) - from);
  CHECK(says(since, "| 1 September 2026 | SINCE | A-1 Classes | | 20 September 2026 | LATER |"));
  for (const char* other : {"BEFORE", "OPENED", "AHEAD"}) CHECK_FALSE(says(since, other));
  const std::string running = told("");
  CHECK(says(running, "This is how it stands on 1 October 2026:"));
  CHECK_FALSE(says(running, "Due since the year ended"));
}

TEST_CASE("a vision is introduced, lest it read as what was achieved") {
  const auto brief = [](const std::string& vision) {
    const std::string text =
        one_paper("annual", "strategy: {id: s, title: S, vision: " + vision + "}\nactions: []\n");
    return text.substr(text.find("The year in brief"));
  };
  CHECK(says(brief("All live well"), "The year in brief The strategy's vision: All live well"));
  CHECK_FALSE(says(brief("TBC"), "The strategy's vision:"));
}

TEST_CASE("what was due in a year that is over and done only since is told as missed in it") {
  const auto plan = [](const char* year) {
    return std::map<std::string, std::string>{
        {"hwbplan.yaml", std::string("hwbplan: 1\n") + year},
        {"a.yaml",
         "themes: [{id: t, title: ONE}]\n"
         "actions:\n"
         "  - id: A-1\n"
         "    title: Classes\n"
         "    themes: t\n"
         "    timeline:\n"
         "      milestones:\n"
         "        - {title: OPEN, due: 2026-05-01}\n"
         "        - {title: TARDY, due: 2026-07-01, done: 2026-08-20}\n"
         "        - {title: SINCE, due: 2026-08-10, done: 2026-08-20}\n"}};
  };
  const auto over_plan = plan("financial_year_starts: 08-01\n");
  const std::string over = one_paper("annual", over_plan);
  CHECK(says(over,
             "No milestone was reached this year, and 1 that fell due is open. 1 milestone "
             "that fell due in the year was done only after it had ended."));
  CHECK(says(over,
             "Missed in the year: - OPEN: was due on 1 May 2026 (A-1 Classes) - TARDY: was "
             "due on 1 July 2026, done on 20 August 2026 (A-1 Classes)"));
  CHECK_FALSE(says(over, "SINCE"));
  CHECK(
      says(one_page("annual", over_plan), "TARDY: was due on 1 July 2026, done on 20 August 2026"));
  const std::string running = one_paper("annual", plan(""));
  CHECK(says(running, "2 milestones were reached this year, and 1 that fell due is open."));
  CHECK(says(running, "Missed so far: - OPEN"));
  CHECK_FALSE(says(running, "done only after"));
}

TEST_CASE("the table of themes of the year stays in one piece") {
  const std::string text = one_paper(
      "annual",
      "annual_themes:\n"
      "  - {id: won, title: WON, year: 2025/26, closes: 2024-12-20, result: {date: 2025-03-13}}\n"
      "  - {id: next, title: NEXT, year: 2026/27, closes: 2026-12-20}\n");
  CHECK(says(text, "| Theme | Year | Driver | Status | Votes | Vote closes |"));
  CHECK(says(text, "Result made known: WON on 13 March 2025."));
  CHECK_FALSE(says(text, "(part 1 of"));
  CHECK_FALSE(says(text, "| Result made known |"));
}
