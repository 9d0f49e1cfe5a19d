// Numbers of sections, paragraphs and recommendations, and how a cell is shown.
#include "hwbplan/reports/document.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::reports;

TEST_CASE("paragraphs are numbered through, across the sections below") {
  Document document;
  document.numbered = true;
  Section first("a", "A");
  first.say_numbered("one");
  first.say("without a number");
  first.add(LetteredList{"two", {"x"}, {}});
  Section below("b", "B");
  below.say_numbered("three");
  first.sections.push_back(below);
  document.sections = {first, Section("c", "C")};
  number_document(document);
  const Section& numbered = document.sections[0];
  CHECK(numbered.number == "1");
  CHECK(std::get<Paragraph>(numbered.blocks[0]).number == "1.1");
  CHECK(std::get<Paragraph>(numbered.blocks[1]).number.empty());
  CHECK(std::get<LetteredList>(numbered.blocks[2]).number == "1.2");
  CHECK(numbered.sections[0].number == "1.3");
  CHECK(std::get<Paragraph>(numbered.sections[0].blocks[0]).number == "1.3.1");
  CHECK(document.sections[1].number == "2");
}

TEST_CASE("letters go on behind z") {
  CHECK(letter_of(0) == "a");
  CHECK(letter_of(25) == "z");
  CHECK(letter_of(26) == "aa");
  CHECK(letter_of(51) == "az");
  CHECK(letter_of(52) == "ba");
  CHECK(letter_of(701) == "zz");
  CHECK(letter_of(702) == "aaa");
}

TEST_CASE("a cell is shown in the style of its column") {
  const Column money{"m", "M", ColumnKind::money};
  const Column share{"p", "P", ColumnKind::percent, false, 0};
  const Column date{"d", "D", ColumnKind::date};
  CHECK(shown(Cell(9000.0), money) == "£9,000");
  CHECK(shown(Cell(54.2), share) == "54%");
  CHECK(shown(Cell(Date::of(2026, 4, 1).value()), date) == "1 April 2026");
  CHECK(shown(Cell("not known"), date) == "not known");
  CHECK(shown(Cell(Date{}), date).empty());
}

TEST_CASE("a matrix is told with one field a row, and a tree with its parents") {
  HeatMap map{
      "Priority", "Place", "actions", {"Falls"}, {"North", "South"}, {{{2, false}, {0, true}}}};
  const Table fields = chart_table({"m", "Map", "", map, true});
  REQUIRE(fields.rows.size() == 2);
  CHECK(fields.rows[1].cells[1].text == "South");
  CHECK(fields.rows[1].cells[3].text == "Gap");
  TreeChart tree;
  tree.nodes = {{"Board", "", {}, {}, false}, {"Group", "Meets monthly", {}, {0}, false}};
  CHECK(chart_table({"t", "Tree", "", tree, true}).rows[1].cells[1].text == "Board");
}
