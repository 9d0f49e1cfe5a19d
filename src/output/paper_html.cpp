// A paper as one HTML page: a contents list, headings, tables with captions and header cells, and
// charts drawn in the page. It works without a script, from a disk, on paper and on a phone.
#include "hwbplan/base/parallel.hpp"
#include "hwbplan/output/charts.hpp"
#include "hwbplan/output/papers.hpp"

#include "output/html_anchors.hpp"
#include "output/html_page.hpp"
#include "output/officers_markdown.hpp"
#include "output/paper_table.hpp"
#include "output/section_places.hpp"
#include "output/xml_text.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace hwbplan::output {

namespace {

using namespace reports;

constexpr std::size_t kDeepestHeading = 6;
// How deep the contents list goes.
constexpr std::size_t kContentsDepth = 2;
// Columns whose heads still stand upright in print.
constexpr std::size_t kMostUpright = 9;
// Rows of a table that is printed on one page.
constexpr std::size_t kMostOnOnePage = 5;

std::string_view class_of(Tone tone) {
  switch (tone) {
    case Tone::good:
      return "good";
    case Tone::neutral:
      return "neutral";
    case Tone::caution:
      return "caution";
    case Tone::bad:
      return "bad";
    case Tone::none:
      break;
  }
  return {};
}

// Pieces of a page one behind the other; pages have hundreds of thousands of them.
template <class... Pieces>
void append(std::string& out, const Pieces&... pieces) {
  (out.append(std::string_view(pieces)), ...);
}

template <class... Pieces>
std::string joined(const Pieces&... pieces) {
  std::string out;
  out.reserve((std::string_view(pieces).size() + ...));
  append(out, pieces...);
  return out;
}

// Escaped text in the colours of its tone.
std::string tagged(std::string text, Tone tone) {
  const std::string_view name = class_of(tone);
  if (name.empty() || text.empty()) return text;
  // What is more than a word or three may go on in a second line.
  constexpr std::size_t kLongestOnOneLine = 36;
  const std::string_view length = text.size() > kLongestOnOneLine ? " long" : "";
  return joined("<span class=\"tag ", name, length, "\">", text, "</span>");
}

// What a table is sorted by where its cell shows something else.
void append_sort_value(std::string& out, const Cell& cell) {
  if (cell.kind == Cell::Kind::date)
    append(out, " data-value=\"", cell.date.to_iso(), "\"");
  else if (cell.kind == Cell::Kind::number)
    fmt::format_to(std::back_inserter(out), R"( data-value="{}")", cell.number);
}

// How the element of a cell begins.
std::string_view opening_of(const Column& column, bool is_head) {
  if (is_numeric(column))
    return is_head ? R"(<th scope="row" class="figure")" : R"(<td class="figure")";
  if (column.kind == ColumnKind::date)
    return is_head ? R"(<th scope="row" class="date")" : R"(<td class="date")";
  return is_head ? R"(<th scope="row")" : "<td";
}

// No name leads to where it stands.
std::string_view other_than(std::string_view here, std::string_view target) {
  return target == here ? std::string_view() : target;
}

class Writer {
 public:
  explicit Writer(const HtmlAnchors& anchors) : anchors_(anchors) {}

  // The page up to its first section.
  std::string head(const Document& document) {
    const std::string title = document.area.empty()
                                  ? document.title
                                  : fmt::format("{} - {}", document.title, document.area);
    out_ += "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n";
    out_ += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    out_ += fmt::format("<title>{}</title>\n<style>{}{}</style>\n</head>\n<body>\n",
                        xml_text(title), page_style(), chart_css());
    out_ += "<a class=\"skip\" href=\"#main\">Skip to the paper</a>\n";
    out_ += fmt::format("<header>\n<h1>{}</h1>\n", xml_text(document.title));
    facts(document.header);
    out_ += "</header>\n";
    contents(document);
    out_ += "<main id=\"main\">\n";
    return std::move(out_);
  }

  // From its beginning to the sections below it. It bears no name of its own for screen readers:
  // with hundreds of landmarks none helps, and the headings lead through the page.
  std::string section(const Section& one, std::size_t depth) {
    const std::size_t level = std::min(depth, kDeepestHeading);
    append(out_, "<section id=\"", anchors_.of(one), "\"");
    append_record(out_, one.record);
    out_ += ">\n";
    out_ += fmt::format("<h{0}>{1}</h{0}>\n", level, heading_of(one));
    for (const Block& block : one.blocks) std::visit([this](const auto& it) { add(it); }, block);
    return std::move(out_);
  }

 private:
  static std::string heading_of(const Section& one) {
    return one.number.empty() ? xml_text(one.title)
                              : fmt::format("{}. {}", one.number, xml_text(one.title));
  }

  void contents(const Document& document) {
    if (document.sections.size() < 2) return;
    out_ += "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n";
    contents_list(document.sections, 1);
    out_ += "</nav>\n";
  }

