// Columns count code points, but carets stand under cells: wide characters take two, combining
// marks none, tabs several, and a control character as many as its spelling. So all distances here
// are measured on the text as it is shown, and a line that is cut is measured from the cut.
#include "output/snippet.hpp"

#include "hwbplan/base/utf8.hpp"

#include "output/shown.hpp"

#include <algorithm>

namespace hwbplan::output {

namespace {

// Characters without width would let a walk over a hostile line go on for ever, so that each walk
// is held to so many bytes a cell. Ordinary text has at most four.
constexpr std::size_t kBytesPerCell = 8;

bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// Where the character that ends before `at` begins. Bytes that are no UTF-8 are taken singly or in
// small groups; either is shown byte by byte.
std::size_t previous(std::string_view line, std::size_t at) {
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && continues_character(line[begin])) --begin;
  return begin;
}

// The furthest place that is at most so many cells behind `from`, between two characters.
std::size_t forward(std::string_view line, std::size_t from, std::size_t cells) {
  const std::size_t limit = std::min(line.size(), from + cells * kBytesPerCell);
  std::size_t at = from;
  for (std::size_t used = 0; at < limit;) {
    const std::size_t size = utf8::decode(line, at).size;
    used += utf8::display_width(line.substr(at, size));
    if (used > cells) break;
    at += size;
  }
  return at;
}

// The same before `from`.
std::size_t backward(std::string_view line, std::size_t from, std::size_t cells) {
  const std::size_t limit = from - std::min(from, cells * kBytesPerCell);
  std::size_t at = from;
  for (std::size_t used = 0; at > limit;) {
    const std::size_t begin = previous(line, at);
    used += utf8::display_width(line.substr(begin, at - begin));
    if (used > cells) break;
    at = begin;
  }
  // A combining mark at the cut would land on the ellipsis.
  while (at > 0 && at < from) {
    const std::size_t size = utf8::decode(line, at).size;
    if (utf8::display_width(line.substr(at, size)) > 0) break;
    at += size;
  }
  return std::min(at, from);
}

struct Window {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::string_view without_end_spaces(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \t") + 1);
}

// In the cells of a line that is shown as it is written, as nearly all are, a byte takes one.
std::size_t width_of(std::string_view part, bool is_plain) {
  return is_plain ? part.size() : utf8::display_width(part);
}

// Whether the line can be shown whole. Spaces at its end need no room, unless the mark is there.
bool fits(std::string_view line, bool is_plain, std::size_t begin, std::size_t cells) {
  if (line.size() > cells * kBytesPerCell) return false;
  const std::size_t size = std::max(without_end_spaces(line).size(), begin);
  return width_of(line.substr(0, size), is_plain) <= cells;
}

// The part of a line that is shown: all of the mark where there is room for it, with about as much
// before it as behind it. `ellipsis` is in cells.
Window window_around(std::string_view line, std::size_t begin, std::size_t end, std::size_t cells,
                     std::size_t ellipsis) {
  const std::size_t room = cells - std::min(cells, 2 * ellipsis);
  const std::size_t mark_end = std::min(end, forward(line, begin, room));
  if (mark_end < end) {
    const std::size_t from = backward(line, begin, room / 4);
    return {from, forward(line, from, room)};
  }
  const std::size_t mark = utf8::display_width(line.substr(begin, mark_end - begin));
  const std::size_t around = room - std::min(room, mark);
  if (backward(line, begin, around / 2) == 0) {
    return {0, forward(line, 0, room + ellipsis)};
  }
  const std::size_t from = backward(line, begin, around / 2);
  const std::size_t to = forward(line, from, room);
  if (to < line.size()) return {from, to};
  return {std::min(begin, backward(line, line.size(), room + ellipsis)), line.size()};
}

}  // namespace

Snippet snippet_of(std::string_view line, std::size_t begin, std::size_t end, std::size_t cells,
                   std::string_view ellipsis) {
  begin = std::min(begin, line.size());
  end = std::clamp(end, begin, line.size());
  const bool is_plain = line.size() <= cells * kBytesPerCell && is_printable_ascii(line);
  const Window window = fits(line, is_plain, begin, cells)
                            ? Window{0, line.size()}
                            : window_around(line, begin, end, cells, utf8::display_width(ellipsis));
  const std::string_view seen = line.substr(window.begin, window.end - window.begin);

  Snippet snippet;
  if (window.begin > 0) snippet.text += ellipsis;
  const std::size_t before = width_of(seen.substr(0, begin - window.begin), is_plain);
  snippet.mark_begin = utf8::display_width(snippet.text) + before;
  append_shown(snippet.text, seen);
  if (window.end < line.size()) {
    snippet.text += ellipsis;
  } else {
    snippet.text.erase(snippet.text.find_last_not_of(' ') + 1);
  }
  const std::string_view marked = without_end_spaces(seen.substr(0, end - window.begin));
  snippet.mark_width = std::max(before + 1, width_of(marked, is_plain)) - before;
  return snippet;
}

}  // namespace hwbplan::output
