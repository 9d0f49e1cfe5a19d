// Balance at its edges: counts of what could not be read, limits on the limit, and names that are
// alike and names that only look so.
#include "rules/confusable_ids.hpp"
#include "rules/same_names.hpp"
#include "rules/title_words.hpp"
#include "unit/rules/finding_lines.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::rules;

namespace {

constexpr std::string_view kDeclared = R"(# right
strategy: {id: s, title: S, declares: {themes: 2, priorities: 0, partners: 1}}
themes: [{id: a, title: A}, {id: b, title: B}]
partners: [{id: a, title: A}]
# wrong, with the numbers that are left out
strategy: {id: s, title: S, declares: {themes: 3, priorities: 4, actions: 1, metrics: 2}}
themes: [{id: a, title: A}, {id: b, title: B}]
priorities:
  - {id: a, number: 1, title: A}
  - {id: b, number: 4, title: B}
actions: [{id: a, title: A}, {id: b, title: B}]
> 1:48 declared-count the strategy says that it has 3 themes, but 2 stand in the plan
> 1:63 declared-count the strategy says that it has 4 priorities, but 2 stand in the plan
> 1:75 declared-count the strategy says that it has 1 action, but 2 stand in the plan
> 1:87 declared-count the strategy says that it has 2 metrics, but none stands in the plan
# a copy under the same id is no second priority
strategy: {id: s, title: S, declares: {priorities: 1}}
priorities: [{id: a, title: A}, {id: A, title: A}]
# what could not be read is not counted
strategy: {id: s, title: S, declares: {priorities: 2}}
priorities: [{id: a, title: A}, nonsense]
# a file that can't be opened may hold any of them
strategy: {id: s, title: S, declares: {priorities: 2}}
priorities: [{id: a, title: A}]
=== locked.yaml (cannot be opened)
)";

constexpr std::string_view kTakenUp = R"(# stopped, and one that nobody serves at all
priorities: [{id: a, title: A}, {id: b, title: B}, {id: c, title: C}]
plans: [{id: p, title: P, priorities: [a, b, c]}, {id: q, title: Q, priorities: [b]}]
actions:
  - {id: x, title: X, plan: p, priorities: [a]}
  - {id: y, title: Y, plan: p, priorities: [b], progress: [{date: 2026-07-01, status: stopped}]}
  - {id: z, title: Z, plan: q, priorities: [b]}
> 2:43 taken-up-without-actions this plan takes up "B", and its only action does not serve it
# a plan without actions, and one of whose actions one is misspelt
priorities: [{id: falls, title: A}, {id: b, title: B}]
plans: [{id: p, title: P, priorities: [falls]}, {id: q, title: Q, priorities: [falls, b]}]
actions: [{id: x, title: X, plan: q, priorities: [b, fals]}, {id: y, title: Y, priorities: [falls]}]
# bent, but not taken up
priorities: [{id: a, title: A}, {id: b, title: B}]
plans:
  - id: p
    title: P
    priorities: [a]
    adjusts: [{priority: a, how: Here}, {priority: b, how: There}]
    local_priorities: [{title: Own, priority: b}, {title: Free}]
  - {id: q, title: Q, adjusts: [{priority: b, how: It takes up none, so says nothing}]}
> 6:52 taken-up-without-actions this plan adjusts "B", but does not take it up
> 7:47 taken-up-without-actions this plan has a priority of its own under "B", but does not take it up
)";

constexpr std::string_view kPriorities = R"(# no action names one yet
priorities: [{id: a, title: A}]
actions: [{id: x, title: X}]
# stopped actions do not count, complete ones do
priorities: [{id: a, title: A}, {id: b, title: B}, {id: c, title: C}]
actions:
  - {id: x, title: X, priorities: [a]}
  - {id: y, title: Y, priorities: [b], progress: [{date: 2026-07-01, status: stopped}]}
  - {id: z, title: Z, priorities: [c], progress: [{date: 2026-07-01, status: complete}]}
