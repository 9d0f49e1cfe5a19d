// A paper's facts as CSV (RFC 4180).
#include "hwbplan/base/parallel.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/output/papers.hpp"

#include "output/csv_row.hpp"
#include "output/paper_table.hpp"
#include "output/shown.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <span>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::output {

namespace {

using reports::Cell;
using reports::Column;
using reports::ColumnKind;
using reports::Row;
using reports::Table;

// Without line ends and control characters: one record is one line for every reader.
std::string plain(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] >= ' ' && text[at] < 0x7F) {
      line.push_back(text[at++]);
      continue;
    }
    const utf8::Decoded one = utf8::decode(text, at);
    at += one.size;
    const bool blank =
        one.code_point == U'\n' || one.code_point == U'\r' || one.code_point == U'\t';
    if (blank) {
      if (!line.empty() && line.back() != ' ') line.push_back(' ');
    } else if (!utf8::is_control_or_bidi(one.code_point)) {
      utf8::append(line, one.code_point);
    }
  }
  const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
  line.erase(0, begin);
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

void add_text(CsvRow& row, std::string_view text) {
  if (!is_printable_ascii(text)) {
    row.text(plain(text));
    return;
  }
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  if (text.ends_with(' ')) text.remove_suffix(1);
  row.text(text);
}

// The fewest figures that read back to the same number, and never an exponent: a spreadsheet would
// show one, and a person takes it for a code. What was computed has no more decimals than the page
// gives it, for a 14th digit says nothing and makes a table look as if it did.
std::string plain_number(double value, const Column& column) {
  constexpr std::size_t kLongest = 400;  // "-0." and 324 noughts before 17 figures
  std::array<char, kLongest> figures;
  char* const begin = figures.data();
  char* const limit = begin + figures.size();
  char* end = std::to_chars(begin, limit, value, std::chars_format::fixed).ptr;
  const auto most =
      static_cast<std::ptrdiff_t>(column.kind == ColumnKind::money ? 2 : column.decimals);
  if (end - std::find(begin, end, '.') > most + 1) {
    // Halves go up, as on the page.
    const double scale = std::pow(10.0, static_cast<double>(most));
    end = std::to_chars(begin, limit, std::round(value * scale) / scale, std::chars_format::fixed,
                        static_cast<int>(most))
              .ptr;
    if (std::find(begin, end, '.') != end) {
      while (end[-1] == '0') --end;
      if (end[-1] == '.') --end;
    }
  }
  const std::string_view text(begin, static_cast<std::size_t>(end - begin));
  return std::string(text == "-0" ? "0" : text);
}

void add(CsvRow& row, const Cell& cell, const Column& column) {
  if (cell.kind == Cell::Kind::number) {
    row.number(std::isfinite(cell.number) ? plain_number(cell.number, column) : std::string());
  } else if (cell.kind == Cell::Kind::date) {
    row.number(cell.date.to_iso());
  } else {
    add_text(row, cell.text);
  }
}

// Whether the column says of which record a row is. The two actions of a pair are told by their ids
// as well.
bool holds_ids(const Column& column) {
  const std::string_view key = column.key;
  return key == "id" || key == "record" || key == "action_a" || key.ends_with("_id");
}

// Whatever rows there are today, so that the header is the same every day.
bool misses_records(const Table& table) {
  return !table.is_of_sums && std::none_of(table.columns.begin(), table.columns.end(), holds_ids);
}

// "action HB-07": what a page has in `data-record`.
std::string name_of(const reports::RecordLink& record) {
  return record.given() ? fmt::format("{} {}", record.kind, record.id) : std::string();
}

constexpr std::size_t kRowsOfPart = 500;

std::string rows_as_csv(const Table& table, std::span<const Row> rows, bool adds_record) {
  std::string out;
  CsvRow line(out);
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      add(line, cell_of(row, i), table.columns[i]);
    if (adds_record) add_text(line, name_of(row.record));
    line.end();
  }
  return out;
}

}  // namespace

std::string table_as_csv(const Table& table, unsigned jobs) {
  std::string out;
  CsvRow line(out);
  const bool adds_record = misses_records(table);
  for (const Column& column : table.columns) line.text(column.key);
  if (adds_record) line.text("record");
  line.end();
  // Some hundreds of rows each.
  std::vector<std::string> parts((table.rows.size() + kRowsOfPart - 1) / kRowsOfPart);
  parallel_for(parts.size(), jobs, [&](std::size_t i) {
    const auto rows = std::span(table.rows).subspan(i * kRowsOfPart);
    parts[i] = rows_as_csv(table, rows.first(std::min(rows.size(), kRowsOfPart)), adds_record);
  });
  std::size_t size = out.size();
  for (const std::string& part : parts) size += part.size();
  out.reserve(size);
  for (const std::string& part : parts) out += part;
  return out;
}

}  // namespace hwbplan::output
