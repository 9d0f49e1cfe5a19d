// The rules about overlaps at their edges: what counts as decided, as finished and as done.
#include "unit/rules/checking.hpp"
#include "unit/rules/finding_lines.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace hwbplan;
using namespace hwbplan::rules;

namespace {

constexpr std::string_view kUndecided = R"(# the same work in two plans
actions:
  - {id: a, plan: p, title: Supervised toothbrushing in nurseries}
  - {id: b, plan: q, title: Daily supervised toothbrushing for nursery children}
> 2:10 overlap-undecided this action and b look like the same work, and nothing is decided about the two
# three in one finding
actions:
  - {id: a, plan: p, title: Supervised toothbrushing in nurseries}
  - {id: b, plan: q, title: Daily supervised toothbrushing for nursery children}
  - {id: c, plan: r, title: Toothbrushing supervised every day in nurseries}
> 2:10 overlap-undecided this action, b and c look like the same work, and nothing is decided about them
# one plan is not compared with itself, whatever the capitals
actions:
  - {id: a, plan: p, title: Supervised toothbrushing in nurseries}
  - {id: b, plan: P, title: Daily supervised toothbrushing for nursery children}
# without a plan, files are compared
=== a.yaml
actions:
  - {id: a, title: Supervised toothbrushing in nurseries}
=== b.yaml
actions:
  - {id: b, title: Daily supervised toothbrushing for nursery children}
> 2:10 overlap-undecided this action and b look like the same work, and nothing is decided about the two
# what is finished is done twice no longer
actions:
  - id: a
    plan: p
    title: Supervised toothbrushing in nurseries
    progress: [{date: 2026-07-01, status: complete}]
  - {id: b, plan: q, title: Daily supervised toothbrushing for nursery children}
# a decision about more than two is one about each two
actions:
  - {id: a, plan: p, title: Supervised toothbrushing in nurseries}
  - {id: b, plan: q, title: Daily supervised toothbrushing for nursery children}
  - {id: c, plan: r, title: Toothbrushing supervised every day in nurseries}
overlap_decisions: [{actions: [c, B, a], decision: joint, reason: One programme}]
# a stale decision is the other rule's
actions:
  - {id: a, plan: p, title: Supervised toothbrushing in nurseries}
  - {id: b, plan: q, title: Daily supervised toothbrushing for nursery children}
overlap_decisions: [{actions: [a, b], decision: joint, reason: One programme, texts: 00000000}]
> 4:86 overlap-decision-stale what a or b says has changed since this was decided: its wording, people, places, priorities or measures
# a decision that names an action of no plan says nothing of texts
actions:
  - {id: a, plan: p, title: Walks}
overlap_decisions: [{actions: [a, b], decision: joint, reason: One programme, texts: 00000000}]
# the board's own line
=== hwbplan.yaml
hwbplan: 1
overlaps: {decide_at: 100%}
=== a.yaml
actions:
  - {id: a, plan: p, title: Supervised toothbrushing in nurseries}
  - {id: b, plan: q, title: Daily supervised toothbrushing for nursery children}
# related work is below the line
actions:
  - {id: a, plan: p, title: Strength and balance classes for older people}
  - {id: b, plan: q, title: Check the homes of older people for trip hazards}
)";

constexpr std::string_view kNotDone = R"(# an action that was to be merged runs on
actions:
  - {id: a, title: T, lead: x}
  - {id: b, title: U, lead: y, progress: [{date: 2026-08-01, status: on-track}]}
overlap_decisions: [{actions: [a, b], decision: merge, keep: a, reason: R, decided_by: {date: 2026-07-01}}]
> 4:49 overlap-decision-not-done on 1 July 2026 it was decided to merge b into a, and b still runs
# a quarter is given, to the day
actions:
  - {id: a, title: T}
  - {id: b, title: U}
