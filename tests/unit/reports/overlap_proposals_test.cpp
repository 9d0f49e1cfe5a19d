// What is written down for a meeting to come, in the papers for that meeting and in others.
#include "unit/reports/one_paper.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace hwbplan;
using hwbplan::testing::load;
using hwbplan::testing::one_paper;
using hwbplan::testing::says;

namespace {

// The day of these papers is 1 October 2026.
constexpr const char* kPlan = R"(
partners: [{id: c, title: Council}, {id: t, title: Trust}]
plans: [{id: one, title: One}, {id: two, title: Two}, {id: three, title: Three}]
groups: [{id: board, title: Board, kind: board}]
meetings:
  - {id: june, group: board, date: 2026-06-01}
  - {id: today, group: board, date: 2026-10-01}
  - {id: winter, group: board, date: 2026-12-01}
actions:
  - {id: A-1, title: Run balance classes for older people, plan: one, lead: c}
  - {id: B-1, title: Run balance classes for older people, plan: two, lead: t}
  - {id: C-1, title: Run balance classes for older people, plan: three, lead: t}
  - {id: D-1, title: Count the bicycles, plan: three, lead: t}
overlap_decisions:
)";
constexpr const char* kAllKept =
    "  - {actions: [A-1, B-1, C-1], decision: keep-both, reason: Three towns, "
    "decided_by: {meeting: june}}\n";
constexpr const char* kStop =
    "  - {actions: [A-1, B-1], decision: stop, keep: A-1, reason: One hall, "
    "decided_by: {meeting: winter}}\n";

std::string paper_for(const std::string& meeting, const std::string& decisions,
                      const std::string& name = "overlaps", bool in_public = false) {
  const std::map<std::string, std::string> files = {{"a.yaml", kPlan + decisions}};
  // Options point into a workspace of their own.
  Workspace workspace = load(files);
  reports::ReportOptions options;
  options.public_paper = in_public;
  for (const Meeting* one : workspace.plan.all<Meeting>()) {
    if (one->id.text == meeting) options.meeting = one;
  }
  const reports::ReportInput input{workspace, options, {}, {}, reports::Wanted::all, nullptr, {}};
  std::string line;
  for (const char c :
       output::document_as_markdown(make_document(*reports::find_report(name), input))) {
    const char one = c == '\n' ? ' ' : c;
    if (c != '\\' && (one != ' ' || line.empty() || line.back() != ' ')) line += one;
  }
  return line;
}

}  // namespace

TEST_CASE("a proposal about what is settled is put to its meeting") {
  const std::string paper = paper_for("winter", std::string(kAllKept) + kStop);
  CAPTURE(paper);
  CHECK(says(paper, "1 proposal about actions that overlap needs a decision. 1 decision is"));
  CHECK(says(paper, "## Proposals to decide"));
  CHECK(says(paper,
             "That the Board: (a) agrees that B-1 “Run balance classes for older people” stops "
             "and A-1 “Run balance classes for older people” stays (b) where it"));
  // What holds until then is about all three.
  CHECK(says(paper,
             "| One hall | Board, meeting of 1 December 2026 | A-1 “Run balance classes for older "
             "people”, B-1 “Run balance classes for older people” and C-1 “Run balance classes "
             "for older people”: Keep all |"));
  CHECK(says(paper_for("winter", std::string(kAllKept) + kStop, "paper"),
             "agrees that B-1 “Run balance classes for older people” stops and A-1 “Run balance "
             "classes for older people” stays (proposed; see the paper on overlapping actions)"));
}

TEST_CASE("what another meeting decides is not put to this one, and nothing says that none waits") {
  for (const char* meeting : {"", "today"}) {
    const std::string paper = paper_for(meeting, std::string(kAllKept) + kStop);
    CAPTURE(paper);
    CHECK(says(paper,
               "1 proposal about actions that overlap is written down for a meeting to "
               "come; no other actions that overlap need a decision."));
    CHECK(says(paper, "Table: Proposed, not yet decided"));
    CHECK_FALSE(says(paper, "That the Board:"));
  }
  CHECK_FALSE(says(paper_for("", std::string(kAllKept) + kStop, "paper"), "agrees that B-1"));
  CHECK(says(paper_for("winter", kAllKept), "No actions that overlap need a decision."));
}

