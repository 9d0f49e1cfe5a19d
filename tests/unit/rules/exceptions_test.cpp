// Exceptions applied: what they allow, and what is said of those that do not hold.
#include "unit/rules/checking.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::testing;

namespace {

// An action that nobody leads, below a comment. Only that rule and those of exceptions run.
Checked check_below(const std::string& comment, const std::string& more_keys = {}) {
  return check_files(
      {{"a.yaml", "actions:\n  " + comment + "\n  - id: a\n    title: Run classes\n" + more_keys +
                      "  - id: b\n    title: Fit rails\n"}},
      {{"lead-missing", "exceptions", "reading"}, {}, {}});
}

std::string led = "    lead: council\n";

}  // namespace

TEST_CASE("an exception allows its rule at its record, and nowhere else") {
  const Checked checked = check_below("# hwbplan: allow lead-missing — the board agreed");
  REQUIRE(checked.rules() == "lead-missing");
  CHECK(checked.findings[0].id == "b");
}

TEST_CASE("an exception may name a group") {
  const Checked checked = check_below("# hwbplan: allow accountability — the board agreed");
  REQUIRE(checked.rules() == "lead-missing");
  CHECK(checked.findings[0].id == "b");
}

TEST_CASE("without a reason it allows nothing") {
  const Checked checked = check_below("# hwbplan: allow lead-missing");
  CHECK(checked.rules() == "exception-without-reason lead-missing lead-missing");
  CHECK(checked.findings[0].severity == Severity::error);
  CHECK(checked.at(checked.findings[0].span) == "# hwbplan: allow lead-missing");
}

TEST_CASE("past its end it allows nothing, and its last day still counts") {
  const Checked past = check_below("# hwbplan: allow lead-missing — agreed, until 2026-09-30");
  CHECK(past.rules() == "exception-expired lead-missing lead-missing");
  CHECK(past.findings[0].severity == Severity::warning);
  CHECK(past.findings[0].message == "this exception ended on 30 September 2026");
  const Checked last = check_below("# hwbplan: allow lead-missing — agreed, until 2026-10-01");
  CHECK(last.rules() == "lead-missing");
}

TEST_CASE("an exception that nothing needs is reported at the rule's name") {
  const Checked checked = check_below("# hwbplan: allow lead-missing — agreed", led);
  REQUIRE(checked.rules() == "exception-unused lead-missing");
  CHECK(checked.at(checked.findings[0].span) == "lead-missing");
  CHECK(checked.findings[0].message == "nothing here breaks \"lead-missing\" any more");
  CHECK(checked.findings[0].severity == Severity::warning);
  // Past its end as well, it is reported once.
  const Checked both = check_below("# hwbplan: allow lead-missing — agreed, until 2026-01-01", led);
  CHECK(both.rules() == "exception-unused lead-missing");
}

TEST_CASE("of several names only the unused is reported") {
  const Checked checked = check_below("# hwbplan: allow lead-missing, wrong-type — agreed");
  REQUIRE(checked.rules() == "exception-unused lead-missing");
  CHECK(checked.at(checked.findings[0].span) == "wrong-type");
}

TEST_CASE("names that no rule has are reported, with the one that was meant") {
  const Checked checked = check_below("# hwbplan: allow led-missing — agreed", led);
  REQUIRE(checked.findings.size() == 2);
  CHECK(checked.findings[0].message == "no rule and no group of rules is called \"led-missing\"");
  CHECK(checked.findings[0].hint == "did you mean \"lead-missing\"?");
  const Checked none = check_below("# hwbplan: allow", led);
  CHECK(none.findings[0].rule == "exception-without-reason");
  const Checked only_reason = check_below("# hwbplan: allow — the board agreed", led);
  CHECK(only_reason.findings[0].message == "this exception names no rule");
}

TEST_CASE("a comment that is not understood is reported") {
  const Checked checked = check_below("# hwbplan: ignore lead-missing — agreed");
  REQUIRE(checked.rules() == "exception-unused lead-missing lead-missing");
  CHECK(checked.findings[0].message == "this comment is not understood, so it allows nothing");
}

TEST_CASE("an exception that stands at no record is reported") {
  const Checked checked = check_files(
      {{"a.yaml",
        "actions:\n  - id: a\n    # hwbplan: allow lead-missing — agreed\n    title: A\n"}},
      {{"lead-missing", "exceptions"}, {}, {}});
  REQUIRE(checked.findings.size() == 2);
  CHECK(checked.findings[1].message == "this exception from \"lead-missing\" stands at no record");
}

TEST_CASE("rules that do not run leave their exceptions in peace") {
  const std::map<std::string, std::string> files = {
      {"a.yaml",
       "actions:\n  # hwbplan: allow lead-missing, accountability — agreed\n"
       "  - id: a\n    title: A\n    lead: council\n"}};
  CHECK(check_files(files, {{"overdue"}, {}, {}}).rules() == "");
  CHECK(check_files(files, {{"exceptions"}, {"lead-missing", "accountability"}, {}}).rules() == "");
  CHECK(check_files(files, {{"exceptions", "lead-missing"}, {}, {}}).rules() == "exception-unused");
  auto off = files;
  off["hwbplan.yaml"] = "hwbplan: 1\nrules: {lead-missing: off, accountability: off}\n";
  CHECK(check_files(off, {{"exceptions", "accountability"}, {}, {}}).rules() == "");
}

