// A meeting paper as plain data: what it says and how it is built up, and nothing of how it looks.
// Reports make it, templates change it, writers print it. No report knows a format and no writer
// knows a report, so that Markdown, CSV, HTML and DOCX can't disagree.
//
// All text is as it stands in the plan, unescaped: each writer makes it safe for its own format.
#pragma once

#include "hwbplan/base/date.hpp"
#include "hwbplan/reports/chart.hpp"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hwbplan::reports {

// A piece of running text.
struct Phrase {
  std::string text;
  bool strong = false;
  Tone tone = Tone::none;
  RecordLink record;  // what it names
  std::string url;    // where it leads; writers only follow http, https and mailto
  // The id of a section that it points to ("the decisions recommended below"): where a template
  // removes that, this is not said either. Empty for most.
  std::string_view points_to = {};
};

// A line of running text.
struct RichText {
  std::vector<Phrase> phrases;

  RichText() = default;
  RichText(std::string text) {  // NOLINT(google-explicit-constructor): most lines are plain
    if (!text.empty()) phrases.push_back({std::move(text), false, Tone::none, {}, {}});
  }
  RichText(std::string_view text) : RichText(std::string(text)) {}   // NOLINT
  RichText(const char* text) : RichText(std::string(text)) {}        // NOLINT
  RichText(Phrase phrase) { phrases.push_back(std::move(phrase)); }  // NOLINT

  RichText& add(Phrase phrase) {
    phrases.push_back(std::move(phrase));
    return *this;
  }
  bool empty() const { return phrases.empty(); }
  std::string plain() const;
};

// A paragraph. Numbered ones bear the number of their section and their own: 5.1.
struct Paragraph {
  RichText text;
  bool numbered = false;
  std::string number;  // set by number_document
};

// Recommendations: "That the Board:", then (a), (b), (c) …
struct LetteredList {
  RichText lead_in;
  std::vector<RichText> items;
  std::string number;  // of the lead-in, set by number_document
};

struct BulletList {
  std::vector<RichText> items;
};

// A label and what is said under it, one value or several.
struct Fact {
  std::string label;
  std::vector<RichText> values;
};

struct FactList {
  std::vector<Fact> facts;
};

// Markdown that officers wrote in their texts: lists, emphasis and links of it are kept.
struct OfficersText {
  std::string markdown;
  bool numbered = false;    // where it begins with a paragraph, that bears a number
  std::string number = {};  // set by number_document
};

enum class ColumnKind : std::uint8_t { text, number, date, money, percent };

struct Column {
  std::string key;    // the header in CSV; never changes: "action_id"
  std::string title;  // the header in a paper; boards may change it
  ColumnKind kind = ColumnKind::text;
  bool only_in_data = false;  // in CSV only, because a page has no room for it
  int decimals = 2;           // of numbers and percentages, at most
};

// One fact. A cell of a text column holds text or nothing, one of a date column a date and so on; a
// cell of any column may hold text where there is a word in place of the figure ("not known").
struct Cell {
  enum class Kind : std::uint8_t { empty, text, number, date };

  Kind kind = Kind::empty;
  Tone tone = Tone::none;
  Date date;
  std::string text;
  double number = 0;
  RecordLink record;  // what it names

  Cell() = default;
  Cell(std::string words) : text(std::move(words)) {  // NOLINT(google-explicit-constructor)
    if (!text.empty()) kind = Kind::text;
  }
  Cell(std::string_view words) : Cell(std::string(words)) {}                   // NOLINT
  Cell(const char* words) : Cell(std::string(words)) {}                        // NOLINT
  Cell(double figure) : kind(Kind::number), number(figure) {}                  // NOLINT
  Cell(Date day) : kind(day.valid() ? Kind::date : Kind::empty), date(day) {}  // NOLINT
  template <class T>
  Cell(T what, RecordLink about, Tone how = Tone::none) : Cell(std::move(what)) {
    record = about;
    tone = how;
  }
  bool empty() const { return kind == Kind::empty; }
};

struct Row {
  RecordLink record;  // what the row is about
  std::vector<Cell> cells;

  Row() = default;
  Row(RecordLink about, std::vector<Cell> all) : record(about), cells(std::move(all)) {}
  // Cells between braces, which are taken over: a vector made from braces would copy each.
  template <std::size_t count>
  Row(RecordLink about, Cell (&&all)[count])  // NOLINT(modernize-avoid-c-arrays)
      : record(about),
        cells(std::make_move_iterator(std::begin(all)), std::make_move_iterator(std::end(all))) {}
};

// Where it has no rows, `when_empty` is said in its place.
struct Table {
  std::string id;       // unique in its document, of [a-z0-9-]; CSV and templates ask for it
  std::string caption;  // without "Table" and without a full stop
  std::vector<Column> columns;
  std::vector<Row> rows;
  std::string when_empty;
  bool is_of_sums = false;  // its rows are about no record that has an id, which CSV would name
};

using Block =
    std::variant<Paragraph, LetteredList, BulletList, FactList, OfficersText, Table, Chart>;

struct Section {
  std::string id;  // unique in its document, of [a-z0-9-]; templates ask for it
  std::string title;
  RecordLink record;   // what it is about
  std::string number;  // set by number_document
  std::vector<Block> blocks;
  std::vector<Section> sections;

  Section() = default;
  Section(std::string section_id, std::string section_title, RecordLink about = {})
      : id(std::move(section_id)), title(std::move(section_title)), record(about) {}

  void add(Block block);
  void say(RichText text);
  void say_numbered(RichText text);
};

struct Document {
  std::string name;   // of the report: "action-plan"
  std::string title;  // "The joint action plan"
  std::string area;
  std::vector<Fact> header;  // meeting, report of, data date, revision, sign-off …
  bool numbered = false;     // sections bear numbers
  std::vector<Section> sections;
  // The paper's facts with one record a row, for CSV, the first of them where no other is asked
  // for. Where it is empty, the tables of the sections take its place. Where only the page is
  // wanted, they are there without their rows, so that a template finds its labels.
  std::vector<Table> data;
};

// Sets the numbers of sections, of numbered paragraphs and of recommendations, so that every writer
// prints the same. To be called once the document is complete.
void number_document(Document& document);

// "a" for 0, "z" for 25, "aa" for 26.
std::string letter_of(std::size_t index);

// All tables that CSV can write, `data` first.
std::vector<const Table*> tables_of(const Document& document);

// A cell as people read it: "1 April 2026", "£457", "9,000"; empty for an empty one.
std::string shown(const Cell& cell, const Column& column);

// All the data of a chart. Its id is the chart's.
Table chart_table(const Chart& chart);

}  // namespace hwbplan::reports