TEST_CASE("a proposal takes the place of what is computed for its overlap") {
  const std::string paper = paper_for("winter", kStop);
  CAPTURE(paper);
  CHECK(says(paper, "1 cluster of actions that overlap needs a decision."));
  CHECK(says(paper, ": Stop one, keep A-1, as it is proposed to this meeting"));
  CHECK(says(paper, "nothing is proposed about C-1"));
  CHECK(says(paper, "**Why:** One hall"));
  CHECK(says(paper,
             "(a) agrees that B-1 “Run balance classes for older people” stops and A-1 “Run "
             "balance classes for older people” stays (overlap 1) (b) says what is to be done "
             "about C-1 “Run balance classes for older people”, of which nothing is proposed "
             "(overlap 1) (c) where"));
  CHECK_FALSE(says(paper, "Proposed, not yet decided"));
  const std::string computed = paper_for("today", kStop);
  CHECK(says(computed, "are delivered jointly (overlap 1)"));
  CHECK(says(computed, "**Proposed, not yet decided:** Stop one, keep A-1"));
}

TEST_CASE("on the day of its meeting a proposal is still one") {
  const std::string of_today =
      "  - {actions: [A-1, D-1], decision: joint, reason: One hall, decided_by: {meeting: "
      "today}}\n";
  for (const char* meeting : {"", "today"}) {
    const std::string paper = paper_for(meeting, kAllKept + of_today);
    CAPTURE(paper);
    CHECK(says(paper,
               "(a) agrees that A-1 “Run balance classes for older people” and D-1 “Count the "
               "bicycles” are delivered jointly (b)"));
    CHECK(says(paper, "1 decision is recorded so far."));
  }
}

TEST_CASE("a day alone is enough for the meeting of that day") {
  const std::string by_day =
      "  - {actions: [A-1, D-1], decision: joint, reason: One hall, decided_by: {date: "
      "2026-12-01}}\n";
  CHECK(says(paper_for("winter", kAllKept + by_day), "(a) agrees that A-1"));
  CHECK_FALSE(says(paper_for("today", kAllKept + by_day), "agrees that A-1"));
}

TEST_CASE("in public nobody learns that a private meeting is today") {
  const std::string secret = R"(  - actions: [A-1, D-1]
    decision: joint
    reason: One hall
    decided_by: {meeting: secret}
groups: [{id: cabal, title: Cabal, private: true}]
meetings: [{id: secret, group: cabal, date: 2026-10-01}]
)";
  const auto written = [&](bool in_public) {
    const std::map<std::string, std::string> files = {{"a.yaml", kPlan + std::string(kAllKept)},
                                                      {"b.yaml", "overlap_decisions:\n" + secret}};
    reports::ReportOptions options;
    options.public_paper = in_public;
    return one_paper("overlaps", files, options);
  };
  CHECK(says(written(false), "(a) agrees that A-1"));
  const std::string open = written(true);
  CAPTURE(open);
  CHECK_FALSE(says(open, "Put to this meeting"));
}

TEST_CASE("in public nothing private holds before a proposal") {
  const std::string secret =
      "  - {actions: [A-1, B-1], decision: joint, reason: Secret, private: true, "
      "decided_by: {meeting: june}}\n";
  const std::string own = paper_for("winter", std::string(kAllKept) + secret + kStop);
  CHECK(says(own, "1 December 2026 | Deliver jointly |"));
  const std::string open =
      paper_for("winter", std::string(kAllKept) + secret + kStop, "overlaps", true);
  CAPTURE(open);
  CHECK_FALSE(says(open, "jointly"));
  CHECK(says(open, ": Keep all |"));
}
