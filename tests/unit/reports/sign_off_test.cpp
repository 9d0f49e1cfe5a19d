// Which covering papers put the plan up for sign-off.
#include "hwbplan/output/papers.hpp"
#include "hwbplan/reports/report.hpp"

#include "unit/workspace/loading.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;

namespace {

std::string paper(const std::string& action) {
  const std::string plan =
      "strategy: {id: s, title: S, sign_off: {status: near-final, meeting: now}}\n"
      "meetings:\n"
      "  - {id: now, title: Board, date: 2026-12-01, items: [{title: Plan, report: action-plan}]}\n"
      "actions:\n  - id: a\n    title: A\n" +
      action;
  const Workspace workspace = hwbplan::testing::load({{"a.yaml", plan}});
  reports::ReportOptions options;
  options.meeting = static_cast<const Meeting*>(workspace.plan.find(RecordKind::meeting, "now"));
  return output::document_as_markdown(
      make_document(*reports::find_report("paper"), {workspace, options, {}, {}}));
}

bool has(const std::string& text, const char* what) {
  return text.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("what could not be read in full is not put up for sign-off") {
  const std::string whole = paper("    lead: x\n");
  CHECK(has(whole, "signs off the action plan"));
  CHECK_FALSE(has(whole, "not put up"));
  const std::string damaged = paper("    barriers\n");
  CHECK_FALSE(has(damaged, "signs off the action plan"));
  CHECK(has(damaged, "is due to be signed off at this meeting. It is not put up"));
}
