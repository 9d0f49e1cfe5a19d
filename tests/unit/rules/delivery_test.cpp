// Delivery at its edges: dates on the day itself, statuses that could not be read, circles of
// actions that wait for each other, large and small.
#include "unit/rules/finding_lines.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::rules;

namespace {

constexpr std::string_view kOverdue = R"(# the day itself is not over
actions:
  - {id: a, title: T, timeline: {end: 2026-10-01}}
  - {id: b, title: T, timeline: {end: 2026-09-30}}
> 3:39 overdue this action was to end on 30 September 2026 and is 1 day overdue
# a month ends on its last day
actions:
  - {id: a, title: T, timeline: {end: October 2026}}
  - {id: b, title: T, timeline: {end: September 2026}}
> 3:39 overdue this action was to end on 30 September 2026 and is 1 day overdue
# what is finished is not late
actions:
  - {id: a, title: T, timeline: {end: 2026-06-30}, progress: [{date: 2026-07-01, status: complete}]}
  - {id: b, title: T, timeline: {end: 2026-06-30}, progress: [{date: 2026-07-01, status: stopped}]}
  - {id: c, title: T, timeline: {end: 2026-06-30}, published_status: complete}
# the latest entry counts, of two on a day the lower, and one without a status says nothing
actions:
  - id: a
    title: T
    timeline: {end: 2026-06-30}
    progress: [{date: 2026-07-02, status: at-risk}, {date: 2026-07-01, status: complete}]
  - id: b
    title: T
    timeline: {end: 2026-06-30}
    progress: [{date: 2026-07-01, status: at-risk}, {date: 2026-07-01, status: complete}]
  - id: c
    title: T
    timeline: {end: 2026-06-30}
    progress: [{date: 2026-07-01, status: complete}, {date: 2026-07-09, text: Closing event held}]
> 4:21 overdue this action was to end on 30 June 2026 and is 3 months overdue
# what may say complete and could not be read has been reported
actions:
  - {id: a, title: T, timeline: {end: 2026-06-30}, progress: [{date: 2026-07-01, status: finished}]}
  - {id: b, title: T, timeline: {end: 2026-06-30}, progress: [{date: last week, status: complete}]}
  - {id: c, title: T, timeline: {end: 2026-06-30}, progress: Finished}
  - {id: d, title: T, timeline: {end: 2026-06-30}, progress: [{date: 2062-07-01, status: complete}]}
  - {id: e, title: T, timeline: {end: TBC}}
  - {id: f, title: T, timeline: {start: 2027-01-04, end: 2026-06-30}}
# the board's own word
=== hwbplan.yaml
hwbplan: 1
status_scale: {Blue: complete, Green: on-track}
=== a.yaml
actions:
  - {id: a, title: T, timeline: {end: 2026-06-30}, published_status: blue}
  - {id: b, title: T, timeline: {end: 2026-06-30}, published_status: Green}
  - {id: c, title: T, timeline: {end: 2026-06-30}, published_status: Purple}
> 3:39 overdue this action was to end on 30 June 2026 and is 3 months overdue
> 4:39 overdue this action was to end on 30 June 2026 and is 3 months overdue
)";

constexpr std::string_view kMilestones = R"(# due, and not done
actions:
  - id: a
    title: T
    timeline:
      milestones:
        - {title: Today, due: 2026-10-01}
        - {title: Yesterday, due: 2026-09-30}
        - {title: Done, due: 2026-08-31, done: 2026-09-30}
        - {title: Unread, due: 2026-08-31, done: yes}
        - {title: No day}
> 7:35 milestone-overdue "Yesterday" was due on 30 September 2026 and is 1 day overdue
# not of what is finished
actions:
  - id: a
    title: T
    timeline: {milestones: [{title: M, due: 2026-06-30}]}
    progress: [{date: 2026-07-01, status: stopped}]
)";

constexpr std::string_view kStatus = R"(# complete with one milestone open, and with several
actions:
  - id: a
    title: T
    timeline: {milestones: [{title: M, due: 2026-12-01}]}
    progress: [{date: 2026-07-01, status: complete}]
  - id: b
    title: T
    timeline: {milestones: [{title: M, due: 2026-12-01}, {due: 2026-12-01}]}
    progress: [{date: 2026-07-01, status: complete}]
  - id: c
    title: T
    timeline: {milestones: [{title: M, due: 2026-12-01, done: soon}]}
    progress: [{date: 2026-07-01, status: complete}]
