// Every paper on a whole board's plan: its tables are sound, and a template may speak of all that
// it holds.
#include "hwbplan/output/papers.hpp"

#include "hwbplan/reports/report.hpp"
#include "hwbplan/reports/template.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include "unit/workspace/loading.hpp"

#include <algorithm>
#include <set>
#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::reports;

namespace {

Workspace load_plan(const std::string& folder) {
  LoadOptions options;
  options.today = Date::of(2014, 10, 1).value();
  options.shown_from = HWBPLAN_SOURCE_DIR;
  Timings timings;
  return load_workspace(*disk(), std::string(HWBPLAN_SOURCE_DIR) + folder, options, timings)
      .value();
}

bool is_known(std::span<const std::string_view> known, std::string_view name) {
  return std::find(known.begin(), known.end(), name) != known.end();
}

// Labels and ids that templates could not name; those that come from records are no labels.
void gather(const Section& section, std::string_view paper, std::set<std::string>& unknown) {
  // What the matrix counts is named by records.
  const bool columns = paper != "matrix";
  const bool own = !section.record.given() && !section.id.starts_with("cluster-");
  if (own && !is_known(known_labels(), section.title)) unknown.insert(section.title);
  if (own && !is_known(known_sections(paper), section.id)) unknown.insert("# " + section.id);
  for (const Block& block : section.blocks) {
    if (const auto* list = std::get_if<FactList>(&block)) {
      for (const Fact& fact : list->facts)
        if (!is_known(known_labels(), fact.label)) unknown.insert(fact.label);
    }
    const auto* table = std::get_if<Table>(&block);
    if (table == nullptr || !columns) continue;
    for (const Column& column : table->columns)
      if (!is_known(known_labels(), column.title)) unknown.insert(column.title);
  }
  for (const Section& below : section.sections) gather(below, paper, unknown);
}

// Every page calls an action by its reference and its title in one cell; a column of references is
// for spreadsheets.
void check_references(const std::vector<Section>& sections) {
  for (const Section& one : sections) {
    for (const Block& block : one.blocks) {
      const auto* table = std::get_if<Table>(&block);
      if (table == nullptr) continue;
      INFO(table->id);
      for (const Column& column : table->columns)
        CHECK((column.key != "action_id" || column.only_in_data));
    }
    check_references(one.sections);
  }
}

void check_table(const Table& table) {
  INFO(table.id);
  CHECK_FALSE(table.columns.empty());
  std::set<std::string> keys;
  for (const Column& column : table.columns) CHECK(keys.insert(column.key).second);
  for (const Row& row : table.rows) CHECK(row.cells.size() == table.columns.size());
  CHECK((!table.rows.empty() || !table.when_empty.empty()));
}

}  // namespace

TEST_CASE("papers are sound, and templates may speak of all they hold") {
  for (const char* folder : {"/plans/bracknell-forest", "/examples/bracknell-forest-draft"}) {
    const Workspace workspace = load_plan(folder);
    const ReportOptions options;
    for (const Report* report : all_reports()) {
      INFO(folder << " " << report->name);
      const reports::Document document = make_document(*report, {workspace, options, {}, {}});
      CHECK_FALSE(document.sections.empty());
      CHECK_FALSE(document.title.empty());
      for (const Table* table : tables_of(document)) check_table(*table);
      check_references(document.sections);
      std::set<std::string> unknown;
      for (const Section& section : document.sections) gather(section, report->name, unknown);
      for (const Fact& fact : document.header)
        if (!is_known(known_labels(), fact.label)) unknown.insert(fact.label);
      for (const std::string& name : unknown)
        FAIL_CHECK("missing in template_names.cpp or template_sections.cpp: " << name);
    }
  }
}

TEST_CASE("a summary stays under GitHub's limit, whatever titles a plan has") {
  std::string text = "actions:\n";
  for (int i = 0; i < 12; ++i) {
    std::string title = std::to_string(i);
    for (int j = 0; j < 20'000; ++j) title += "\u20AC|";
    text += "  - {id: A-" + std::to_string(i) + ", title: \"" + title + "\", lead: {role: \"" +
            title + "\"}, timeline: {start: 2010-01-01, end: 2010-02-01}}\n";
  }
  const Workspace workspace =
      hwbplan::testing::load({{"hwbplan.yaml", "hwbplan: 1\n"}, {"plan.yaml", text}});
  const ReportOptions options;
  const reports::Document document =
      make_document(*find_report("summary"), {workspace, options, {}, {}});
  const std::string page = output::document_as_markdown(document);
  CHECK(page.find("The 10 actions furthest behind") != std::string::npos);
  CHECK(page.find("\u20AC\u2026 |") != std::string::npos);  // cut behind a whole character
  CHECK(page.size() < 1'048'576);
}