overlap_decisions: [{actions: [a, b], decision: stop, keep: a, reason: R, decided_by: {date: 2026-07-02}}]
# unless the board gives less
=== hwbplan.yaml
hwbplan: 1
limits: {progress_max_age: 4 weeks}
=== a.yaml
actions:
  - {id: a, title: T}
  - {id: b, title: U}
overlap_decisions: [{actions: [a, b], decision: stop, keep: A, reason: R, decided_by: {date: 2026-08-02}}]
> 4:49 overlap-decision-not-done on 2 August 2026 it was decided to stop b, and b still runs
# stopped, complete or past its end is done
actions:
  - {id: a, title: T}
  - {id: b, title: U, progress: [{date: 2026-08-01, status: stopped}]}
  - {id: c, title: V, timeline: {end: 2026-09-30}}
overlap_decisions:
  - {actions: [a, b], decision: stop, keep: a, reason: R, decided_by: {date: 2026-01-01}}
  - {actions: [a, c], decision: merge, keep: a, reason: R, decided_by: {date: 2026-01-01}}
# the day of the meeting counts; without a day nobody knows
meetings:
  - {id: m, date: 2026-01-14}
actions:
  - {id: a, title: T}
  - {id: b, title: U}
  - {id: c, title: V}
overlap_decisions:
  - {actions: [a, b], decision: stop, keep: a, reason: R, decided_by: {meeting: m}}
  - {actions: [a, c], decision: stop, keep: a, reason: R}
> 8:33 overlap-decision-not-done on 14 January 2026 it was decided to stop b, and b still runs
# nobody asks for what a later decision has replaced, nor about its texts; a proposal replaces nothing yet
actions:
  - {id: a, title: T}
  - {id: b, title: U}
  - {id: c, title: V}
overlap_decisions:
  - {actions: [a, b], decision: stop, keep: a, reason: R, decided_by: {date: 2026-01-01}, texts: 00000000}
  - {actions: [a, b], decision: keep-both, reason: R, decided_by: {date: 2026-02-01}}
  - {actions: [a, c], decision: stop, keep: a, reason: R, decided_by: {date: 2026-01-02}}
  - {actions: [a, c], decision: keep-both, reason: R, decided_by: {date: 2026-12-01}}
> 8:33 overlap-decision-not-done on 2 January 2026 it was decided to stop c, and c still runs
# joint work shows in the partners
partners: [{id: x, title: X}, {id: y, title: Y}]
actions:
  - {id: a, title: T, lead: x}
  - {id: b, title: U, lead: y}
overlap_decisions: [{actions: [a, b], decision: joint, reason: R, decided_by: {date: 2026-01-01}}]
> 5:49 overlap-decision-not-done on 1 January 2026 it was decided to deliver a and b jointly, and neither names the other's lead among its partners
# or in the group, or in a dependency
partners: [{id: x, title: X}, {id: y, title: Y}]
groups: [{id: g, title: G, kind: working-group, members: [{partner: x}, {partner: y}]}]
actions:
  - {id: a, title: T, lead: x, group: g}
  - {id: b, title: U, lead: y, group: G, depends_on: [c]}
  - {id: c, title: V, lead: x}
  - {id: d, title: W, lead: y, partners: [X]}
overlap_decisions:
  - {actions: [a, b], decision: joint, reason: R, decided_by: {date: 2026-01-01}}
  - {actions: [c, b], decision: joint, reason: R, decided_by: {date: 2026-01-01}}
  - {actions: [a, d], decision: joint, reason: R, decided_by: {date: 2026-01-01}}
  - {actions: [c, d], decision: keep-both, reason: R, decided_by: {date: 2026-01-01}}
# but not in a board that looks after both, nor in a group in which one of them has no seat
partners: [{id: x, title: X}, {id: y, title: Y}]
groups:
  - {id: g, title: G, kind: board, members: [{partner: x}, {partner: y}]}
  - {id: h, title: H, kind: working-group, members: [{partner: x}]}
