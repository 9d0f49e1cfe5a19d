// A paper about a small plan as one line of text, so that a test can look for what it says. Today
// is 1 October 2026.
#pragma once

#include "hwbplan/output/papers.hpp"
#include "hwbplan/reports/report.hpp"

#include "unit/workspace/loading.hpp"

#include <string>
#include <string_view>

namespace hwbplan::testing {

// In Markdown, because that is what is read.
inline std::string paper_text(std::string_view name, const std::string& plan) {
  const Workspace workspace = load({{"plan.yaml", plan}});
  const reports::ReportOptions options;
  std::string text = output::document_as_markdown(
      reports::make_document(*reports::find_report(name), {workspace, options, {}, {}}));
  // Where a line ends is the writer's own business.
  std::string line;
  for (const char c : text) {
    const char one = c == '\n' ? ' ' : c;
    if (one == '\\') continue;  // what Markdown would read as its own is escaped
    if (one != ' ' || line.empty() || line.back() != ' ') line += one;
  }
  return line;
}

inline bool says(const std::string& text, std::string_view what) {
  return text.find(what) != std::string::npos;
}

}  // namespace hwbplan::testing
