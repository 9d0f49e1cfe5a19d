// The six questions at their edges: where a rule must speak, and where one mistake must not be
// reported twice.
#include "rules/checkable.hpp"
#include "unit/rules/finding_lines.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::rules;

namespace {

constexpr std::string_view kWhoLeads = R"(# a partner without a role is enough
partners: [{id: council, title: C}]
actions:
  - {id: a, title: T, lead: council}
# a key that stands empty
actions:
  - id: a
    title: T
    lead:
> 4:5 lead-missing nobody leads this action
# a lead with no keys
actions:
  - {id: a, title: T, lead: {}}
> 2:29 lead-missing nobody leads this action
# a default of the file is a lead
lead: {partner: council}
partners: [{id: council, title: C}]
actions:
  - {id: a, title: T}
# a vague default is reported once, where it stands
lead: {partner: tbc}
actions:
  - {id: a, title: T}
  - {id: b, title: T}
> 1:17 lead-vague the lead is "tbc", which is nobody in particular
# an empty quotation is nobody
actions:
  - {id: a, title: T, lead: ""}
> 2:29 lead-missing nobody leads this action
# a lead of the wrong shape has been reported
actions:
  - {id: a, title: T, lead: [council, trust]}
  - {id: b, title: T, lead: {partner: [council, trust]}}
# so has an unknown partner
actions:
  - {id: a, title: T, lead: {partner: nobody, role: Chair}}
# a group alone
groups: [{id: g, title: Falls group}]
actions:
  - {id: a, title: T, group: g}
> 3:30 lead-vague only the group "g" stands here, and nobody who answers for it
# a group as the lead
groups: [{id: g, title: Falls group}]
actions:
  - {id: a, title: T, lead: g, group: g}
> 3:29 lead-vague the lead is "g", a group in which nobody answers for it alone
# a role without an organisation
actions:
  - {id: a, title: T, lead: {role: Head of housing}}
> 2:36 lead-vague the lead is "Head of housing", but nothing says of which organisation
# a placeholder for a role
partners: [{id: council, title: C}]
actions:
  - {id: a, title: T, lead: {partner: council, role: To be confirmed}}
> 3:54 lead-vague the role of the lead is "To be confirmed", which is nobody in particular
# partner and role TBC are one finding
actions:
  - {id: a, title: T, lead: {partner: TBC, role: TBC}}
> 2:39 lead-vague the lead is "TBC", which is nobody in particular
)";

constexpr std::string_view kResources = R"(# an empty list
actions:
  - id: a
    title: T
    resources: []
> 4:16 resources-missing nothing says with what money or whose time this action is done
# no money is an answer
actions:
  - {id: a, title: T, resources: {funding: none}}
# TBC is none
actions:
  - {id: a, title: T, resources: [{source: TBC}]}
> 2:44 resources-missing the resources of this action are "TBC"
# what could not be read has been reported
actions:
  - {id: a, title: T, resources: within budgets}
  - {id: b, title: T, resources: [[x]]}
  - {id: c, title: T, kind: quiet hum}
# business as usual and what was stopped are not asked
actions:
  - {id: a, title: T, kind: quiet-hum, resources: [{amount: 5, secured: no}]}
  - {id: b, title: T, kind: quiet-hum}
  - {id: c, title: T, progress: [{date: 2026-09-01, status: stopped}]}
# unsecured before the start, after it, and without one
actions:
  - {id: a, title: T, timeline: {start: 2027-01-04}, resources: [{staff: 0.5, secured: no}]}
  - {id: b, title: T, timeline: {start: 2026-01-05}, resources: [{volunteers: 12, secured: no}]}
  - {id: c, title: T, resources: [{funding: grant, source: Lottery, secured: no}]}
  - {id: d, title: T, resources: [{staff: 1, secured: yes}, {staff: 2, secured: no}]}
