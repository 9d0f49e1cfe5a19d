// Local exceptions: which comments are ones, what they say and where they stand.
#include "hwbplan/workspace/exception.hpp"

#include "unit/workspace/loading.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::testing;

namespace {

struct Read {
  Workspace workspace;
  const std::vector<Exception>& all() const { return workspace.documents[0].exceptions; }
  std::string_view text(const Span& span) const { return workspace.sources.text(span); }
};

Read read(const std::string& text) {
  return {load({{"a.yaml", text}})};
}

std::string above_action(const std::string& comment) {
  return "actions:\n  " + comment + "\n  - id: a\n    title: A\n";
}

Exception one_above_action(const Read& read) {
  REQUIRE(read.all().size() == 1);
  return read.all()[0];
}

}  // namespace

TEST_CASE("an exception names rules, a reason, an end and its record") {
  const Read plan = read(above_action(
      "# hwbplan: allow weak-commitment — agreed by the board 2026-06-12, until 2027-03-31"));
  const Exception found = one_above_action(plan);
  REQUIRE(found.rules.size() == 1);
  CHECK(found.rules[0] == "weak-commitment");
  CHECK(plan.text(found.rule_spans[0]) == "weak-commitment");
  CHECK(found.reason == "agreed by the board 2026-06-12");
  CHECK(found.until.to_iso() == "2027-03-31");
  CHECK(plan.text(found.until_span) == "2027-03-31");
  CHECK(plan.text(found.span).starts_with("# hwbplan"));
  CHECK(plan.text(found.span).ends_with("2027-03-31"));
  CHECK(plan.text(found.record) == "id: a\n    title: A");
  CHECK(found.understood);
}

TEST_CASE("the mark before the reason may be any dash, a colon, or none") {
  for (const char* mark : {" — ", " – ", " -- ", " - ", ": ", " ", " —"}) {
    CAPTURE(mark);
    const Read plan =
        read(above_action(std::string("# hwbplan: allow overdue") + mark + "the board agreed"));
    const Exception found = one_above_action(plan);
    REQUIRE(found.rules.size() == 1);
    CHECK(found.rules[0] == "overdue");
    CHECK(found.reason == "the board agreed");
    CHECK(!found.until.valid());
  }
}

TEST_CASE("several rules stand apart by commas") {
  const Read plan = read(above_action("#hwbplan:allow overdue, weak-commitment,evidence — why"));
  const Exception found = one_above_action(plan);
  REQUIRE(found.rules.size() == 3);
  CHECK(found.rules[1] == "weak-commitment");
  CHECK(plan.text(found.rule_spans[2]) == "evidence");
  CHECK(found.reason == "why");
}

TEST_CASE("a reason may be missing") {
  for (const char* comment : {"# hwbplan: allow overdue", "# hwbplan: allow overdue — ",
                              "# hwbplan: allow overdue — until 2027-03-31",
                              "# hwbplan: allow overdue, until 2027-03-31"}) {
    CAPTURE(comment);
    const Read plan = read(above_action(comment));
    const Exception found = one_above_action(plan);
    CHECK(found.rules[0] == "overdue");
  }
  CHECK(one_above_action(read(above_action("# hwbplan: allow overdue"))).reason.empty());
  const Read until = read(above_action("# hwbplan: allow overdue — until 2027-03-31"));
  CHECK(one_above_action(until).reason.empty());
  CHECK(one_above_action(until).until.to_iso() == "2027-03-31");
}

TEST_CASE("an end is read as dates are") {
  const Read plan = read(above_action("# hwbplan: allow overdue — agreed (until March 2027"));
  CHECK(one_above_action(plan).until.to_iso() == "2027-03-31");
  CHECK(one_above_action(plan).reason == "agreed");
  // Words that are no date are part of the reason.
  const Read words = read(above_action("# hwbplan: allow overdue — until the post is filled"));
  CHECK(one_above_action(words).reason == "until the post is filled");
  CHECK(one_above_action(words).until_text.empty());
}

TEST_CASE("an end that can't be read is reported, and not taken for none") {
  const Read two = read(above_action("# hwbplan: allow overdue — agreed, until August 17"));
  CHECK(rules_of(two.workspace.findings) == "ambiguous-date");
  CHECK(two.text(two.workspace.findings[0].span) == "August 17");
  const Read none = read(above_action("# hwbplan: allow overdue — agreed, until 31 April 2027"));
  CHECK(rules_of(none.workspace.findings) == "unreadable-date");
  CHECK(!one_above_action(none).until.valid());
}

TEST_CASE("the record is the one on the comment's line, or below it") {
  const Read beside = read(
      "actions:\n  - id: a  # hwbplan: allow overdue — why\n    title: A\n"
      "  - id: b\n    title: B\n");
  CHECK(beside.text(beside.all()[0].record).starts_with("id: a"));
  const Read stacked = read(above_action(
      "# hwbplan: allow overdue — why\n  # more words\n  # hwbplan: allow evidence — why"));
  REQUIRE(stacked.all().size() == 2);
  CHECK(stacked.all()[0].record == stacked.all()[1].record);
  CHECK(stacked.text(stacked.all()[0].record).starts_with("id: a"));
  const Read dash =
      read("actions:\n  # hwbplan: allow overdue — why\n  -\n    id: a\n    title: A\n");
  CHECK(dash.text(dash.all()[0].record).starts_with("id: a"));
  const Read strategy =
      read("# hwbplan: allow declared-count — why\nstrategy:\n  id: s\n  title: S\n");
  CHECK(strategy.all()[0].record.end == 0);  // the record begins on the next line
}

