// The writers on one small paper that holds every kind of block, with hostile text in all of them.
#include "hwbplan/output/papers.hpp"

#include <set>
#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::reports;

namespace {

constexpr const char* kHostile = "=1+1 <img src=x onerror=alert(1)> | [x](javascript:alert(1)) \"'";

Document sample(const std::string& text) {
  Document document;
  document.name = "sample";
  document.title = text;
  document.area = text;
  document.header.push_back({text, {RichText(text)}});
  document.numbered = true;
  Section section("first", text, {"action", "HB-07"});
  section.say_numbered(RichText(text));
  section.add(LetteredList{RichText(text), {RichText(text), RichText("two")}, {}});
  section.add(BulletList{{RichText(text)}});
  section.add(FactList{{{text, {RichText(text), RichText("two")}}}});
  section.add(OfficersText{text});
  RichText linked;
  linked.add({text, false, Tone::bad, {"action", "HB-07"}, "javascript:alert(1)"});
  section.say(std::move(linked));
  section.add(Table{"table",
                    text,
                    {{"name", text},
                     {"date", "Date", ColumnKind::date},
                     {"amount", "Money", ColumnKind::money},
                     {"hidden", "Hidden", ColumnKind::text, true}},
                    {{{"action", "HB-08"},
                      {Cell(text), Cell(Date::of(2026, 4, 1).value()), Cell(1234.5), Cell(text)}}},
                    {}});
  BarChart bars;
  bars.series = {text};
  bars.bars = {{text, {}, {3}, text}};
  section.add(Chart{"bars", text, text, std::move(bars), true});
  document.sections.push_back(std::move(section));
  number_document(document);
  return document;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a paper in Markdown") {
  const std::string text = output::document_as_markdown(sample("Classes"));
  CHECK(
      text.starts_with("# Classes\n\n- **Classes:** Classes\n\n## 1. Classes\n\n1.1 Classes\n\n"));
  CHECK(has(text, "1.2 Classes\n\n(a) Classes\n\n(b) two\n"));
  CHECK(has(text, "- **Classes:**\n  - Classes\n  - two\n"));
  CHECK(has(text, "Table: Classes\n\n| Classes | Date | Money |\n| :"));
  CHECK(has(text, "| Classes | 1 April 2026 | £1,234.50 |\n"));
  CHECK_FALSE(has(text, "Hidden"));
  CHECK_FALSE(has(text, "\n\n\n"));
  CHECK(text.back() == '\n');
}

TEST_CASE("Markdown announces no picture that only a page has") {
  Document document = sample("Classes");
  CHECK_FALSE(has(output::document_as_markdown(document), "Figure"));
  CHECK(has(output::document_as_markdown(document), "Table: Classes\n\n| Name | Classes | Note |"));
  CHECK(has(output::document_as_html(document), "<figcaption>Figure: Classes</figcaption>"));
  // One whose figures stand in a table besides.
  Section section("second", "Second");
  Chart chart = std::get<Chart>(document.sections[0].blocks.back());
  chart.table_where_no_picture = false;
  section.add(std::move(chart));
  document.sections = {std::move(section)};
  CHECK(output::document_as_markdown(document).ends_with("\n## Second\n"));
}

TEST_CASE("CSV writes a figure with no more decimals than its column has") {
  Table table{"t",
              "T",
              {{"given", "Given", ColumnKind::number, false, 6},
               {"share", "Share", ColumnKind::percent, false, 0},
               {"gap", "Gap", ColumnKind::number, false, 1},
               {"amount", "Money", ColumnKind::money}},
              {{{}, {Cell(0.125), Cell(58.823529411764703), Cell(8.1 - 2.9), Cell(1234.5)}},
               {{}, {Cell(12.0), Cell(2.5), Cell(-0.04), Cell(0.125)}},
               {{}, {Cell(1e15), Cell(100.0), Cell(-0.05), Cell(-3.0)}}},
              {}};
  table.is_of_sums = true;
  CHECK(output::table_as_csv(table) ==
        "given,share,gap,amount\r\n0.125,59,5.2,1234.5\r\n12,3,0,0.13\r\n"
        "1000000000000000,100,-0.1,-3\r\n");
}

TEST_CASE("hostile text in Markdown stays text") {
  const std::string text = output::document_as_markdown(sample(kHostile));
  CHECK_FALSE(has(text, "<img"));
  CHECK_FALSE(has(text, "> |"));
  // Neither end of what would be a link comes through.
  CHECK(has(text, "\\[x\\](javascript"));
  for (const char sign : {'[', ']'}) {
    for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + 1))
      CHECK(text[at - 1] == '\\');
  }
}

