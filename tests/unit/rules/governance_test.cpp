// Governance at its edges: what has only just begun, groups that have been closed, and lines of
// reporting that go round.
#include "rules/public_wording.hpp"
#include "rules/strong_components.hpp"
#include "unit/rules/finding_lines.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::rules;

namespace {

constexpr std::string_view kSponsors = R"(# nobody has been named yet
themes:
  - {id: a, title: A}
  - {id: b, title: B}
# near-final, and nobody named
strategy: {id: s, title: S, sign_off: {status: near-final}}
themes:
  - {id: a, title: A}
  - {id: b, title: B, sponsor: TBC}
> 3:10 sponsor-missing nobody sponsors this theme
> 4:32 sponsor-missing nobody sponsors this theme
# one named; a key without a value; a role alone names somebody
partners: [{id: council, title: Council}]
themes:
  - {id: a, title: A, sponsor: council}
  - {id: b, title: B, sponsor: }
  - {id: c, title: C, sponsor: {role: Clinical chair}}
> 4:23 sponsor-missing nobody sponsors this theme
# what could not be read has been reported
partners: [{id: council, title: Council}]
themes:
  - {id: a, title: A, sponsor: council}
  - {id: b, title: B, sponsor: [council, nhs]}
# many are one finding, at the strategy
strategy: {id: s, title: S, sign_off: {status: signed-off}}
themes:
  - {id: a, title: A}
  - {id: b, title: B}
  - {id: c, title: C}
  - {id: d, title: D}
  - {id: e, title: E}
  - {id: f, title: F}
> 1:16 sponsor-missing all 6 themes have no sponsor: "A", "B", "C", "D" and 2 more
)";

constexpr std::string_view kLeadMembers = R"(# nobody has been named yet
priorities: [{id: a, title: A}]
# one has been named
partners: [{id: council, title: Council}]
priorities:
  - {id: a, title: A, lead_member: {partner: council, role: Executive member}}
  - {id: b, title: B}
> 4:10 lead-member-missing no member of the board leads on this priority
# signed off
strategy: {id: s, title: S, sign_off: {status: signed-off}}
priorities: [{id: a, title: A}]
> 2:19 lead-member-missing no member of the board leads on this priority
)";

constexpr std::string_view kGroupMissing = R"(# only a board, which delivers nothing
groups: [{id: hwb, title: Board, kind: board}]
actions: [{id: a, title: A, group: hwb}, {id: b, title: B}]
# no action names a group yet
groups: [{id: g, title: G, kind: working-group}]
actions: [{id: a, title: A}]
# one does; business as usual and what is finished are not asked
groups: [{id: g, title: G, kind: working-group}]
actions:
  - {id: a, title: A, group: g}
  - {id: b, title: B}
  - {id: c, title: C, kind: quiet-hum}
  - {id: d, title: D, progress: [{date: 2026-07-01, status: complete}]}
> 4:10 group-missing no group delivers this action
# all groups have been closed
groups: [{id: g, title: G, kind: working-group, closed: {date: 2026-01-01, goals_to: []}}]
actions: [{id: a, title: A, group: g}, {id: b, title: B}]
)";

constexpr std::string_view kReportsNowhere = R"(# a board, and groups below it
groups:
  - {id: hwb, title: Board, kind: board}
  - {id: a, title: A, kind: working-group, reports_to: hwb}
  - {id: b, title: B, kind: executive}
  - {id: c, title: C}
> 4:10 group-reports-nowhere this group is no board and reports to nobody
> 5:10 group-reports-nowhere this group is no board and reports to nobody
# no lines are drawn yet
groups:
  - {id: a, title: A, kind: working-group}
  - {id: b, title: B, kind: working-group}
# the top of a plan without a board
groups:
  - {id: p, title: Partnership of forty, kind: partnership}
  - {id: a, title: A, kind: partnership, reports_to: p}
  - {id: b, title: B, kind: partnership}
> 4:10 group-reports-nowhere this group is no board and reports to nobody
# a board that does not say what it is
groups:
  - {id: hwb, title: Board}
  - {id: a, title: A, reports_to: hwb}
# what is closed reports to nobody, one day before it does
groups:
  - {id: hwb, title: Board, kind: board}
  - {id: a, title: A, kind: working-group, closed: {date: 2026-10-01}}
  - {id: b, title: B, kind: working-group, closed: {date: 2026-10-02}}
  - {id: c, title: C, kind: working-group, closed: {date: soon}}
