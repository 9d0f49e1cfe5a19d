// Text from a plan as it may stand in Markdown. GitHub reads the tables of findings, and pandoc,
// with more rules, the papers: what is safe for both is written for each, so that one set of rules
// has to be right.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hwbplan::output {

enum class MarkdownPlace : unsigned char {
  within_line,
  // Where a letter or number before a full stop or a bracket would make a list of the text, and a
  // hyphen, a hash or a colon something else again.
  line_begin,
};

// On one line, with everything escaped that Markdown, its tables or HTML would read as more than
// text: no character of it may begin a list, a link, a citation, a formula or a table.
std::string markdown_text(std::string_view text, MarkdownPlace place = MarkdownPlace::line_begin);

// The same within a line, behind what is written already: tables have hundreds of thousands of
// texts.
void append_markdown(std::string& out, std::string_view text);

// Escaped text in lines of at most some 100 characters, broken between words and never before one
// that would begin something else there. The first line stands at `column` already; the others are
// led by `indent` blanks.
std::string markdown_lines(std::string_view escaped, std::size_t column, std::size_t indent);
void append_markdown_lines(std::string& out, std::string_view escaped, std::size_t column,
                           std::size_t indent);

// As the address of a link, or empty where it must not be one.
std::string markdown_url(std::string_view url);

}  // namespace hwbplan::output