TEST_CASE("rules of exceptions are weighed like any other") {
  const Checked checked = check_files(
      {{"hwbplan.yaml", "hwbplan: 1\nrules: {exceptions: off, exception-unused: note}\n"},
       {"a.yaml",
        "actions:\n  # hwbplan: allow lead-missing — agreed\n  - {id: a, title: A, lead: c}\n"
        "  # hwbplan: allow lead-missing\n  - {id: b, title: B, lead: c}\n"}},
      {{"lead-missing", "exceptions"}, {}, {}});
  REQUIRE(checked.rules() == "exception-unused");
  CHECK(checked.findings[0].severity == Severity::note);
}

TEST_CASE("an error of reading can be allowed too") {
  const Checked checked =
      check_below("# hwbplan: allow wrong-type, lead-missing — the trust says so",
                  "    resources: [{amount: some}]\n");
  REQUIRE(checked.rules() == "lead-missing");
  CHECK(checked.findings[0].id == "b");
}

TEST_CASE("where something could not be read, nobody knows whether an exception is needed") {
  const Checked unread =
      check_below("# hwbplan: allow lead-missing — agreed", "    notes: \"never closed\n");
  CHECK(unread.rules() == "yaml-syntax lead-missing");
  const Checked misread = check_below("# hwbplan: allow lead-missing — agreed", "    lead: [a]\n");
  CHECK(misread.rules() == "wrong-type lead-missing");
}

TEST_CASE(
    "nor whether one in another file is, because a rule may be silent for want of what is there") {
  const std::string excepted =
      "actions:\n  # hwbplan: allow lead-missing — agreed\n  - {id: c, title: C, lead: x}\n";
  const auto rules = [&](const std::string& other) {
    return check_files({{"a.yaml", excepted}, {"b.yaml", other}}, {{"exceptions"}, {}, {}}).rules();
  };
  CHECK(rules("actions:\n  - {id: d, title: D}\n") == "exception-unused");
  CHECK(rules("actions:\n  - id: d\n    title: D\n    barriers\n").find("exception-unused") ==
        std::string::npos);
}

TEST_CASE("an exception at the strategy covers what stands in it") {
  const std::string strategy =
      "strategy: # hwbplan: allow bad-id — kept from the published document\n"
      "  id: s\n  title: S\n  places: [{id: north end, title: N}]\n";
  const Checked at_key = check_files({{"a.yaml", strategy}}, {{"bad-id", "exceptions"}, {}, {}});
  CHECK(at_key.rules() == "exception-unused bad-id");  // the record begins on the next line
  const std::string at_id =
      "strategy:\n  id: s # hwbplan: allow bad-id — kept from the published document\n"
      "  title: S\n  places: [{id: north end, title: N}]\nthemes: [{id: a b, title: T}]\n";
  const Checked at_record = check_files({{"a.yaml", at_id}}, {{"bad-id", "exceptions"}, {}, {}});
  REQUIRE(at_record.rules() == "bad-id");
  CHECK(at_record.findings[0].kind == "theme");
}

TEST_CASE("findings keep their order, and files their own exceptions") {
  const Checked checked = check_files(
      {{"a.yaml", "actions:\n  - {id: a, title: A}\n  - {id: b, title: B}\n"},
       {"b.yaml", "actions:\n  # hwbplan: allow lead-missing — why\n  - {id: c, title: C}\n"},
       {"c.yaml", "actions:\n  - {id: d, title: D}\n"}},
      {{"lead-missing"}, {}, {}});
  REQUIRE(checked.findings.size() == 3);
  CHECK(checked.findings[0].id == "a");
  CHECK(checked.findings[1].id == "b");
  CHECK(checked.findings[2].id == "d");
}

TEST_CASE("who asks about exceptions alone hears which of them have ended or are not needed") {
  const auto check_exceptions = [](const std::string& comment, const rules::Selection& selection) {
    return check_files(
               {{"a.yaml", "actions:\n  " + comment + "\n  - {id: a, title: Run classes}\n"}},
               selection)
        .rules();
  };
  const rules::Selection alone{{"exceptions"}, {}, {}};
  CHECK(check_exceptions("# hwbplan: allow lead-missing — agreed, until 2026-09-30", alone) ==
        "exception-expired");
  CHECK(check_exceptions("# hwbplan: allow accountability — agreed, until 2026-09-30", alone) ==
        "exception-expired");
  CHECK(check_exceptions("# hwbplan: allow lead-missing — agreed", alone).empty());
  CHECK(check_exceptions("# hwbplan: allow overdue — agreed", alone) == "exception-unused");
  // What is ignored is not looked for, and what is found for an exception's sake is not reported.
  CHECK(check_exceptions("# hwbplan: allow lead-missing — agreed, until 2026-09-30",
                         {{"exceptions"}, {"lead-missing"}, {}})
            .empty());
  CHECK(check_exceptions("# hwbplan: allow lead-missing — agreed", {{"overdue"}, {}, {}}).empty());
}

TEST_CASE("a placeholder is no reason") {
  CHECK(check_below("# hwbplan: allow lead-missing — TBC").rules() ==
        "exception-without-reason lead-missing lead-missing");
}

TEST_CASE("a rule's name in two words is known") {
  const Checked checked = check_below("# hwbplan: allow lead missing — the board agreed");
  REQUIRE(checked.findings.size() == 3);
  CHECK(checked.findings[0].rule == "exception-unused");
  CHECK(checked.findings[0].hint == "did you mean \"lead-missing\"?");
}
