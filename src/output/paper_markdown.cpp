// A paper in Markdown. Lettered items stand apart by blank lines, tables have fewer than seven
// columns with dashes in proportion to their widths, captions are led by "Table:", and no line of
// it is HTML: so pandoc makes a good Word file of it, and GitHub and people can read it as it is.
#include "hwbplan/base/parallel.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/output/papers.hpp"

#include "output/markdown_text.hpp"
#include "output/officers_markdown.hpp"
#include "output/paper_table.hpp"
#include "output/section_places.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

namespace hwbplan::output {

namespace {

using namespace reports;

// The dashes of a table's second line add up to about this many.
constexpr std::size_t kDashes = 72;
constexpr std::size_t kDeepestHeading = 6;

std::string marked(std::string text, std::string_view mark) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string::npos) return text;
  const std::size_t end = text.find_last_not_of(' ') + 1;
  return fmt::format("{}{}{}{}{}", text.substr(0, begin), mark, text.substr(begin, end - begin),
                     mark, text.substr(end));
}

// Behind an exclamation mark a link would be a picture, which is fetched from where a stranger
// says.
void append_linked(std::string& out, std::string_view text, std::string_view url) {
  const std::string address = url.empty() ? std::string() : markdown_url(url);
  if (address.empty()) {
    out += text;
    return;
  }
  if (out.ends_with('!')) {
    // A backslash before it may itself be escaped: then it is a text and guards nothing.
    const std::size_t words = out.find_last_not_of('\\', out.size() - 2) + 1;
    const bool is_escaped = out.size() > 1 && (out.size() - 1 - words) % 2 == 1;
    if (!is_escaped) out.insert(out.size() - 1, 1, '\\');
  }
  out += fmt::format("[{}]({})", text, address);
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(' ') == std::string_view::npos;
}

// Only what stands first can be taken for the beginning of a list or a heading.
std::string escaped(std::string_view text, const std::string& before) {
  return markdown_text(text,
                       before.empty() ? MarkdownPlace::line_begin : MarkdownPlace::within_line);
}

std::string running_text(const RichText& text) {
  std::string out;
  for (const Phrase& phrase : text.phrases) {
    std::string words = escaped(phrase.text, out);
    if (phrase.strong) words = marked(std::move(words), "**");
    if (text.phrases.size() == 1 && phrase.url.empty()) return words;
    append_linked(out, words, phrase.url);
  }
  return out;
}