> 5:43 status-contradicts this action is said to be complete, but "M" is not done
> 9:43 status-contradicts this action is said to be complete, but 2 of its 2 milestones are not done
# complete before it starts
actions:
  - id: a
    title: T
    timeline: {start: 2027-01-04, end: 2027-03-31}
    progress: [{date: 2026-07-01, status: complete}]
> 5:43 status-contradicts this action is said to be complete, but starts only on 4 January 2027
# past its end
actions:
  - {id: a, title: T, timeline: {end: 2026-09-30}, progress: [{date: 2026-07-01, status: on-track}]}
  - {id: b, title: T, timeline: {end: 2026-09-30}, progress: [{date: 2026-07-01, status: not-started}]}
  - {id: c, title: T, timeline: {end: 2026-09-30}, progress: [{date: 2026-07-01, status: at-risk}]}
  - {id: d, title: T, timeline: {end: 2026-10-01}, progress: [{date: 2026-07-01, status: on-track}]}
  - {id: e, title: T, timeline: {end: 2026-09-30}, published_status: on-track}
> 2:90 status-contradicts this action is said to be on track, but its end was 30 September 2026
> 3:90 status-contradicts this action is said to be not started, but its end was 30 September 2026
# not started with a milestone done
actions:
  - id: a
    title: T
    timeline: {start: 2026-04-01, milestones: [{title: M, due: 2026-06-30, done: 2026-06-12}]}
    progress: [{date: 2026-09-01, status: not-started}]
> 5:43 status-contradicts this action is said not to have started, but "M" was done on 12 June 2026
)";

constexpr std::string_view kTargets = R"(# the latest figure misses the target of the measure
metrics:
  - id: falls
    title: Falls
    better: lower
    target: {period: 2025/26, value: 1950}
    observations: [{period: 2024/25, value: 1901}, {period: 2023/24, value: 1700}]
actions:
  - {id: a, title: T, measures: [{metric: falls, target: 1890, by: 2026-03-31}], progress: [{date: 2026-07-01, status: complete}]}
  - {id: b, title: T, measures: [{metric: falls, target: 1890, by: 2027-03-31}], progress: [{date: 2026-07-01, status: complete}]}
  - {id: c, title: T, measures: [{metric: falls}], progress: [{date: 2026-07-01, status: complete}]}
  - {id: d, title: T, measures: [{metric: falls, target: 1901}], progress: [{date: 2026-07-01, status: complete}]}
  - {id: e, title: T, measures: [{metric: falls, target: 10%}], progress: [{date: 2026-07-01, status: complete}]}
  - {id: f, title: T, measures: [{metric: falls, target: 1890}], progress: [{date: 2026-07-01, status: at-risk}]}
> 8:120 status-contradicts this action is said to be complete, but "Falls" misses its target: 1901 in 2024/25, and the target is 1890 or lower
# the target of the metric, higher being better
metrics:
  - {id: up, title: Uptake, better: higher, target: {value: 80}, observations: [{period: 2024/25, value: 79.5}]}
  - {id: due, title: Due, better: higher, target: {period: 2026/27, value: 80}, observations: [{period: 2024/25, value: 70}]}
  - {id: none, title: None, better: neither, target: {value: 80}, observations: [{period: 2024/25, value: 70}]}
  - {id: bad, title: Bad, better: higher, target: {value: 80}, observations: [{period: 2024/25, value: 70}, {period: soon, value: 90}]}
actions:
  - id: a
    title: T
    measures: [{metric: up}, {metric: due}, {metric: none}, {metric: bad}, {metric: unknown}]
    progress: [{date: 2026-07-01, status: complete}]
> 10:43 status-contradicts this action is said to be complete, but "Uptake" misses its target: 79.5 in 2024/25, and the target is 80 or higher
)";

constexpr std::string_view kCycles = R"(# of itself
actions:
  - {id: a, title: T, depends_on: a}
> 2:35 dependency-cycle this action depends on itself
# of three, told once, from the first in the plan
actions:
  - {id: x, title: T, depends_on: [a]}
  - {id: a, title: T, depends_on: [c]}
  - {id: b, title: T, depends_on: [a]}
  - {id: c, title: T, depends_on: [x, b]}
> 2:36 dependency-cycle this action waits for itself: x needs a, which needs c, which needs x
# two circles, and what hangs on them
actions:
  - {id: a, title: T, depends_on: [b]}
  - {id: b, title: T, depends_on: [a]}
  - {id: c, title: T, depends_on: [a, d]}
  - {id: d, title: T, depends_on: [e]}
  - {id: e, title: T, depends_on: [d, unknown]}
