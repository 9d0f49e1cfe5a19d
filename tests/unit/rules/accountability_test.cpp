// The six questions at their edges: where a rule must speak, and where one mistake must not be
// reported twice.
#include "rules/checkable.hpp"

#include "unit/rules/finding_lines.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::rules;

namespace {

const std::vector<std::string> kLead = {"lead-missing", "lead-vague"};
const std::vector<std::string> kResources = {"resources-missing", "resources-unsecured"};
const std::vector<std::string> kMeasure = {"measure-missing", "measure-unmeasurable"};
const std::vector<std::string> kTimeline = {"timeline-missing", "timeline-open-ended",
                                            "timeline-impossible"};
const std::vector<std::string> kBarriers = {"barriers-missing", "barrier-without-remedy"};
const std::vector<std::string> kProgress = {"progress-missing", "progress-stale"};

}  // namespace

TEST_CASE("who leads") {
  check_cases({
      {"a partner without a role is enough", kLead, R"(partners: [{id: council, title: C}]
actions:
  - {id: a, title: T, lead: council}
)",
       {}},
      {"a key that stands empty", kLead, R"(actions:
  - id: a
    title: T
    lead:
)",
       {"x"}},
      {"a lead with no keys", kLead, R"(actions:
  - {id: a, title: T, lead: {}}
)",
       {"x"}},
      {"a default of the file is a lead", kLead, R"(lead: {partner: council}
partners: [{id: council, title: C}]
actions:
  - {id: a, title: T}
)",
       {}},
      {"a vague default is reported once, where it stands", kLead, R"(lead: {partner: tbc}
actions:
  - {id: a, title: T}
  - {id: b, title: T}
)",
       {"x"}},
      {"an empty quotation is nobody", kLead, R"(actions:
  - {id: a, title: T, lead: ""}
)",
       {"x"}},
      {"a lead of the wrong shape has been reported", kLead, R"(actions:
  - {id: a, title: T, lead: [council, trust]}
  - {id: b, title: T, lead: {partner: [council, trust]}}
)",
       {}},
      {"so has an unknown partner", kLead, R"(actions:
  - {id: a, title: T, lead: {partner: nobody, role: Chair}}
)",
       {}},
      {"a group alone", kLead, R"(groups: [{id: g, title: Falls group}]
actions:
  - {id: a, title: T, group: g}
)",
       {"x"}},
      {"a group as the lead", kLead, R"(groups: [{id: g, title: Falls group}]
actions:
  - {id: a, title: T, lead: g, group: g}
)",
       {"x"}},
      {"a role without an organisation", kLead, R"(actions:
  - {id: a, title: T, lead: {role: Head of housing}}
)",
       {"x"}},
      {"a placeholder for a role", kLead, R"(partners: [{id: council, title: C}]
actions:
  - {id: a, title: T, lead: {partner: council, role: To be confirmed}}
)",
       {"x"}},
      {"partner and role TBC are one finding", kLead, R"(actions:
  - {id: a, title: T, lead: {partner: TBC, role: TBC}}
)",
       {"x"}},
  });
}

TEST_CASE("with what resources") {
  check_cases({
      {"an empty list", kResources, R"(actions:
  - id: a
    title: T
    resources: []
)",
       {"x"}},
      {"no money is an answer", kResources, R"(actions:
  - {id: a, title: T, resources: {funding: none}}
)",
       {}},
      {"TBC is none", kResources, R"(actions:
  - {id: a, title: T, resources: [{source: TBC}]}
)",
       {"x"}},
      {"what could not be read has been reported", kResources, R"(actions:
  - {id: a, title: T, resources: within budgets}
  - {id: b, title: T, resources: [[x]]}
  - {id: c, title: T, kind: quiet hum}
)",
       {}},
      {"business as usual and what was stopped are not asked", kResources, R"(actions:
  - {id: a, title: T, kind: quiet-hum, resources: [{amount: 5, secured: no}]}
  - {id: b, title: T, kind: quiet-hum}
  - {id: c, title: T, progress: [{date: 2026-09-01, status: stopped}]}
)",
       {}},
      {"unsecured before the start, after it, and without one", kResources, R"(actions:
  - {id: a, title: T, timeline: {start: 2027-01-04}, resources: [{staff: 0.5, secured: no}]}
  - {id: b, title: T, timeline: {start: 2026-01-05}, resources: [{volunteers: 12, secured: no}]}
  - {id: c, title: T, resources: [{funding: grant, source: Lottery, secured: no}]}
  - {id: d, title: T, resources: [{staff: 1, secured: yes}, {staff: 2, secured: no}]}
)",
       {"x"}},
      {"done without it", kResources, R"(actions:
  - id: a
    title: T
    resources: [{amount: 5000, secured: no}]
    progress: [{date: 2026-09-01, status: complete}]
)",
       {}},
  });
}