> 2:88 resources-unsecured nobody has agreed yet to 0.5 of a post, and this action starts on 4 January 2027
> 3:92 resources-unsecured nobody has agreed yet to 12 volunteers, though this action has run since 5 January 2026
> 4:78 resources-unsecured nobody has agreed yet to the money from "Lottery"
> 5:81 resources-unsecured nobody has agreed yet to 2 posts
# done without it
actions:
  - id: a
    title: T
    resources: [{amount: 5000, secured: no}]
    progress: [{date: 2026-09-01, status: complete}]
# a bid that is being decided, with a plan for its failure; without one, and past its day
actions:
  - {id: a, title: T, resources: [{source: Bid, secured: no, decided_by: 2026-10-01, without_it: Half of it}]}
  - {id: b, title: T, resources: [{source: Bid, secured: no, decided_by: 2026-12-01}]}
  - {id: c, title: T, resources: [{source: Bid, secured: no, decided_by: 2026-12-01, without_it: TBC}]}
  - {id: d, title: T, resources: [{source: Bid, secured: no, decided_by: 2026-09-10, without_it: Half of it}]}
> 3:58 resources-unsecured nobody has agreed yet to the money from "Bid"
> 4:58 resources-unsecured nobody has agreed yet to the money from "Bid"
> 5:58 resources-unsecured the money from "Bid" was to be decided by 10 September 2026, 3 weeks ago, and is not agreed yet
# nothing is promised by a number without bounds
actions:
  - {id: a, title: T, resources: [{volunteers: 99999999999999999999999999, secured: no}]}
> 2:85 resources-unsecured nobody has agreed yet to 100,000,000,000,000,004,764,729,344 volunteers
)";

constexpr std::string_view kMeasures = R"(# none
actions:
  - {id: a, title: T}
  - {id: b, title: T, kind: quiet-hum}
  - {id: c, title: T, progress: [{date: 2026-09-01, status: stopped}]}
> 2:10 measure-missing nothing says how one can tell that this action worked
> 3:10 measure-missing nothing says how one can tell that this action worked
# a metric is enough, even one that is not known
actions:
  - {id: a, title: T, measures: [{metric: falls}]}
# a target makes a text checkable
actions:
  - {id: a, title: T, measures: [{text: People feel safer, target: 80%}]}
# a target of nothing, and a day for nothing
actions:
  - {id: a, title: T, measures: [{target: 80%, by: 2027-03-31}, {by: 2027-03-31}]}
> 2:43 measure-unmeasurable the target is "80%", but nothing says of what
> 2:70 measure-unmeasurable this measure says by when, but not what is measured
# words in place of a measure
actions:
  - id: a
    title: T
    measures: [TBC, none, Improved wellbeing, "40 people attend"]
> 4:16 measure-unmeasurable "TBC" is no measure
> 4:21 measure-unmeasurable "none" is no measure
> 4:27 measure-unmeasurable nothing in "Improved wellbeing" can be counted or seen
# 111 and 999 are names where one rings them up, and count something elsewhere
actions:
  - id: a
    title: T
    measures: [Insulate 999 homes, "111 women take part", "Homes insulated: 999", 999 and 111 homes]
  - id: b
    title: T
    measures:
      - Better use of NHS 111
      - Better use of NHS 111 or 999
      - Better use of the 111 online service
      - People ring 999 or 111 with confidence
      - People are confident to call for help on 111
      - Better handling of 999 calls
> 8:9 measure-unmeasurable nothing in "Better use of NHS 111" can be counted or seen
> 9:9 measure-unmeasurable nothing in "Better use of NHS 111 or 999" can be counted or seen
> 10:9 measure-unmeasurable nothing in "Better use of the 111 online service" can be counted or seen
> 11:9 measure-unmeasurable nothing in "People ring 999 or 111 with confidence" can be counted or seen
> 12:9 measure-unmeasurable nothing in "People are confident to call for help on 111" can be counted or seen
> 13:9 measure-unmeasurable nothing in "Better handling of 999 calls" can be counted or seen
# a text of the wrong shape has been reported
actions:
  - {id: a, title: T, measures: [{text: [x]}, {metric: [x]}]}
)";

constexpr std::string_view kTimelines = R"(# nothing, and an empty key
actions:
  - {id: a, title: T}
  - id: b
    title: T
    timeline:
> 2:10 timeline-missing nothing says when this action starts and ends
> 5:5 timeline-missing nothing says when this action starts and ends
# an end is enough
actions:
  - {id: a, title: T, timeline: {end: 2027-03-31}}
# milestones are not
actions:
  - {id: a, title: T, timeline: {milestones: [{title: M, due: 2027-03-31}]}}
> 2:33 timeline-missing this action has milestones, but no start and no end
# what could not be read has been reported
actions:
  - {id: a, title: T, timeline: next year}
  - {id: b, title: T, timeline: {end: TBC}}
  - {id: c, title: T, timeline: {start: spring 2026, end: TBC}}
# the wording of the published plan
actions:
  - {id: a, title: T, timeline: {published: 2026/27}}
> 2:45 timeline-missing the published plan says "2026/27", but this action has no start and no end
# no end
actions:
  - {id: a, title: T, timeline: {start: 2026-04-01}}
  - {id: b, title: T, timeline: {start: 2026-04-01, end: Ongoing}}
  - {id: c, title: T, timeline: {end: 2024 onwards}}
  - {id: d, title: T, timeline: {start: spring 2026}}
  - id: e
    title: T
    timeline:
      start: 2026-04-01
      end:
> 2:41 timeline-open-ended this action starts on 1 April 2026 and has no end
> 3:58 timeline-open-ended the end is "Ongoing", so nobody can say when this is done
> 4:39 timeline-open-ended the end is "2024 onwards", so nobody can say when this is done
> 5:41 timeline-open-ended this action has no end
> 10:7 timeline-open-ended this action starts on 1 April 2026 and has no end
# business as usual has none
actions:
  - {id: a, title: T, kind: quiet-hum}
  - {id: b, title: T, kind: quiet-hum, timeline: {start: 2026-04-01, end: ongoing}}
  - {id: c, title: T, kind: quiet-hum, timeline: {start: 2026-04-01}}
# the end before the start says it all
actions:
  - id: a
    title: T
    timeline:
      start: 2026-09-01
      end: 2026-03-31
      milestones: [{title: M, due: 2026-06-30}]
    measures: [{text: 40 people, by: 2026-03-31}]
> 6:12 timeline-impossible this action ends on 31 March 2026, before it starts on 1 September 2026
# one day is long enough
actions:
  - id: a
    title: T
    timeline:
      start: 2026-09-01
      end: 2026-09-01
      milestones: [{title: M, due: 2026-09-01}]
# milestones and measures outside
actions:
  - id: a
    title: T
    timeline:
      start: 2026-04-01
      end: 2027-03-31
      milestones:
        - {title: Early, due: 2026-03-31}
        - {title: Inside, due: 2026-12-01}
        - {title: Late, due: 2027-04-01}
    measures:
      - {text: 40 people, by: 2026-03-31}
      - {text: 40 people, by: 2028-03-31}
> 8:31 timeline-impossible the milestone "Early" is due on 31 March 2026, before this action starts on 1 April 2026
> 10:30 timeline-impossible the milestone "Late" is due on 1 April 2027, after this action ends on 31 March 2027
> 12:31 timeline-impossible this is to be reached by 31 March 2026, before this action starts on 1 April 2026
# what has been cannot lie ahead
actions:
  - id: a
    title: T
    timeline:
      end: 2027-03-31
      milestones:
        - {title: Today, due: 2026-12-01, done: 2026-10-01}
        - {title: Tomorrow, due: 2026-12-01, done: 2026-10-02}
    progress:
      - {date: 2026-10-01, text: Today}
      - {date: October 2026, text: This month}
      - {date: November 2026, text: Next month}
> 8:52 timeline-impossible the milestone "Tomorrow" is said to be done on 2 October 2026, and today is 1 October 2026
> 12:16 timeline-impossible this progress is dated 30 November 2026, and today is 1 October 2026
# nor in business as usual
actions:
  - {id: a, title: T, kind: quiet-hum, progress: [{date: 2062-09-01}]}
