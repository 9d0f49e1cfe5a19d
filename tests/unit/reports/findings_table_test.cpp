// What papers say where check finds nothing: that there is nothing only where it has looked, and
// where nothing is allowed.
#include "unit/reports/one_paper.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using hwbplan::testing::one_paper;
using hwbplan::testing::says;

namespace {

const std::string kTwoFigures = R"(evidence:
  # hwbplan: allow figure-contradicts — under review, until 2027-03-31
  - id: e1
    statement: One
    indicator: falls
    period: 2024
    value: 10
    source: {title: A, date: 2026-01-01}
  # hwbplan: allow figure-contradicts — under review, until 2027-03-31
  - id: e2
    statement: Two
    indicator: falls
    period: 2024
    value: 12
    source: {title: A, date: 2026-01-01}
)";

}  // namespace

TEST_CASE("an allowed contradiction is not denied") {
  const std::string text = one_paper("evidence", kTwoFigures);
  CHECK_FALSE(says(text, "No two figures of one indicator"));
  CHECK(
      says(text, "The check of the plan finds nothing beyond what is allowed for the time being."));
  CHECK(says(text, "under review | 31 March 2027"));
  CHECK(says(text, "No plan quotes a figure that has been corrected."));
}

TEST_CASE("of rules that are switched off nothing is said to be in order") {
  const std::string evidence = one_paper(
      "evidence",
      {{"hwbplan.yaml", "hwbplan: 1\nrules: {evidence: off}\n"}, {"a.yaml", kTwoFigures}});
  CHECK(says(evidence,
             "The rules figure-contradicts and figure-miscomputed are switched off in "
             "hwbplan.yaml, so what they would find is missing here."));
  CHECK(says(evidence, "The rule correction-not-carried is switched off"));
  CHECK_FALSE(says(evidence, "No plan quotes"));
  CHECK_FALSE(says(evidence, "Every figure names a source"));
  for (const char* paper : {"governance", "forward-plan"}) {
    INFO(paper);
    const std::string text = one_paper(
        paper, {{"hwbplan.yaml", "hwbplan: 1\nrules: {governance: off}\n"},
                {"a.yaml", "groups: [{id: g, title: Board, kind: board, members: [x]}]\n"}});
    CHECK(says(text, "are switched off in hwbplan.yaml"));
    CHECK_FALSE(says(text, "The check of the plan finds no"));
    CHECK_FALSE(says(text, "The other rules"));
  }
}

TEST_CASE("where one of several is switched off the others may find nothing") {
  const std::string plan =
      "groups: [{id: g, title: Board, kind: board, members: [{partner: b, role: Chair}]}]\n"
      "partners: [{id: b, title: Borough}]\n";
  const std::string some =
      one_paper("forward-plan",
                {{"hwbplan.yaml", "hwbplan: 1\nrules: {pre-election: off}\n"}, {"a.yaml", plan}});
  CHECK(says(some, "The rule pre-election is switched off in hwbplan.yaml"));
  CHECK(says(some, "The other rules about this find nothing."));
  CHECK(says(one_paper("forward-plan", plan), "The check of the plan finds no paper that is late"));
}

TEST_CASE("a forward plan that leaves no agenda out denies no finding about one") {
  const std::string plan =
      "themes: [{id: t, title: T}]\n"
      "groups: [{id: g, title: Board, kind: board, hours: 1}]\n"
      "meetings: [{id: m, group: g, date: 2026-12-01, items: [{title: Budget, minutes: 90}]}]\n";
  Workspace workspace = hwbplan::testing::load({{"a.yaml", plan}});
  Timings timings;
  const Diagnostics findings = rules::check(workspace, {}, 1, timings);
  reports::ReportOptions options;
  options.theme = static_cast<const Theme*>(workspace.plan.find(RecordKind::theme, "t"));
  const std::string text = hwbplan::testing::as_one_line(
      make_document(*reports::find_report("forward-plan"), {workspace, options, findings, {}}));
  CHECK(says(text, "Overloaded by 30 minutes"));
  CHECK(says(text, "| m | the items ask for 90 minutes, and this meeting has 60 |"));
  CHECK_FALSE(says(text, "no agenda too full"));
}
