// What counts as a change to a plan that was signed off, and what is only its life going on. The
// walk through a real history stands in tests/golden/sign_off.
#include "hwbplan/rules/example.hpp"
#include "hwbplan/rules/rule.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::rules;

namespace {

constexpr std::string_view kTop = R"(strategy:
  id: together
  title: Wealdshire together
  sign_off: {status: signed-off, meeting: june}
meetings:
  - {id: june, date: 2026-06-10}
partners:
  - {id: council, title: The council}
)";

// What the rule says where `signed_off` stood in the plan that was signed off and `now` stands
// there today.
std::vector<std::string> said(const std::string& signed_off, const std::string& now) {
  const std::string example = std::string(kTop) + "=== actions.yaml\n" + now +
                              "=== actions.yaml (as it was signed off)\n" + signed_off;
  const CheckedExample checked = check_example(*find_rule("sign-off-stale"), example);
  std::vector<std::string> messages;
  for (const Diagnostic& finding : checked.findings) messages.push_back(finding.message);
  return messages;
}

using Said = std::vector<std::string>;

const std::string kAction =
    "actions:\n"
    "  - id: HB-07\n"
    "    title: Run falls classes\n"
    "    lead: council\n"
    "    timeline: {start: 1 April 2026, end: 2027-03-31}\n";

}  // namespace

TEST_CASE("an action that says what it said has not changed, however it is written") {
  CHECK(said(kAction, kAction) == Said());
  CHECK(said(kAction,
             "# A comment.\n"
             "actions:\n"
             "- lead: {partner: council}\n"
             "  timeline:\n"
             "    end: 2027-03-31\n"
             "    start: 2026-04-01\n"
             "  title: >\n"
             "    Run falls\n"
             "    classes\n"
             "  id: hb-07\n") == Said());
  CHECK(
      said(kAction,
           "lead: council\n"
           "actions:\n"
           "  - {id: HB-07, title: Run falls classes, timeline: {start: 2026-04-01, end: 31 March "
           "2027}}\n") == Said());
}

TEST_CASE("the life of a plan is no change") {
  CHECK(said(kAction, kAction +
                          "    progress: [{date: 2026-07-01, status: on-track, text: Running}]\n"
                          "    barriers: [{barrier: No instructors}]\n"
                          "    published_status: Green\n"
                          "    notes: Ask again in May\n") == Said());
  CHECK(said("actions:\n  - id: a\n    timeline: {milestones: [{id: m, due: 2026-07-01}]}\n",
             "actions:\n  - id: a\n    timeline: {milestones: [{id: m, due: 2026-07-01, done: "
             "2026-06-30}]}\n") == Said());
}

TEST_CASE("what has changed is named") {
  std::string later = kAction;
  later.replace(later.find("2027-03-31"), 10, "2028-03-31");
  CHECK(said(kAction, later) ==
        Said{"\"Run falls classes\" has changed since the plan was signed off at the meeting of 10 "
             "June 2026: its timeline"});
  CHECK(
      said(kAction, "actions:\n  - {id: HB-07, title: Hold falls classes, horizon: short}\n") ==
      Said{"\"Hold falls classes\" has changed since the plan was signed off at the meeting of 10 "
           "June 2026: its lead, its timeline, its title and its horizon"});
}

TEST_CASE("records that came and went are named") {
  CHECK(
      said(kAction, kAction + "  - {id: HB-08, title: Train walk leaders}\n") ==
      Said{"\"Train walk leaders\" has come in since the plan was signed off at the meeting of 10 "
           "June 2026"});
  CHECK(said(kAction, "actions: []\n") ==
        Said{"the action HB-07 has gone since the plan was signed off at the meeting of 10 June "
             "2026"});
}

TEST_CASE("nothing is called gone that may stand in a part that can't be read") {
  for (const std::string& message : said(kAction, "actions:\n  - id: \"HB-07\n"))
    CHECK(message.find("has gone") == std::string::npos);
}

TEST_CASE("a default that changes, changes what falls under it") {
  const std::string action = "actions:\n  - {id: a, title: Open a café}\n";
  CHECK(said("lead: council\n" + action, "lead: {partner: council, role: Chair}\n" + action) ==
        Said{"\"Open a café\" has changed since the plan was signed off at the meeting of 10 June "
             "2026: its lead"});
}

TEST_CASE("a plan that is not signed off may change") {
  std::string draft(kTop);
  draft.replace(draft.find("signed-off, meeting: june"), 25, "near-final");
  const std::string example = draft + "=== actions.yaml\n" + kAction +
                              "=== actions.yaml (as it was signed off)\nactions: []\n";
  CHECK(check_example(*find_rule("sign-off-stale"), example).findings.empty());
}
