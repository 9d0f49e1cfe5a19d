// What its milestones and figures finish is finished for rules as it is for papers: it is asked for
// nothing fresh, and nothing is still to be paid for or overcome.
#include "unit/rules/finding_lines.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::rules;

namespace {

constexpr std::string_view kFinished = R"(# all milestones done, its end come and no target missed
metrics:
  - {id: m, title: M, better: lower, observations: [{period: 2026-06, value: 9}]}
actions:
  - id: a
    title: T
    barriers: [{barrier: Too few instructors}]
    resources: [{amount: 5000, secured: no}]
    timeline: {end: 2026-06-30, milestones: [{id: m1, due: 2026-06-01, title: M, done: 2026-06-02}]}
    measures: [{metric: m, target: 10, by: 2026-06-30}]
    progress: [{date: 2026-06-02, status: on-track}]
  - id: b
    title: Nothing is said of barriers
    timeline: {end: 2026-06-30, milestones: [{id: m1, due: 2026-06-01, title: M, done: 2026-06-02}]}
    progress: [{date: 2026-06-02, status: on-track}]
# not where a target is missed
metrics:
  - {id: m, title: M, better: lower, observations: [{period: 2026-06, value: 9}]}
actions:
  - id: a
    title: T
    resources: [{amount: 5000, secured: no}]
    timeline: {end: 2026-06-30, milestones: [{id: m1, due: 2026-06-01, title: M, done: 2026-06-02}]}
    measures: [{metric: m, target: 8, by: 2026-06-30}]
    progress: [{date: 2026-06-02, status: on-track}]
> 4:9 barriers-missing nothing says what stands in the way of this action
> 6:41 resources-unsecured nobody has agreed yet to £5,000
> 9:23 progress-stale the latest progress is 17 weeks old; this plan asks for an entry every 13 weeks
# nor where its end is to come, a milestone is open, or its lead has said since that it is at risk
actions:
  - id: a
    title: T
    barriers: none
    timeline: {end: 2026-12-31, milestones: [{id: m1, due: 2026-06-01, title: M, done: 2026-06-02}]}
    progress: [{date: 2026-06-02, status: on-track}]
  - id: b
    title: T
    barriers: [{barrier: Too few instructors}]
    timeline: {end: 2026-06-30, milestones: [{id: m1, due: 2026-06-01, title: M}]}
  - id: c
    title: T
    barriers: none
    resources: [{amount: 5000, secured: no}]
    timeline: {end: 2026-05-31, milestones: [{id: m1, due: 2026-05-01, title: M, done: 2026-05-02}]}
    progress: [{date: 2026-06-02, status: at-risk}]
> 6:23 progress-stale the latest progress is 17 weeks old; this plan asks for an entry every 13 weeks
> 9:26 barrier-without-remedy nothing says how "Too few instructors" is overcome
> 14:41 resources-unsecured nobody has agreed yet to £5,000
> 16:23 progress-stale the latest progress is 17 weeks old; this plan asks for an entry every 13 weeks
)";

constexpr std::string_view kWork =
    R"(# what is finished needs no group, leaves no goals behind, counts no outcomes, and is no work done twice
groups:
  - {id: hwb, title: B, kind: board}
  - {id: g, title: G, kind: working-group, reports_to: hwb}
  - {id: gone, title: H, kind: working-group, reports_to: hwb, closed: {date: 2026-08-01, reason: R}}
actions:
  - id: a
    plan: p
    title: Supervised toothbrushing in nurseries
    measures: [{text: 40 sessions held, by: 2026-06-30}]
    timeline: {end: 2026-06-30, milestones: [{id: m1, due: 2026-06-01, title: M, done: 2026-06-02}]}
  - id: b
    plan: q
    title: Daily supervised toothbrushing for nursery children
    group: g
  - id: c
    plan: q
    title: T
    group: gone
    timeline: {end: 2026-06-30, milestones: [{id: m1, due: 2026-06-01, title: M, done: 2026-06-02}]}
# and of what is not, all of this is asked
groups:
  - {id: hwb, title: B, kind: board}
  - {id: g, title: G, kind: working-group, reports_to: hwb}
  - {id: gone, title: H, kind: working-group, reports_to: hwb, closed: {date: 2026-08-01, reason: R}}
actions:
  - id: a
    plan: p
    title: Supervised toothbrushing in nurseries
    measures: [{text: 40 sessions held, by: 2026-06-30}]
    timeline: {end: 2026-06-30, milestones: [{id: m1, due: 2026-06-01, title: M}]}
  - id: b
    plan: q
    title: Daily supervised toothbrushing for nursery children
    group: g
  - id: c
    plan: q
    title: T
    group: gone
    timeline: {end: 2026-06-30, milestones: [{id: m1, due: 2026-06-01, title: M}]}
> 4:79 goals-orphaned this group was closed on 1 August 2026, and nobody took over the action that it delivered
> 6:9 group-missing no group delivers this action
> 6:9 overlap-undecided this action and b look like the same work, and nothing is decided about the two
> 9:23 output-not-outcome "40 sessions held" counts what is done, and nothing measures what it changes
)";

constexpr std::string_view kReported =
    R"(# what is finished is asked neither for a first entry nor for a request to the board
actions:
  - id: a
    title: T
    barriers: [{barrier: No bus}]
    timeline: {start: 2026-01-01, end: 2026-06-30, milestones: [{id: m1, due: 2026-06-01, title: M, done: 2026-06-02}]}
  - id: b
    title: T
    barriers: [{barrier: No bus}]
    timeline: {end: 2026-06-30, milestones: [{id: m1, due: 2026-06-01, title: M, done: 2026-06-02}]}
    progress: [{date: 2026-05-02, status: off-track}]
# but both are asked for where a milestone is open, or the lead has said since that it is off track
actions:
  - id: a
    title: T
    barriers: [{barrier: No bus}]
    timeline: {start: 2026-01-01, end: 2026-06-30, milestones: [{id: m1, due: 2026-06-01, title: M}]}
  - id: b
    title: T
    barriers: [{barrier: No bus}]
    timeline: {end: 2026-06-30, milestones: [{id: m1, due: 2026-06-01, title: M, done: 2026-06-02}]}
    progress: [{date: 2026-07-02, status: off-track}]
> 2:9 progress-missing this action started on 1 January 2026, and nothing says what has been done since
> 8:26 blocked-not-escalated this action is off track and "No bus" is open, but nothing is asked of the board
)";

}  // namespace

TEST_CASE("and is asked for no first entry of progress and no request to the board") {
  check_cases(kReported, {"progress-missing", "blocked-not-escalated"});
}

TEST_CASE("what milestones and figures finish is finished for every rule") {
  check_cases(kFinished, {"barriers-missing", "barrier-without-remedy", "resources-unsecured",
                          "progress-stale"});
}

TEST_CASE("and is asked for no group, no outcome and no decision") {
  check_cases(kWork,
              {"group-missing", "goals-orphaned", "output-not-outcome", "overlap-undecided"});
}