> 4:10 group-reports-nowhere this group is no board and reports to nobody
# only to a group that has been closed
groups:
  - {id: hwb, title: Board, kind: board}
  - {id: a, title: A, kind: committee, reports_to: hwb, closed: {date: 2026-06-30, goals_to: hwb}}
  - {id: b, title: B, kind: working-group, reports_to: [a]}
  - {id: c, title: C, kind: working-group, reports_to: [a, hwb]}
> 4:57 group-reports-nowhere this group reports only to "A", which was closed on 30 June 2026
# a reference that leads nowhere has been reported
groups:
  - {id: hwb, title: Board, kind: board}
  - {id: b, title: B, kind: working-group, reports_to: [hwbb]}
)";

constexpr std::string_view kLoops = R"(# to itself
groups: [{id: a, title: A, reports_to: a}]
> 1:40 reporting-loop this group reports to itself
# one loop, once, with a group that leads into it
groups:
  - {id: x, title: X, reports_to: a}
  - {id: a, title: A, reports_to: b}
  - {id: b, title: B, reports_to: c}
  - {id: c, title: C, reports_to: [hwb, a]}
  - {id: hwb, title: Board, kind: board}
> 3:35 reporting-loop "A", "B" and "C" report to each other in a circle
# two loops
groups:
  - {id: a, title: A, reports_to: b}
  - {id: b, title: B, reports_to: a}
  - {id: c, title: C, reports_to: d}
  - {id: d, title: D, reports_to: c}
> 2:35 reporting-loop "A" and "B" report to each other in a circle
> 4:35 reporting-loop "C" and "D" report to each other in a circle
# broken where one of them was closed
groups:
  - {id: a, title: A, reports_to: b}
  - {id: b, title: B, reports_to: a, closed: {date: 2026-06-30}}
)";

constexpr std::string_view kRemits = R"(# above each other, at any distance
priorities: [{id: falls, title: Falls}]
groups:
  - {id: hwb, title: Board, kind: board, remit: falls}
  - {id: a, title: A, reports_to: hwb}
  - {id: b, title: B, reports_to: a, remit: falls}
# side by side, below one that has it too
priorities: [{id: falls, title: Falls}]
groups:
  - {id: hwb, title: Board, kind: board, remit: falls}
  - {id: a, title: A, reports_to: hwb, remit: falls}
  - {id: b, title: B, reports_to: hwb, remit: [falls, falls]}
> 5:48 duplicate-remit "Falls" is the remit of "A" too, and neither group reports to the other
# three, and a driver
strategy: {id: s, title: S, drivers: [{id: climate, title: Climate}]}
groups:
  - {id: a, title: A, remit: climate}
  - {id: b, title: B, remit: climate}
  - {id: c, title: C, remit: climate}
> 4:30 duplicate-remit "Climate" is the remit of "A" and "C" too, and this group reports to none of them, nor they to it
# closed groups do not count
priorities: [{id: falls, title: Falls}]
groups:
  - {id: a, title: A, remit: falls, closed: {date: 2026-06-30}}
  - {id: b, title: B, remit: falls}
# different places, a place that two share, and a group for the whole area
strategy: {id: s, title: S, places: [{id: x, title: X}, {id: y, title: Y}]}
priorities: [{id: falls, title: Falls}, {id: work, title: Work}]
groups:
  - {id: a, title: A, remit: falls, places: x}
  - {id: b, title: B, remit: falls, places: [y]}
  - {id: c, title: C, remit: work, places: x}
  - {id: d, title: D, remit: work, places: [y, x]}
  - {id: e, title: E, remit: work, places: y}
> 7:30 duplicate-remit "Work" is the remit of "C" and "E" too, and this group reports to none of them, nor they to it
# a group without places is everywhere
strategy: {id: s, title: S, places: [{id: x, title: X}]}
priorities: [{id: falls, title: Falls}]
groups:
  - {id: a, title: A, remit: falls, places: x}
  - {id: b, title: B, remit: falls}
> 5:30 duplicate-remit "Falls" is the remit of "A" too, and neither group reports to the other
)";

