// How the text of an example becomes a plan directory.
#include "hwbplan/rules/example.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::rules;

TEST_CASE("an example without dividers is plan.yaml") {
  const auto files = split_example("actions:\n  - id: a\n");
  REQUIRE(files.size() == 1);
  CHECK(files[0].name == "plan.yaml");
  CHECK(files[0].text == "actions:\n  - id: a\n");
  CHECK(files[0].can_be_opened);
}

TEST_CASE("a divider begins another file") {
  const auto files = split_example("a: 1\nb: 2\n=== sub/one.yaml\nc: 3\n=== two.yaml\n");
  REQUIRE(files.size() == 3);
  CHECK(files[0].text == "a: 1\nb: 2\n");
  CHECK(files[1].name == "sub/one.yaml");
  CHECK(files[1].text == "c: 3\n");
  CHECK(files[2].name == "two.yaml");
  CHECK(files[2].text.empty());
}

TEST_CASE("an example may begin with a divider, end without a line end, and be empty") {
  const auto files = split_example("=== hwbplan.yaml\nhwbplan: 1");
  REQUIRE(files.size() == 1);
  CHECK(files[0].name == "hwbplan.yaml");
  CHECK(files[0].text == "hwbplan: 1");
  REQUIRE(split_example("").size() == 1);
  CHECK(split_example("")[0].text.empty());
}

TEST_CASE("a conflict's line of equals signs is no divider") {
  const auto files = split_example("a: 1\n=======\nb: 2\n===\n");
  REQUIRE(files.size() == 1);
  CHECK(files[0].text == "a: 1\n=======\nb: 2\n===\n");
}

TEST_CASE("a file may be one that cannot be opened") {
  const auto files = split_example("a: 1\n=== locked.yaml (cannot be opened)\n");
  REQUIRE(files.size() == 2);
  CHECK(files[1].name == "locked.yaml");
  CHECK(!files[1].can_be_opened);
  const Workspace workspace = load_example("=== locked.yaml (cannot be opened)\n");
  CHECK(workspace.plan.has_unread_files());
  REQUIRE(workspace.findings.size() == 1);
  CHECK(workspace.findings[0].rule == "unreadable-file");
}

TEST_CASE("an example is read as a plan of 1 October 2026, with the names it gives its files") {
  const Workspace workspace = load_example("actions:\n  - {id: a, title: Run classes}\n");
  CHECK(workspace.today.to_iso() == "2026-10-01");
  REQUIRE(workspace.sources.size() == 2);
  CHECK(workspace.sources[0].name == "hwbplan.yaml");
  CHECK(workspace.sources[1].name == "plan.yaml");
  CHECK(workspace.plan.all<Action>().size() == 1);
  CHECK(workspace.settings.version.value == 1);
}

TEST_CASE("an example may bring its own settings") {
  const Workspace workspace =
      load_example("=== hwbplan.yaml\nhwbplan: 1\ntitle: Ours\n=== a.yaml\nthemes: []\n");
  CHECK(workspace.settings.title.text == "Ours");
  CHECK(workspace.sources.size() == 2);
}

TEST_CASE("only findings of the rule are given back, also where other rules had to run") {
  const Rule* unused = find_rule("exception-unused");
  REQUIRE(unused != nullptr);
  const CheckedExample checked = check_example(*unused, unused->bad);
  CHECK(!checked.findings.empty());
  for (const Diagnostic& finding : checked.findings) CHECK(finding.rule == "exception-unused");
}