> 2:36 dependency-cycle this action waits for itself: a needs b, which needs a
> 5:36 dependency-cycle this action waits for itself: d needs e, which needs d
# none
actions:
  - {id: a, title: T, depends_on: [b, c]}
  - {id: b, title: T, depends_on: [c]}
  - {id: c, title: T}
# a long one
actions:
  - {id: a, title: T, depends_on: b}
  - {id: b, title: T, depends_on: c}
  - {id: c, title: T, depends_on: d}
  - {id: d, title: T, depends_on: e}
  - {id: e, title: T, depends_on: f}
  - {id: f, title: T, depends_on: g}
  - {id: g, title: T, depends_on: a}
> 2:35 dependency-cycle this action waits for itself: a needs b, which needs c, which needs d, which needs e, which by way of 2 actions more needs a
)";

constexpr std::string_view kLate = R"(# starts before the other ends
actions:
  - {id: a, title: T, timeline: {start: 2027-01-04}, depends_on: [b, c, d, e]}
  - {id: b, title: T, timeline: {end: 2027-01-05}}
  - {id: c, title: T, timeline: {end: 2027-01-04}}
  - {id: d, title: T, timeline: {end: 2027-03-31}, progress: [{date: 2026-07-01, status: complete}]}
  - {id: e, title: T}
> 2:67 dependency-late this action starts on 4 January 2027, but b, which it depends on, ends 1 day later, on 5 January 2027
# is done already
actions:
  - id: a
    title: T
    timeline: {start: 2026-01-05}
    depends_on: [b]
    progress: [{date: 2026-07-01, status: complete}]
  - {id: b, title: T, timeline: {end: 2027-03-31}}
# in a circle only the circle is told
actions:
  - {id: a, title: T, timeline: {start: 2026-01-05, end: 2026-12-18}, depends_on: [b]}
  - {id: b, title: T, timeline: {start: 2026-01-05, end: 2026-12-18}, depends_on: [a]}
> 2:84 dependency-cycle this action waits for itself: a needs b, which needs a
)";

constexpr std::string_view kBlocked = R"(# off track with an open barrier
actions:
  - {id: a, title: T, barriers: [No bus], progress: [{date: 2026-09-01, status: off-track}]}
  - {id: b, title: T, barriers: [{barrier: No bus, status: resolved, ask_of_board: Buy one}, No driver], progress: [{date: 2026-09-01, status: off-track}]}
> 2:34 blocked-not-escalated this action is off track and "No bus" is open, but nothing is asked of the board
> 3:94 blocked-not-escalated this action is off track and "No driver" is open, but nothing is asked of the board
# at risk is not off track
actions:
  - {id: a, title: T, barriers: [No bus], progress: [{date: 2026-09-01, status: at-risk}]}
  - {id: b, title: T, barriers: [No bus], progress: [{date: 2026-08-01, status: off-track}, {date: 2026-09-01, status: on-track}]}
# one request is enough
actions:
  - id: a
    title: T
    barriers: [No driver, {barrier: No bus, ask_of_board: Lend one}]
    progress: [{date: 2026-09-01, status: off-track}]
  - id: b
    title: T
    barriers: [No driver, {barrier: No bus, status: escalated}]
    progress: [{date: 2026-09-01, status: off-track}]
  - id: c
    title: T
    barriers: [{barrier: No bus, status: open, raised_at: board-2026-06}]
    progress: [{date: 2026-09-01, status: off-track}]
# a day on which it was resolved is as good as the word
actions:
  - {id: a, title: T, barriers: [{barrier: No bus, resolved: 2026-08-03}], progress: [{date: 2026-09-01, status: off-track}]}
# nothing stands in the way
actions:
  - {id: a, title: T, barriers: none, progress: [{date: 2026-09-01, status: off-track}]}
  - {id: b, title: T, barriers: [{barrier: No bus, status: resolved}], progress: [{date: 2026-09-01, status: off-track}]}
)";

constexpr std::string_view kAgreed = R"(# due, and not done
partners: [{id: council, title: County council}]
groups: [{id: hwb, title: Board}]
meetings:
  - id: m
    group: hwb
    date: 2026-06-11
    agreed_actions:
      - {text: Today, due: 2026-10-01}
      - {text: Yesterday, due: 2026-09-30, owner: council}
      - {text: Long ago, due: 2024-03-31, owner: hwb}
      - {text: Done, due: 2026-07-31, done: 2026-08-07}
      - {text: Unread, due: 2026-07-31, done: yes}
      - {text: Whenever}
      - {text: Moved on, due: 2026-07-31, moved: 2026-12-01}
      - {text: Moved twice, due: 2026-05-31, moved: [{to: 2026-07-31}, {to: 2026-09-17, meeting: m}]}