constexpr std::string_view kMembers = R"(# none has members yet
groups: [{id: a, title: A}, {id: b, title: B}]
# one has
partners: [{id: council, title: Council}]
groups:
  - {id: a, title: A, members: [council]}
  - {id: b, title: B, members: []}
  - {id: c, title: C, members: [TBC]}
  - {id: d, title: D, closed: {date: 2026-06-30}}
> 4:32 no-members nobody is named as a member of this group
> 5:32 no-members nobody is named as a member of this group
)";

constexpr std::string_view kDrivers = R"(# no groups yet
strategy: {id: s, title: S, drivers: [{id: climate, title: Climate}]}
# by itself, by a remit, by a group that has been closed, by nobody
strategy:
  id: s
  title: S
  drivers:
    - {id: a, title: A, governed_by: [open]}
    - {id: b, title: B}
    - {id: c, title: C, governed_by: [shut]}
    - {id: d, title: D}
    - {id: e, title: E, governed_by: [shut, open]}
groups:
  - {id: open, title: Open, remit: b}
  - {id: shut, title: Shut, remit: d, closed: {date: 2026-06-30}}
> 7:39 driver-ungoverned "Shut", which governs this driver, has been closed
> 8:12 driver-ungoverned no partnership or group governs the work on this driver
)";

constexpr std::string_view kPapers = R"(# five clear days, and four
groups: [{id: hwb, title: Board, kind: board}]
meetings:
  - {id: a, group: hwb, date: 2026-10-14, papers_due: 2026-10-06}
  - {id: b, group: hwb, date: 2026-10-14, papers_due: 2026-10-07}
> 4:55 paper-late papers that go out on 7 October 2026 leave 4 clear working days before the meeting on 14 October 2026; five are needed
# one day, none, and too late altogether
groups: [{id: hwb, title: Board, kind: committee}]
meetings:
  - {id: a, group: hwb, date: 2026-10-14, papers_due: 2026-10-12}
  - {id: b, group: hwb, date: 2026-10-14, papers_due: 2026-10-13}
  - {id: c, group: hwb, date: 2026-10-14, papers_due: 2026-10-14}
  - {id: d, group: hwb, date: 2026-10-14, papers_due: 2026-10-15}
> 3:55 paper-late papers that go out on 12 October 2026 leave 1 clear working day before the meeting on 14 October 2026; five are needed
> 4:55 paper-late papers that go out on 13 October 2026 leave no clear working day before the meeting on 14 October 2026; five are needed
> 5:55 paper-late the papers go out on 14 October 2026, the day of the meeting
> 6:55 paper-late the papers go out on 15 October 2026, after the meeting
# bank holidays are no working days
=== hwbplan.yaml
hwbplan: 1
bank_holidays: [2026-12-28, 2026-12-25, 2027-01-01]
=== plan.yaml
groups: [{id: hwb, title: Board, kind: board}]
meetings:
  - {id: a, group: hwb, date: 2027-01-06, papers_due: 2026-12-24}
  - {id: b, group: hwb, date: 2027-01-06, papers_due: 2026-12-29}
> 4:55 paper-late papers that go out on 29 December 2026 leave 4 clear working days before the meeting on 6 January 2027; five are needed
# only meetings of boards and committees
groups:
  - {id: hwb, title: Board, kind: board}
  - {id: g, title: G, kind: working-group}
  - {id: unsaid, title: U}
meetings:
  - {id: a, group: g, date: 2026-10-14, papers_due: 2026-10-13}
  - {id: b, group: hwb, date: 2026-10-14, kind: workshop, papers_due: 2026-10-13}
  - {id: c, group: unsaid, date: 2026-10-14, kind: meeting, papers_due: 2026-10-13}
  - {id: d, group: hwb, date: 2026-10-14}
> 8:73 paper-late papers that go out on 13 October 2026 leave no clear working day before the meeting on 14 October 2026; five are needed
# a meeting that has been held and minuted can't be helped
groups: [{id: hwb, title: Board, kind: board}]
meetings:
  - {id: a, group: hwb, date: 2026-09-14, papers_due: 2026-09-11, decisions: [{text: Notes it}]}
)";

constexpr std::string_view kElection =
    R"(# inside the period, on its first and last day, and outside
