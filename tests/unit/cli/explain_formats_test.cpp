// What `hwbplan explain` prints, in each format.
#include "cli/explain_formats.hpp"

#include "hwbplan/base/utf8.hpp"
#include "hwbplan/rules/rule.hpp"

#include "cli/template_findings.hpp"

#include <algorithm>
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace hwbplan;
using namespace hwbplan::cli;

namespace {

rules::Explanation of(std::string_view name) {
  const rules::Rule* rule = rules::find_rule(name);
  REQUIRE(rule != nullptr);
  return rules::explain(*rule, cli::add_template_findings);
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t longest_line(const std::string& text) {
  std::size_t longest = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    longest = std::max(longest, utf8::display_width(line));
  }
  return longest;
}

std::size_t count_lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("an explanation has all its parts, with live findings") {
  const std::string text = explanation_as_text(of("unknown-reference"), {});
  const rules::Rule& rule = *rules::find_rule("unknown-reference");
  CHECK(holds(text, "unknown-reference: an id that nothing in the plan has\n"));
  CHECK(holds(text, "(error, in the group references)\n"));
  CHECK(holds(text, std::string(rule.rationale.substr(0, 40))));
  CHECK(holds(text, "      - {metric: activ-adults, target: 1890}\n"));
  CHECK(holds(text, "plan.yaml:8:18: error: this action is measured by \"activ-adults\""));
  CHECK(holds(text, "^^^^^^^^^^^^ did you mean \"active-adults\"?"));
  CHECK(holds(text, "      - {metric: active-adults, target: 1890}\n"));
  CHECK(holds(text, "    rules:\n      unknown-reference: warning\n"));
  CHECK(holds(text, "    # hwbplan: allow unknown-reference — "));
  CHECK(!holds(text, "1 error"));
}

TEST_CASE("a rule whose findings stand at no record has no exception") {
  CHECK(of("missing-strategy").exception.empty());
  CHECK(of("exception-unused").exception.empty());
  CHECK(of("yaml-syntax").exception.empty());
  CHECK(!of("wrong-type").exception.empty());
  CHECK(!holds(explanation_as_text(of("missing-strategy"), {}), "hwbplan: allow"));
}

TEST_CASE("the suggested weight is another one than the rule's") {
  for (const rules::Rule* rule : rules::all_rules()) {
    const rules::Explanation explanation = rules::explain(*rule, cli::add_template_findings);
    CAPTURE(explanation.settings);
    CHECK(holds(explanation.settings, "rules:\n  " + std::string(rule->name) + ": "));
    CHECK(!holds(explanation.settings, ": " + std::string(to_string(rule->severity)) + "\n"));
  }
}

TEST_CASE("text is broken at the terminal's width, and at 80 columns without one") {
  for (const rules::Rule* rule : rules::all_rules()) {
    CAPTURE(rule->name);
    rules::Explanation explanation = rules::explain(*rule, cli::add_template_findings);
    // Examples, findings and comments are never broken, so only the words are looked at.
    explanation.bad.clear();
    explanation.good.clear();
    explanation.checked.findings.clear();
    explanation.exception.clear();
    CHECK(longest_line(explanation_as_text(explanation, {})) <= 80);
    output::TextStyle narrow;
    narrow.width = 50;
    CHECK(longest_line(explanation_as_text(explanation, narrow)) <= 50);
  }
  CHECK(longest_line(rules_as_text({})) <= 80);
}

TEST_CASE("nothing in an example can drive a terminal, and all of it is UTF-8") {
  for (const rules::Rule* rule : rules::all_rules()) {
    CAPTURE(rule->name);
    const rules::Explanation explanation = rules::explain(*rule, cli::add_template_findings);
    for (const std::string& text :
         {explanation_as_text(explanation, {}), explanation_as_markdown(explanation),
          explanation_as_json(explanation)}) {
      CHECK(utf8::is_valid(text));
      CHECK(text.find('\x1b') == std::string::npos);
      CHECK(text.back() == '\n');
    }
  }
  CHECK(holds(explanation_as_text(of("bad-encoding"), {}), "county\\x{92}s"));
  CHECK(shown_example("a\tb\x1b[2J\nc") == "a   b\\u{1B}[2J\nc\n");
}

TEST_CASE("ASCII only where it is asked for") {
  output::TextStyle style;
  style.ascii = true;
  const std::string text = explanation_as_text(of("lead-missing"), style);
  CHECK(std::all_of(text.begin(), text.end(), [](char c) { return c >= 0; }));
}

TEST_CASE("colour only where it is asked for") {
  output::TextStyle style;
  style.colour = true;
  CHECK(holds(explanation_as_text(of("lead-missing"), style), "\x1b[1mWhy\x1b[0m"));
  CHECK(!holds(explanation_as_text(of("lead-missing"), {}), "\x1b"));
}

TEST_CASE("files of an example are named where there are several, or one can't be opened") {
  CHECK(!holds(explanation_as_text(of("lead-missing"), {}), "plan.yaml:\n"));
  const std::string several = explanation_as_text(of("duplicate-id"), {});
  CHECK(holds(several, "  plan.yaml:\n    actions:\n"));
  CHECK(holds(several, "  plans/blaby.yaml:\n    actions:\n"));
  CHECK(!holds(several, "==="));
  CHECK(holds(explanation_as_text(of("unreadable-file"), {}),
              "  health-trust.yaml, which cannot be opened\n"));
}

TEST_CASE("all rules are listed by group") {
  const std::string text = rules_as_text({});
  for (const rules::Rule* rule : rules::all_rules()) CHECK(holds(text, std::string(rule->name)));
  CHECK(text.find("\nreferences\n") < text.find("  unknown-reference "));
  CHECK(text.starts_with("accountability\n"));
}

TEST_CASE("the table of rules is a Markdown table with a row a rule") {
  const std::string table = rules_as_markdown();
  CHECK(count_lines(table) == rules::all_rules().size() + 2);
  std::istringstream lines(table);
  std::size_t width = 0;
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(std::count(line.begin(), line.end(), '|') == 5);
    if (width == 0) width = line.size();
    CHECK(line.size() == width);
  }
  CHECK(holds(table, "| references "));
  CHECK(holds(table, "| `unknown-reference` "));
}

