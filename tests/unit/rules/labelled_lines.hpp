// Lines of plans with a label each, as the tests of the wording rules read them.
#pragma once

#include "rules/checkable_text.hpp"

#include <cstddef>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace hwbplan::test {

struct LabelledLine {
  bool weak = false;
  std::string text;
};

// A file of lines apart by tabs with one line of headings; the last column is the text, and the one
// before it is 1 where the text is weak. Empty where there is no such file.
inline std::vector<LabelledLine> read_labelled_lines(const std::string& path) {
  std::vector<LabelledLine> lines;
  std::ifstream file(path);
  std::string row;
  std::getline(file, row);
  while (std::getline(file, row)) {
    const std::size_t text = row.rfind('\t');
    if (text == std::string::npos || text == 0) continue;
    lines.push_back({row[text - 1] == '1', row.substr(text + 1)});
  }
  return lines;
}

struct Accuracy {
  std::size_t right = 0;   // weak, and found
  std::size_t alarms = 0;  // not weak, but found
  std::size_t missed = 0;
  std::string mistakes;  // for the message of a test that fails

  double precision() const {
    return static_cast<double>(right) / static_cast<double>(right + alarms);
  }
  double recall() const { return static_cast<double>(right) / static_cast<double>(right + missed); }
};

inline Accuracy measure_accuracy(const std::vector<LabelledLine>& lines) {
  Accuracy accuracy;
  std::ostringstream mistakes;
  for (const LabelledLine& line : lines) {
    const bool found = rules::read_commitment(line.text).weak;
    if (found && line.weak) ++accuracy.right;
    if (found && !line.weak) ++accuracy.alarms;
    if (!found && line.weak) ++accuracy.missed;
    if (found != line.weak) mistakes << (found ? "false alarm: " : "missed: ") << line.text << '\n';
  }
  accuracy.mistakes = mistakes.str();
  return accuracy;
}

}  // namespace hwbplan::test
