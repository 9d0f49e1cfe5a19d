// A paper's facts as CSV (RFC 4180).
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/output/papers.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::output {

namespace {

using reports::Cell;
using reports::Column;
using reports::Row;
using reports::Table;

// What a spreadsheet takes for the beginning of a formula, and the wide forms that some of them
// read as the same signs.
bool begins_formula(std::string_view text) {
  constexpr std::string_view kSigns[] = {"=", "+", "-", "@", "＝", "＋", "－", "＠", "−"};
  return std::any_of(std::begin(kSigns), std::end(kSigns),
                     [&](std::string_view sign) { return text.starts_with(sign); });
}

// Without line ends and control characters: one record is one line for every reader.
std::string plain(std::string_view text) {
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
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

std::string quoted_field(const std::string& text) {
  if (text.find_first_of(",\"\r\n;") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out.push_back('"');
    out.push_back(c);
  }
  return out + "\"";
}

// Enough digits to read the same number back, and never an exponent.
std::string plain_number(double value) {
  std::string text = fmt::format("{:.6f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text == "-0" ? "0" : text;
}

std::string field(const Cell& cell) {
  if (cell.kind == Cell::Kind::number) return plain_number(cell.number);
  if (cell.kind == Cell::Kind::date) return cell.date.to_iso();
  std::string line = plain(cell.text);
  if (begins_formula(line)) line.insert(0, "'");
  return quoted_field(line);
}

}  // namespace

std::string table_as_csv(const Table& table) {
  std::string out;
  for (const Column& column : table.columns) {
    if (!out.empty()) out.push_back(',');
    out += quoted_field(column.key);
  }
  out += "\r\n";
  for (const Row& row : table.rows) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (i > 0) out.push_back(',');
      if (i < row.cells.size()) out += field(row.cells[i]);
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace hwbplan::output
