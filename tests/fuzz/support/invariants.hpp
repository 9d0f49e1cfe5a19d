// What has to hold of everything that is printed, whatever the plan says. Each of these ends the
// program where it does not hold, with a word about what was wrong and the text around it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::fuzzing {

// Ends the program where `held` is false.
void require(bool held, std::string_view what, std::string_view text = {});

// Valid UTF-8, and nothing that moves a cursor, hides or turns a line round; line ends may stand.
void require_harmless(std::string_view text);

// No line, blanks aside, begins what a build service takes for a command.
void require_no_commands(std::string_view text);

// Every element is one that we write, is closed where it was opened, and has only attributes of
// ours; no id stands twice; links lead to http, https, mailto or into the page; the only script and
// style are those of the page. Gives how many headings there are.
std::size_t require_page(std::string_view page);
// The same for an <svg> that stands alone.
void require_svg(std::string_view picture);
// An XML file of ours: JUnit's elements only.
void require_junit(std::string_view file);

// RFC 4180: every row ends with CR LF and has as many cells as the first; no cell is a formula.
// Gives the rows without the header.
std::vector<std::vector<std::string>> require_csv(std::string_view table);

// Markdown as CommonMark's own parser reads it: no HTML, no picture, no code where `code` is false,
// no quotation, no rule, and no link but to http, https or mailto. Gives the number of headings.
std::size_t require_markdown(std::string_view page, bool code);

// A graph in the DOT language: braces pair up, and texts stand in quotes.
void require_dot(std::string_view graph);

}  // namespace hwbplan::fuzzing
