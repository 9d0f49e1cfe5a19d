// See paper_table.hpp.
#include "output/paper_table.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

namespace hwbplan::output {

namespace {

using reports::Cell;
using reports::Column;
using reports::ColumnKind;
using reports::Row;
using reports::Table;

// Letters that stand side by side on a page, and the room between two columns.
constexpr std::size_t kPageWidth = 72;
constexpr std::size_t kBetweenColumns = 3;
// "30 September 2014" should stay on one line.
constexpr std::size_t kDateWidth = 12;
constexpr std::size_t kMostWidth = 48;
// Rows beyond these say nothing new about how wide a column should be.
constexpr std::size_t kRowsLookedAt = 500;

bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}

// In letters: what the longest word needs, and what would suit the texts.
struct Width {
  std::size_t word = 0;
  std::size_t text = 0;
};

// Of one text, in one walk, because papers are long. A line may end at a blank, and behind the
// hyphen of "strength-and-balance" but not of "CSP-A3", which is read as one.
Width width_of(std::string_view text) {
  Width width;
  std::size_t word = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    // Every letter has one byte that is no continuation.
    const std::size_t letters = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U ? 1 : 0;
    width.text += letters;
    word = text[i] == ' ' ? 0 : word + letters;
    width.word = std::max(width.word, word);
    if (text[i] != '-') continue;
    const bool within = i > 0 && i + 1 < text.size();
    if (within && is_small(text[i - 1]) && is_small(text[i + 1])) word = 0;
  }
  return width;
}

// Of a column, which is one of those of `rows`.
Width width_of(const Column& head, const std::vector<ShownRow>& rows, std::size_t column) {
  auto [word, total] = width_of(head.title);
  std::size_t count = 1;
  for (const ShownRow& row : rows) {
    if (count > kRowsLookedAt) break;
    if (row[column].empty()) continue;
    const Width width = width_of(row[column]);
    word = std::max(word, width.word);
    total += width.text;
    ++count;
  }
  const std::size_t least = head.kind == ColumnKind::date ? kDateWidth : std::size_t{3};
  word = std::clamp(word, least, kMostWidth);
  return {word, std::clamp(total / count, word, kMostWidth)};
}

}  // namespace

const Cell& cell_of(const Row& row, std::size_t column) {
  static const Cell kEmpty;
  return column < row.cells.size() ? row.cells[column] : kEmpty;
}

bool is_numeric(const Column& column) {
  return column.kind == ColumnKind::number || column.kind == ColumnKind::money ||
         column.kind == ColumnKind::percent;
}

std::vector<std::vector<std::size_t>> page_parts(const Table& table) {
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (!table.columns[i].only_in_data) shown.push_back(i);
  }
  if (shown.size() <= kMostColumns) return {shown};
  std::vector<std::vector<std::size_t>> parts;
  for (std::size_t i = 1; i < shown.size(); ++i) {
    if (parts.empty() || parts.back().size() == kMostColumns) parts.push_back({shown.front()});
    parts.back().push_back(shown[i]);
  }
  return parts;
}

std::string part_caption(const Table& table, std::size_t part, std::size_t parts) {
  if (parts == 1) return table.caption;
  return fmt::format("{} (part {} of {})", table.caption, part + 1, parts);
}

std::vector<ShownRow> shown_rows(const Table& table, const std::vector<std::size_t>& columns) {
  std::vector<ShownRow> rows(table.rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].reserve(columns.size());
    for (const std::size_t column : columns) {
      rows[i].push_back(reports::shown(cell_of(table.rows[i], column), table.columns[column]));
    }
  }
  return rows;
}

std::vector<std::size_t> relative_widths(const Table& table,
                                         const std::vector<std::size_t>& columns,
                                         const std::vector<ShownRow>& rows) {
  std::vector<std::size_t> widths;
  std::vector<std::size_t> more;  // what long texts would like beside it
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const Width width = width_of(table.columns[columns[i]], rows, i);
    widths.push_back(width.word + kBetweenColumns);
    more.push_back(width.text - width.word);
  }
  // What the words leave of the page goes to the long texts.
  const std::size_t words = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
  const std::size_t texts = std::accumulate(more.begin(), more.end(), std::size_t{0});
  const std::size_t room = words < kPageWidth ? std::min(texts, kPageWidth - words) : 0;
  for (std::size_t i = 0; i < widths.size() && texts > 0; ++i) widths[i] += room * more[i] / texts;
  return widths;
}

}  // namespace hwbplan::output
