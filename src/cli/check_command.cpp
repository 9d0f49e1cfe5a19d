// `hwbplan check`: every finding of the plan directories that the paths lead to.
#include "hwbplan/output/findings.hpp"
#include "hwbplan/rules/check.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include "cli/command.hpp"
#include "cli/findings_formats.hpp"
#include "cli/plan_paths.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <set>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

constexpr std::array<std::string_view, 4> kFailOn = {"error", "warning", "note", "never"};

constexpr Flag kFlags[] = {
    {"format", "FORMAT", "How findings are printed: text or json.", 0, kFindingsFormats},
    {"output", "FORMAT=FILE", "Write the findings to a file as well; may be given often."},
    {"select", "RULES", "Report only these rules or groups of rules.", 0, {}, true},
    {"ignore", "RULES", "Leave these rules or groups out.", 0, {}, true},
    {"fail-on", "SEVERITY",
     "The least that gives exit status 1: error (the default), warning, note, never.", 0, kFailOn},
};

constexpr Positional kPositionals[] = {
    {"PATH",
     "A plan directory, or files and folders in one; where it is not given, the one around you.",
     true},
};

constexpr Example kExamples[] = {
    {"hwbplan check", "Check the plan directory that you stand in."},
    {"hwbplan check plans/bracknell-forest", "Check another one."},
    {"hwbplan check partners-plans/police.yaml",
     "Read the whole plan, and show what is found in this file."},
    {"hwbplan check --select accountability --fail-on never",
     "Show one group of rules, and never fail."},
    {"hwbplan check --format json", "Print findings for another program."},
};

struct CheckedWorkspace {
  Workspace workspace;
  Diagnostics findings;
};

std::size_t count_records(const Plan& plan) {
  std::size_t count = 0;
  for (std::size_t kind = 0; kind < kRecordKinds; ++kind)
    count += plan.count(static_cast<RecordKind>(kind));
  return count;
}

// Names that are neither a rule nor a group are a slip that would otherwise silently select
// nothing.
bool report_unknown_names(const std::vector<std::string>& names, const Session& session) {
  for (const std::string& name : names) {
    if (rules::find_rule(name) != nullptr || rules::is_group(name)) continue;
    const std::string_view near = rules::nearest_rule_or_group(name);
    session.could_not(
        fmt::format("no rule and no group of rules is called \"{}\"", name),
        near.empty() ? "`hwbplan explain` lists them all" : fmt::format("did you mean {}?", near));
    return true;
  }
  return false;
}

bool fails(const std::vector<CheckedWorkspace>& checked, std::string_view fail_on) {
  if (fail_on == "never") return false;
  const Severity least = fail_on == "note"      ? Severity::note
                         : fail_on == "warning" ? Severity::warning
                                                : Severity::error;
  for (const CheckedWorkspace& one : checked) {
    for (const Diagnostic& finding : one.findings) {
      if (finding.severity >= least) return true;
    }
  }
  return false;
}

// Keeps the findings in the files that were asked for. The whole plan has been read and checked all
// the same.
void keep_asked(const PlanPaths& paths, const Session& session, CheckedWorkspace& checked) {
  if (paths.only.empty()) return;
  std::set<FileId> wanted;
  for (std::size_t file = 0; file < checked.workspace.sources.size(); ++file) {
    const auto id = static_cast<FileId>(file);
    if (paths.has(session.directory, checked.workspace.sources[id].name)) wanted.insert(id);
  }
  std::erase_if(checked.findings,
                [&](const Diagnostic& finding) { return wanted.count(finding.span.file) == 0; });
}

int run(const Arguments& arguments, Session& session) {
  const rules::Selection selection{arguments.list("select"), arguments.list("ignore")};
  if (report_unknown_names(selection.select, session) ||
      report_unknown_names(selection.ignore, session)) {
    return kCouldNot;
  }
  const auto outputs = findings_outputs(arguments);
  if (!outputs) return session.could_not(outputs.error().message);
  const auto roots = find_plan_paths(session, arguments.positionals);
  if (!roots)
    return session.could_not(roots.error().message, "`hwbplan init` makes a plan directory");

  std::vector<CheckedWorkspace> checked;
  checked.reserve(roots->size());
  for (const PlanPaths& paths : *roots) {
    const LoadOptions options{session.config, session.directory, session.today, session.jobs};
    auto workspace = load_workspace(session.world.files, paths.root, options, session.timings);
    if (!workspace) return session.could_not(workspace.error().message);
    checked.push_back({*std::move(workspace), {}});
    CheckedWorkspace& one = checked.back();
    one.findings = rules::check(one.workspace, selection, session.jobs, session.timings);
    keep_asked(paths, session, one);
    session.timings.add_count("files", one.workspace.sources.size());
    session.timings.add_count("records", count_records(one.workspace.plan));
    session.timings.add_count("findings", one.findings.size());
  }

  std::vector<output::CheckedPlan> plans;
  for (const CheckedWorkspace& one : checked) {
    plans.push_back({&one.workspace.sources, one.findings, one.workspace.sources.size(),
                     count_records(one.workspace.plan)});
  }
  const Timings::Step step(session.timings, "write findings");
  if (auto written = write_findings(*outputs, plans, session); !written) {
    return session.could_not(written.error().message);
  }
  return fails(checked, arguments.value("fail-on", "error")) ? kFindings : kClean;
}

}  // namespace

extern const Command check_command = {
    .name = "check",
    .summary =
        "Say what stops the plan from being accountable, with the exact place of each finding.",
    .details =
        "Reads the whole plan directory and reports every finding of a run, also after a file that "
        "can't be "
        "read. How much a rule weighs is set in hwbplan.yaml; a comment `# hwbplan: allow RULE — "
        "reason` on a "
        "record's first line allows it there.",
    .flags = kFlags,
    .positionals = kPositionals,
    .examples = kExamples,
    .run = run,
};

}  // namespace hwbplan::cli
