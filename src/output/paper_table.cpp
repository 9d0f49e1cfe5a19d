// See paper_table.hpp.
#include "output/paper_table.hpp"

#include "hwbplan/base/utf8.hpp"

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

// Every letter has one byte that is no continuation.
bool begins_letter(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

// Whether a line may end behind the byte at `at`, or at the blank that it is. It may behind the
// hyphen of "strength-and-balance" but not of "CSP-A3", which is read as one.
bool breaks_at(std::string_view text, std::size_t at) {
  if (text[at] == ' ') return true;
  if (text[at] != '-' || at == 0 || at + 1 == text.size()) return false;
  return is_small(text[at - 1]) && is_small(text[at + 1]);
}

// In letters: what the longest word needs, and what would suit the texts.
struct Width {
  std::size_t word = 0;
  std::size_t text = 0;
};

void add_letters(Width& width, std::string_view text) {
  std::size_t word = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t letters = begins_letter(text[i]) ? 1 : 0;
    width.text += letters;
    word = text[i] == ' ' ? 0 : word + letters;
    width.word = std::max(width.word, word);
    if (breaks_at(text, i)) word = 0;
  }
}

// Adds a text, with as few looks as can be, because papers are long: a word longer than the longest
// so far has no break among as many letters behind its first, so the last of these that is one says
// where the next such word can begin.
void add(Width& width, std::string_view text) {
  if (utf8::end_of_plain_ascii(text, 0) < text.size()) {
    add_letters(width, text);
    return;
  }
  width.text += text.size();
  for (std::size_t begin = 0; begin + width.word < text.size();) {
    std::size_t at = begin + width.word;
    while (at > begin && !breaks_at(text, at - 1)) --at;
    if (at > begin) {
      begin = at;
      continue;
    }
    // A word of more letters than any before it.
    std::size_t end = begin + width.word;
    while (end < text.size() && !breaks_at(text, end)) ++end;
    const bool with_hyphen = end < text.size() && text[end] == '-';
    width.word = std::max(width.word, end - begin + (with_hyphen ? 1 : 0));
    begin = end + 1;
  }
}

// Of a column.
Width width_of(const Table& table, std::size_t column) {
  const Column& head = table.columns[column];
  Width width;
  add(width, head.title);
  std::size_t count = 1;
  for (const Row& row : table.rows) {
    if (count > kRowsLookedAt) break;
    const CellText text(cell_of(row, column), head);
    if (text.view().empty()) continue;
    add(width, text.view());
    ++count;
  }
  const std::size_t least = head.kind == ColumnKind::date ? kDateWidth : std::size_t{3};
  const std::size_t word = std::clamp(width.word, least, kMostWidth);
  return {word, std::clamp(width.text / count, word, kMostWidth)};
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

std::vector<std::size_t> relative_widths(const Table& table,
                                         const std::vector<std::size_t>& columns) {
  std::vector<std::size_t> widths;
  std::vector<std::size_t> more;  // what long texts would like beside it
  for (const std::size_t column : columns) {
    const Width width = width_of(table, column);
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
