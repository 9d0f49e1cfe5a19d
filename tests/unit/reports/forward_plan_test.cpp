// The forward plan calls meetings by their own titles, and says from which day on it looks ahead.
#include "unit/reports/one_paper.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using hwbplan::testing::says;

namespace {

constexpr const char* kMeetings =
    "groups: [{id: g, title: Borough Board, kind: board}]\n"
    "meetings:\n"
    "  - {id: past, group: g, date: 2026-06-11}\n"
    "  - {id: shop, group: g, date: 2026-11-05, title: Workshop with carers}\n"
    "  - {id: named, group: g, date: 2026-11-06, title: Summit of the Borough Board}\n"
    "  - {id: start, group: g, date: 2026-11-07, title: Borough}\n"
    "  - {id: plain, group: g, date: 2026-12-01}\n"
    "  - {id: alone, date: 2026-12-02, title: Walkabout}\n";

std::string forward_plan(const char* meeting) {
  Workspace workspace = hwbplan::testing::load({{"a.yaml", kMeetings}});
  reports::ReportOptions options;
  if (meeting != nullptr)
    options.meeting =
        static_cast<const Meeting*>(workspace.plan.find(RecordKind::meeting, meeting));
  return output::document_as_markdown(
      make_document(*reports::find_report("forward-plan"), {workspace, options, {}, {}}));
}

}  // namespace

TEST_CASE("a meeting bears its own title in the forward plan") {
  const std::string text = forward_plan(nullptr);
  CHECK(says(text, "## 5 November 2026: Workshop with carers, Borough Board\n"));
  CHECK(says(text, "## 6 November 2026: Summit of the Borough Board\n"));
  CHECK(says(text, "## 7 November 2026: Borough Board\n"));
  CHECK(says(text, "## 1 December 2026: Borough Board\n"));
  CHECK(says(text, "## 2 December 2026: Walkabout\n"));
}

TEST_CASE("a forward plan for a meeting that is past says that it begins today") {
  const std::string text = forward_plan("past");
  CHECK(says(text, "The meeting of 11 June 2026 is past: this looks ahead from 1 October 2026."));
  CHECK(says(text, "## 5 November 2026"));
  const std::string ahead = forward_plan("plain");
  CHECK_FALSE(says(ahead, "is past"));
  CHECK_FALSE(says(ahead, "## 5 November 2026"));
}
