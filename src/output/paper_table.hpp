// A table as a page can show it: without the columns that are for data files only, and in parts
// where it is too wide to print.
#pragma once

#include "hwbplan/reports/document.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::output {

// More columns than these can't be read on a page of A4.
inline constexpr std::size_t kMostColumns = 6;

// Indices of the columns of each part. A table of up to six columns has one part; a wider one is
// cut, and each part begins with the first column.
std::vector<std::vector<std::size_t>> page_parts(const reports::Table& table);

// The caption of a part: "Load of each partner (part 2 of 3)".
std::string part_caption(const reports::Table& table, std::size_t part, std::size_t parts);

// What a cell says, as people read it: a text as it lies in the cell, a figure or a day in words of
// its own. The cell must outlive it.
class CellText {
 public:
  CellText(const reports::Cell& cell, const reports::Column& column) {
    if (cell.kind == reports::Cell::Kind::text) {
      text_ = cell.text;
    } else {
      made_ = reports::shown(cell, column);
    }
  }
  std::string_view view() const { return text_.empty() ? made_ : text_; }

 private:
  std::string_view text_;
  std::string made_;
};

// How wide each of these columns should be beside the others: the longest word must fit and long
// texts get more room, up to a limit.
std::vector<std::size_t> relative_widths(const reports::Table& table,
                                         const std::vector<std::size_t>& columns);

const reports::Cell& cell_of(const reports::Row& row, std::size_t column);

// Whether figures stand in it, which are set flush right.
bool is_numeric(const reports::Column& column);

}  // namespace hwbplan::output
