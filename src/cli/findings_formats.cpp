// See findings_formats.hpp.
#include "cli/findings_formats.hpp"

#include "hwbplan/base/output_file.hpp"
#include "hwbplan/base/paths.hpp"
#include "hwbplan/rules/rule.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

std::vector<output::RuleText> rule_texts() {
  std::vector<output::RuleText> texts;
  for (const rules::Rule* rule : rules::all_rules()) {
    texts.push_back({rule->name, rule->group, rule->severity, rule->summary, rule->rationale});
  }
  return texts;
}

std::string formatted(std::string_view format, std::span<const output::CheckedPlan> plans,
                      const output::TextStyle& style, unsigned jobs) {
  if (format == "json") return output::findings_as_json(plans);
  if (format == "sarif") return output::findings_as_sarif(plans, {HWBPLAN_VERSION, rule_texts()});
  if (format == "github") return output::findings_as_github(plans);
  if (format == "gitlab") return output::findings_as_gitlab(plans);
  if (format == "azure") return output::findings_as_azure(plans);
  if (format == "junit") return output::findings_as_junit(plans);
  if (format == "rdjson") return output::findings_as_rdjson(plans);
  if (format == "markdown") return output::findings_as_markdown(plans);
  return output::findings_as_text(plans, style, jobs);
}

// GitHub shows only so many annotations; what it is given beyond them belongs on the summary page
// of the job, a file to which earlier commands of the step may have written. What they wrote stays,
// and the page is as long as the room that is left.
tl::expected<void, Fault> add_to_job_summary(std::span<const output::CheckedPlan> plans,
                                             const Session& session) {
  constexpr std::size_t kLeastRoom = 10'000;
  const auto path = session.world.variable("GITHUB_STEP_SUMMARY");
  if (!path || path->empty()) return {};
  const FileSystem& files = session.world.files;
  std::string page;
  if (files.kind(*path) != EntryKind::none) {
    auto before = files.read(*path, output::kSummaryBytes);
    if (!before) return tl::unexpected(before.error());
    page = *std::move(before);
  }
  if (page.size() + kLeastRoom > output::kSummaryBytes) return {};
  page += output::findings_as_markdown(plans, output::kSummaryBytes - page.size());
  return files.write(*path, page);
}

}  // namespace

tl::expected<std::vector<FindingsOutput>, Fault> findings_outputs(const Arguments& arguments) {
  return output_targets(arguments, kFindingsFormats);
}

tl::expected<void, Fault> write_findings(const std::vector<FindingsOutput>& outputs,
                                         std::span<const output::CheckedPlan> plans,
                                         const Session& session) {
  for (const FindingsOutput& output : outputs) {
    if (output.file.empty()) {
      const output::TextStyle style{session.colour, session.ascii, session.world.terminal.width,
                                    !session.quiet};
      session.world.out << formatted(output.format, plans, style, session.jobs);
      if (output.format != "github") continue;
      if (auto added = add_to_job_summary(plans, session); !added) return added;
      continue;
    }
    const std::string path = absolute_path(session.directory, output.file);
    const std::string folder = parent_path(path);
    if (session.world.files.kind(folder) == EntryKind::none) {
      session.remark(fmt::format("there was no folder {}; it is made for {}",
                                 relative_path(session.directory, folder), output.file));
    }
    if (auto written = write_output(session.world.files, path,
                                    formatted(output.format, plans, {}, session.jobs));
        !written)
      return written;
  }
  return {};
}

}  // namespace hwbplan::cli