actions:
  - {id: a, title: T, lead: x, group: g}
  - {id: b, title: U, lead: y, group: g}
  - {id: c, title: V, lead: x, group: h}
  - {id: d, title: W, lead: y, group: h}
overlap_decisions:
  - {actions: [a, b], decision: joint, reason: R, decided_by: {date: 2026-01-01}}
> 11:33 overlap-decision-not-done on 1 January 2026 it was decided to deliver a and b jointly, and neither names the other's lead among its partners
  - {actions: [c, d], decision: joint, reason: R, decided_by: {date: 2026-01-01}}
> 12:33 overlap-decision-not-done on 1 January 2026 it was decided to deliver c and d jointly, and neither names the other's lead among its partners
)";

constexpr std::string_view kIncomplete = R"(# to stop or to merge without saying which stays
actions: [{id: a, title: T}, {id: b, title: U}]
overlap_decisions:
  - {actions: [a, b], decision: stop, reason: R}
  - {actions: [a, b], decision: merge, reason: R}
> 3:33 overlap-decision-incomplete the decision is to stop, and does not say which action stays
> 4:33 overlap-decision-incomplete the decision is to merge, and does not say into which action
# one that was not decided about stays
actions: [{id: a, title: T}, {id: b, title: U}, {id: c, title: V}]
overlap_decisions: [{actions: [a, b], decision: stop, keep: c, reason: R}]
> 2:61 overlap-decision-incomplete "c" is to stay, and is none of the actions decided about
# one action, and the same one twice
actions: [{id: a, title: T}]
overlap_decisions:
  - {actions: [a], decision: joint, reason: R}
  - {actions: [a, A], decision: joint, reason: R}
> 3:5 overlap-decision-incomplete a decision about an overlap names two actions or more
> 4:5 overlap-decision-incomplete a decision about an overlap names two actions or more
# what leads nowhere, or is missing, is told by others
actions: [{id: a, title: T}]
overlap_decisions:
  - {actions: [a, gone], decision: joint, reason: R}
  - {decision: joint, reason: R}
# a proposal says enough
meetings: [{id: m, date: 2026-10-02}]
actions: [{id: a, title: T}, {id: b, title: U}]
overlap_decisions: [{actions: [a, b], decision: joint, reason: R, decided_by: {meeting: m}}]
)";

constexpr std::string_view kProposed =
    R"(# a meeting of today has not ended, and a day by itself is of what was decided
meetings: [{id: m, date: 2026-10-02}, {id: n, date: 2026-10-01}, {id: o, date: 2026-09-30}, {id: p}]
actions: [{id: a, title: T}, {id: b, title: U}]
overlap_decisions:
  - {actions: [a, b], decision: joint, reason: R, decided_by: {date: 2026-10-01}}
  - {actions: [a, b], decision: joint, reason: R, decided_by: {meeting: m}}
  - {actions: [a, b], decision: joint, reason: R, decided_by: {meeting: n}}
  - {actions: [a, b], decision: joint, reason: R, decided_by: {meeting: o}}
  - {actions: [a, b], decision: joint, reason: R, decided_by: {meeting: p}}
  - {actions: [a, b], decision: joint, reason: R, decided_by: {date: 2026-10-02}}
> 5:73 overlap-proposed this is a proposal: it is for 2 October 2026, which is still to come
> 6:73 overlap-proposed this is a proposal: it is for 1 October 2026, which is today
> 9:70 overlap-proposed this is a proposal: it is for 2 October 2026, which is still to come
)";

// So many pairs of actions that are the same work, two by two.
// Records of one plan that can be true together, or not.
constexpr std::string_view kContradicts = R"(# two records about one pair
actions:
  - {id: a, title: Walks in the town}
  - {id: b, title: Walks in the country}
  - {id: c, title: Walks at home}
overlap_decisions:
  - {actions: [a, b], decision: joint, reason: One programme}
  - {actions: [B, A], decision: keep-both, reason: Different people}