  void contents_list(const std::vector<Section>& sections, std::size_t depth) {
    out_ += "<ol>\n";
    for (const Section& one : sections) {
      out_ += fmt::format("<li><a href=\"#{}\">{}</a>", anchors_.of(one), heading_of(one));
      if (depth < kContentsDepth && !one.sections.empty()) {
        out_ += '\n';
        contents_list(one.sections, depth + 1);
      }
      out_ += "</li>\n";
    }
    out_ += "</ol>\n";
  }

  // So that each fact of a page can be traced to the record it came from.
  static void append_record(std::string& out, const RecordLink& record) {
    if (!record.given()) return;
    out += " data-record=\"";
    append_xml(out, record.kind);
    out += ' ';
    append_xml(out, record.id);
    out += '"';
  }

  // What comes next leads to the record where it stands in this page, and says which it is where it
  // does not. Answers what closes it.
  std::string_view open_name(const RecordLink& record) {
    if (!record.given()) return {};
    const std::string_view target = anchors_.target(record);
    if (!target.empty()) {
      append(out_, "<a href=\"#", target, "\">");
      return "</a>";
    }
    out_ += "<span";
    append_record(out_, record);
    out_ += '>';
    return "</span>";
  }

  std::string_view open_link(const Phrase& phrase) {
    if (phrase.url.empty() || !is_safe_url(phrase.url)) return open_name(phrase.record);
    append(out_, "<a href=\"", xml_text(encoded_url(phrase.url)), "\">");
    return "</a>";
  }

  void running_text(const RichText& text) {
    for (const Phrase& phrase : text.phrases) {
      const std::string_view closing = open_link(phrase);
      if (phrase.tone != Tone::none) {
        out_ += tagged(xml_text(phrase.text), phrase.tone);
      } else {
        if (phrase.strong) out_ += "<strong>";
        append_xml(out_, phrase.text);
        if (phrase.strong) out_ += "</strong>";
      }
      out_ += closing;
    }
  }

  void add(const Paragraph& one) {
    if (one.text.empty()) return;
    out_ += "<p>";
    if (!one.number.empty()) append(out_, "<span class=\"number\">", one.number, "</span> ");
    running_text(one.text);
    out_ += "</p>\n";
  }

  void add(const LetteredList& list) {
    add(Paragraph{list.lead_in, !list.number.empty(), list.number});
    if (list.items.empty()) return;
    out_ += "<ol type=\"a\" class=\"lettered\">\n";
    items(list.items);
    out_ += "</ol>\n";
  }

  void add(const BulletList& list) {
    if (list.items.empty()) return;
    out_ += "<ul>\n";
    items(list.items);
    out_ += "</ul>\n";
  }

  void items(const std::vector<RichText>& all) {
    for (const RichText& item : all) {
      out_ += "<li>";
      running_text(item);
      out_ += "</li>\n";
    }
  }

  void add(const FactList& list) { facts(list.facts); }

  void facts(const std::vector<Fact>& all) {
    if (all.empty()) return;
    out_ += "<dl class=\"facts\">\n";
    for (const Fact& fact : all) {
      out_ += "<dt>";
      append_xml(out_, fact.label);
      out_ += "</dt>\n";
      for (const RichText& value : fact.values) {
        out_ += "<dd>";
        running_text(value);
        out_ += "</dd>\n";
      }
      if (fact.values.empty()) out_ += "<dd></dd>\n";
    }
    out_ += "</dl>\n";
  }

  void add(const OfficersText& text) {
    std::string number = text.number;
    for (const OfficersBlock& block : read_officers_markdown(text.markdown)) {
      officers_block(block, number);
      number.clear();
    }
  }

  void officers_block(const OfficersBlock& block, std::string_view number) {
    if (block.kind == OfficersBlockKind::paragraph) {
      out_ += number.empty() ? "<p>" : fmt::format("<p><span class=\"number\">{}</span> ", number);
      for (const OfficersPhrase& phrase : block.phrases) officers_phrase(phrase);
      out_ += "</p>\n";
      return;
    }
    const bool numbered = block.kind == OfficersBlockKind::numbered_list;
    out_ += numbered ? "<ol>\n" : "<ul>\n";
    for (const auto& item : block.items) {
      out_ += "<li>";
      for (const OfficersBlock& inner : item) officers_block(inner, {});
      out_ += "</li>\n";
    }
    out_ += numbered ? "</ol>\n" : "</ul>\n";
  }

  void officers_phrase(const OfficersPhrase& phrase) {
    std::string text = xml_text(phrase.text);
    if (phrase.code) text = fmt::format("<code>{}</code>", text);
    if (phrase.emphasised) text = fmt::format("<em>{}</em>", text);
    if (phrase.strong) text = fmt::format("<strong>{}</strong>", text);
    out_ += phrase.url.empty()
                ? text
                : fmt::format("<a href=\"{}\">{}</a>", xml_text(encoded_url(phrase.url)), text);
  }

