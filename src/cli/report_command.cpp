// `hwbplan report`: one meeting paper, in the format that was asked for.
#include "hwbplan/base/edit_distance.hpp"
#include "hwbplan/base/output_file.hpp"
#include "hwbplan/base/paths.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/output/papers.hpp"
#include "hwbplan/reports/report.hpp"
#include "hwbplan/rules/check.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/workspace/git_revision.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include "cli/command.hpp"
#include "cli/plan_paths.hpp"
#include "cli/report_options.hpp"
#include "cli/report_template.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <ostream>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

constexpr std::array<std::string_view, 3> kFormats = {"markdown", "csv", "html"};

constexpr Flag kFlags[] = {
    {"format", "FORMAT", "markdown (the default), csv or html.", 0, kFormats},
    {"output", "FILE", "Write the paper to FILE; its ending says the format where none is given.",
     'o'},
    {"table", "NAME", "Of a paper with several tables, the one that CSV writes."},
    {"meeting", "ID", "The meeting that the paper is for; `next` is the next one."},
    {"theme", "ID", "Only what stands under this theme."},
    {"priority", "ID", "Only what serves this priority."},
    {"partner", "ID", "Only what this partner leads, takes part in, pays for or has to unblock."},
    {"plan", "ID", "Only the actions and metrics of this plan."},
    {"place", "ID", "Only what happens in this place, or in the whole area."},
    {"since", "WHEN", "What has moved since a date or a meeting."},
    {"public", "", "Leave out what is marked private."},
    {"list", "", "List the papers."},
};

constexpr Positional kPositionals[] = {
    {"NAME", "The paper: see `hwbplan report --list`."},
    {"DIR", "The plan directory; where it is not given, the one around you."},
};

constexpr Example kExamples[] = {
    {"hwbplan report --list", "List the papers, with what each holds and for whom."},
    {"hwbplan report action-plan -o action-plan.html", "Write the whole plan as one page."},
    {"hwbplan report progress --since board-2014-06", "Print what moved since that meeting."},
    {"hwbplan report exceptions --partner police --format csv",
     "Print what is off track for one partner, for a spreadsheet."},
    {"hwbplan report paper --meeting next -o paper.md", "Write the covering paper for the board."},
};

// For the documentation.
int list_as_markdown(const Session& session) {
  session.world.out << "| Paper | For | Holds |\n|:--|:--|:----|\n";
  for (const reports::Report* one : reports::all_reports())
    session.world.out << fmt::format("| `{}` | {} | {} |\n", one->name, one->reader, one->summary);
  return kClean;
}

int list_reports(const Session& session) {
  std::size_t width = 0;
  for (const reports::Report* one : reports::all_reports())
    width = std::max(width, one->name.size());
  for (const reports::Report* one : reports::all_reports()) {
    session.world.out << fmt::format("{:<{}}  {} (for {})\n", one->name, width, one->summary,
                                     one->reader);
  }
  return kClean;
}

const reports::Report* wanted_report(const Arguments& arguments, const Session& session) {
  constexpr std::string_view kList = "`hwbplan report --list` lists them";
  if (arguments.positionals.empty()) {
    session.could_not("which paper? Say its name behind `report`", kList);
    return nullptr;
  }
  const std::string& name = arguments.positionals.front();
  if (const reports::Report* report = reports::find_report(name)) return report;
  std::vector<std::string_view> names;
  for (const reports::Report* one : reports::all_reports()) names.push_back(one->name);
  const auto near = closest(name, names);
  session.could_not(
      fmt::format("no paper is called \"{}\"", name),
      near.empty() ? std::string(kList) : fmt::format("did you mean {}?", near.front()));
  return nullptr;
}

// The ending of a file's name in small letters, with its point; empty where it has none.
std::string ending_of(std::string_view file) {
  file.remove_prefix(std::min(file.find_last_of("/\\") + 1, file.size()));
  const std::size_t point = file.rfind('.');
  if (point == std::string_view::npos || point == 0) return {};
  std::string ending(file.substr(point));
  for (char& c : ending) c = utf8::lower_ascii(c);
  return ending;
}

