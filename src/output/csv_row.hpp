// Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet.
#pragma once

#include <string>
#include <string_view>

namespace hwbplan::output {

// Appends a cell, with the comma before it where it is not the row's first. A text that a
// spreadsheet would take for a formula (OWASP's list: = + - @, tab, return, also in their wide
// forms, and the minus sign of print) gets an apostrophe before it. Control characters are spelled
// out. A semicolon is quoted like a comma: it parts the cells where a spreadsheet is not English.
class CsvRow {
 public:
  explicit CsvRow(std::string& out) : out_(out) {}
  CsvRow& text(std::string_view cell);
  // A number of our own, such as 0.97 or -3: no text from a plan.
  CsvRow& number(std::string_view figures);
  void end();

 private:
  std::string& out_;
  bool first_ = true;
};

}  // namespace hwbplan::output
