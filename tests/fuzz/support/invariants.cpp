// See invariants.hpp: terminals, services, tables, Markdown and graphs. Markup is in markup.cpp.
#include "support/invariants.hpp"

#include "hwbplan/base/number.hpp"
#include "hwbplan/base/utf8.hpp"

#include "output/officers_markdown.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

#include <cmark-gfm.h>
#include <fmt/format.h>

namespace hwbplan::fuzzing {

void require(bool held, std::string_view what, std::string_view text) {
  if (held) return;
  fmt::print(stderr, "does not hold: {}\n{}\n", what, text);
  std::fflush(stderr);
  std::abort();
}

void require_harmless(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded one = utf8::decode(text, at);
    const bool harmless =
        one.valid && (one.code_point == U'\n' || !utf8::is_control_or_bidi(one.code_point));
    require(harmless, "nothing drives a terminal", text.substr(at - std::min<std::size_t>(at, 40)));
    at += one.size;
  }
}

void require_no_commands(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    const std::string_view words = line.substr(std::min(line.find_first_not_of(' '), line.size()));
    require(!words.starts_with("::"), "no line begins a command to GitHub", line);
    require(line.find("##[") == std::string_view::npos, "no line holds a command", line);
    require(utf8::fold_case_ascii(line).find("##vso[") == std::string::npos,
            "no line holds a command to Azure", line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

namespace {

constexpr std::array<std::string_view, 11> kFormulaSigns = {
    "=", "+", "-", "@", "\t", "\r", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "\u2212"};

bool is_figure(std::string_view cell) {
  if (cell.starts_with('-')) cell.remove_prefix(1);
  return !cell.empty() && cell.find_first_not_of("0123456789.") == std::string_view::npos;
}

void require_cell(const std::string& cell) {
  require_harmless(cell);
  require(cell.find('\n') == std::string::npos, "a cell is one line", cell);
  if (is_figure(cell)) return;
  const std::string_view words =
      std::string_view(cell).substr(std::min(cell.find_first_not_of(' '), cell.size()));
  for (const std::string_view sign : kFormulaSigns)
    require(!words.starts_with(sign), "no cell is a formula", cell);
}

// Reads one cell from the front, and says what stood behind it: a comma, the end of the row.
std::string take_cell(std::string_view& table, bool& row_ends) {
  std::string cell;
  if (table.starts_with('"')) {
    table.remove_prefix(1);
    while (true) {
      const std::size_t quote = table.find('"');
      require(quote != std::string_view::npos, "every quoted cell is closed");
      cell += table.substr(0, quote);
      table.remove_prefix(quote + 1);
      if (!table.starts_with('"')) break;
      cell += '"';
      table.remove_prefix(1);
    }
  } else {
    const std::size_t end = std::min(table.find_first_of(",\r\n\""), table.size());
    cell = table.substr(0, end);
    table.remove_prefix(end);
  }
  row_ends = table.starts_with("\r\n");
  require(row_ends || table.starts_with(','), "behind a cell stands a comma or the row's end",
          table.substr(0, 40));
  table.remove_prefix(row_ends ? 2 : 1);
  return cell;
}

}  // namespace

std::vector<std::vector<std::string>> require_csv(std::string_view table) {
  std::vector<std::vector<std::string>> rows;
  bool row_ends = true;
  while (!table.empty()) {
    if (row_ends) rows.emplace_back();
    rows.back().push_back(take_cell(table, row_ends));
    require_cell(rows.back().back());
    if (row_ends) require(rows.back().size() == rows.front().size(), "rows are of one length");
  }
  require(row_ends && !rows.empty(), "the last row is closed");
  rows.erase(rows.begin());
  return rows;
}

std::size_t require_markdown(std::string_view page, bool code) {
  require_harmless(page);
  const std::unique_ptr<cmark_node, void (*)(cmark_node*)> root(
      cmark_parse_document(page.data(), page.size(), CMARK_OPT_DEFAULT), cmark_node_free);
  const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> walk(cmark_iter_new(root.get()),
                                                                cmark_iter_free);
  std::size_t headings = 0;
  for (auto event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(walk.get())) {
    cmark_node* node = cmark_iter_get_node(walk.get());
    if (event != CMARK_EVENT_ENTER) continue;
    const cmark_node_type type = cmark_node_get_type(node);
    const bool forbidden = type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE ||
                           type == CMARK_NODE_IMAGE || type == CMARK_NODE_BLOCK_QUOTE ||
                           type == CMARK_NODE_THEMATIC_BREAK || type == CMARK_NODE_CODE_BLOCK ||
                           (type == CMARK_NODE_CODE && !code);
    require(!forbidden, cmark_node_get_type_string(node), page);
    if (type == CMARK_NODE_HEADING) ++headings;
    if (type != CMARK_NODE_LINK) continue;
    require(output::is_safe_url(cmark_node_get_url(node)), "links are safe", page);
  }
  return headings;
}

void require_dot(std::string_view graph) {
  require_harmless(graph);
  int depth = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < graph.size(); ++at) {
    const char c = graph[at];
    if (quoted && c == '\\') {
      ++at;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted) {
      require(c != '<' && c != '>' && c != '#', "a label is no HTML and no line a directive",
              graph);
      if (c == '{') ++depth;
      if (c == '}') require(--depth >= 0, "braces pair up", graph);
    }
  }
  require(!quoted && depth == 0, "every text and brace is closed", graph);
}

}  // namespace hwbplan::fuzzing