> 6:33 overlap-decision-contradicts about a and b this decision says joint, and another, which counts, says keep-both
# one about more of them
actions:
  - {id: a, title: Walks in the town}
  - {id: b, title: Walks in the country}
  - {id: c, title: Walks at home}
overlap_decisions:
  - {actions: [a, b, c], decision: keep-both, reason: Three places}
  - {actions: [a, b], decision: merge, keep: a, reason: One timetable}
> 6:36 overlap-decision-contradicts about a and b this decision says keep-both, and another, which counts, says merge, keeping a
# two that share a pair, and another action is to stay
actions:
  - {id: a, title: Walks in the town}
  - {id: b, title: Walks in the country}
  - {id: c, title: Walks at home}
overlap_decisions:
  - {actions: [a, c], decision: merge, keep: a, reason: One timetable}
  - {actions: [a, c], decision: merge, keep: c, reason: One timetable}
> 6:33 overlap-decision-contradicts about a and c this decision says merge, keeping a, and another, which counts, says merge, keeping c
# the one that counts was taken later
actions:
  - {id: a, title: Walks in the town}
  - {id: b, title: Walks in the country}
  - {id: c, title: Walks at home}
overlap_decisions:
  - {actions: [a, b, c], decision: keep-both, reason: Three places, decided_by: {date: 2026-01-12}}
  - {actions: [a, b], decision: merge, keep: a, reason: One timetable, decided_by: {date: 2026-03-12}}
# the one that counts was taken earlier
actions:
  - {id: a, title: Walks in the town}
  - {id: b, title: Walks in the country}
  - {id: c, title: Walks at home}
overlap_decisions:
  - {actions: [a, b, c], decision: keep-both, reason: Three places, decided_by: {date: 2026-03-12}}
  - {actions: [a, b], decision: merge, keep: a, reason: One timetable, decided_by: {date: 2026-01-12}}
> 6:36 overlap-decision-contradicts about a and b this decision says keep-both, and another, which counts, says merge, keeping a
# one action in common is no pair, and the same decision twice no contradiction
actions:
  - {id: a, title: Walks in the town}
  - {id: b, title: Walks in the country}
  - {id: c, title: Walks at home}
overlap_decisions:
  - {actions: [a, b], decision: merge, keep: a, reason: One timetable}
  - {actions: [a, c], decision: keep-both, reason: Different people}
  - {actions: [b, c], decision: joint, reason: One timetable}
  - {actions: [c, b], decision: joint, reason: One programme}
# without a verdict nothing is decided, nor by a meeting to come
actions:
  - {id: a, title: Walks in the town}
  - {id: b, title: Walks in the country}
  - {id: c, title: Walks at home}
overlap_decisions:
  - {actions: [a, b], reason: One timetable}
  - {actions: [a, b], decision: joint, reason: One programme, decided_by: {date: 2099-01-01}}
  - {actions: [a, b], decision: keep-both, reason: Different people}
)";

std::string many_pairs(int count, std::string_view settings) {
  constexpr std::string_view kWorks[] = {"Supervised toothbrushing in nurseries",
                                         "Debt advice in surgeries",
                                         "Dementia cafes in libraries",
                                         "Alcohol liaison nurses in hospital",
                                         "Bereavement support groups",
                                         "Breastfeeding peer supporters",
                                         "Health walks led by volunteers"};
  std::string text =
      fmt::format("=== hwbplan.yaml\nhwbplan: 1\n{}=== a.yaml\nactions:\n", settings);
  for (int i = 0; i < count; ++i) {
    text += fmt::format(
        "  - {{id: a{0}, plan: p, title: {1}}}\n  - {{id: b{0}, plan: q, title: {1}}}\n", i,
        kWorks[static_cast<std::size_t>(i) % std::size(kWorks)]);
  }
  return text;
}

}  // namespace

