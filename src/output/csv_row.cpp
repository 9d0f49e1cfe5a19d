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

// What a cell stands between quotes for.
constexpr CharSet kQuoted(",;\"\r\n");

bool begins_formula(std::string_view text) {
  // Some spreadsheets pass over blanks before the sign.
  const std::size_t first = std::min(text.find_first_not_of(' '), text.size());
  return std::any_of(kFormulaSigns.begin(), kFormulaSigns.end(),
                     [&](std::string_view sign) { return text.substr(first).starts_with(sign); });
}

}  // namespace

CsvRow& CsvRow::text(std::string_view cell) {
  std::string shown;
  if (begins_formula(cell)) shown += '\'';
  append_shown(shown, cell);
  if (!first_) out_ += ',';
  first_ = false;
  if (kQuoted.find_in(shown) == shown.size()) {
    out_ += shown;
    return *this;
  }
  out_ += '"';
  for (const char c : shown) {
    if (c == '"') out_ += '"';
    out_ += c;
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
