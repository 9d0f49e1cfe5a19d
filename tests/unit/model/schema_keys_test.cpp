// Lines whose colon was forgotten: the finding stands at the line itself, and says so.
#include "hwbplan/model/schema_keys.hpp"

#include "hwbplan/model/plan_file.hpp"

#include "unit/model/decoding.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace hwbplan;
using namespace hwbplan::testing;

namespace {

// All findings of the reader as "line word: message | hint", whichever way it reads.
std::string found(const std::string& text) {
  const SourceFile source{"plan.yaml", text, Encoding::utf8};
  const SchemaKeys keys(schema_of<PlanFile>());
  std::string fast;
  std::string slow;
  for (std::string* lines : {&fast, &slow}) {
    const yaml::Way way = lines == &fast ? yaml::Way::fastest : yaml::Way::yaml_cpp;
    for (const Diagnostic& one : yaml::read(source, 0, keys, {}, way).findings) {
      const auto line = std::count(text.begin(), text.begin() + one.span.begin, '\n') + 1;
      *lines += fmt::format("{} {}: {} | {}\n", line, text.substr(one.span.begin, one.span.size()),
                            one.message, one.hint);
    }
  }
  CHECK(fast == slow);
  return fast;
}

// The action's key stands on line 4.
std::string in_action(std::string_view lines) {
  return found("actions:\n  - id: falls-classes\n    title: Run twelve classes\n" +
               std::string(lines) + "    horizon: short\n");
}

}  // namespace

TEST_CASE("a key without its colon is named on its own line") {
  CHECK(in_action("    lead Head of housing\n") ==
        "4 lead: a colon is missing behind \"lead\" | write \"lead: Head of housing\"\n");
  CHECK(in_action("    lead {partner: council, role: Head of housing}\n") ==
        "4 lead: a colon is missing behind \"lead\" | "
        "write \"lead: {partner: council, role: Head of housing…\"\n");
  CHECK(in_action("    lead {partner: council}\n") ==
        "4 lead: a colon is missing behind \"lead\" | write \"lead: {partner: council}\"\n");
  CHECK(in_action("    populations [carers]\n") ==
        "4 populations: a colon is missing behind \"populations\" | "
        "write \"populations: [carers]\"\n");
  CHECK(in_action("    timeline\n      start: 2026-01-01\n") ==
        "4 timeline: a colon is missing behind \"timeline\" | write \"timeline:\"\n");
}

TEST_CASE("another sign in place of the colon") {
  for (const std::string line :
       {"lead = council", "lead= council", "lead; council", "lead - council"}) {
    CHECK(in_action("    " + line + "\n") ==
          "4 lead: a colon is missing behind \"lead\" | write \"lead: council\"\n");
  }
}

TEST_CASE("the same in records inside the record, where it shows a line later") {
  CHECK(in_action("    timeline:\n      start 1 April 2026\n      end: 2027-03-31\n") ==
        "5 start: a colon is missing behind \"start\" | write \"start: 1 April 2026\"\n");
  CHECK(in_action("    barriers:\n      - barrier Too few halls\n        status: open\n") ==
        "5 barrier: a colon is missing behind \"barrier\" | write \"barrier: Too few halls\"\n");
  CHECK(in_action("    barriers:\n      - barrier: Too few halls\n        status open\n") ==
        "6 status: a colon is missing behind \"status\" | write \"status: open\"\n");
  CHECK(found("actions:\n  - id falls\n    title: Run classes\n") ==
        "2 id: a colon is missing behind \"id\" | write \"id: falls\"\n");
  CHECK(found("plan council-plan\nactions: []\n") ==
        "1 plan: a colon is missing behind \"plan\" | write \"plan: council-plan\"\n");
}

TEST_CASE("a slip in the word as well is named with the key that is near") {
  CHECK(in_action("    led Head of housing\n") ==
        "4 led: \"led\" is no key, and no colon stands behind it | "
        "did you mean \"lead: Head of housing\"?\n");
}

TEST_CASE("a line that begins with no key of its record may go on with the text above") {
  // `owner` is a key of plans and barriers, and of no action.
  for (const std::string line : {"    across the borough\n", "    owner council\n"}) {
    CHECK(in_action(line).find("neither a key with a colon nor part of the text") !=
          std::string::npos);
  }
  // A legal text may hold any word.
  CHECK(in_action("      lead by example\n").empty());
  CHECK(found("title x\n").empty());
  // The board's own words may hold brackets.
  const SchemaKeys keys(schema_of<Settings>());
  const SourceFile settings{"hwbplan.yaml", "status_scale:\n  Amber [minor]: at-risk\n",
                            Encoding::utf8};
  CHECK(yaml::read(settings, 0, keys).findings.empty());
}

TEST_CASE("a text in place of a record says which colon is missing") {
  const auto hint = [](std::string_view lines) {
    const Decoded decoded(action_with(lines));
    CHECK(decoded.rules() == "wrong-type");
    return decoded.findings.empty() ? std::string() : decoded.findings.front().hint;
  };
  CHECK(hint("    timeline:\n      start 2026-10-22\n") == "a colon is missing behind \"start\"");
  CHECK(hint("    lead:\n      partner council\n      role Head of housing\n") ==
        "a colon is missing behind \"partner\"");
  CHECK(Decoded(action_with("    lead: partner organisations\n")).findings.empty());
}

TEST_CASE("between brackets the key counts as answered") {
  const Decoded decoded(
      action_with("    timeline: {milestones: [{id: m1, title: Six classes, due 31 March}]}\n"));
  CHECK(decoded.rules() == "unknown-key");
  CHECK(decoded.findings.front().hint == "a colon is missing behind \"due\"");
}
