// A paper about a small plan as one line of Markdown, so that a test can look for what it says.
#pragma once

#include "hwbplan/output/papers.hpp"
#include "hwbplan/reports/report.hpp"

#include "unit/rules/checking.hpp"

#include <map>
#include <string>
#include <utility>

namespace hwbplan::testing {

// Written while the plan and its findings are there, because a paper has views of them.
inline std::string one_paper_as(std::string (*write)(const reports::Document&),
                                const std::string& name,
                                const std::map<std::string, std::string>& files,
                                reports::ReportOptions options = {}) {
  Workspace workspace = load(files);
  const std::vector<std::string_view> off = rules::rules_off(workspace.settings);
  Timings timings;
  // The rules take over what reading has found, and papers say of what is left out.
  Diagnostics of_reading = workspace.findings;
  const Diagnostics findings = rules::check(workspace, {}, 1, timings);
  workspace.findings = std::move(of_reading);
  const reports::ReportInput input{workspace, options, findings, {}, reports::Wanted::all,
                                   nullptr,   off};
  return write(make_document(*reports::find_report(name), input));
}

// Where a line ends is the writer's own business, and so is what Markdown would read as its own.
inline std::string as_one_line(const reports::Document& document) {
  std::string line;
  for (const char c : output::document_as_markdown(document)) {
    if (c == '\\') continue;
    const char one = c == '\n' ? ' ' : c;
    if (one != ' ' || !line.ends_with(' ')) line += one;
  }
  return line;
}

inline std::string one_paper(const std::string& name,
                             const std::map<std::string, std::string>& files,
                             reports::ReportOptions options = {}) {
  return one_paper_as(as_one_line, name, files, std::move(options));
}

inline std::string one_page(const std::string& name,
                            const std::map<std::string, std::string>& files) {
  const auto write = [](const reports::Document& paper) { return output::document_as_html(paper); };
  return one_paper_as(write, name, files);
}

inline std::string one_paper(const std::string& name, const std::string& plan) {
  return one_paper(name, {{"a.yaml", plan}});
}

inline bool says(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

}  // namespace hwbplan::testing