> 1:38 priority-without-actions no action serves this priority
# misspelt, which has been reported
priorities: [{id: falls, title: Falls}, {id: stroke, title: Stroke}]
actions: [{id: x, title: X, priorities: [stroke]}, {id: y, title: Y, priorities: [fals]}]
# not all actions could be read
priorities: [{id: a, title: A}, {id: b, title: B}]
actions: [{id: x, title: X, priorities: [a]}, nonsense]
# many are one
strategy: {id: s, title: S}
priorities:
  - {id: aa, title: A}
  - {id: bb, title: B}
  - {id: cc, title: C}
  - {id: dd, title: D}
  - {id: ee, title: E}
  - {id: ff, title: F}
  - {id: gg, title: G}
actions: [{id: x, title: X, priorities: [aa]}]
> 1:16 priority-without-actions 6 of 7 priorities have no action: "B", "C", "D", "E" and 2 more
)";

constexpr std::string_view kPlaces = R"(# an action without places is where its plan is
strategy: {id: s, title: S, places: [{id: blaby, title: Blaby}, {id: melton, title: Melton}]}
plans: [{id: p, title: P, places: [blaby]}]
actions: [{id: x, title: X, plan: p}]
> 1:70 place-without-actions no action is done in this place
# what is done in the whole area is done in each place
strategy:
  id: s
  title: S
  area: Bracknell Forest
  places: [{id: all, title: Bracknell Forest}, {id: binfield, title: Binfield}]
actions: [{id: x, title: X, places: [all]}]
# the whole area is no place to be missed
strategy: {id: s, title: S, places: [{id: w, title: Whole borough}, {id: b, title: Binfield}]}
actions: [{id: x, title: X, places: [b]}]
# no action names a place
strategy: {id: s, title: S, places: [{id: b, title: Binfield}]}
actions: [{id: x, title: X}]
)";

constexpr std::string_view kPopulations = R"(# seldom heard, or not
strategy:
  id: s
  title: S
  populations:
    - {id: aa, title: A}
    - {id: bb, title: B}
    - {id: cc, title: C, seldom_heard: yes}
    - {id: dd, title: D, seldom_heard: yes}
actions:
  - {id: x, title: X, populations: [aa], coproduction: {with: [dd]}}
> 6:12 population-without-actions no action reaches these people
> 7:12 population-without-actions these people are seldom heard, and no action reaches them
)";

constexpr std::string_view kFunding = R"(# by plan, the largest first; unsaid is not unsecured
plans: [{id: p, title: P}, {id: q, title: Q}]
actions:
  - {id: a, title: A, plan: p, resources: [{amount: 1000, secured: yes}, {amount: 500, secured: no}]}
  - {id: b, title: B, plan: p, resources: [{amount: 500}, {amount: "£1,000", secured: no}]}
  - {id: c, title: C, plan: q, resources: [{amount: 700}]}
> 1:14 funding-gap £1,500 of the £3,000 that the actions of this plan count on has not been agreed: 50%
# nothing agreed, and no plan
actions:
  - {id: a, title: A, resources: [{amount: 500, secured: no}]}
> 2:44 funding-gap none of the £500 that actions without a plan count on has been agreed
# finished, stopped, business as usual
actions:
  - {id: a, title: A, resources: [{amount: 5, secured: no}], progress: [{date: 2026-07-01, status: complete}]}
  - {id: b, title: B, resources: [{amount: 5, secured: no}], progress: [{date: 2026-07-01, status: stopped}]}
  - {id: c, title: C, resources: [{amount: 5, secured: no}], kind: quiet-hum}
# a sum that is not known
actions:
  - {id: a, title: A, resources: [{amount: 500, secured: no}, {amount: a lot, secured: yes}]}
# a penny in a million
actions:
  - {id: a, title: A, resources: [{amount: 1000000, secured: yes}, {amount: 0.01, secured: no}]}
> 2:77 funding-gap £0.01 of the £1,000,000.01 that actions without a plan count on has not been agreed: less than 1%
)";

