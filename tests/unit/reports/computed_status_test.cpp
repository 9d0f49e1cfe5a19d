// The computed status at its edges, each as one small action on 1 October 2026.
#include "reports/computed_status.hpp"

#include "unit/workspace/loading.hpp"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace hwbplan;
using namespace hwbplan::reports;

namespace {

struct Said {
  std::string words;
  ActionStatus status;
};

// "Declared / Computed" of the first action.
Said said(const std::string& action, const std::string& more = {}, bool is_public = false) {
  Workspace workspace =
      testing::load({{"a.yaml", "actions:\n  - {id: a, title: A, " + action + "}\n" + more}});
  workspace.today = Date::of(2026, 10, 1).value();
  ReportOptions options;
  options.public_paper = is_public;
  const ReportInput input{workspace, options, {}, {}};
  const Scope scope(input);
  StatusReader reader(scope);
  Said result{{}, reader.of(*scope.actions().front())};
  result.words = declared_in_words(result.status) + " / " + computed_in_words(result.status);
  return result;
}

constexpr const char* kUnderWay = "timeline: {start: 2026-04-01, end: 2027-03-31";

std::string under_way(const std::string& milestones, const std::string& rest) {
  return std::string(kUnderWay) + ", milestones: [" + milestones + "]}, " + rest;
}

constexpr const char* kReported = "progress: [{date: 2026-09-20, status: on-track}]";

}  // namespace

TEST_CASE("an action with all it needs is on track") {
  const Said one = said(under_way("", kReported));
  CHECK(one.words == "On track / On track");
  CHECK(one.status.agreement == Agreement::same);
  CHECK(one.status.reasons.empty());
}

TEST_CASE("a milestone that is late puts at risk, and off track after four weeks") {
  CHECK(said(under_way("{id: m, title: M, due: 2026-10-01}", kReported)).words ==
        "On track / On track");
  CHECK(said(under_way("{id: m, title: M, due: 2026-09-30}", kReported)).words ==
        "On track / At risk");
  CHECK(said(under_way("{id: m, title: M, due: 2026-09-03}", kReported)).words ==
        "On track / At risk");
  const Said late = said(under_way("{id: m, title: M, due: 2026-09-02}", kReported));
  CHECK(late.words == "On track / Off track");
  CHECK(late.status.agreement == Agreement::better_than_computed);
  CHECK(late.status.reasons.front() == "milestone \"M\" was due on 2 September 2026, 4 weeks ago");
  CHECK(said(under_way("{id: m, title: M, due: 2026-09-02, done: 2026-09-28}", kReported)).words ==
        "On track / On track");
}

TEST_CASE("past its end an action is off track, or complete where all its milestones are done") {
  const std::string past = "timeline: {start: 2026-01-01, end: 2026-09-30";
  CHECK(said(past + "}, " + kReported).words == "On track / Off track");
  CHECK(said(past + ", milestones: [{id: m, due: 2026-09-01, done: 2026-09-01}]}, " + kReported)
            .words == "On track / Complete");
  CHECK(said(past + "}, progress: [{date: 2026-09-20, status: complete}]").words ==
        "Complete / Complete");
}

TEST_CASE("complete with a milestone overdue is a contradiction") {
  const Said one = said(under_way("{id: m, title: M, due: 2026-09-20}",
                                  "progress: [{date: 2026-09-20, status: complete}]"));
  CHECK(one.words == "Complete / Off track");
  CHECK(one.status.agreement == Agreement::better_than_computed);
}

TEST_CASE("complete with a milestone to come is not complete yet") {
  const Said one = said(under_way("{id: m, title: M, due: 2026-12-31}",
                                  "progress: [{date: 2026-09-20, status: complete}]"));
  CHECK(one.words == "Complete / On track");
  CHECK(one.status.reasons.front() == "it is declared complete with 1 milestone open");
}

TEST_CASE("a target that was due and is missed puts off track") {
  const std::string metric =
      "metrics: [{id: m, title: Falls, better: lower, observations: [{period: 2025/26, value: "
      "12}]}]\n";
  CHECK(said(under_way("", std::string("measures: [{metric: m, target: 10, by: 2026-09-30}], ") +
                               kReported),
             metric)
            .words == "On track / Off track");
  CHECK(said(under_way("", std::string("measures: [{metric: m, target: 10, by: 2026-10-02}], ") +
                               kReported),
             metric)
            .words == "On track / On track");
  CHECK(said(under_way("", std::string("measures: [{metric: m, target: 12, by: 2026-09-30}], ") +
                               kReported),
             metric)
            .words == "On track / On track");
}

TEST_CASE("silence, barriers and waiting put at risk") {
  CHECK(said(std::string(kUnderWay) + "}").words == "Not reported / At risk");
  const Said stale = said(under_way("", "progress: [{date: 2026-05-01, status: on-track}]"));
  CHECK(stale.words == "On track / At risk");
  CHECK(stale.status.stale);
  CHECK(
      said(under_way("", std::string("barriers: [{barrier: B, status: escalated}], ") + kReported))
          .words == "On track / At risk");
  CHECK(said(under_way("", std::string("depends_on: [b], ") + kReported),
             "  - {id: b, title: B, timeline: {start: 2026-01-01, end: 2026-06-30}}\n")
            .words == "On track / At risk");
}

TEST_CASE("before its start, stopped, and without dates") {
  CHECK(said("timeline: {start: 2026-11-01, end: 2027-03-31}").words ==
        "Not reported / Not started");
  CHECK(said("timeline: {start: 2026-01-01, end: 2026-02-01}, progress: [{date: 2026-01-20, "
             "status: stopped}]")
            .words == "Stopped / Stopped");
  CHECK(said("published_status: Amber").words ==
        "“Amber”, which is not in the status scale / Cannot be told");
}

TEST_CASE("better off than declared is said too") {
  CHECK(said(under_way("", "progress: [{date: 2026-09-20, status: off-track}]")).status.agreement ==
        Agreement::worse_than_computed);
}

TEST_CASE("in a public paper private metrics and actions are no signs") {
  const std::string action = under_way(
      "", std::string(kReported) + ", depends_on: [b], measures: [{metric: m, by: 2026-09-01}]");
  const auto more = [](const char* is_private) {
    return fmt::format(
        "  - {{id: b, title: B, private: {0}, timeline: {{start: 2026-01-01, end: 2026-06-30}}}}\n"
        "metrics:\n  - {{id: m, title: M, private: {0}, unit: \"%\", better: higher, target: "
        "{{value: 90, period: 2026-06}}, observations: [{{period: 2026-06, value: 1}}]}}\n",
        is_private);
  };
  CHECK(said(action, more("true")).status.reasons.size() == 2);
  CHECK(said(action, more("false"), true).status.reasons.size() == 2);
  const Said hidden = said(action, more("true"), true);
  CHECK(hidden.words == "On track / On track");
  CHECK(hidden.status.reasons.empty());
}
