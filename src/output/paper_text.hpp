// Text from a plan as it may stand in the Markdown of a paper, which pandoc reads with more rules
// than GitHub does: no character of it may begin a list, a citation, a formula or a table.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hwbplan::output {

// For any place inside a line.
std::string paper_text(std::string_view text);

// For the beginning of a line, where a letter or number before a full stop or a bracket would make
// a list of the text.
std::string paper_line(std::string_view text);

// Escaped text in lines of at most some 100 characters, broken between words and never before one
// that would begin something else there. The first line stands at `column` already; the others are
// led by `indent` blanks.
std::string paper_lines(std::string_view escaped, std::size_t column, std::size_t indent);

// As the address of a link, or empty where it must not be one.
std::string paper_url(std::string_view url);

}  // namespace hwbplan::output
