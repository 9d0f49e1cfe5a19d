// See counts.hpp.
#include "output/counts.hpp"

#include "hwbplan/text/phrases.hpp"

#include <vector>

#include <fmt/format.h>

namespace hwbplan::output {

namespace {

void add(Counts& counts, Severity severity) {
  switch (severity) {
    case Severity::error:
      ++counts.errors;
      break;
    case Severity::warning:
      ++counts.warnings;
      break;
    case Severity::note:
      ++counts.notes;
      break;
    case Severity::off:
      break;
  }
}

}  // namespace

Counts count(std::span<const CheckedPlan> plans) {
  Counts counts;
  for (const CheckedPlan& plan : plans) {
    counts.files += plan.files;
    counts.records += plan.records;
    std::vector<bool> found_in(plan.sources == nullptr ? 0 : plan.sources->size());
    for (const Diagnostic& finding : plan.findings) {
      add(counts, finding.severity);
      const FileId file = finding.span.file;
      if (file >= found_in.size() || found_in[file]) continue;
      found_in[file] = true;
      ++counts.files_with_findings;
    }
  }
  return counts;
}

std::string in_words(const Counts& counts) {
  std::vector<std::string> found;
  if (counts.errors > 0) found.push_back(counted(counts.errors, "error"));
  if (counts.warnings > 0) found.push_back(counted(counts.warnings, "warning"));
  if (counts.notes > 0) found.push_back(counted(counts.notes, "note"));
  if (!found.empty()) {
    return fmt::format("{} in {}", listed(found), counted(counts.files_with_findings, "file"));
  }
  if (counts.files == 0) return "No findings, because there was no file to read";
  return fmt::format("No findings in {} with {}", counted(counts.files, "file"),
                     counted(counts.records, "record"));
}

}  // namespace hwbplan::output