constexpr std::string_view kSilos = R"(# each tie holds
partners: [{id: council, title: C}, {id: nhs, title: N}]
related_strategies: [{id: carers, title: Carers}]
metrics:
  - {id: shared, title: Shared}
  - {id: board, title: Board's, priorities: [falls]}
  - {id: own, title: Own}
priorities: [{id: falls, title: Falls}]
overlap_decisions: [{actions: [i, h], decision: keep-both, reason: R}]
actions:
  - {id: a, title: A, lead: council, partners: [nhs]}
  - {id: b, title: B, lead: council, partners: [council]}
  - {id: c, title: C, depends_on: [d]}
  - {id: d, title: D}
  - {id: e, title: E, affects: [own]}
  - {id: f, title: F, links: [carers]}
  - {id: g, title: G, measures: [{metric: shared}]}
  - {id: h, title: H, measures: [{metric: shared}]}
  - {id: i, title: I}
  - {id: j, title: J, measures: [{metric: board}]}
  - {id: k, title: K, measures: [{text: 12 classes}]}
  - {id: l, title: L, lead: council, resources: [{staff: 1, partner: nhs}]}
  - {id: m, title: M, lead: council, barriers: [{barrier: B, owner: nhs}]}
> 11:10 silo nothing ties this action to any other: no partner, dependency or shared metric
> 20:10 silo nothing ties this action to any other: no partner, dependency or shared metric
# one action is alone by nature
actions: [{id: a, title: A}]
# finished, and business as usual
actions:
  - {id: a, title: A, kind: quiet-hum}
  - {id: b, title: B, progress: [{date: 2026-07-01, status: complete}]}
)";

constexpr std::string_view kLeads =
    R"(# counted by role, without regard to capitals, and not when finished
=== hwbplan.yaml
hwbplan: 1
limits: {actions_per_lead: 2}
=== plan.yaml
partners: [{id: council, title: The council}, {id: nhs, title: NHS}]
actions:
  - {id: a, title: A, lead: {partner: council, role: Head}}
  - {id: b, title: B, lead: {partner: council, role: head}}
  - {id: c, title: C, lead: {partner: nhs, role: Head}}
  - {id: d, title: D, lead: {partner: council, role: Head}, progress: [{date: 2026-07-01, status: complete}]}
  - {id: e, title: E, lead: council}
  - {id: f, title: F, lead: council}
  - {id: g, title: G, lead: council}
  - {id: h, title: H, lead: {partner: council, role: Head}}
> 10:29 lead-overloaded "Head" of "The council" leads 3 unfinished actions, and 2 is the most for one person in this plan
# a lead for the whole file stands at its actions
=== hwbplan.yaml
hwbplan: 1
limits: {actions_per_lead: 1}
=== plan.yaml
lead: {partner: council, role: Head}
partners: [{id: council, title: The council}]
actions:
  - {id: a, title: A}
  - {id: b, title: B}
> 5:10 lead-overloaded "Head" of "The council" leads 2 unfinished actions, and 1 is the most for one person in this plan
# a limit that makes no sense is passed over
=== hwbplan.yaml
hwbplan: 1
limits: {actions_per_lead: -1}
=== plan.yaml
lead: {partner: council, role: Head}
partners: [{id: council, title: The council}]
actions: [{id: a, title: A}, {id: b, title: B}]
)";

constexpr std::string_view kPartners = R"(# as much for each role, and no more
=== hwbplan.yaml
hwbplan: 1
limits: {actions_per_lead: 2}
=== plan.yaml
partners: [{id: council, title: C}, {id: advice, title: A}]
groups:
  - {id: g, title: G, members: [{partner: advice, role: Manager}]}
  - {id: h, title: H, members: [{partner: advice, role: manager}]}
actions:
  - {id: a, title: A, lead: council, partners: [advice, advice]}
> 1:42 partner-overloaded this partner leads or takes part in 1 unfinished action and sits in 2 groups, and the plan names 1 role in it: more than 2 for each
# no role named
=== hwbplan.yaml
hwbplan: 1
limits: {actions_per_lead: 1}
=== plan.yaml
partners: [{id: council, title: C}, {id: advice, title: A}]
actions:
  - {id: a, title: A, partners: [advice]}
  - {id: b, title: B, partners: [advice]}
> 1:42 partner-overloaded this partner leads or takes part in 2 unfinished actions, and the plan names no role in it: more than 1 for each
# one person with too much is reported as that
=== hwbplan.yaml
hwbplan: 1
limits: {actions_per_lead: 1}
=== plan.yaml
partners: [{id: council, title: C}]
actions:
  - {id: a, title: A, lead: {partner: council, role: Head}}
  - {id: b, title: B, lead: {partner: council, role: Head}}
)";