=== hwbplan.yaml
hwbplan: 1
pre_election_periods: [{from: 2027-03-22, to: 2027-05-06}]
=== plan.yaml
actions:
  - id: a
    title: A
    timeline:
      milestones:
        - {id: m1, due: 2027-03-21, title: Strategy published}
        - {id: m2, due: 2027-03-22, title: Strategy published}
        - {id: m3, due: 2027-05-06, title: Open the hub}
        - {id: m4, due: 2027-05-07, title: Open the hub}
        - {id: m5, due: 2027-04-12, title: 40 staff trained}
        - {id: m6, due: 2027-04-12, title: Campaign launched, done: 2026-09-30}
> 7:25 pre-election "Strategy published" is due on 22 March 2027, in the pre-election period from 22 March 2027 to 6 May 2027
> 8:25 pre-election "Open the hub" is due on 6 May 2027, in the pre-election period from 22 March 2027 to 6 May 2027
# what is finished, and what lies in the past
=== hwbplan.yaml
hwbplan: 1
pre_election_periods: [{from: 2026-03-23, to: 2026-05-07}, {from: 2027-03-22, to: 2027-05-06}]
=== plan.yaml
actions:
  - id: a
    title: A
    timeline: {milestones: [{due: 2027-04-12, title: Strategy published}]}
    progress: [{date: 2026-07-01, status: stopped}]
  - id: b
    title: B
    timeline: {milestones: [{due: 2026-04-13, title: Strategy published}]}
# summits and agreed actions; a board may meet
=== hwbplan.yaml
hwbplan: 1
pre_election_periods: [{from: 2027-03-22, to: 2027-05-06}]
=== plan.yaml
groups: [{id: hwb, title: Board, kind: board}]
meetings:
  - {id: a, group: hwb, date: 2027-04-14, kind: meeting}
  - {id: b, group: hwb, date: 2027-04-14, kind: summit}
  - id: c
    group: hwb
    date: 2026-12-10
    agreed_actions: [{id: a1, text: Publish the needs assessment, due: 2027-03-31}]
> 4:31 pre-election this summit is due on 14 April 2027, in the pre-election period from 22 March 2027 to 6 May 2027
> 8:72 pre-election "Publish the needs assessment" is due on 31 March 2027, in the pre-election period from 22 March 2027 to 6 May 2027
)";

constexpr std::string_view kVotes = R"(# twice in one list
partners: [{id: council, title: Council}, {id: nhs, title: NHS}]
annual_themes:
  - id: health
    title: Health
    votes: [{partner: council, for: health}, {partner: nhs, for: health}, {partner: council, for: health}]
> 5:85 vote-twice "Council" has voted already, for the same theme
# across the themes of one year, but not of two
partners: [{id: council, title: Council}]
annual_themes:
  - {id: a, title: A, year: 2027/28, votes: [{partner: council, for: a}]}
  - {id: b, title: B, year: 2027/28, votes: [{partner: council, for: b}]}
  - {id: c, title: C, year: 2028/29, votes: [{partner: council, for: c}]}
> 4:56 vote-twice "Council" has voted already, for "A"
# votes for next year, kept with the year that ends
partners: [{id: council, title: Council}]
annual_themes:
  - {id: a, title: A, year: 2026/27, votes: [{partner: council, for: a}, {partner: council, for: b}]}
  - {id: b, title: B, year: 2027/28}
# a partner that is not known has been reported
annual_themes:
  - {id: a, title: A, votes: [{partner: x, for: a}, {partner: x, for: a}]}
)";

constexpr std::string_view kOrphans = R"(# a remit that nobody took over
priorities: [{id: p, title: Coproduction}, {id: q, title: Falls}]
groups:
  - {id: a, title: A, remit: [p, q], closed: {date: 2026-06-11}}
  - {id: b, title: B, remit: q}
> 3:53 goals-orphaned this group was closed on 11 June 2026, and nobody took over its remit, "Coproduction"
# taken over, or nothing to take over, or not closed yet
priorities: [{id: p, title: Coproduction}]
groups:
  - {id: hwb, title: Board, kind: board}
  - {id: a, title: A, remit: p, closed: {date: 2026-06-11, goals_to: hwb}}
  - {id: b, title: B, closed: {date: 2026-06-11}}
  - {id: c, title: C, remit: p, closed: {date: 2026-12-11}}
# handed to a group that has been closed too, with actions left
groups:
  - {id: a, title: A, closed: {date: 2026-06-11, goals_to: b}}
  - {id: b, title: B, closed: {date: 2026-07-11}}