TEST_CASE("Markdown has fences around all that is not prose") {
  const std::string text = explanation_as_markdown(of("unknown-reference"));
  CHECK(text.starts_with("## unknown-reference\n\n"));
  CHECK(holds(text, "\n```yaml\nmetrics:\n"));
  CHECK(holds(text, "\n```text\nplan.yaml:8:18: error: "));
  std::size_t fences = 0;
  for (std::size_t at = text.find("```"); at != std::string::npos; at = text.find("```", at + 3)) {
    ++fences;
  }
  CHECK(fences % 2 == 0);
}

TEST_CASE("JSON says the same, with findings as check gives them") {
  const auto document = nlohmann::json::parse(explanation_as_json(of("duplicate-id")));
  CHECK(document.at("version") == 1);
  const auto& rule = document.at("rule");
  CHECK(rule.at("name") == "duplicate-id");
  CHECK(rule.at("group") == "references");
  CHECK(rule.at("severity") == "error");
  CHECK(rule.at("bad").size() == 2);
  CHECK(rule.at("bad")[1].at("file") == "plans/blaby.yaml");
  CHECK(rule.at("findings").size() == 2);
  CHECK(rule.at("findings")[0].at("rule") == "duplicate-id");
  CHECK(rule.at("findings")[0].at("line") == 7);
  CHECK(rule.contains("exception"));
  const auto locked = nlohmann::json::parse(explanation_as_json(of("unreadable-file")));
  CHECK(!locked.at("rule").at("bad")[1].contains("text"));
  CHECK(!locked.at("rule").contains("exception"));
  const auto all = nlohmann::json::parse(rules_as_json());
  CHECK(all.at("rules").size() == rules::all_rules().size());
}