> 2:58 timeline-impossible this progress is dated 1 September 2062, and today is 1 October 2026
)";

constexpr std::string_view kBarriers = R"(# nothing is said
actions:
  - {id: a, title: T}
  - {id: b, title: T, barriers: []}
  - {id: c, title: T, barriers: TBC}
> 2:10 barriers-missing nothing says what stands in the way of this action
> 3:33 barriers-missing nothing says what stands in the way of this action
> 4:33 barriers-missing the barriers are "TBC"
# none is an answer
actions:
  - {id: a, title: T, barriers: none}
  - {id: b, title: T, barriers: None known}
  - {id: c, title: T, barriers: [N/A]}
# business as usual and what is finished are not asked
actions:
  - {id: a, title: T, kind: quiet-hum}
  - {id: b, title: T, progress: [{date: 2026-09-01, status: complete}]}
  - {id: c, title: T, barriers: [Too few], progress: [{date: 2026-09-01, status: stopped}]}
# no remedy
actions:
  - id: a
    title: T
    barriers:
      - Too few instructors
      - {barrier: No room, how_overcome: TBC}
      - {barrier: No bus, ask_of_board: none}
      - {barrier: No data, status: escalated}
> 5:9 barrier-without-remedy nothing says how "Too few instructors" is overcome
> 6:42 barrier-without-remedy nothing is done yet about "No room": how to overcome it is "TBC"
> 7:41 barrier-without-remedy nothing is done yet about "No bus": what the board is asked is "none"
> 8:19 barrier-without-remedy "No data" is escalated, but nothing says what the board is asked to do
# a remedy
actions:
  - id: a
    title: T
    barriers:
      - {barrier: Too few, how_overcome: Train eight}
      - {barrier: No room, ask_of_board: Lend one}
      - {barrier: No bus, how_overcome: TBC, ask_of_board: Pay for one}
      - {barrier: No data, status: resolved}
      - {barrier: No time, how_overcome: [x]}
)";

constexpr std::string_view kProgress = R"(# started, or without a start
actions:
  - {id: a, title: T, timeline: {start: 2026-10-01}}
  - {id: b, title: T}
  - {id: c, title: T, timeline: {start: spring 2026, end: 2026-06-30}}
> 2:10 progress-missing this action started on 1 October 2026, and nothing says what has been done since
> 3:10 progress-missing nothing says what has been done so far
> 4:10 progress-missing nothing says what has been done so far
# not before the start, nor where the start cannot be read
actions:
  - {id: a, title: T, timeline: {start: 2026-10-02}}
  - {id: b, title: T, timeline: {start: spring 2026}}
  - {id: c, title: T, published_status: not-started}
# an entry that could not be read has been reported
actions:
  - {id: a, title: T, progress: Going well}
  - {id: b, title: T, progress: [{text: Going well}]}
  - {id: c, title: T, progress: [{date: 2026-01-05}, {date: last week}]}
# thirteen weeks are the limit
actions:
  - {id: a, title: T, progress: [{date: 2026-07-02}]}
  - {id: b, title: T, progress: [{date: 2026-07-01}]}
  - {id: c, title: T, progress: [{date: 2026-06-30, status: on-track}, {date: 2026-01-05}]}
> 3:41 progress-stale the latest progress is 13 weeks and 1 day old; this plan asks for an entry every 13 weeks
> 4:41 progress-stale the latest progress is 13 weeks and 2 days old; this plan asks for an entry every 13 weeks
# another limit
=== hwbplan.yaml
hwbplan: 1
limits: {progress_max_age: 6 months}
=== a.yaml
actions:
  - {id: a, title: T, progress: [{date: 2026-04-01}]}
  - {id: b, title: T, progress: [{date: 2026-03-31}]}
> 3:41 progress-stale the latest progress is 26 weeks old; this plan asks for an entry every 6 months
# what is finished or lies ahead may be old
actions:
  - {id: a, title: T, progress: [{date: 2026-01-05, status: complete}]}
  - {id: b, title: T, progress: [{date: 2026-01-05, status: stopped}, {date: 2026-02-05}]}
  - {id: c, title: T, timeline: {start: 2027-01-04}, progress: [{date: 2026-01-05}]}