constexpr std::string_view kLabels = R"(# the three names of the board paper
strategy:
  id: s
  title: S
  contributions:
    - {id: p, title: Early intervention and prevention}
    - {id: a, title: Long-term support and management}
    - {id: t, title: Treatment}
    - {id: b, title: Long-term conditions management}
    - {id: c, title: long term management and support}
> 8:22 label-clash "Long-term support and management", "Long-term conditions management" and "long term management and support" look like several names of one contribution
# contributions that share words and are not one
strategy:
  id: s
  title: S
  contributions:
    - {id: a, title: Long-term treatment of children}
    - {id: b, title: Long-term treatment of adults}
    - {id: c, title: Early help in mental health}
    - {id: d, title: Early help in physical health}
# capitals, ampersand, hyphens, plural, order
themes:
  - {id: a, title: Mental Health & Well-being}
  - {id: b, title: Mental health and wellbeing}
priorities:
  - {id: c, title: Prevention of falls}
  - {id: d, title: Falls prevention}
  - {id: e, title: Falls}
  - {id: f, title: Diabetes}
  - {id: g, title: Diabetes and diabetic retinopathy}
> 3:20 label-clash "Mental Health & Well-being" and "Mental health and wellbeing" look like two names of one theme
> 6:20 label-clash "Prevention of falls" and "Falls prevention" look like two names of one priority
# a slip of the pen
groups:
  - {id: a, title: Long-term conditions delivery group}
  - {id: b, title: Long-term conditons delivery group}
  - {id: c, title: Northern delivery group}
  - {id: d, title: Southern delivery group}
  - {id: e, title: Hearing group}
  - {id: f, title: Heating group}
> 3:20 label-clash "Long-term conditions delivery group" and "Long-term conditons delivery group" look like two names of one group
# places are called alike for good reasons
strategy:
  id: s
  title: S
  places:
    - {id: a, title: North ward}
    - {id: b, title: South ward}
    - {id: c, title: Ward 1}
    - {id: d, title: Ward 11}
    - {id: e, title: Warfield}
    - {id: f, title: Winkfield}
    - {id: g, title: Thornbury}
    - {id: h, title: Thornburgh}
  populations:
    - {id: i, title: Children under 5}
    - {id: j, title: Children under 11}
    - {id: k, title: People aged 65 and over}
    - {id: l, title: People aged 85 and over}
    - {id: m, title: Group A}
    - {id: n, title: Group B}
# one name for two things of a kind, and for things of two kinds
themes:
  - {id: cancers, title: Cancers}
priorities:
  - {id: cancers, title: Cancers}
  - {id: cancer-two, title: cancers}
> 5:29 label-clash another priority is called "cancers" too
# metrics of two plans, and of one
plans: [{id: p, title: P}, {id: q, title: Q}]
metrics:
  - {id: a, title: Active adults, plan: p}
  - {id: b, title: Active adults, plan: q}
  - {id: c, title: Active adults, plan: p}
> 5:20 label-clash another metric is called "Active adults" too
# two numbers
priorities:
  - {id: a, number: 6, title: A}
  - {id: b, number: 6, title: B}
> 3:21 label-clash another priority has the number 6 too
# ids
priorities:
  - {id: falls-prevention, title: A}
  - {id: fallsprevention, title: B}
actions:
  - {id: HB-07, title: C}
  - {id: HB-7, title: D}
  - {id: HB-O7, title: E}
  - {id: 1-11, title: F}
  - {id: 11-1, title: G}
> 3:10 label-clash the id "fallsprevention" is easily taken for "falls-prevention", another priority
> 6:10 label-clash the id "HB-7" is easily taken for "HB-07", another action
# one mistake is one finding: the same record twice, an id that is wrong anyway
priorities:
  - {id: falls, title: Falls}
  - {id: falls, title: Falls}
  - {id: f-alls, title: Falls}
  - {id: "stroke ", title: Stroke care}
  - {id: stroke, title: Care after a stroke}
> 3:24 label-clash 3 priorities are called "Falls"
)";

std::string many_actions(int prevention, int treatment, std::string_view settings) {
  std::string plan =
      "strategy:\n  id: s\n  title: S\n  contributions:\n    - {id: p, title: P}\n    - {id: t, "
      "title: T}\nactions:\n";
  for (int i = 0; i < prevention + treatment; ++i) {
    plan += "  - {id: a" + std::to_string(i) + ", title: A, contributes_to: [" +
            (i < prevention ? "p, p" : "t") + "]}\n";
  }
  return plan + "=== hwbplan.yaml\nhwbplan: 1\n" + std::string(settings);
}

}  // namespace