// The format that was asked for or, where none was, the one that the file's name ends in.
std::string wanted_format(const Arguments& arguments) {
  if (arguments.has("format")) return arguments.value("format");
  const std::string ending = ending_of(arguments.value("output"));
  if (ending == ".csv") return "csv";
  return ending == ".html" || ending == ".htm" ? "html" : "markdown";
}

// Why a file of that ending can't be written: an office program given Markdown that is called
// paper.docx speaks of a damaged file. A format that is asked for outright is the caller's own
// choice.
std::optional<Refusal> refused_ending(const Arguments& arguments) {
  if (arguments.has("format") || !arguments.has("output")) return std::nullopt;
  constexpr std::array<std::string_view, 6> kWritten = {".md",  ".markdown", ".html",
                                                        ".htm", ".csv",      ".txt"};
  constexpr std::array<std::string_view, 4> kOfWord = {".docx", ".doc", ".odt", ".rtf"};
  const std::string ending = ending_of(arguments.value("output"));
  const auto is_one_of = [&](const auto& endings) {
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
  };
  if (ending.empty() || is_one_of(kWritten)) return std::nullopt;
  const std::string what = fmt::format("a paper can't be written as a {} file", ending);
  if (is_one_of(kOfWord)) {
    return Refusal{what,
                   "write it as paper.md, and `pandoc paper.md -o paper.docx` makes a Word "
                   "file of that"};
  }
  if (ending == ".pdf")
    return Refusal{what, "write it as paper.html, and print that to PDF from a browser"};
  return Refusal{what, "end its name in .md, .html, .csv or .txt, or say which by --format"};
}

// A paper is printed although the plan has faults, but never without a word about them.
void remark_on_faults(const Workspace& workspace, const Session& session) {
  const auto is_error = [](const Diagnostic& one) {
    const rules::Rule* rule = rules::find_rule(one.rule);
    // A key that is missing has not been misread: the paper says itself what is not stated.
    return rule != nullptr && rule->group == "reading" && rule->name != "missing-key" &&
           rule->severity == Severity::error;
  };
  const auto faults = std::count_if(workspace.findings.begin(), workspace.findings.end(), is_error);
  if (faults == 0) return;
  session.remark(
      fmt::format("hwbplan: {} the plan could not be read and {} missing from this paper; `hwbplan "
                  "check` shows {}",
                  faults == 1 ? "one part of" : fmt::format("{} parts of", faults),
                  faults == 1 ? "is" : "are", faults == 1 ? "it" : "them"));
}

tl::expected<std::string, Refusal> as_csv(const reports::Document& document,
                                          const std::string& name) {
  const auto tables = reports::tables_of(document);
  if (tables.empty()) return tl::unexpected(Refusal{"this paper holds no table", {}});
  if (name.empty()) return output::table_as_csv(*tables.front());
  std::vector<std::string_view> names;
  for (const reports::Table* table : tables) {
    if (table->id == name) return output::table_as_csv(*table);
    names.push_back(table->id);
  }
  return tl::unexpected(Refusal{fmt::format("this paper holds no table \"{}\"", name),
                                fmt::format("it holds {}", fmt::join(names, ", "))});
}

tl::expected<std::string, Refusal> written(const reports::Document& document,
                                           const Arguments& arguments) {
  const std::string format = wanted_format(arguments);
  if (format == "csv") return as_csv(document, arguments.value("table"));
  if (arguments.has("table")) return tl::unexpected(Refusal{"--table is for --format csv", {}});
  if (format == "html") return output::document_as_html(document);
  return output::document_as_markdown(document);
}

// A template may name any section of the paper, and a named table may stand in one.
reports::Wanted wanted_half(const reports::Report& report, const Arguments& arguments,
                            const Workspace& workspace, const Session& session) {
  if (wanted_format(arguments) != "csv") return reports::Wanted::page;
  const bool needs_sections =
      arguments.has("table") || has_own_template(report.name, workspace, session);
  return needs_sections ? reports::Wanted::all : reports::Wanted::data;
}

