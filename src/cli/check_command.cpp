// `hwbplan check`: every finding of the plan directories that the paths lead to.
#include "hwbplan/base/paths.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/output/findings.hpp"
#include "hwbplan/rules/check.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/workspace/history.hpp"
#include "hwbplan/workspace/workspace.hpp"
#include "hwbplan/yaml/reader.hpp"

#include "cli/command.hpp"
#include "cli/findings_formats.hpp"
#include "cli/fix_findings.hpp"
#include "cli/new_findings.hpp"
#include "cli/plan_paths.hpp"
#include "cli/print_diff.hpp"
#include "cli/statistics.hpp"
#include "cli/template_findings.hpp"
#include "cli/typed_file.hpp"
#include "cli/watch.hpp"

#include <algorithm>
#include <array>
#include <istream>
#include <memory>
#include <ostream>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

constexpr std::array<std::string_view, 4> kFailOn = {"error", "warning", "note", "never"};

constexpr Flag kFlags[] = {
    {"format", "FORMAT",
     "How findings are printed: text (the default), json, sarif, github, gitlab, azure, junit, "
     "rdjson or markdown.",
     0, kFindingsFormats},
    {"output", "FORMAT=FILE", "Write the findings to a file as well; may be given often."},
    {"select", "RULES", "Report only these rules or groups of rules.", 0, {}, true},
    {"ignore", "RULES", "Leave these rules or groups out.", 0, {}, true},
    {"fail-on", "SEVERITY",
     "The least that gives exit status 1: error (the default), warning, note, never.", 0, kFailOn},
    {"new-from", "REV", "Report only what has come since that git revision."},
    {"fix", "", "Mend what needs no decision (key and id slips, dates), and report the rest."},
    {"diff", "", "Print what --fix would change, and change nothing."},
    {"statistics", "", "Print how many findings each rule and each partner has."},
    {"watch", "", "Check again whenever a file of the plan changes, until Ctrl+C."},
    {"stdin-filename", "FILE",
     "Read FILE from standard input, as an editor has it, and show what is found in it."},
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
    {"hwbplan check --watch", "Check again after every save."},
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
        fmt::format("no rule and no group of rules is called \"{}\"",
                    utf8::escape_for_terminal(name)),
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

// One run's questions, from the command line.
struct Request {
  rules::Selection selection;
  std::string new_from;
  bool fix = false;
  bool diff = false;
};

Request request_of(const Arguments& arguments) {
  Request request;
  request.selection.select = arguments.list("select");
  request.selection.ignore = arguments.list("ignore");
  request.new_from = arguments.value("new-from");
  request.fix = arguments.has("fix");
  request.diff = arguments.has("diff");
  if (request.fix || request.diff) request.selection.also = {"date-style"};
  return request;
}

// A file that was named and is not among those that were read would pass as clean.
tl::expected<void, Fault> all_named_are_read(const PlanPaths& paths, const Workspace& workspace,
                                             const Session& session) {
  std::set<std::string> read;
  for (FileId file = 0; file < workspace.sources.size(); ++file)
    read.insert(absolute_path(session.directory, workspace.sources[file].name));
  for (const std::string& path : paths.only) {
    const EntryKind kind = session.world.files.kind(path);
    if (kind == EntryKind::other) {
      return tl::unexpected(
          Fault{fmt::format("{} is a pipe or a device and not a file: it is not "
                            "read\n  name a file or a folder",
                            relative_path(session.directory, path))});
    }
    if (kind != EntryKind::file || read.count(path) != 0) continue;
    return tl::unexpected(Fault{fmt::format(
        "{} is not read as part of this plan\n  see include: and exclude: in hwbplan.yaml; hidden "
        "folders and other plan directories are left out too",
        relative_path(session.directory, path))});
  }
  return {};
}

tl::expected<CheckedWorkspace, Fault> check_one(const PlanPaths& paths, const Request& request,
                                                const Session& session) {
  const LoadOptions options{session.config, session.directory, session.today, session.jobs};
  auto workspace = load_workspace(session.world.files, paths.root, options, session.timings);
  if (!workspace) return tl::unexpected(workspace.error());
  add_template_findings(session.world.files, *workspace);
  if (auto read = all_named_are_read(paths, *workspace, session); !read)
    return tl::unexpected(read.error());
  CheckedWorkspace checked{*std::move(workspace), {}};
  checked.workspace.history = git_history(paths.root);
  checked.findings =
      rules::check(checked.workspace, request.selection, session.jobs, session.timings);
  if (!request.new_from.empty()) {
    auto kept =
        keep_new(checked.findings, paths.root, request.new_from, request.selection, session);
    if (!kept) return tl::unexpected(kept.error());
  }
  keep_asked(paths, session, checked);
  return checked;
}

// Mends the files and checks them once more; what is reported then is what is left for people to
// decide.
tl::expected<CheckedWorkspace, Fault> check_and_fix(const PlanPaths& paths, Request request,
                                                    const Session& session) {
  const auto before = check_one(paths, request, session);
  if (!before) return tl::unexpected(before.error());
  const auto changes = write_fixes(before->workspace, before->findings, session);
  if (!changes) return tl::unexpected(changes.error());
  session.remark(*changes == 1 ? std::string("mended 1 place")
                               : fmt::format("mended {} places", *changes));
  request.selection.also.clear();
  return check_one(paths, request, session);
}

void count(const CheckedWorkspace& checked, Timings& timings) {
  timings.add_count("files", checked.workspace.sources.size());
  timings.add_count("records", count_records(checked.workspace.plan));
  timings.add_count("findings", checked.findings.size());
}

int print_diffs(const std::vector<CheckedWorkspace>& checked, const Session& session) {
  bool any = false;
  for (const CheckedWorkspace& one : checked) {
    const std::string diff = diff_of_fixes(one.workspace, one.findings);
    any = any || !diff.empty();
    print_diff(diff, session);
  }
  return any ? kFindings : kClean;
}

int print(const std::vector<CheckedWorkspace>& checked, const std::vector<FindingsOutput>& outputs,
          const Arguments& arguments, const Session& session) {
  std::vector<output::CheckedPlan> plans;
  plans.reserve(checked.size());
  for (const CheckedWorkspace& one : checked) {
    plans.push_back({&one.workspace.sources, one.findings, one.workspace.sources.size(),
                     count_records(one.workspace.plan)});
  }
  const Timings::Step step(session.timings, "write findings");
  if (arguments.has("statistics")) {
    for (const CheckedWorkspace& one : checked) {
      session.world.out << statistics_as_text(one.workspace, one.findings);
    }
  } else if (auto written = write_findings(outputs, plans, session); !written) {
    return session.could_not(written.error().message);
  }
  return fails(checked, arguments.value("fail-on", "error")) ? kFindings : kClean;
}

// Checks every plan directory and prints what is found, once.
int check_all(const std::vector<PlanPaths>& roots, const Request& request,
              const std::vector<FindingsOutput>& outputs, const Arguments& arguments,
              const Session& session) {
  std::vector<CheckedWorkspace> checked;
  checked.reserve(roots.size());
  for (const PlanPaths& paths : roots) {
    auto one = request.fix && !request.diff ? check_and_fix(paths, request, session)
                                            : check_one(paths, request, session);
    if (!one) return session.could_not(one.error().message);
    checked.push_back(*std::move(one));
    count(checked.back(), session.timings);
  }
  const int status =
      request.diff ? print_diffs(checked, session) : print(checked, outputs, arguments, session);
  if (session.world.leave && !arguments.has("watch")) {
    session.world.leave(std::make_shared<const std::vector<CheckedWorkspace>>(std::move(checked)));
  }
  return status;
}

int check_paths(const std::vector<std::string>& given, const Arguments& arguments,
                const Session& session) {
  const Request request = request_of(arguments);
  const rules::Selection& selection = request.selection;
  if (report_unknown_names(selection.select, session) ||
      report_unknown_names(selection.ignore, session)) {
    return kCouldNot;
  }
  const auto outputs = findings_outputs(arguments);
  if (!outputs) return session.could_not(outputs.error().message);
  const auto roots = find_plan_paths(session, given);
  if (!roots) {
    // What says itself how to mend it needs no other advice.
    const bool is_told = roots.error().message.find('\n') != std::string::npos;
    return session.could_not(roots.error().message,
                             is_told ? "" : "`hwbplan init` makes a plan directory");
  }
  const auto once = [&] { return check_all(*roots, request, *outputs, arguments, session); };
  if (!arguments.has("watch")) return once();
  std::vector<std::string> folders;
  for (const PlanPaths& paths : *roots) folders.push_back(paths.root);
  return watch(folders, session, once);
}

// The one file as it stands in an editor, in the plan as it lies on the disk.
int check_typed(const Arguments& arguments, const Session& session) {
  if (!arguments.positionals.empty() || arguments.has("fix") || arguments.has("watch")) {
    return session.could_not("--stdin-filename reads one file from standard input",
                             "leave out the paths, --fix and --watch");
  }
  const World& world = session.world;
  if (world.in == nullptr) return session.could_not("there is no standard input");
  std::string text(yaml::Limits{}.bytes + 1, '\0');
  world.in->read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(world.in->gcount()));
  const std::string name = arguments.value("stdin-filename");
  const FilesWithTyped files(world.files, absolute_path(session.directory, name), std::move(text));
  const World typed{files,          world.out,   world.err, world.terminal,
                    world.variable, world.today, nullptr,   {}};
  const Session inner{typed,         session.directory, session.config,
                      session.today, session.colour,    session.ascii,
                      session.quiet, session.jobs,      session.timings};
  return check_paths({name}, arguments, inner);
}

int run(const Arguments& arguments, Session& session) {
  return arguments.has("stdin-filename") ? check_typed(arguments, session)
                                         : check_paths(arguments.positionals, arguments, session);
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