TEST_CASE("how one can tell") {
  check_cases({
      {"none", kMeasure, R"(actions:
  - {id: a, title: T}
  - {id: b, title: T, kind: quiet-hum}
  - {id: c, title: T, progress: [{date: 2026-09-01, status: stopped}]}
)",
       {"x"}},
      {"a metric is enough, even one that is not known", kMeasure, R"(actions:
  - {id: a, title: T, measures: [{metric: falls}]}
)",
       {}},
      {"a target makes a text checkable", kMeasure, R"(actions:
  - {id: a, title: T, measures: [{text: People feel safer, target: 80%}]}
)",
       {}},
      {"a target of nothing, and a day for nothing", kMeasure, R"(actions:
  - {id: a, title: T, measures: [{target: 80%, by: 2027-03-31}, {by: 2027-03-31}]}
)",
       {"x"}},
      {"words in place of a measure", kMeasure, R"(actions:
  - id: a
    title: T
    measures: [TBC, none, Improved wellbeing, "40 people attend"]
)",
       {"x"}},
      {"a text of the wrong shape has been reported", kMeasure, R"(actions:
  - {id: a, title: T, measures: [{text: [x]}, {metric: [x]}]}
)",
       {}},
  });
}

TEST_CASE("by when") {
  check_cases({
      {"nothing, and an empty key", kTimeline, R"(actions:
  - {id: a, title: T}
  - id: b
    title: T
    timeline:
)",
       {"x"}},
      {"an end is enough", kTimeline, R"(actions:
  - {id: a, title: T, timeline: {end: 2027-03-31}}
)",
       {}},
      {"milestones are not", kTimeline, R"(actions:
  - {id: a, title: T, timeline: {milestones: [{title: M, due: 2027-03-31}]}}
)",
       {"x"}},
      {"what could not be read has been reported", kTimeline, R"(actions:
  - {id: a, title: T, timeline: next year}
  - {id: b, title: T, timeline: {end: TBC}}
  - {id: c, title: T, timeline: {start: spring 2026, end: TBC}}
)",
       {}},
      {"the wording of the published plan", kTimeline, R"(actions:
  - {id: a, title: T, timeline: {published: 2026/27}}
)",
       {"x"}},
      {"no end", kTimeline, R"(actions:
  - {id: a, title: T, timeline: {start: 2026-04-01}}
  - {id: b, title: T, timeline: {start: 2026-04-01, end: Ongoing}}
  - {id: c, title: T, timeline: {end: 2024 onwards}}
  - {id: d, title: T, timeline: {start: spring 2026}}
  - id: e
    title: T
    timeline:
      start: 2026-04-01
      end:
)",
       {"x"}},
      {"business as usual has none", kTimeline, R"(actions:
  - {id: a, title: T, kind: quiet-hum}
  - {id: b, title: T, kind: quiet-hum, timeline: {start: 2026-04-01, end: ongoing}}
  - {id: c, title: T, kind: quiet-hum, timeline: {start: 2026-04-01}}
)",
       {}},
      {"the end before the start says it all", kTimeline, R"(actions:
  - id: a
    title: T
    timeline:
      start: 2026-09-01
      end: 2026-03-31
      milestones: [{title: M, due: 2026-06-30}]
    measures: [{text: 40 people, by: 2026-03-31}]
)",
       {"x"}},
      {"one day is long enough", kTimeline, R"(actions:
  - id: a
    title: T
    timeline:
      start: 2026-09-01
      end: 2026-09-01
      milestones: [{title: M, due: 2026-09-01}]
)",
       {}},
      {"milestones and measures outside", kTimeline, R"(actions:
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
)",
       {"x"}},
      {"what has been cannot lie ahead", kTimeline, R"(actions:
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
)",
       {"x"}},
      {"nor in business as usual", kTimeline, R"(actions:
  - {id: a, title: T, kind: quiet-hum, progress: [{date: 2062-09-01}]}
)",
       {"x"}},
  });
}

TEST_CASE("what stands in the way") {
  check_cases({
      {"nothing is said", kBarriers, R"(actions:
  - {id: a, title: T}
  - {id: b, title: T, barriers: []}
  - {id: c, title: T, barriers: TBC}
)",
       {"x"}},
      {"none is an answer", kBarriers, R"(actions:
  - {id: a, title: T, barriers: none}
  - {id: b, title: T, barriers: None known}
  - {id: c, title: T, barriers: [N/A]}
)",
       {}},
      {"business as usual and what is finished are not asked", kBarriers, R"(actions:
  - {id: a, title: T, kind: quiet-hum}
  - {id: b, title: T, progress: [{date: 2026-09-01, status: complete}]}
  - {id: c, title: T, barriers: [Too few], progress: [{date: 2026-09-01, status: stopped}]}
)",
       {}},
      {"no remedy", kBarriers, R"(actions:
  - id: a
    title: T
    barriers:
      - Too few instructors
      - {barrier: No room, how_overcome: TBC}
      - {barrier: No bus, ask_of_board: none}
      - {barrier: No data, status: escalated}
)",
       {"x"}},
      {"a remedy", kBarriers, R"(actions:
  - id: a
    title: T
    barriers:
      - {barrier: Too few, how_overcome: Train eight}
      - {barrier: No room, ask_of_board: Lend one}
      - {barrier: No bus, how_overcome: TBC, ask_of_board: Pay for one}
      - {barrier: No data, status: resolved}
      - {barrier: No time, how_overcome: [x]}
)",
       {}},
  });
}