TEST_CASE("overlaps that nobody has decided") {
  check_cases(kUndecided, {"overlap-undecided", "overlap-decision-stale"});
}

TEST_CASE("decisions that the plans do not show") {
  check_cases(kNotDone, {"overlap-decision-not-done", "overlap-decision-stale"});
}

TEST_CASE("decisions that nobody could carry out") {
  check_cases(kIncomplete, {"overlap-decision-incomplete"});
}

TEST_CASE("proposals are noted until the day of their meeting is over") {
  check_cases(kProposed, {"overlap-proposed"});
}

TEST_CASE("of three actions of which two are decided about, the open pairs are named") {
  const std::string plan = R"(
plans: [{id: p, title: P}, {id: q, title: Q}, {id: r, title: R}]
actions:
  - {id: a, plan: p, title: Supervised toothbrushing in twenty nurseries}
  - {id: b, plan: q, title: Supervised toothbrushing in twenty nurseries}
  - {id: c, plan: r, title: Supervised toothbrushing in twenty nurseries}
)";
  const auto found = [&](const std::string& decisions) {
    std::string text;
    for (const Diagnostic& one :
         hwbplan::testing::check_text(plan + decisions, "overlap-undecided").findings)
      text += one.message + " / " + one.hint;
    return text;
  };
  CHECK(found("").find("nothing is decided about them / `hwbplan overlaps --explain a b`") !=
        std::string::npos);
  const std::string part =
      found("overlap_decisions: [{actions: [a, b], decision: joint, reason: One}]\n");
  CAPTURE(part);
  CHECK(part.find("about them") == std::string::npos);
  CHECK(part.find("nothing is decided about a and c, or b and c") != std::string::npos);
  CHECK(part.find("--explain a c") != std::string::npos);
}

TEST_CASE("decisions that contradict each other") {
  check_cases(kContradicts, {"overlap-decision-contradicts"});
}

TEST_CASE("thousands of decisions, and of actions in one, are looked through in no time") {
  std::string actions;
  std::string ids;
  for (int i = 0; i < 3000; ++i) {
    actions += fmt::format("  - {{id: x{0}, title: W{0}}}\n", i);
    ids += fmt::format("{}x{}", i == 0 ? "" : ", ", i);
  }
  std::string text = fmt::format("actions:\n{}overlap_decisions:\n", actions);
  for (int i = 0; i < 3; ++i) {
    text += fmt::format("  - {{actions: [{}], decision: keep-both, reason: R}}\n", ids);
  }
  for (int i = 0; i < 3000; ++i) {
    text += fmt::format("  - {{actions: [x0, x1], decision: {}, reason: R}}\n",
                        i % 2 == 0 ? "joint" : "keep-both");
  }
  // Of those about the pair the last counts, and every other one says the same.
  CHECK(finding_lines(text, {"overlap-decision-contradicts"}).size() == 1500);
}

TEST_CASE("many undecided overlaps are one finding") {
  CHECK(finding_lines(many_pairs(5, ""), {"overlap"}).size() == 5);
  const auto found = finding_lines(many_pairs(7, ""), {"overlap"});
  REQUIRE(found.size() == 1);
  CHECK(found[0].find("7 sets of actions look like the same work") != std::string::npos);
}

TEST_CASE("a very large plan is compared on request only") {
  std::string text = many_pairs(1, "");
  for (int i = 0; i < 2000; ++i) text += fmt::format("  - {{id: x{0}, plan: p, title: W{0}}}\n", i);
  const auto left = finding_lines(text, {"overlap"});
  REQUIRE(left.size() == 1);
  CHECK(left[0].find("were not compared") != std::string::npos);
  const std::string asked = "rules: {overlap-undecided: warning}\n";
  const auto compared = finding_lines(text.insert(text.find("=== a.yaml"), asked), {"overlap"});
  REQUIRE(compared.size() == 1);
  CHECK(compared[0].find("look like the same work") != std::string::npos);
}
