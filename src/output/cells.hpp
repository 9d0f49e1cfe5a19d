// Texts side by side on a terminal: broken into lines of a given width, and set in columns.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::output {

// The text in lines of at most `width` cells, broken between words, and inside a word only where it
// is too long for a line. Harmless to a terminal, whatever the text is. One empty line for an empty
// text.
std::vector<std::string> lines_of(std::string_view text, std::size_t width, bool ascii);

// The lines of several cells beside each other, each column `width` cells wide with two between.
// `indent` spaces come before every line but, where `begun`, the first. Ends with a new line.
void append_columns(std::string& out, std::span<const std::vector<std::string>> cells,
                    std::size_t width, std::size_t indent, bool begun);

// The lines of one cell; the first line is begun already, the others begin with `indent` spaces.
void append_lines(std::string& out, std::span<const std::string> lines, std::size_t indent);

}  // namespace hwbplan::output
