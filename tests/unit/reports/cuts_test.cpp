// Where a paper leaves something out, it says how much; and where it counts, the counts are right.
#include "hwbplan/output/charts.hpp"
#include "hwbplan/output/papers.hpp"
#include "hwbplan/reports/report.hpp"

#include "reports/action_views.hpp"
#include "unit/workspace/loading.hpp"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace hwbplan;
using namespace hwbplan::reports;

namespace {

constexpr int kThemes = 230;

std::string themes() {
  std::string text = "themes:\n";
  for (int i = 0; i < kThemes; ++i) text += fmt::format("  - {{id: t{0}, title: Theme {0}}}\n", i);
  return text;
}

std::string list_of_themes(int count) {
  std::string named;
  for (int i = 0; i < count; ++i) named += (i > 0 ? ", t" : "t") + std::to_string(i);
  return named;
}

// A paper together with its plan, of which it has views.
struct Made {
  Made(const char* name, const std::string& plan)
      : workspace(hwbplan::testing::load({{"hwbplan.yaml", "hwbplan: 1\n"}, {"plan.yaml", plan}})),
        paper(make_document(*find_report(name), {workspace, ReportOptions(), {}, {}})) {}

  const Workspace workspace;
  const reports::Document paper;
};

const Table* find_table(const std::vector<const Table*>& tables, std::string_view id) {
  for (const Table* table : tables)
    if (table->id == id) return table;
  return nullptr;
}

std::string last_cell(const Table& table, std::size_t row, std::size_t column) {
  return shown(table.rows.at(row).cells.at(column), table.columns.at(column));
}

std::string with_milestones(int open, int done) {
  std::string text =
      "themes: [{id: t, title: T}]\npriorities: [{id: p, title: P, themes: [t]}]\n"
      "actions:\n  - id: HB-1\n    title: Run classes\n    priorities: [p]\n    timeline:\n"
      "      start: 2026-01-01\n      end: 2026-12-31\n      milestones:\n";
  for (int i = 0; i < done; ++i)
    text +=
        fmt::format("        - {{title: Done {0}, due: 2026-02-{1:02}, done: 2026-02-{1:02}}}\n", i,
                    i % 28 + 1);
  for (int i = 0; i < open; ++i)
    text += fmt::format("        - {{title: Open {}, due: 2026-11-{:02}}}\n", i, i % 28 + 1);
  return text;
}

const Chart* find_timeline(const std::vector<Section>& sections) {
  for (const Section& one : sections) {
    for (const Block& block : one.blocks) {
      const auto* chart = std::get_if<Chart>(&block);
      if (chart != nullptr && std::holds_alternative<TimelineChart>(chart->data)) return chart;
    }
    if (const Chart* below = find_timeline(one.sections)) return below;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("a timeline says how many milestones it does not draw, and draws what is open first") {
  const Made made("action-plan", with_milestones(10, 35));
  const Chart* chart = find_timeline(made.paper.sections);
  REQUIRE(chart != nullptr);
  CHECK(chart->alternative.find("5 more milestones of 1 action are not drawn.") !=
        std::string::npos);
  CHECK(output::chart_svg(*chart).find("5 more milestones of 1 action are not drawn.") !=
        std::string::npos);
  const auto& row = std::get<TimelineChart>(chart->data).rows.front();
  REQUIRE(row.milestones.size() == kMostMilestonesDrawn);
  // In the order of the plan, with all that are open.
  CHECK(row.milestones.back().title == "Open 9");
  CHECK(row.milestones[kMostMilestonesDrawn - 10].title == "Open 0");
}

TEST_CASE("a timeline that draws everything says nothing of the kind") {
  const Made made("action-plan", with_milestones(5, 35));
  const Chart* chart = find_timeline(made.paper.sections);
  REQUIRE(chart != nullptr);
  CHECK(chart->alternative.find("not drawn") == std::string::npos);
}

TEST_CASE("a milestone outside the chart's days is not drawn, and is counted") {
  const Made made("action-plan",
                  with_milestones(2, 0) + "        - {title: Later, due: 2027-06-01}\n");
  const Chart* chart = find_timeline(made.paper.sections);
  REQUIRE(chart != nullptr);
  CHECK(chart->alternative.find("1 more milestone of 1 action is not drawn.") != std::string::npos);
}

TEST_CASE("actions under all themes are counted under each, however many there are") {
  const std::string plan = themes() +
                           "priorities: [{id: p, title: P, themes: all}]\n"
                           "actions: [{id: A-1, title: A, priorities: [p]},\n"
                           "          {id: A-2, title: B, themes: [t229]}]\n";
  const Made covering("paper", plan);
  const Table* table = find_table(tables_of(covering.paper), "themes");
  REQUIRE(table != nullptr);
  REQUIRE(table->rows.size() == kThemes);
  CHECK(last_cell(*table, 0, 1) == "1");
  CHECK(last_cell(*table, kThemes - 1, 1) == "2");
  const Made matrix("matrix", plan);
  const Table* counts = find_table(tables_of(matrix.paper), "by-themes");
  REQUIRE(counts != nullptr);
  REQUIRE(counts->rows.size() == 2);
  CHECK(last_cell(*counts, 0, kThemes) == "1");
  CHECK(last_cell(*counts, 1, kThemes) == "2");
  CHECK(output::document_as_markdown(matrix.paper).find("may be higher") == std::string::npos);
  const Table* data = find_table(tables_of(covering.paper), "actions");
  REQUIRE(data != nullptr);
  const std::string cell = last_cell(*data, 0, 4);
  CHECK(cell.ends_with("; Theme 199; and more"));
}

TEST_CASE("of an action of very many themes, counts of the others say that they are the least") {
  const std::string plan = themes() + "actions: [{id: A-1, title: A, themes: [" +
                           list_of_themes(kThemes - 1) +
                           "]}, {id: A-2, title: B, themes: [t229]}]\n"
                           "priorities: [{id: p, title: P, themes: [t0]}]\n";
  const Made covering("paper", plan);
  const Table* table = find_table(tables_of(covering.paper), "themes");
  REQUIRE(table != nullptr);
  CHECK(last_cell(*table, 0, 1) == "1 or more");
  CHECK(last_cell(*table, 210, 1) == "0 or more");
  CHECK(last_cell(*table, kThemes - 1, 1) == "1");
  const std::string matrix = output::document_as_markdown(Made("matrix", plan).paper);
  CHECK(matrix.find("may be higher") != std::string::npos);
  CHECK(matrix.find("reaches the theme") == std::string::npos);
}
