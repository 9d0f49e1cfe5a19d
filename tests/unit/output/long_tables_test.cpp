// Tables of thousands of rows, as large plans make them: written by several threads, and led to by
// links that say an id in many ways.
#include "hwbplan/output/papers.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace hwbplan;
using namespace hwbplan::reports;

namespace {

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("a long table of CSV is the same whatever the number of threads") {
  Table table{"t", "T", {{"id", "Id"}, {"what", "What"}}, {}, {}};
  std::string expected = "id,what\r\n";
  for (int i = 0; i < 1'501; ++i) {
    table.rows.push_back({{}, {Cell(fmt::format("HB-{}", i)), Cell(" a, \"b\" \u00e9 ")}});
    expected += fmt::format("HB-{},\"a, \"\"b\"\" \u00e9\"\r\n", i);
  }
  CHECK(output::table_as_csv(table) == expected);
  CHECK(output::table_as_csv(table, 4) == expected);
}

TEST_CASE("CSV takes a blank away at either end of a text") {
  const Table table{"t",
                    "T",
                    {{"id", "Id"}, {"a", "A"}, {"b", "B"}},
                    {{{}, {Cell("1"), Cell("  led by two"), Cell("followed by one ")}},
                     {{}, {Cell("2"), Cell("  =1+1"), Cell("##[error]")}}},
                    {}};
  const std::string csv = output::table_as_csv(table);
  CHECK(has(csv, "1,led by two,followed by one\r\n"));
  CHECK(has(csv, "2,'=1+1,"));
  CHECK_FALSE(has(csv, "##["));
}

TEST_CASE("a name leads to its record wherever its id stands and in whatever capitals") {
  const std::string elsewhere = "HB-07";
  const RecordLink first{"action", "HB-07"};
  const RecordLink again{"action", elsewhere};
  const RecordLink small{"action", "hb-07"};
  const RecordLink other{"metric", first.id};
  Section section("s", "S");
  section.add(Table{"t",
                    "T",
                    {{"a", "A"}, {"b", "B"}},
                    {{first, {Cell("Own", first), Cell("Itself", again)}},
                     {again, {Cell("Again", again)}},
                     {other, {Cell("Metric", other), Cell("Small", small)}}},
                    {}});
  Document document;
  document.sections.push_back(section);
  const std::string page = output::document_as_html(document);
  CHECK(has(page,
            "<tr id=\"action-hb-07\" data-record=\"action HB-07\"><th scope=\"row\">Own</th>"
            "<td>Itself</td></tr>"));
  CHECK(has(page,
            "<tr data-record=\"action HB-07\"><th scope=\"row\"><a href=\"#action-hb-07\">"
            "Again</a></th>"));
  CHECK(has(page,
            "<tr id=\"metric-hb-07\" data-record=\"metric HB-07\"><th scope=\"row\">Metric"
            "</th><td><a href=\"#action-hb-07\">Small</a></td></tr>"));
}