TEST_CASE("an exclamation mark before a link makes no picture of it") {
  const std::string address = "https://evil.example/p.png";
  Document document;
  document.title = "Links";
  Section section("links", "Links");
  section.add(OfficersText{"Wow\\![x](" + address + ")"});
  section.add(OfficersText{"![x](" + address + ") Wow! [x](" + address + ")"});
  RichText text("Wow!");
  text.add({"x", false, Tone::none, {}, address});
  section.say(text);
  RichText after_backslash("Wow\\!");
  after_backslash.add({"x", false, Tone::none, {}, address});
  section.say(after_backslash);
  RichText alone("!");
  alone.add({"x", false, Tone::none, {}, address});
  section.say(alone);
  document.sections.push_back(std::move(section));
  const std::string paper = output::document_as_markdown(document);
  CHECK(has(paper, "\n\nWow\\![x](https://evil.example/p.png)\n"));
  CHECK(has(paper, "\n\nWow\\\\\\![x](https://evil.example/p.png)\n"));
  CHECK(has(paper, "\n\n\\![x](https://evil.example/p.png)\n"));
  for (std::size_t at = paper.find("!["); at != std::string::npos; at = paper.find("![", at + 1))
    CHECK(paper[at - 1] == '\\');
}

TEST_CASE("hostile text in HTML stays text") {
  const std::string text = output::document_as_html(sample(kHostile));
  CHECK_FALSE(has(text, "<img"));
  CHECK_FALSE(has(text, "href=\"javascript"));
  CHECK_FALSE(has(text, "onerror=alert(1)>"));
  CHECK(has(text, "&lt;img"));
}

TEST_CASE("a record that a text names is told to programs where no link leads to it") {
  Document document = sample("Classes");
  RichText text;
  text.add({"Open a hall", false, Tone::none, {"action", "slug"}, {}})
      .add({" and ", false, Tone::none, {}, {}})
      .add({"HB-08", false, Tone::none, {"action", "HB-08"}, {}});
  document.sections.front().say(std::move(text));
  CHECK(has(output::document_as_html(document),
            "<span data-record=\"action slug\">Open a hall</span> and "
            "<a href=\"#action-hb-08\">HB-08</a>"));
}

TEST_CASE("a page names its parts and leads to its records") {
  Document document = sample("Classes");
  RichText text;
  text.add({"see HB-08", false, Tone::none, {"action", "hb-08"}, {}});
  document.sections[0].say(std::move(text));
  const std::string page = output::document_as_html(document);
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">"));
  CHECK(has(page, "<section id=\"first\" data-record=\"action HB-07\">"));
  CHECK(has(page, "<tr id=\"action-hb-08\" data-record=\"action HB-08\">"));
  CHECK(has(page, "<a href=\"#action-hb-08\">see HB-08</a>"));
  CHECK(has(page, "<td class=\"figure\" data-value=\"1234.5\">£1,234.50</td>"));
  CHECK(has(page, "<svg"));
}

TEST_CASE("an anchor holds no blank, whatever the record is called") {
  reports::Document document = sample("Classes");
  std::get<Table>(document.sections[0].blocks[6]).rows[0].record = {"annual theme", "A \"B\" C"};
  const std::string page = output::document_as_html(document);
  CHECK(has(page, "<tr id=\"annual-theme-a-b-c\" data-record=\"annual theme A &quot;B&quot; C\">"));
}