> 9:32 agreed-action-overdue "Yesterday" was due on 30 September 2026 and is 1 day overdue; it is with "County council"
> 10:31 agreed-action-overdue "Long ago" was due on 31 March 2024 and is more than 2 years overdue; it is with "Board"
> 15:77 agreed-action-overdue "Moved twice" was due on 17 September 2026 and is 2 weeks overdue
)";

constexpr std::string_view kAssured = R"(# only an assurance, only past its day, only without proof
meetings:
  - id: m
    group: hwb
    date: 2026-06-11
    decisions:
      - {text: Three nurses by September, kind: assurance, due: 2026-09-10}
      - {text: Today, kind: assurance, due: 2026-10-01}
      - {text: No day, kind: assurance}
      - {text: Shown, kind: assurance, due: 2026-09-10, proof: A rota of three}
      - {text: No proof asked for, kind: agrees, due: 2026-09-10}
      - {text: Unread, kind: assurance, due: soon}
> 6:65 assurance-unproved the proof of "Three nurses by September" was due on 10 September 2026 and is 3 weeks overdue
)";

constexpr std::string_view kBarrierDates =
    R"(# open and resolved, resolved on a day to come, and what agrees
actions:
  - {id: a, title: T, barriers: [{barrier: B, status: open, resolved: 2026-09-14}]}
  - {id: b, title: T, barriers: [{barrier: B, status: escalated, resolved: 2026-09-14}]}
  - {id: c, title: T, barriers: [{barrier: B, status: resolved, resolved: 2026-10-02}]}
  - {id: d, title: T, barriers: [{barrier: B, status: resolved, resolved: 2026-10-01}]}
  - {id: e, title: T, barriers: [{barrier: B, resolved: 2026-09-14}]}
  - {id: f, title: T, barriers: [{barrier: B, status: open}]}
> 2:55 barrier-contradicts this barrier is open, but was resolved on 14 September 2026
> 3:55 barrier-contradicts this barrier is escalated, but was resolved on 14 September 2026
> 4:75 barrier-contradicts 2 October 2026 is a day to come, so this barrier still stands
)";

std::string chain(int actions, bool closed) {
  std::string plan = "actions:\n";
  for (int i = 0; i < actions; ++i) {
    const int next = i + 1 < actions ? i + 1 : 0;
    plan += "  - {id: a" + std::to_string(i) + ", title: T";
    if (next != 0 || closed) plan += ", depends_on: a" + std::to_string(next);
    plan += "}\n";
  }
  return plan;
}

}  // namespace

TEST_CASE("an action past its end") {
  check_cases(kOverdue, {"overdue"});
}

TEST_CASE("a milestone past its day") {
  check_cases(kMilestones, {"milestone-overdue"});
}

TEST_CASE("a status against the dates and milestones") {
  check_cases(kStatus, {"status-contradicts"});
}

TEST_CASE("a status against the figures") {
  check_cases(kTargets, {"status-contradicts"});
}

TEST_CASE("actions that wait for themselves") {
  check_cases(kCycles, {"dependency-cycle"});
}

TEST_CASE("actions that start too early") {
  check_cases(kLate, {"dependency-late", "dependency-cycle"});
}

TEST_CASE("what should be put to the board") {
  check_cases(kBlocked, {"blocked-not-escalated"});
}

TEST_CASE("what a meeting agreed") {
  check_cases(kAgreed, {"agreed-action-overdue"});
}

TEST_CASE("what a board was assured of") {
  check_cases(kAssured, {"assurance-unproved"});
}

TEST_CASE("what is said of a barrier") {
  check_cases(kBarrierDates, {"barrier-contradicts"});
}

TEST_CASE("a chain as long as a plan can be, open and closed") {
  CHECK(finding_lines(chain(20000, false), {"delivery"}).empty());
  const auto found = finding_lines(chain(20000, true), {"delivery"});
  REQUIRE(found.size() == 1);
  CHECK(found[0] ==
        "2:36 dependency-cycle this action waits for itself: a0 needs a1, which needs a2, which "
        "needs a3, which needs a4, which by way of 19,995 actions more needs a0");
}
