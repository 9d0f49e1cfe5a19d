// Lines and columns of byte offsets in one text. Built when a finding is printed, never before. A
// file may be one line of 16 MiB with a hundred thousand findings on it, so columns are counted
// from the nearest of evenly spaced marks.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace hwbplan {

// Both count from 1. A column counts code points: that is what editors show and what SARIF asks for
// by default.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend bool operator==(const Position&, const Position&) = default;
};

// Lines end with LF, CRLF or a lone CR. The text must outlive the index.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  std::uint32_t line_count() const { return static_cast<std::uint32_t>(starts_.size()); }
  // An offset behind the end of the text stands for the end.
  Position position(std::uint32_t offset) const;
  // The same of a later offset, where the position of an earlier one is known: the ends of a span
  // nearly always stand on one line.
  Position position_behind(Position known, std::uint32_t earlier, std::uint32_t offset) const;
  // The line's text without its line end; `line` counts from 1.
  std::string_view line(std::uint32_t line) const;
  // The offset of the line's first byte.
  std::uint32_t line_start(std::uint32_t line) const;

 private:
  // How many code points begin before the offset, in a text with marks.
  std::uint32_t code_points_before(std::uint32_t offset) const;
  std::uint32_t code_points_between(std::uint32_t begin, std::uint32_t end) const;

  std::string_view text_;
  std::vector<std::uint32_t> starts_;
  // Code points before every kMarkDistance-th byte; empty where no line is so long.
  std::vector<std::uint32_t> marks_;
};

}  // namespace hwbplan
