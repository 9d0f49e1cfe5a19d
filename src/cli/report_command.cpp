// `hwbplan report`: meeting papers, in the formats that were asked for.
#include "hwbplan/base/output_file.hpp"
#include "hwbplan/base/paths.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/reports/report.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include "cli/command.hpp"
#include "cli/plan_paths.hpp"
#include "cli/report_folder.hpp"
#include "cli/report_maker.hpp"
#include "cli/report_options.hpp"
#include "cli/report_request.hpp"
#include "cli/report_template.hpp"
#include "cli/unread_parts.hpp"

#include <algorithm>
#include <memory>
#include <ostream>
#include <utility>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

constexpr Flag kFlags[] = {
    {"format", "FORMAT",
     "markdown (the default), csv or html; of several, with commas between them, each is written "
     "into the folder that -o names.",
     0, kPaperFormats, true},
    {"output", "PATH",
     "Write the paper to this file, whose ending says the format where none is given; several "
     "papers into this folder, as NAME.md, NAME.csv and NAME.html.",
     'o'},
    {"table", "NAME", "Of a paper with several tables, the one that CSV writes."},
    {"meeting", "ID",
     "The meeting that the paper is for: its id or its title; `next` is the board's next one, "
     "`latest` its last up to today."},
    {"item", "ITEM",
     "Of that meeting's agenda, the one item that the covering paper is for: its number or its "
     "title. For `paper` alone."},
    {"theme", "ID",
     "Only what stands under this theme. Here, and in the four below, the whole title will do "
     "too."},
    {"priority", "ID", "Only what serves this priority."},
    {"partner", "ID", "Only what this partner leads, takes part in, pays for or has to unblock."},
    {"plan", "ID",
     "Only the actions of this plan, and the metrics that are its own or measure them."},
    {"place", "ID", "Only what happens in this place, or in the whole area."},
    {"since", "WHEN", "What has moved since a date or a meeting, such as `latest`."},
    {"public", "", "Leave out what is marked private."},
    {"list", "", "List the papers."},
};

constexpr Positional kPositionals[] = {
    {"NAME", "The paper: see `hwbplan report --list`. Several may stand here, or `all`.", true},
    {"DIR",
     "The plan directory; where it is not given, the one around you. One that is called like a "
     "paper is written ./DIR."},
};

constexpr Example kExamples[] = {
    {"hwbplan report --list", "List the papers, with what each holds and for whom."},
    {"hwbplan report action-plan -o action-plan.html", "Write the whole plan as one page."},
    {"hwbplan report progress --since board-2014-06", "Print what moved since that meeting."},
    {"hwbplan report exceptions --partner police --format csv",
     "Print what is off track for one partner, for a spreadsheet."},
    {"hwbplan report paper --meeting next -o paper.md", "Write the covering paper for the board."},
    {"hwbplan report paper --meeting next --item 2 -o item-2.md",
     "Write the covering paper for the second item of the next agenda."},
    {"hwbplan report all --format markdown,csv,html -o papers",
     "Write every paper in every format into the folder `papers`."},
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

// A day that no paper looks back to would be left aside without a word: the annual report is of its
// year, and the others tell how things stand.
void remark_on_since(const ReportRequest& request, const reports::ReportOptions& options,
                     const Session& session) {
  if (!options.since.valid()) return;
  const auto looks_back = [](const reports::Report* one) { return one->looks_back; };
  const auto& papers = request.papers;
  if (std::any_of(papers.begin(), papers.end(), looks_back)) return;
  const auto all = reports::all_reports();
  const auto one = std::find_if(all.begin(), all.end(), looks_back);
  const std::string_view what = papers.front()->name == "annual"
                                    ? "the annual report is of its year"
                                    : "this paper tells how things stand";
  session.remark(fmt::format(
      "hwbplan: {}, so that --since changes nothing; `hwbplan report {} --since` tells what has "
      "moved",
      papers.size() == 1 ? what : "none of these papers looks back", (*one)->name));
}

// Ids of the plan stand in some of them, and a terminal obeys what it is sent.
int refuse(const Session& session, const Refusal& refusal) {
  return session.could_not(utf8::escape_for_terminal(refusal.what),
                           utf8::escape_for_terminal(refusal.mend));
}

int write_one(const ReportRequest& request, const PaperMaker& maker, const std::string& path,
              const Session& session) {
  tl::expected<reports::Document, Refusal> document;
  {
    const Timings::Step step(session.timings, "make the paper");
    document = maker.document_of(*request.papers.front());
  }
  if (!document) return refuse(session, document.error());
  const Timings::Step step(session.timings, "write the paper");
  const auto text = maker.written(*document, request.formats.front());
  if (!text) return refuse(session, text.error());
  if (session.world.leave)
    session.world.leave(std::make_shared<const reports::Document>(*std::move(document)));
  if (request.output.empty()) {
    session.world.out << *text;
    return kClean;
  }
  if (auto done = write_output(session.world.files, path, *text); !done)
    return session.could_not(done.error().message);
  session.remark(fmt::format("wrote {}", utf8::escape_for_terminal(request.output)));
  return kClean;
}

int run(const Arguments& arguments, Session& session) {
  if (arguments.has("list"))
    return arguments.value("format") == "markdown" ? list_as_markdown(session)
                                                   : list_reports(session);
  const auto request = report_request(arguments, session);
  if (!request) return refuse(session, request.error());
  const auto roots = find_plan_paths(session, request->places);
  if (!roots)
    return session.could_not(roots.error().message, "`hwbplan init` makes a plan directory");
  const std::string& root = roots->front().root;
  if (roots->size() > 1) {
    return session.could_not(
        "there are several plan directories here, and a paper is about one",
        fmt::format("say which: hwbplan report {} {}", request->papers.front()->name,
                    utf8::escape_for_terminal(relative_path(session.directory, root))));
  }
  const std::string path = absolute_path(session.directory, request->output);
  if (!request->output.empty()) {
    if (const auto refusal = refused_place(*request, path, root, session))
      return refuse(session, *refusal);
  }
  const LoadOptions load{session.config, session.directory, session.today, session.jobs};
  auto loaded = load_workspace(session.world.files, root, load, session.timings);
  if (!loaded) return session.could_not(loaded.error().message);
  const auto workspace = std::make_shared<Workspace>(*std::move(loaded));
  remark_on_unread_parts(*workspace, request->papers.size(), session);
  remark_on_stray_templates(*workspace, session);
  const auto options = report_options(arguments, *workspace);
  if (!options) return refuse(session, options.error());
  remark_on_since(*request, *options, session);
  const auto maker = std::make_shared<const PaperMaker>(*request, *options, *workspace, session);
  if (session.world.leave) {
    session.world.leave(maker);
    session.world.leave(workspace);
  }
  return request->into_folder ? write_papers(*request, *maker, path, root, session)
                              : write_one(*request, *maker, path, session);
}

}  // namespace

extern const Command report_command = {
    .name = "report",
    .summary = "Write meeting papers from the plan: the same facts, the same every time.",
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
