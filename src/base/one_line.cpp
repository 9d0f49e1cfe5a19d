// See one_line.hpp.
#include "hwbplan/base/one_line.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace hwbplan {

namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

// Whether a control character, or two blanks side by side, may stand among eight bytes. It misses
// none; what it takes for one wrongly is looked at again.
bool may_break(std::uint64_t eight) {
  constexpr std::uint64_t kEach = 0x0101010101010101U;
  const std::uint64_t controls = (eight - kEach * ' ') & ~eight;
  const std::uint64_t from_blank = eight ^ (kEach * ' ');
  const std::uint64_t blanks = (from_blank - kEach) & ~from_blank & (kEach * 0x80U);
  return ((controls & (kEach * 0x80U)) | (blanks & (blanks >> 8U))) != 0;
}

// Most texts are one line already. They begin and end with no blank.
bool is_one_line(std::string_view trimmed) {
  std::size_t at = 0;
  // The last byte of each eight is the first of the next, so that no two side by side are missed.
  for (std::uint64_t eight = 0; at + sizeof eight <= trimmed.size(); at += sizeof eight - 1) {
    std::memcpy(&eight, trimmed.data() + at, sizeof eight);
    if (may_break(eight)) break;
  }
  for (; at < trimmed.size(); ++at) {
    if (!is_blank(trimmed[at])) continue;
    if (trimmed[at] != ' ' || trimmed[at + 1] == ' ') return false;
  }
  return true;
}

}  // namespace

void append_one_line(std::string& out, std::string_view text) {
  text = trimmed(text);
  if (is_one_line(text)) {
    out += text;
    return;
  }
  bool after_blank = false;
  for (const char c : text) {
    if (!is_blank(c)) {
      out.push_back(c);
    } else if (!after_blank) {
      out.push_back(' ');
    }
    after_blank = is_blank(c);
  }
}

std::string one_line(std::string_view text) {
  std::string line;
  append_one_line(line, text);
  return line;
}

}  // namespace hwbplan
