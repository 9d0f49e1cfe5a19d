// Lines by a binary search, columns by counting code points from the line's first byte or, in a
// long line, from the nearest mark. Most texts have no long line, and need no marks.
#include "hwbplan/text/line_index.hpp"

#include <algorithm>
#include <cstring>
#include <span>

namespace hwbplan {
namespace {

// Far enough apart to cost nothing, near enough that a lookup in a very long line is still quick.
constexpr std::uint32_t kMarkDistance = 1024;

// Every code point has exactly one byte that is no continuation byte (10xxxxxx). Those bytes are
// counted, eight at a time: the highest bit is set and the one below it is not. Eight ones in eight
// bytes are added up by a multiplication, because not every processor can count bits.
std::uint32_t count_code_points(std::string_view text) {
  constexpr std::uint64_t kLowest = 0x0101010101010101U;
  auto count = static_cast<std::uint32_t>(text.size());
  std::uint64_t eight = 0;
  for (; text.size() >= sizeof eight; text.remove_prefix(sizeof eight)) {
    std::memcpy(&eight, text.data(), sizeof eight);
    const std::uint64_t ones = (eight >> 7U) & ~(eight >> 6U) & kLowest;
    count -= static_cast<std::uint32_t>((ones * kLowest) >> 56U);
  }
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) == 0x80U) --count;
  }
  return count;
}

// Where each line begins. Nearly no file has a lone return, so where there is none at all the line
// feeds are found many bytes at a time.
std::vector<std::uint32_t> starts_of_lines(std::string_view text) {
  constexpr std::size_t kUsualLine = 32;
  std::vector<std::uint32_t> starts;
  starts.reserve(text.size() / kUsualLine + 1);
  starts.push_back(0);
  const bool returns = text.find('\r') != std::string_view::npos;
  for (std::size_t i = 0; (i = returns ? text.find_first_of("\r\n", i) : text.find('\n', i)) !=
                          std::string_view::npos;) {
    const bool both = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    i += both ? 2 : 1;
    starts.push_back(static_cast<std::uint32_t>(i));
  }
  return starts;
}

bool has_long_line(std::span<const std::uint32_t> starts, std::size_t size) {
  std::uint32_t begin = 0;
  for (const std::uint32_t next : starts) {
    if (next - begin > kMarkDistance) return true;
    begin = next;
  }
  return size - begin > kMarkDistance;
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), starts_(starts_of_lines(text)) {
  if (!has_long_line(starts_, text.size())) return;
  std::uint32_t count = 0;
  for (std::size_t begin = 0; begin <= text.size(); begin += kMarkDistance) {
    marks_.push_back(count);
    count += count_code_points(text.substr(begin, kMarkDistance));
  }
}

std::uint32_t LineIndex::code_points_between(std::uint32_t begin, std::uint32_t end) const {
  if (end - begin <= kMarkDistance) return count_code_points(text_.substr(begin, end - begin));
  return code_points_before(end) - code_points_before(begin);
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
  return {line, code_points_between(start, offset) + 1};
}

Position LineIndex::position_behind(Position known, std::uint32_t earlier,
                                    std::uint32_t offset) const {
  const auto size = static_cast<std::uint32_t>(text_.size());
  offset = std::min(offset, size);
  const bool same_line = known.line == starts_.size() || offset < starts_[known.line];
  if (!same_line) return position(offset);
  return {known.line, known.column + code_points_between(std::min(earlier, size), offset)};
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