std::string running_text(const std::vector<OfficersPhrase>& phrases) {
  std::string out;
  for (const OfficersPhrase& phrase : phrases) {
    std::string words = escaped(phrase.text, out);
    if (phrase.emphasised) words = marked(std::move(words), "*");
    if (phrase.strong) words = marked(std::move(words), "**");
    append_linked(out, words, phrase.url);
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string within_line(std::string_view text) {
  return markdown_text(text, MarkdownPlace::within_line);
}

class Writer {
 public:
  std::string head(const Document& document) {
    heading(1, document.title);
    if (!document.header.empty()) facts(document.header);
    return std::move(out_);
  }

  // Without the sections below it.
  std::string section(const Section& one, std::size_t depth) {
    heading(depth, one.number.empty() ? one.title : fmt::format("{}. {}", one.number, one.title));
    for (const Block& block : one.blocks) std::visit([this](const auto& it) { add(it); }, block);
    return std::move(out_);
  }

 private:
  // Blocks stand apart by one blank line.
  void begin() {
    if (!out_.empty()) out_ += '\n';
  }

  void paragraph(std::string_view text) {
    if (text.empty()) return;
    begin();
    append_markdown_lines(out_, text, 0, 0);
    out_ += '\n';
  }

  // A list item's or label's text, behind what stands on the line already.
  void item(std::string_view lead, std::string_view text, std::size_t indent) {
    out_ += lead;
    append_markdown_lines(out_, text, utf8::length(lead), indent);
    out_ += '\n';
  }

  void heading(std::size_t depth, std::string_view title) {
    while (!title.empty() && std::string_view(".,;: ").find(title.back()) != std::string_view::npos)
      title.remove_suffix(1);
    begin();
    out_ += fmt::format("{} {}\n", std::string(std::min(depth, kDeepestHeading), '#'),
                        title.empty() ? "Untitled" : within_line(title));
  }

  void add(const Paragraph& one) {
    const std::string text = running_text(one.text);
    paragraph(one.number.empty() ? text : fmt::format("{} {}", one.number, text));
  }

  void add(const LetteredList& list) {
    const std::string lead_in = running_text(list.lead_in);
    paragraph(list.number.empty() ? lead_in : fmt::format("{} {}", list.number, lead_in));
    for (std::size_t i = 0; i < list.items.size(); ++i)
      paragraph(fmt::format("({}) {}", letter_of(i), running_text(list.items[i])));
  }

  void add(const BulletList& list) {
    if (list.items.empty()) return;
    begin();
    items("- ", list.items, 2);
  }

  // An item without words is left out: below a line of text, its lone hyphen would make a heading
  // of that line.
  void items(std::string_view lead, const std::vector<RichText>& all, std::size_t indent) {
    for (const RichText& one : all) {
      const std::string text = running_text(one);
      if (!is_blank(text)) item(lead, text, indent);
    }
  }

  void add(const FactList& list) { facts(list.facts); }

  void facts(const std::vector<Fact>& all) {
    if (all.empty()) return;
    begin();
    for (const Fact& fact : all) {
      std::string label = "- **";
      label.append(within_line(fact.label)).append(":**");
      if (fact.values.size() == 1) {
        item(label.append(" "), running_text(fact.values.front()), 2);
        continue;
      }
      out_.append(label).append("\n");
      items("  - ", fact.values, 4);
    }
  }

  void add(const OfficersText& text) {
    bool is_first = true;
    for (const OfficersBlock& block : read_officers_markdown(text.markdown)) {
      begin();
      const bool bears_number = is_first && !text.number.empty();
      officers_block(block, bears_number ? text.number + " " : std::string(), 0);
      is_first = false;
    }
  }

  // `lead` is what its first line begins with, a number or a marker. Without a blank line before
  // it, which in a list would part the items.
  void officers_block(const OfficersBlock& block, const std::string& lead, std::size_t indent) {
    if (block.kind == OfficersBlockKind::paragraph) {
      item(lead, running_text(block.phrases), indent);
      return;
    }
    const bool numbered = block.kind == OfficersBlockKind::numbered_list;
    std::size_t number = 1;
    for (const auto& each : block.items) {
      const std::string marker =
          std::string(indent, ' ') + (numbered ? fmt::format("{}. ", number++) : "- ");
      bool is_first = true;
      for (const OfficersBlock& inner : each) {
        const bool is_list = inner.kind != OfficersBlockKind::paragraph;
        std::string begins = is_list ? std::string() : std::string(marker.size(), ' ');
        if (is_first && is_list) out_ += marker.substr(0, marker.size() - 1) + '\n';
        if (is_first && !is_list) begins = marker;
        if (!is_first && !is_list) out_ += '\n';
        officers_block(inner, begins, marker.size());
        is_first = false;
      }
    }
  }

  void add(const Table& table) {
    if (table.rows.empty()) {
      paragraph(markdown_text(table.when_empty));
      return;
    }
    const auto parts = page_parts(table);
    for (std::size_t part = 0; part < parts.size(); ++part) {
      if (const std::string caption = part_caption(table, part, parts.size()); !caption.empty())
        paragraph(fmt::format("Table: {}", within_line(caption)));
      table_part(table, parts[part]);
    }
  }

  void table_part(const Table& table, const std::vector<std::size_t>& columns) {
    begin();
    for (const std::size_t i : columns)
      out_ += fmt::format("| {} ", within_line(table.columns[i].title));
    out_ += "|\n";
    const std::vector<std::size_t> widths = relative_widths(table, columns);
    const std::size_t total = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::string dashes(std::max<std::size_t>(3, widths[i] * kDashes / total), '-');
      out_ += is_numeric(table.columns[columns[i]]) ? fmt::format("| {}: ", dashes)
                                                    : fmt::format("| :{} ", dashes);
    }
    out_ += "|\n";
    for (const Row& row : table.rows) {
      for (const std::size_t i : columns) {
        const CellText text(cell_of(row, i), table.columns[i]);
        out_ += "| ";
        if (text.view().empty()) continue;
        append_markdown(out_, text.view());
        out_ += ' ';
      }
      out_ += "|\n";
    }
  }

  // A caption of its own would promise a picture. What that shows the paper says besides: in this
  // table or in one that it has anyway.
  void add(const Chart& chart) {
    if (chart.table_where_no_picture) add(chart_table(chart));
  }

  std::string out_;
};

}  // namespace

std::string document_as_markdown(const Document& document, unsigned jobs) {
  const std::vector<SectionPlace> places = section_places(document);
  std::vector<std::string> texts(places.size());
  parallel_for(places.size(), jobs, [&](std::size_t i) {
    texts[i] = Writer().section(*places[i].section, places[i].depth);
  });
  std::string all = Writer().head(document);
  std::size_t size = all.size();
  for (const std::string& text : texts) size += text.size() + 1;
  all.reserve(size);
  for (const std::string& text : texts) all.append("\n").append(text);
  return all;
}

}  // namespace hwbplan::output
