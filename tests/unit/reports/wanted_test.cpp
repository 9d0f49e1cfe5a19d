// A report may leave out the half of a paper that nobody asks for, and nothing else.
#include "hwbplan/output/papers.hpp"
#include "hwbplan/reports/report.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::reports;

TEST_CASE("half of a paper is the half of the whole one") {
  LoadOptions load;
  load.today = Date::of(2014, 10, 1).value();
  load.shown_from = HWBPLAN_SOURCE_DIR;
  Timings timings;
  const Workspace workspace =
      load_workspace(*disk(), std::string(HWBPLAN_SOURCE_DIR) + "/plans/bracknell-forest", load,
                     timings)
          .value();
  const ReportOptions options;
  for (const Report* report : all_reports()) {
    INFO(report->name);
    const auto made = [&](Wanted wanted) {
      reports::Document document = make_document(*report, {workspace, options, {}, {}, wanted});
      number_document(document);
      return document;
    };
    const reports::Document whole = made(Wanted::all);
    const reports::Document page = made(Wanted::page);
    CHECK(output::document_as_html(page) == output::document_as_html(whole));
    CHECK(output::document_as_markdown(page) == output::document_as_markdown(whole));
    REQUIRE(page.data.size() == whole.data.size());
    const reports::Document data = made(Wanted::data);
    REQUIRE(data.data.size() == whole.data.size());
    for (std::size_t i = 0; i < whole.data.size(); ++i) {
      CHECK(output::table_as_csv(data.data[i]) == output::table_as_csv(whole.data[i]));
      // Templates find the labels of the columns.
      CHECK(page.data[i].columns.size() == whole.data[i].columns.size());
    }
    // Without data of its own, the tables of the page are what CSV writes.
    if (whole.data.empty()) CHECK(tables_of(data).size() == tables_of(whole).size());
  }
}
