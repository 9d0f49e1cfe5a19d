// Meeting papers in the forms that people open. A writer knows no report: it is given a document
// model as plain data and prints all of it.
//
// Whatever a plan says, no output can hold markup, a link with a script, a formula or a control
// character that did not come from here.
#pragma once

#include "hwbplan/reports/document.hpp"

#include <string>

namespace hwbplan::output {

// Markdown that pandoc (-f markdown and -f gfm), GitHub and people read the same way. Of a
// chart its data are printed, where they stand in no other table of the paper. `jobs` threads share
// the sections and change nothing.
std::string document_as_markdown(const reports::Document& document, unsigned jobs = 1);

// RFC 4180 in UTF-8: a header of column keys, then one record a row. Dates as 2026-03-31, numbers
// and money without signs or commas. Text that a spreadsheet would take for a formula is led by an
// apostrophe. Of each row it says the record that it is about: in a column of ids, or in a last
// one, `record`, as "action HB-07". `jobs` as above.
std::string table_as_csv(const reports::Table& table, unsigned jobs = 1);

// A page in one file: no script is needed to read or print it. `jobs` as above.
std::string document_as_html(const reports::Document& document, unsigned jobs = 1);

}  // namespace hwbplan::output