TEST_CASE("with what progress") {
  check_cases({
      {"started, or without a start", kProgress, R"(actions:
  - {id: a, title: T, timeline: {start: 2026-10-01}}
  - {id: b, title: T}
  - {id: c, title: T, timeline: {start: spring 2026, end: 2026-06-30}}
)",
       {"x"}},
      {"not before the start, nor where the start cannot be read", kProgress, R"(actions:
  - {id: a, title: T, timeline: {start: 2026-10-02}}
  - {id: b, title: T, timeline: {start: spring 2026}}
  - {id: c, title: T, published_status: not-started}
)",
       {}},
      {"an entry that could not be read has been reported", kProgress, R"(actions:
  - {id: a, title: T, progress: Going well}
  - {id: b, title: T, progress: [{text: Going well}]}
  - {id: c, title: T, progress: [{date: 2026-01-05}, {date: last week}]}
)",
       {}},
      {"thirteen weeks are the limit", kProgress, R"(actions:
  - {id: a, title: T, progress: [{date: 2026-07-02}]}
  - {id: b, title: T, progress: [{date: 2026-07-01}]}
  - {id: c, title: T, progress: [{date: 2026-06-30, status: on-track}, {date: 2026-01-05}]}
)",
       {"x"}},
      {"another limit", kProgress, R"(=== hwbplan.yaml
hwbplan: 1
limits: {progress_max_age: 6 months}
=== a.yaml
actions:
  - {id: a, title: T, progress: [{date: 2026-04-01}]}
  - {id: b, title: T, progress: [{date: 2026-03-31}]}
)",
       {"x"}},
      {"what is finished or lies ahead may be old", kProgress, R"(actions:
  - {id: a, title: T, progress: [{date: 2026-01-05, status: complete}]}
  - {id: b, title: T, progress: [{date: 2026-01-05, status: stopped}, {date: 2026-02-05}]}
  - {id: c, title: T, timeline: {start: 2027-01-04}, progress: [{date: 2026-01-05}]}
)",
       {}},
      {"not started is old once the start has come", kProgress, R"(actions:
  - id: a
    title: T
    timeline: {start: 2026-04-01}
    progress: [{date: 2026-01-05, status: not-started}]
)",
       {"x"}},
  });
}

TEST_CASE("what it is for") {
  check_cases({
      {"only where the plan has such", {"contribution-missing", "priority-missing"}, R"(actions:
  - {id: a, title: T}
)",
       {}},
      {"both", {"contribution-missing", "priority-missing"}, R"(strategy:
  {id: s, title: S, contributions: [{id: early, title: E}]}
priorities: [{id: falls, title: F}]
actions:
  - {id: a, title: T}
  - {id: b, title: T, contributes_to: [nothing], priorities: nothing}
)",
       {"x"}},
      {"not where priorities could not be read", {"priority-missing"}, R"(priorities:
  - {id: falls, title: F}
  - {id: housing, title: H
actions:
  - {id: a, title: T}
)",
       {}},
  });
}

TEST_CASE("a measure can be checked where anything in it can be counted or seen") {
  for (const char* text :
       {"400 people complete a 12-week class", "Every school has a trained first aider",
        "A register of carers is kept in each surgery", "Report to the board", "Website live",
        "Directory published", "Waiting times for talking therapies", "Contract signed",
        "Fewer young people not in education, employment or training", "New bus stop at the clinic",
        "Percentage of adults who smoke", "Reduction in falls", "More schools taking part",
        "No home closed", "Post filled", "£20,000 raised", "From 17% to 5%", "Baseline survey",
        "Achieve UNICEF stage 2", "Carers' assessments done", "Halved by 2030"}) {
    CAPTURE(text);
    CHECK(is_checkable(text));
  }
}

TEST_CASE("and cannot where it is a hope, whatever dates and ages stand in it") {
  for (const char* text :
       {"Older people feel more confident", "Improved health and wellbeing", "Raised awareness",
        "Better facilities, spaces and disabled access", "Improved access by 31 March 2027",
        "People aged 65 and over feel safer", "Better outcomes in 2026/27", "Linked to Outcome 1",
        "More physical activity", "Reduction in health inequalities", "Stronger joint working",
        "15 year olds feel heard", "People know where to go for help", "Seamless care", "", "?"}) {
    CAPTURE(text);
    CHECK_FALSE(is_checkable(text));
  }
}

TEST_CASE("the question takes linear time on any text") {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "1 and ";
  CHECK_NOTHROW(is_checkable(text));
  CHECK_NOTHROW(is_checkable(std::string(1000000, '\xE2')));
}