actions:
  - {id: HB-01, title: T, group: a}
  - {id: HB-02, title: T, group: a, progress: [{date: 2026-05-01, status: complete}]}
> 2:38 goals-orphaned this group was closed on 11 June 2026, and nobody took over the action that it delivered
# the goals have a home, the actions have not moved
groups:
  - {id: hwb, title: Board, kind: board}
  - {id: a, title: A, closed: {date: 2026-06-11, goals_to: hwb}}
actions:
  - {id: HB-01, title: T, group: a}
  - {id: HB-02, title: T, group: a}
> 3:38 goals-orphaned this group was closed on 11 June 2026, but 2 actions still name it as the group that delivers
)";

}  // namespace

TEST_CASE("sponsor-missing") {
  check_cases(kSponsors, {"sponsor-missing"});
}

TEST_CASE("lead-member-missing") {
  check_cases(kLeadMembers, {"lead-member-missing"});
}

TEST_CASE("group-missing") {
  check_cases(kGroupMissing, {"group-missing"});
}

TEST_CASE("group-reports-nowhere") {
  check_cases(kReportsNowhere, {"group-reports-nowhere"});
}

TEST_CASE("reporting-loop") {
  check_cases(kLoops, {"reporting-loop"});
}

TEST_CASE("duplicate-remit") {
  check_cases(kRemits, {"duplicate-remit"});
}

TEST_CASE("no-members") {
  check_cases(kMembers, {"no-members"});
}

TEST_CASE("driver-ungoverned") {
  check_cases(kDrivers, {"driver-ungoverned"});
}

TEST_CASE("paper-late") {
  check_cases(kPapers, {"paper-late"});
}

TEST_CASE("pre-election") {
  check_cases(kElection, {"pre-election"});
}

TEST_CASE("vote-twice") {
  check_cases(kVotes, {"vote-twice"});
}

TEST_CASE("goals-orphaned") {
  check_cases(kOrphans, {"goals-orphaned"});
}

TEST_CASE("a remit held by many groups, far apart, takes no long time") {
  std::string plan = "priorities: [{id: p, title: P}]\ngroups:\n";
  for (int i = 0; i < 3000; ++i) {
    const std::string id = std::to_string(i);
    plan += "  - {id: g" + id + ", title: G" + id + ", remit: p, reports_to: g" +
            std::to_string(i / 2 + 1) + "}\n";
  }
  CHECK(finding_lines(plan, {"duplicate-remit"}).size() == 1);
}

TEST_CASE("public_word() takes publicity for publicity") {
  struct Case {
    std::string_view text;
    std::string_view word;
  };
  constexpr Case kCases[] = {
      {"Needs assessment published", "published"},
      {"Launch of the app", "Launch"},
      {"Consultation closes", "Consultation"},
      {"Open three clinics", "Open"},
      {"Both classes open", "open"},
      {"Staff rota agreed and hub open to families", "open"},
      {"Close 40 open cases", ""},
      {"Ten open-access sessions held", ""},
      {"Hold 60 consultations with families", ""},
      {"Internal report published to staff", ""},
      {"Eight instructors trained", ""},
      {"", ""},
  };
  for (const Case& one : kCases) {
    CAPTURE(one.text);
    CHECK(public_word(one.text) == one.word);
  }
}

TEST_CASE("circles() finds exactly the nodes that can reach each other") {
  using Circles = std::vector<std::vector<std::uint32_t>>;
  CHECK(circles(0, {}).empty());
  CHECK(circles(3, std::vector<Arrow>{{0, 1}, {1, 2}}).empty());
  CHECK(circles(3, std::vector<Arrow>{{1, 1}}) == Circles{{1}});
  CHECK(circles(6, std::vector<Arrow>{{0, 1}, {1, 2}, {2, 1}, {2, 3}, {5, 4}, {4, 5}, {3, 5}}) ==
        Circles{{1, 2}, {4, 5}});
  // One long way round does not overflow the stack.
  std::vector<Arrow> ring;
  constexpr std::uint32_t kNodes = 200'000;
  for (std::uint32_t i = 0; i < kNodes; ++i) ring.push_back({i, (i + 1) % kNodes});
  const Circles found = circles(kNodes, ring);
  REQUIRE(found.size() == 1);
  CHECK(found[0].size() == kNodes);
}