  void add(const Table& table) { add(table, anchors_.of(table)); }

  void add(const Table& table, std::string_view caption) {
    if (table.rows.empty()) {
      out_ += fmt::format("<p>{}</p>\n", xml_text(table.when_empty));
      return;
    }
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (!table.columns[i].only_in_data) columns.push_back(i);
    }
    out_ += fmt::format(
        "<div class=\"scroll{3}\" role=\"group\" tabindex=\"0\" "
        "aria-labelledby=\"{0}\">\n<table{2}>\n<caption id=\"{0}\">{1}</caption>\n",
        caption, xml_text(table.caption), columns.size() > kMostUpright ? " class=\"many\"" : "",
        table.rows.size() <= kMostOnOnePage ? " short" : "");
    out_ += "<thead>\n<tr>";
    for (const std::size_t i : columns) {
      out_ += fmt::format("<th scope=\"col\"{}>{}</th>",
                          is_numeric(table.columns[i]) ? " class=\"figure\"" : "",
                          xml_text(table.columns[i].title));
    }
    out_ += "</tr>\n</thead>\n<tbody>\n";
    for (const Row& row : table.rows) table_row(table, columns, row);
    out_ += "</tbody>\n</table>\n</div>\n";
  }

  void table_row(const Table& table, const std::vector<std::size_t>& columns, const Row& row) {
    const std::string_view anchor = anchors_.of(row);
    out_ += "<tr";
    if (!anchor.empty()) append(out_, " id=\"", anchor, "\"");
    append_record(out_, row.record);
    out_ += '>';
    // Nearly every name in a row is that of its own record, and need not be looked up again.
    const std::string_view of_row = other_than(anchor, anchors_.target(row.record));
    for (const std::size_t i : columns) {
      const Cell& cell = cell_of(row, i);
      const std::string_view target =
          cell.record == row.record ? of_row : other_than(anchor, anchors_.target(cell.record));
      table_cell(cell, table.columns[i], i == columns.front(), target);
    }
    out_ += "</tr>\n";
  }

  // `target` is where the name in it leads; empty where it leads nowhere.
  void table_cell(const Cell& cell, const Column& column, bool is_first, std::string_view target) {
    const CellText text(cell, column);
    // The first cell names its row.
    const bool is_head = is_first && !(text.view().empty() && target.empty());
    out_ += opening_of(column, is_head);
    append_sort_value(out_, cell);
    out_ += '>';
    if (!target.empty()) append(out_, "<a href=\"#", target, "\">");
    if (cell.tone == Tone::none)
      append_xml(out_, text.view());
    else
      out_ += tagged(xml_text(text.view()), cell.tone);
    if (!target.empty()) out_ += "</a>";
    out_ += is_head ? std::string_view("</th>") : std::string_view("</td>");
  }

  void add(const Chart& chart) {
    out_ += fmt::format("<figure id=\"{}\">\n<figcaption>Figure: {}</figcaption>\n{}\n",
                        anchors_.of(chart), xml_text(chart.title), chart_svg(chart));
    // On paper nobody can open it: it prints open, but for figures that stand in a table besides.
    out_ += chart.table_where_no_picture ? "<details class=\"prints\">\n" : "<details>\n";
    out_ += "<summary>The data of this figure</summary>\n";
    add(chart_table(chart), anchors_.of_data(chart));
    out_ += "</details>\n</figure>\n";
  }

  const HtmlAnchors& anchors_;
  std::string out_;
};

// Closes each section behind those below it; `next` is the place of the next section's text.
void put_together(const std::vector<Section>& sections, std::vector<std::string>& texts,
                  std::size_t& next, std::string& page) {
  for (const Section& one : sections) {
    page += texts[next];
    texts[next++] = {};
    put_together(one.sections, texts, next, page);
    page += "</section>\n";
  }
}

}  // namespace

std::string document_as_html(const Document& document, unsigned jobs) {
  const HtmlAnchors anchors(document);
  const std::vector<SectionPlace> places = section_places(document);
  std::vector<std::string> texts(places.size());
  parallel_for(places.size(), jobs, [&](std::size_t i) {
    texts[i] = Writer(anchors).section(*places[i].section, places[i].depth);
  });
  std::string page = Writer(anchors).head(document);
  std::size_t size = page.size();
  for (const std::string& text : texts) size += text.size();
  page.reserve(size + size / 16);
  std::size_t next = 0;
  put_together(document.sections, texts, next, page);
  page += "</main>\n<footer>\n<p>Made from the plan files with hwbplan.</p>\n</footer>\n";
  page += fmt::format("<script>{}</script>\n</body>\n</html>\n", page_script());
  return page;
}

}  // namespace hwbplan::output
