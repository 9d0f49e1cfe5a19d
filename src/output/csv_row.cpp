// See csv_row.hpp.
#include "output/csv_row.hpp"

#include "hwbplan/base/char_set.hpp"

#include "output/shown.hpp"

#include <algorithm>
#include <array>

namespace hwbplan::output {

namespace {

constexpr std::array<std::string_view, 11> kFormulaSigns = {
    "=", "+", "-", "@", "\t", "\r", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "\u2212"};

// With what one of them begins; the wide ones are of three bytes.
constexpr CharSet kMayBegin("=+-@\t\r\xEF\xE2");

// What a cell stands between quotes for.
constexpr CharSet kQuoted(",;\"\r\n");

bool begins_formula(std::string_view text) {
  // Some spreadsheets pass over blanks before the sign.
  const std::size_t first = std::min(text.find_first_not_of(' '), text.size());
  if (first == text.size() || !kMayBegin.has(text[first])) return false;
  return std::any_of(kFormulaSigns.begin(), kFormulaSigns.end(),
                     [&](std::string_view sign) { return text.substr(first).starts_with(sign); });
}

}  // namespace

CsvRow& CsvRow::text(std::string_view cell) {
  if (!first_) out_ += ',';
  first_ = false;
  std::string made;
  if (begins_formula(cell)) made += '\'';
  // Nearly every text goes as it is.
  if (!made.empty() || !is_shown_as_it_is(cell)) {
    append_shown(made, cell);
    cell = made;
  }
  if (kQuoted.find_in(cell) == cell.size()) {
    out_ += cell;
    return *this;
  }
  out_ += '"';
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t quote = std::min(cell.find('"', at), cell.size());
    out_ += cell.substr(at, quote - at);
    if (quote < cell.size()) out_ += "\"\"";
    at = quote + 1;
  }
  out_ += '"';
  return *this;
}

CsvRow& CsvRow::number(std::string_view figures) {
  if (!first_) out_ += ',';
  first_ = false;
  out_ += figures;
  return *this;
}

void CsvRow::end() {
  out_ += "\r\n";
  first_ = true;
}

}  // namespace hwbplan::output
