// The paper `funding`: its tables add up to what it says in words, and it denies nothing.
#include "unit/reports/one_paper.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using hwbplan::testing::one_paper;
using hwbplan::testing::says;

namespace {

std::string funding(const std::string& actions) {
  return one_paper("funding",
                   "priorities: [{id: p, title: P}]\n"
                   "partners: [{id: b, title: Borough}, {id: h, title: Hidden, private: true}]\n"
                   "groups: [{id: g1, title: Falls group, kind: board}]\n" +
                       actions);
}

}  // namespace

TEST_CASE("what groups, unknown partners and nobody give is counted under who gives it") {
  const std::string text = funding(
      "actions:\n"
      "  - {id: A-1, title: Lead, lead: g1, resources: [{amount: 100}, {staff: 1}, {volunteers: "
      "1}]}\n"
      "  - {id: A-2, title: None, resources: [{amount: 20}]}\n"
      "  - {id: A-3, title: Other, lead: b, resources: [{amount: 3, partner: nowhere}]}\n");
  CHECK(says(text, "The actions name £123; the plan does not say whether it is secured."));
  CHECK(says(text, "| Falls group | £100 | 1 | 1 |"));
  CHECK(says(text, "| No partner or group named | £20 | 0 | 0 |"));
  CHECK(says(text, "| Not known to the plan | £3 | 0 | 0 |"));
}

TEST_CASE("private partners are told together in a public paper") {
  reports::ReportOptions options;
  options.public_paper = true;
  const std::string text =
      one_paper("funding",
                {{"a.yaml",
                  "partners: [{id: b, title: Borough}, {id: h, title: Hidden, private: true}]\n"
                  "actions: [{id: A-1, title: Walks, lead: b, resources: [{amount: 7, partner: h}, "
                  "{amount: 5}]}]\n"}},
                options);
  CHECK(says(text, "| Borough | £5 | 0 | 0 |"));
  CHECK(says(text, "| Not published | £7 | 0 | 0 |"));
  CHECK_FALSE(says(text, "Hidden"));
}

TEST_CASE("nothing is said to be secured that the plan does not say is") {
  const auto with = [](const std::string& resources) {
    return funding("actions: [{id: A-1, title: A, lead: b, resources: [" + resources + "]}]\n");
  };
  const std::string one = with("{amount: 100}, {staff: 1, secured: yes}, {funding: none}");
  CHECK(says(one,
             "Nothing is marked as not secured. The plan does not say whether £100 is secured."));
  CHECK(says(with("{staff: 1}, {staff: 2}"),
             "Nothing is marked as not secured. The plan does not say whether 2 resources "
             "without an amount are secured."));
  CHECK(says(with("{amount: 5, secured: yes}"), "All money that the actions name is secured. ##"));
  CHECK(says(with("{amount: 5, secured: yes}, {staff: 1}, {amount: 2}"),
             "Nothing is marked as not secured. The plan does not say whether £2 and 1 resource "
             "without an amount are secured."));
  CHECK(says(with("{amount: 5, secured: yes}, {staff: 1}"),
             "All money that the actions name is secured. The plan does not say whether 1 resource "
             "without an amount is secured."));
  const std::string empty = one_paper("funding", "partners: [{id: b, title: Borough}]\n");
  CHECK_FALSE(says(empty, "secured."));
  CHECK(says(empty, "There are no actions."));
  CHECK_FALSE(says(empty, "Every action says"));
}

TEST_CASE("actions that are not asked what they are done with are not said to tell it") {
  const std::string named = "{id: A-1, title: A, resources: [{amount: 1}]}";
  const std::string hum = "{id: A-2, title: Hum, kind: quiet-hum}";
  const std::string silent = "{id: A-3, title: Silent}";
  CHECK(says(funding("actions: [" + named + "]\n"), "Every action says what it is done with."));
  CHECK(says(funding("actions: [" + named + ", " + hum + "]\n"),
             "1 action names none and is not asked to, being business as usual or stopped. Every "
             "other action says what it is done with."));
  const std::string hum_alone = funding("actions: [" + hum + "]\n");
  CHECK(says(hum_alone, "1 action names none and is not asked to"));
  CHECK_FALSE(says(hum_alone, "very other action"));
  const std::string both = funding("actions: [" + hum + ", " + silent + "]\n");
  CHECK(says(both, "- A-3 Silent"));
  CHECK(says(both, "1 more action names none and is not asked to"));
  CHECK_FALSE(says(both, "very other action"));
}

TEST_CASE("rows and columns by year add up as they are printed") {
  const std::string text = funding(
      "actions:\n"
      "  - {id: A-1, title: A, timeline: {start: 2025-10-01, end: 2026-09-30},\n"
      "     resources: [{amount: 101, secured: yes}, {amount: 101, secured: no}, {amount: "
      "101}]}\n");
  // 182 of 365 days are 50.36 of 101 pounds. Rounding the sum would give 151, which is not 3 × 50.
  CHECK(says(text, "| 2025 to 2026 | 3 | £150 | £50 | £50 | £50 |"));
  CHECK(says(text, "| 2026 to 2027 | 3 | £153 | £51 | £51 | £51 |"));
}

TEST_CASE("what cannot be is not shown beside sums that leave it out") {
  const std::string text = funding(
      "actions:\n"
      "  - {id: A-1, title: A, timeline: {start: 2026-04-01, end: 2025-03-31}, resources: "
      "[{amount: 9}]}\n"
      "  - {id: A-2, title: B, resources: [{amount: -5, secured: no, funding: grant}]}\n");
  CHECK_FALSE(says(text, "-£5"));
  CHECK(says(text, "| Actions that end before they start | 1 | £9 |"));
  CHECK(says(text, "| Actions without both dates | 1 | £0 |"));
}
