// Lines by a binary search, columns by counting code points from the nearest mark.
#include "hwbplan/text/line_index.hpp"

#include <algorithm>

namespace hwbplan {
namespace {

// Far enough apart to cost nothing, near enough that a lookup in a very long line is still quick.
constexpr std::uint32_t kMarkDistance = 1024;

// Every code point has exactly one byte that is no continuation byte (10xxxxxx).
std::uint32_t count_code_points(std::string_view text) {
  std::uint32_t count = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++count;
  }
  return count;
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text) {
  starts_.push_back(0);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool lone_return = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
    if (text[i] == '\n' || lone_return) starts_.push_back(static_cast<std::uint32_t>(i + 1));
  }
  std::uint32_t count = 0;
  for (std::size_t begin = 0; begin <= text.size(); begin += kMarkDistance) {
    marks_.push_back(count);
    count += count_code_points(text.substr(begin, kMarkDistance));
  }
}

std::uint32_t LineIndex::code_points_before(std::uint32_t offset) const {
  const std::uint32_t mark = offset / kMarkDistance;
  const std::uint32_t begin = mark * kMarkDistance;
  return marks_[mark] + count_code_points(text_.substr(begin, offset - begin));
}

Position LineIndex::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const auto line = static_cast<std::uint32_t>(next - starts_.begin());
  const std::uint32_t start = starts_[line - 1];
  return {line, code_points_before(offset) - code_points_before(start) + 1};
}

std::uint32_t LineIndex::line_start(std::uint32_t line) const {
  if (line == 0) return 0;
  return line <= starts_.size() ? starts_[line - 1] : static_cast<std::uint32_t>(text_.size());
}

std::string_view LineIndex::line(std::uint32_t line) const {
  if (line == 0 || line > starts_.size()) return {};
  std::string_view found = text_.substr(line_start(line), line_start(line + 1) - line_start(line));
  if (!found.empty() && found.back() == '\n') found.remove_suffix(1);
  if (!found.empty() && found.back() == '\r') found.remove_suffix(1);
  return found;
}

}  // namespace hwbplan