TEST_CASE("declared-count") {
  check_cases(kDeclared, {"declared-count"});
}

TEST_CASE("priority-without-actions") {
  check_cases(kPriorities, {"priority-without-actions"});
}

TEST_CASE("place-without-actions") {
  check_cases(kPlaces, {"place-without-actions"});
}

TEST_CASE("population-without-actions") {
  check_cases(kPopulations, {"population-without-actions"});
}

TEST_CASE("funding-gap") {
  check_cases(kFunding, {"funding-gap"});
}

TEST_CASE("silo") {
  check_cases(kSilos, {"silo"});
}

TEST_CASE("lead-overloaded") {
  check_cases(kLeads, {"lead-overloaded"});
}

TEST_CASE("partner-overloaded") {
  check_cases(kPartners, {"partner-overloaded"});
}

TEST_CASE("label-clash") {
  check_cases(kLabels, {"label-clash"});
}

TEST_CASE("workload-imbalance") {
  const auto lines = [](int prevention, int treatment, std::string_view settings) {
    return finding_lines(many_actions(prevention, treatment, settings), {"workload-imbalance"});
  };
  CHECK(lines(6, 4, "").empty());
  REQUIRE(lines(7, 3, "").size() == 1);
  CHECK(lines(7, 3, "")[0] ==
        "5:12 workload-imbalance 7 of 10 actions contribute to this outcome, 70%; the limit of "
        "this plan is 60%");
  CHECK(lines(7, 2, "").empty());
  CHECK(lines(7, 3, "limits: {largest_share: 75%}\n").empty());
  CHECK(lines(7, 3, "limits: {largest_share: 0.75}\n").empty());
  CHECK(lines(7, 3, "limits: {largest_share: 75}\n").empty());
  CHECK(lines(6, 4, "limits: {largest_share: 50%}\n").size() == 1);
  CHECK(lines(7, 3, "limits: {largest_share: 0}\n").size() == 1);
}

TEST_CASE("taken-up-without-actions") {
  check_cases(kTakenUp, {"taken-up-without-actions"});
}

TEST_CASE("look_of_id() folds what the eye folds, and no more") {
  CHECK(look_of_id("falls-prevention") == look_of_id("FallsPrevention"));
  CHECK(look_of_id("HB-07") == look_of_id("hb7"));
  CHECK(look_of_id("HB-O7") == look_of_id("HB-07"));
  CHECK(look_of_id("hb-1l") == look_of_id("hb-11"));
  CHECK(look_of_id("pool") != look_of_id("p001"));
  CHECK(look_of_id("1-11") != look_of_id("11-1"));
  CHECK(look_of_id("hb-1i") != look_of_id("hb-11"));
  CHECK(look_of_id("hb-10") != look_of_id("hb-1"));
  CHECK(look_of_id("hb-00") == look_of_id("hb-0"));
  CHECK(look_of_id("board-2026-10") != look_of_id("board-2026-1"));
  CHECK(look_of_id("").empty());
  CHECK(look_of_id("---").empty());
}

TEST_CASE("title_words() keeps what tells") {
  using Words = std::vector<std::string>;
  CHECK(title_words("The prevention of Falls & frailty") == Words{"prevention", "fall", "frailty"});
  CHECK(title_words("Carers' support, long-term") == Words{"carer", "support", "long", "term"});
  CHECK(title_words("Group A of communities") == Words{"group", "a", "community"});
  CHECK(title_words("A and the").empty());
  CHECK(title_words("").empty());
  CHECK(tells_apart("north"));
  CHECK(tells_apart("65"));
  CHECK(!tells_apart("management"));
}

TEST_CASE("thousands of titles that differ in one word take no long time") {
  std::string plan = "groups:\n";
  for (int i = 0; i < 4000; ++i)
    plan += "  - {id: g" + std::to_string(i) + ", title: Delivery group of number " +
            std::to_string(i) + "}\n";
  CHECK(finding_lines(plan, {"label-clash"}).empty());
}