TEST_CASE("records in brackets, several on a line") {
  const Read one =
      read("themes:\n  - {id: a, title: A}  # hwbplan: allow x — why\n  - {id: b, title: B}\n");
  CHECK(one.text(one.all()[0].record) == "{id: a, title: A}");
  const Read two =
      read("themes: [{id: a, title: A}, {id: b, title: B}]  # hwbplan: allow x — why\n");
  CHECK(two.text(two.all()[0].record) == "{id: a, title: A}, {id: b, title: B}");
}

TEST_CASE("an exception inside a record, or at its end, stands at none") {
  const Read inside =
      read("actions:\n  - id: a\n    # hwbplan: allow overdue — why\n    title: A\n");
  REQUIRE(inside.all().size() == 1);
  CHECK(inside.all()[0].record.end == 0);
  const Read behind = read("actions:\n  - id: a\n    title: A\n# hwbplan: allow overdue — why\n");
  CHECK(behind.all()[0].record.end == 0);
  const Read gap = read("actions:\n  # hwbplan: allow overdue — why\n\n  - id: a\n    title: A\n");
  CHECK(gap.all()[0].record.end == 0);
}

TEST_CASE("what stands in quotation marks or in a block of text is no comment") {
  CHECK(read(above_action("# none") + "    description: \"# hwbplan: allow overdue — why\"\n")
            .all()
            .empty());
  CHECK(read(above_action("# none") + "    notes: |\n      # hwbplan: allow overdue — why\n")
            .all()
            .empty());
  CHECK(read(above_action("# none") + "    notes: see hwbplan: allow overdue\n").all().empty());
  CHECK(read(above_action("# see hwbplan: allow overdue — why")).all().empty());
}

TEST_CASE("a comment that is none of ours in all but name is kept to be reported") {
  for (const char* comment : {"# hwbplan: alow overdue — why", "# hwbplan: allows overdue — why",
                              "# hwbplan: ignore overdue", "# hwbplan:"}) {
    CAPTURE(comment);
    const Read plan = read(above_action(comment));
    const Exception found = one_above_action(plan);
    CHECK(!found.understood);
    CHECK(found.rules.empty());
  }
  const Read empty = read(above_action("# hwbplan: allow"));
  CHECK(one_above_action(empty).understood);
  CHECK(one_above_action(empty).rules.empty());
}

TEST_CASE("line ends of all kinds") {
  for (const std::string end : {"\n", "\r\n", "\r"}) {
    std::string text = "actions:\n  # hwbplan: allow overdue — why\n  - id: a\n    title: A\n";
    for (std::size_t at = text.find('\n'); at != std::string::npos;
         at = text.find('\n', at + end.size()))
      text.replace(at, 1, end);
    CAPTURE(text);
    const Read plan = read(text);
    REQUIRE(plan.all().size() == 1);
    CHECK(plan.all()[0].reason == "why");
    CHECK(plan.text(plan.all()[0].span) == "# hwbplan: allow overdue — why");
    CHECK(plan.text(plan.all()[0].record).starts_with("id: a"));
  }
}

TEST_CASE("a comment at the very end of a file without a line end") {
  const Read plan = read("themes: []  # hwbplan: allow overdue — why");
  REQUIRE(plan.all().size() == 1);
  CHECK(plan.all()[0].reason == "why");
}

TEST_CASE("capitals and a missing colon leave an exception what it is") {
  for (const char* comment : {"# HWBPLAN: allow overdue — why", "# Hwbplan: Allow overdue — why",
                              "# hwbplan allow overdue — why", "#hwbplan allow overdue: why"}) {
    CAPTURE(comment);
    const Read plan = read(above_action(comment));
    const Exception found = one_above_action(plan);
    CHECK(found.understood);
    CHECK(found.rules == std::vector<std::string_view>{"overdue"});
    CHECK(found.reason == "why");
  }
  // Our name in an ordinary comment.
  CHECK(read(above_action("# hwbplan reads this file")).all().empty());
  CHECK(read(above_action("# hwbplanner: allow overdue — why")).all().empty());
}

TEST_CASE("an end that never comes is reported") {
  for (const char* end : {"March", "further notice", "the summer"}) {
    const Read plan =
        read(above_action(std::string("# hwbplan: allow overdue — agreed, until ") + end));
    CAPTURE(end);
    REQUIRE(plan.workspace.findings.size() == 1);
    CHECK(plan.text(plan.workspace.findings[0].span) == end);
    CHECK(one_above_action(plan).reason == "agreed");
  }
}

TEST_CASE("our name is ours in whatever letters it is written") {
  for (const char* name : {"hwbplan", "HWBPlan", "HWBPLAN", "HwbPlan", "hWbPlAn", "Hwbplan"}) {
    CAPTURE(name);
    const auto found =
        read(above_action(std::string("# ") + name + ": allow weak-commitment — agreed"));
    REQUIRE(found.all().size() == 1);
    CHECK(found.all()[0].reason == "agreed");
  }
  CHECK(!may_hold_exceptions("wbplan"));
  CHECK(!may_hold_exceptions("how the web was won"));
  CHECK(!may_hold_exceptions("# hwbpla"));
}
