// Every rule keeps its word: it lies in the file that bears its name, it is explained, its bad
// example breaks it and its good one does not. And every name under which the sources report
// anything is that of a rule.
#include "hwbplan/rules/example.hpp"
#include "hwbplan/rules/rule.hpp"

#include "cli/template_findings.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::rules;
namespace fs = std::filesystem;

namespace {

fs::path sources() {
  return fs::path(HWBPLAN_SOURCE_DIR) / "src";
}

std::string text_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

std::string kebab(std::string name) {
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

// The group of each rule, by the folders.
std::map<std::string, std::string> groups_of_files() {
  std::map<std::string, std::string> groups;
  for (const fs::directory_entry& folder : fs::directory_iterator(sources() / "rules")) {
    if (!folder.is_directory()) continue;
    for (const fs::directory_entry& file : fs::directory_iterator(folder.path())) {
      if (file.path().extension() != ".cpp") continue;
      groups[kebab(file.path().stem().string())] = folder.path().filename().string();
    }
  }
  return groups;
}

// The names of rules under which the given files report, as their literals say.
std::set<std::string> names_reported_in(const std::vector<fs::path>& places) {
  // A call whose first argument is the rule, a member that is set to it, or a named constant.
  static const std::regex pattern(
      "(?:(?:report|finding|file_finding)\\(\\s*|rule = (?:\\w+ \\? )?|string_view k\\w+ = )"
      "\"([a-z]+(?:-[a-z]+)+)\"(?:\\s*:\\s*\"([a-z]+(?:-[a-z]+)+)\")?");
  std::set<std::string> names;
  for (const fs::path& place : places) {
    for (const fs::directory_entry& file : fs::directory_iterator(place)) {
      if (!file.is_regular_file()) continue;
      const std::string text = text_of(file.path());
      for (auto it = std::sregex_iterator(text.begin(), text.end(), pattern);
           it != std::sregex_iterator(); ++it) {
        names.insert((*it)[1]);
        if ((*it)[2].matched) names.insert((*it)[2]);
      }
    }
  }
  return names;
}

std::string described(const Sources& texts, const Diagnostic& finding) {
  return std::string(finding.rule) + ": " + finding.message + " at \"" +
         std::string(texts.text(finding.span)) + "\"";
}

// A finding stands on text, unless it is about a whole file.
void check_place(const Sources& texts, const Diagnostic& finding) {
  CAPTURE(described(texts, finding));
  REQUIRE(finding.span.file < texts.size());
  const std::string& text = texts[finding.span.file].text;
  CHECK(finding.span.begin <= finding.span.end);
  CHECK(finding.span.end <= text.size());
  const bool whole_file = finding.rule == "empty-file" || finding.rule == "unread-file";
  if (!text.empty() && !whole_file) CHECK(finding.span.size() != 0);
  for (const Related& related : finding.related) CHECK(!texts.text(related.span).empty());
}

void check_sentence(const Diagnostic& finding) {
  CAPTURE(finding.message);
  REQUIRE(finding.message.size() > 10);
  CHECK(finding.message.back() != '.');
  CHECK(!(finding.message.front() >= 'A' && finding.message.front() <= 'Z'));
}

// Of the reading, examples may show nothing but their own fault. Rules that are off do not count.
void check_reading(const Rule& rule, std::string_view example) {
  const Workspace workspace = load_example(example, cli::add_template_findings);
  for (const Diagnostic& finding : workspace.findings) {
    CAPTURE(described(workspace.sources, finding));
    const Rule* found = find_rule(finding.rule);
    REQUIRE(found != nullptr);
    CHECK((found->severity == Severity::off || finding.rule == rule.name));
  }
}

}  // namespace

TEST_CASE("a rule lies in the file and folder that bear its name and group") {
  const std::map<std::string, std::string> groups = groups_of_files();
  CHECK(groups.size() == all_rules().size());
  for (const Rule* rule : all_rules()) {
    CAPTURE(rule->name);
    const auto found = groups.find(std::string(rule->name));
    REQUIRE(found != groups.end());
    CHECK(found->second == rule->group);
    CHECK(find_rule(rule->name) == rule);
    CHECK(is_group(rule->group));
    CHECK(find_rule(rule->group) == nullptr);  // a name in the settings means one thing
  }
}

TEST_CASE("rules are sorted by group and name") {
  CHECK(std::is_sorted(all_rules().begin(), all_rules().end(), [](const Rule* a, const Rule* b) {
    return a->group != b->group ? a->group < b->group : a->name < b->name;
  }));
}

TEST_CASE("every rule explains itself") {
  for (const Rule* rule : all_rules()) {
    CAPTURE(rule->name);
    CHECK(rule->summary.size() >= 15);
    CHECK(rule->summary.size() <= 100);
    CHECK(rule->summary.back() != '.');
    CHECK(rule->rationale.size() >= 120);
    CHECK(rule->rationale.size() <= 1200);
    CHECK(rule->rationale.back() == '.');
    CHECK(rule->bad.size() >= 10);
    CHECK(rule->good.size() >= 10);
    CHECK(rule->bad != rule->good);
    CHECK(rule->bad.back() == '\n');
    CHECK(rule->good.back() == '\n');
  }
}

TEST_CASE("every bad example breaks its rule") {
  for (const Rule* rule : all_rules()) {
    CAPTURE(rule->name);
    const CheckedExample bad = check_example(*rule, rule->bad, cli::add_template_findings);
    CHECK(!bad.findings.empty());
    for (const Diagnostic& finding : bad.findings) {
      check_place(bad.workspace.sources, finding);
      check_sentence(finding);
    }
    check_reading(*rule, rule->bad);
  }
}

TEST_CASE("no good example breaks its rule") {
  for (const Rule* rule : all_rules()) {
    CAPTURE(rule->name);
    const CheckedExample good = check_example(*rule, rule->good, cli::add_template_findings);
    for (const Diagnostic& finding : good.findings) {
      FAIL_CHECK(described(good.workspace.sources, finding));
    }
    check_reading(*rule, rule->good);
  }
}

TEST_CASE("what the sources report under has a rule, and every rule of reading is reported") {
  const std::vector<fs::path> places = {sources() / "yaml", sources() / "model",
                                        sources() / "workspace", sources() / "rules",
                                        sources() / "cli"};
  const std::set<std::string> names = names_reported_in(places);
  CHECK(names.count("yaml-syntax") == 1);
  CHECK(names.count("unreadable-file") == 1);
  for (const std::string& name : names) {
    CAPTURE(name);
    CHECK(find_rule(name) != nullptr);
  }
  for (const Rule* rule : all_rules()) {
    if (!std::holds_alternative<ReportedElsewhere>(rule->check)) continue;
    CAPTURE(rule->name);
    CHECK(names.count(std::string(rule->name)) == 1);
  }
}