# not started is old once the start has come
actions:
  - id: a
    title: T
    timeline: {start: 2026-04-01}
    progress: [{date: 2026-01-05, status: not-started}]
> 5:23 progress-stale the latest progress is 38 weeks old; this plan asks for an entry every 13 weeks
)";

constexpr std::string_view kPurpose = R"(# only where the plan has such
actions:
  - {id: a, title: T}
# both
strategy:
  {id: s, title: S, contributions: [{id: early, title: E}]}
priorities: [{id: falls, title: F}]
actions:
  - {id: a, title: T}
  - {id: b, title: T, contributes_to: [nothing], priorities: nothing}
> 5:10 contribution-missing nothing says to which outcome of the strategy this action contributes
> 5:10 priority-missing nothing says which priority this action serves
# not where priorities could not be read
priorities:
  - {id: falls, title: F}
  - {id: housing, title: H
actions:
  - {id: a, title: T}
)";

}  // namespace

TEST_CASE("who leads") {
  check_cases(kWhoLeads, {"lead-missing", "lead-vague"});
}

TEST_CASE("with what resources") {
  check_cases(kResources, {"resources-missing", "resources-unsecured"});
}

TEST_CASE("how one can tell") {
  check_cases(kMeasures, {"measure-missing", "measure-unmeasurable"});
}

TEST_CASE("by when") {
  check_cases(kTimelines, {"timeline-missing", "timeline-open-ended", "timeline-impossible"});
}

TEST_CASE("what stands in the way") {
  check_cases(kBarriers, {"barriers-missing", "barrier-without-remedy"});
}

TEST_CASE("with what progress") {
  check_cases(kProgress, {"progress-missing", "progress-stale"});
}

TEST_CASE("what it is for") {
  check_cases(kPurpose, {"contribution-missing", "priority-missing"});
}

TEST_CASE("a measure can be checked where anything in it can be counted or seen") {
  for (const char* text : {"400 people complete a 12-week class",
                           "Every school has a trained first aider",
                           "A register of carers is kept in each surgery",
                           "Report to the board",
                           "Website live",
                           "Directory published",
                           "Waiting times for talking therapies",
                           "Contract signed",
                           "Fewer young people not in education, employment or training",
                           "New bus stop at the clinic",
                           "Percentage of adults who smoke",
                           "Reduction in falls",
                           "More schools taking part",
                           "No home closed",
                           "Post filled",
                           "£20,000 raised",
                           "From 17% to 5%",
                           "Baseline survey",
                           "Achieve UNICEF stage 2",
                           "Carers' assessments done",
                           "Half of the carers in touch with the service",
                           "Halved by 2030",
                           "Participation in sport",
                           "A talk in each school",
                           "Participation rate"}) {
    CAPTURE(text);
    CHECK(is_checkable(text));
  }
}

TEST_CASE("and cannot where it is a hope, whatever dates and ages stand in it") {
  for (const char* text : {"Older people feel more confident",
                           "Improved health and wellbeing",
                           "Raised awareness",
                           "Better facilities, spaces and disabled access",
                           "Improved access by 31 March 2027",
                           "People aged 65 and over feel safer",
                           "Better outcomes in 2026/27",
                           "Linked to Outcome 1",
                           "More physical activity",
                           "Reduction in health inequalities",
                           "Stronger joint working",
                           "15 year olds feel heard",
                           "People know where to go for help",
                           "Services are joined up",
                           "People feel able to talk",
                           "Increased participation",
                           "Parents want to visit",
                           "Carers are supported to meet",
                           "Seamless care",
                           "",
                           "?"}) {
    CAPTURE(text);
    CHECK_FALSE(is_checkable(text));
  }
}

TEST_CASE("the question is answered for any text") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "Phase 1 and ";
  CHECK_NOTHROW(is_checkable(text));
  CHECK_FALSE(is_checkable(std::string(100000, '\xE2')));
  CHECK_FALSE(is_checkable("\xE2\x80"));
}