tl::expected<reports::Document, Refusal> document_of(const reports::Report& report,
                                                     const Arguments& arguments,
                                                     Workspace& workspace, const Session& session) {
  auto options = report_options(arguments, workspace);
  if (!options) return tl::unexpected(options.error());
  options->jobs = session.jobs;
  Diagnostics findings;
  if (report.needs_findings) {
    rules::Selection selection;
    selection.select.assign(report.rules.begin(), report.rules.end());
    findings = rules::check(workspace, selection, session.jobs, session.timings);
  }
  const CheckedOut head = checked_out(workspace.root);
  const Timings::Step step(session.timings, "make the paper");
  const reports::ReportInput input{workspace,
                                   *options,
                                   findings,
                                   {head.id, head.changed},
                                   wanted_half(report, arguments, workspace, session)};
  reports::Document document = reports::make_document(report, input);
  if (auto applied = apply_own_template(document, input, session); !applied)
    return tl::unexpected(Refusal{applied.error().message, {}});
  reports::number_document(document);
  return document;
}

// Ids of the plan stand in some of them, and a terminal obeys what it is sent.
int refuse(const Session& session, const Refusal& refusal) {
  return session.could_not(utf8::escape_for_terminal(refusal.what),
                           utf8::escape_for_terminal(refusal.mend));
}

int run(const Arguments& arguments, Session& session) {
  if (arguments.has("list"))
    return arguments.value("format") == "markdown" ? list_as_markdown(session)
                                                   : list_reports(session);
  const reports::Report* report = wanted_report(arguments, session);
  if (report == nullptr) return kCouldNot;
  if (const auto refusal = refused_ending(arguments)) return refuse(session, *refusal);
  const std::vector<std::string> places(arguments.positionals.begin() + 1,
                                        arguments.positionals.end());
  const auto roots = find_plan_paths(session, places);
  if (!roots)
    return session.could_not(roots.error().message, "`hwbplan init` makes a plan directory");
  if (roots->size() > 1) {
    return session.could_not("there are several plan directories here, and a paper is about one",
                             fmt::format("say which: hwbplan report {} {}", report->name,
                                         relative_path(session.directory, roots->front().root)));
  }
  const LoadOptions load{session.config, session.directory, session.today, session.jobs};
  auto workspace = load_workspace(session.world.files, roots->front().root, load, session.timings);
  if (!workspace) return session.could_not(workspace.error().message);
  remark_on_faults(*workspace, session);
  remark_on_stray_templates(*workspace, session);
  const auto document = document_of(*report, arguments, *workspace, session);
  if (!document) return refuse(session, document.error());
  const Timings::Step step(session.timings, "write the paper");
  const auto text = written(*document, arguments);
  if (!text) return refuse(session, text.error());
  if (!arguments.has("output")) {
    session.world.out << *text;
    return kClean;
  }
  const std::string path = absolute_path(session.directory, arguments.value("output"));
  if (auto done = write_output(session.world.files, path, *text); !done)
    return session.could_not(done.error().message);
  session.remark(fmt::format("wrote {}", arguments.value("output")));
  return kClean;
}

}  // namespace

extern const Command report_command = {
    .name = "report",
    .summary = "Write a meeting paper from the plan: the same facts, the same every time.",
    .details =
        "Every paper says the day it stands for, the revision of the plan and whether that is "
        "signed off, and shows the status that leads declare beside the one that dates and figures "
        "give. A file is written whole or not at all. A board puts sections and labels of its own "
        "into a paper by a file templates/NAME.md: `hwbplan explain templates` says how, and lists "
        "the sections.",
    .flags = kFlags,
    .positionals = kPositionals,
    .examples = kExamples,
    .run = run,
};

}  // namespace hwbplan::cli
