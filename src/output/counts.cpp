// See counts.hpp.
#include "output/counts.hpp"

#include "hwbplan/base/number.hpp"

#include <string_view>
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

std::string some(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", format_number(static_cast<double>(count)), what,
                     count == 1 ? "" : "s");
}

// "a", "a and b", "a, b and c".
std::string listed(std::span<const std::string> parts) {
  if (parts.size() < 2) return parts.empty() ? std::string() : parts.front();
  return fmt::format("{} and {}", fmt::join(parts.begin(), parts.end() - 1, ", "), parts.back());
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
  if (counts.errors > 0) found.push_back(some(counts.errors, "error"));
  if (counts.warnings > 0) found.push_back(some(counts.warnings, "warning"));
  if (counts.notes > 0) found.push_back(some(counts.notes, "note"));
  if (!found.empty()) {
    return fmt::format("{} in {}", listed(found), some(counts.files_with_findings, "file"));
  }
  if (counts.files == 0) return "No findings, because there was no file to read";
  return fmt::format("No findings in {} with {}", some(counts.files, "file"),
                     some(counts.records, "record"));
}

}  // namespace hwbplan::output
