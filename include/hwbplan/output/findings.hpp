// Findings in the forms that people and programs read. A format knows no rule; it is given plain
// values.
#pragma once

#include "hwbplan/text/diagnostic.hpp"
#include "hwbplan/text/source.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace hwbplan::output {

// One plan directory of a run, checked. Findings are sorted (stands_before) and none of them is
// `off`; their spans are into `sources`, and one that is not is shown without a place.
struct CheckedPlan {
  const Sources* sources = nullptr;
  std::span<const Diagnostic> findings;
  std::size_t files = 0;    // that were read, and not only those with findings
  std::size_t records = 0;  // that were read
};

struct TextStyle {
  bool colour = false;
  bool ascii = false;     // only ASCII around what the plan says
  std::size_t width = 0;  // of the terminal in columns; 0 where there is none, which cuts at 160
  bool counted = true;    // ends with the line that counts; without it, no findings give no output
};

// For people: place, sentence, the line with the place underlined, related places. Ends with one
// line that counts. Nothing in it can drive a terminal, whatever the plan holds. `jobs` threads
// share the work and change nothing.
std::string findings_as_text(std::span<const CheckedPlan> plans, const TextStyle& style,
                             unsigned jobs = 1);

// For programs, by docs/schemas/findings.v1.schema.json. Always valid JSON in valid UTF-8, which
// ends with a new line.
std::string findings_as_json(std::span<const CheckedPlan> plans);

// What a format may say about the program and its rules.
struct RuleText {
  std::string_view name;
  std::string_view group;
  Severity severity = Severity::error;
  std::string_view summary;
  std::string_view rationale;
};
struct ToolText {
  std::string_view version;
  std::span<const RuleText> rules;
};

// SARIF 2.1.0 (OASIS), for code scanning. Columns count code points.
std::string findings_as_sarif(std::span<const CheckedPlan> plans, const ToolText& tool);

// Workflow commands of GitHub Actions: the ten most severe findings, then how many more there are.
// The whole list belongs in the job summary, which findings_as_markdown makes.
std::string findings_as_github(std::span<const CheckedPlan> plans);

// GitLab's Code Quality report.
std::string findings_as_gitlab(std::span<const CheckedPlan> plans);

// Logging commands of Azure Pipelines.
std::string findings_as_azure(std::span<const CheckedPlan> plans);

// JUnit's XML as Jenkins reads it: a test for each file, which fails where the file has errors.
std::string findings_as_junit(std::span<const CheckedPlan> plans);

// reviewdog's diagnostic format. Columns count bytes.
std::string findings_as_rdjson(std::span<const CheckedPlan> plans);

// What GitHub takes for the summary of a job is 1 MiB; a page of ours stays below that.
inline constexpr std::size_t kSummaryBytes = 1'000'000;

// A page for a job summary, of fewer than `most_bytes` bytes: counts, then findings, the most
// severe first, and how many are left out.
std::string findings_as_markdown(std::span<const CheckedPlan> plans,
                                 std::size_t most_bytes = kSummaryBytes);

}  // namespace hwbplan::output
