// See cells.hpp.
#include "output/cells.hpp"

#include "hwbplan/base/utf8.hpp"

#include "output/shown.hpp"

#include <algorithm>

namespace hwbplan::output {

namespace {

// The longest beginning of `text` that takes at most `width` cells, but at least one character.
std::size_t fitting(std::string_view text, std::size_t width) {
  std::size_t at = 0;
  std::size_t cells = 0;
  while (at < text.size()) {
    const std::size_t size = utf8::decode(text, at).size;
    cells += utf8::display_width(text.substr(at, size));
    if (cells > width && at > 0) break;
    at += size;
  }
  return at;
}

// GitHub takes a line that begins with two colons for a command, whatever blanks stand before.
// Where a cell's line stands alone in its row, they are set apart.
std::string without_command(std::string line) {
  const std::size_t first = line.find_first_not_of(' ');
  if (first != std::string::npos && line.compare(first, 2, "::") == 0) line.insert(first + 1, " ");
  return line;
}

}  // namespace

std::vector<std::string> lines_of(std::string_view text, std::size_t width, bool ascii) {
  std::string shown;
  append_sentence(shown, text, ascii);
  std::vector<std::string> lines(1);
  std::size_t cells = 0;
  const std::string_view all = shown;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = std::min(all.find(' ', at), all.size());
    std::string_view word = all.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    std::size_t wide = utf8::display_width(word);
    if (!lines.back().empty() && cells + 1 + wide > width) {
      lines.emplace_back();
      cells = 0;
    }
    if (!lines.back().empty()) {
      lines.back() += ' ';
      ++cells;
    }
    while (wide > width) {
      const std::size_t part = fitting(word, width);
      lines.back() += word.substr(0, part);
      // Taken away rather than counted anew, which would walk over the rest of the word each time.
      wide -= utf8::display_width(word.substr(0, part));
      word.remove_prefix(part);
      if (word.empty()) break;
      lines.emplace_back();
      cells = 0;
    }
    lines.back() += word;
    cells += wide;
  }
  return lines;
}

void append_columns(std::string& out, std::span<const std::vector<std::string>> cells,
                    std::size_t width, std::size_t indent, bool begun) {
  std::size_t height = 1;
  for (const auto& cell : cells) height = std::max(height, cell.size());
  for (std::size_t row = 0; row < height; ++row) {
    std::string line;
    std::size_t at = 0;
    for (std::size_t column = 0; column < cells.size(); ++column) {
      if (row >= cells[column].size() || cells[column][row].empty()) continue;
      const std::size_t start = column * (width + 2);
      line.append(start - std::min(at, start), ' ');
      line += cells[column][row];
      at = start + utf8::display_width(cells[column][row]);
    }
    const bool begins_line = !(begun && row == 0);
    if (!line.empty() && begins_line) out.append(indent, ' ');
    out += begins_line ? without_command(std::move(line)) : line;
    out += '\n';
  }
}

void append_lines(std::string& out, std::span<const std::string> lines, std::size_t indent) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) out.append(indent, ' ');
    out += i > 0 ? without_command(lines[i]) : lines[i];
    out += '\n';
  }
}

}  // namespace hwbplan::output