TEST_CASE("no two parts of a page have one id") {
  Document document;
  document.title = "Ids";
  for (const char* id : {"legal", "legal-title", "legal", "legal-title", "legal-2"})
    document.sections.emplace_back(id, "Legal");
  document.sections[0].add(Table{"legal", "T", {{"name", "Name"}}, {{{}, {Cell("row")}}}, {}});
  document.sections[0].add(Table{"legal", "T", {{"name", "Name"}}, {{{}, {Cell("row")}}}, {}});
  const std::string page = output::document_as_html(document);
  std::set<std::string> ids;
  constexpr std::string_view kId = " id=\"";
  for (std::size_t at = page.find(kId); at != std::string::npos; at = page.find(kId, at + 1)) {
    const std::size_t begin = at + kId.size();
    CHECK(ids.insert(page.substr(begin, page.find('"', begin) - begin)).second);
  }
  CHECK(ids.size() >= 5 + 2);
}

TEST_CASE("wide tables are cut into parts on a page of Markdown") {
  Document document;
  document.title = "Wide";
  Section section("wide", "Wide part");
  Table table{"wide", "Wide", {{"name", "Name"}}, {{{}, {Cell("row")}}}, {}};
  for (int i = 1; i <= 11; ++i) {
    table.columns.push_back({"c", "C" + std::to_string(i), ColumnKind::number, false, 0});
    table.rows[0].cells.emplace_back(static_cast<double>(i));
  }
  section.add(std::move(table));
  document.sections.push_back(std::move(section));
  const std::string text = output::document_as_markdown(document);
  CHECK(has(text, "Table: Wide (part 1 of 3)\n\n| Name | C1 | C2 | C3 | C4 | C5 |\n"));
  CHECK(has(text, "Table: Wide (part 3 of 3)\n\n| Name | C11 |\n"));
}

TEST_CASE("CSV holds plain values and no formulas") {
  Table table{"t",
              "T",
              {{"name", "Name"},
               {"when", "When", ColumnKind::date},
               {"amount", "Money", ColumnKind::money}},
              {},
              {}};
  table.is_of_sums = true;
  const auto add = [&](const char* text) {
    table.rows.push_back({{}, {Cell(text), Cell(), Cell()}});
  };
  for (const char* text : {"=1+1", "+1", "-1 place", "@SUM(A1)", "\t=1", "\r\n=1", " =1",
                           "\xe2\x88\x92"
                           "1",
                           "x;y",
                           "\xef\xbc\x9d"
                           "1",
                           "\xe2\x80\x8b=1"}) {
    add(text);
  }
  add("a, \"b\" and\nc");
  table.rows.push_back({{}, {Cell("x"), Cell(Date::of(2026, 4, 1).value()), Cell(-1234.5)}});
  table.rows.push_back({{}, {Cell("y"), Cell(), Cell(9000.0)}});
  CHECK(output::table_as_csv(table) ==
        "name,when,amount\r\n'=1+1,,\r\n'+1,,\r\n'-1 place,,\r\n'@SUM(A1),,\r\n'=1,,\r\n'=1,,\r\n"
        "'=1,,\r\n'\xe2\x88\x92"
        "1,,\r\n\"x;y\",,\r\n'\xef\xbc\x9d"
        "1,,\r\n'=1,,\r\n\"a, \"\"b\"\" and c\",,\r\n"
        "x,2026-04-01,-1234.5\r\ny,,9000\r\n");
}

TEST_CASE("CSV keeps every figure whose column has the room") {
  Table table{"t", "T", {{"value", "Value", ColumnKind::number, false, 20}}, {}, {}};
  table.is_of_sums = true;
  for (const double number : {0.1, 1.0 / 3, 1e-9, 1234567.89, 1e21, 2.5e-7, -0.0, 12.0})
    table.rows.push_back({{}, {Cell(number)}});
  CHECK(output::table_as_csv(table) ==
        "value\r\n0.1\r\n0.3333333333333333\r\n0.000000001\r\n1234567.89\r\n"
        "1000000000000000000000\r\n0.00000025\r\n0\r\n12\r\n");
}
