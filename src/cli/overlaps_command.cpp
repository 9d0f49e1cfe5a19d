// `hwbplan overlaps`: actions of different partners that do the same thing, each pair with its
// reasons.
#include "hwbplan/base/edit_distance.hpp"
#include "hwbplan/base/number.hpp"
#include "hwbplan/base/output_file.hpp"
#include "hwbplan/base/paths.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/overlaps/board_settings.hpp"
#include "hwbplan/overlaps/overlaps.hpp"

#include "cli/command.hpp"
#include "cli/one_plan.hpp"
#include "cli/output_targets.hpp"
#include "cli/overlap_report.hpp"
#include "cli/progress_bar.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <memory>
#include <ostream>
#include <utility>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

constexpr std::array<std::string_view, 5> kFormats = {"text", "markdown", "csv", "json", "dot"};

constexpr Flag kFlags[] = {
    {"report-at", "SCORE",
     "The least likelihood that is listed, from 0 to 1; 0.5 where hwbplan.yaml says nothing else."},
    {"plan",
     "ID",
     "Only overlaps that an action of this plan is part of, with the groups they stand in; may be "
     "given often.",
     0,
     {},
     true},
    {"action",
     "ID",
     "Only overlaps of this action, with the group it stands in; may be given often.",
     0,
     {},
     true},
    {"within-plans", "", "Compare the actions of one plan with each other too."},
    {"explain",
     "ID ID",
     "Say all about one pair, however likely, with the figures.",
     0,
     {},
     false,
     2},
    {"vectors", "FILE",
     "Word vectors of your own, as GloVe, word2vec and fastText write them as text: words that are "
     "near to each other in them count as partly the same."},
    {"decided", "", "Show in full what has been decided already."},
    {"format", "FORMAT", "text (the default), markdown, csv, json or dot.", 0, kFormats},
    {"output", "FORMAT=FILE", "Write the result to a file as well; may be given often."},
};

constexpr Positional kPositionals[] = {
    {"PATH",
     "A plan directory, or files and folders in one to see the overlaps of their actions; where it "
     "is not given, the plan around you.",
     true},
};

constexpr Example kExamples[] = {
    {"hwbplan overlaps", "List the overlaps of the plan that you stand in."},
    {"hwbplan overlaps --action HB-07 --report-at 0.3", "Look for all that may overlap with one."},
    {"hwbplan overlaps --explain HB-07 BL-02", "Say why two actions seem to be the same work."},
    {"hwbplan overlaps --output csv=overlaps.csv", "Make a list for a spreadsheet as well."},
    {"hwbplan overlaps decide HB-07 BL-02 --joint --reason \"One programme\" --meeting "
     "board-2026-10",
     "Write down what the board has decided about two of them."},
};

// What is asked for of all overlaps; nothing where it names what is not there, which is said.
std::optional<OverlapFilter> filter_of(const Arguments& arguments, const OnePlan& plan,
                                       const Session& session) {
  OverlapFilter filter;
  const auto actions = plan.workspace.plan.all<Action>();
  const auto add_words = [&](std::string_view words, std::string_view id) {
    filter.words += fmt::format("{} {} {}", filter.words.empty() ? "" : " or", words, id);
  };
  for (const std::string& id : arguments.list("action")) {
    const Record* record = find_or_say(plan.workspace, RecordKind::action, id, session);
    if (record == nullptr) return std::nullopt;
    filter.actions.insert(static_cast<const Action*>(record));
    add_words("with", record->id.text);
  }
  for (const std::string& id : arguments.list("plan")) {
    const Record* record = find_or_say(plan.workspace, RecordKind::plan, id, session);
    if (record == nullptr) return std::nullopt;
    for (const Action* action : actions) {
      if (action->plan.target == record) filter.actions.insert(action);
    }
    add_words("of the plan", record->id.text);
  }
  if (!plan.paths.only.empty()) {
    for (const Action* action : actions) {
      const std::string& file = plan.workspace.sources[action->span.file].name;
      if (plan.paths.has(session.directory, file)) filter.actions.insert(action);
    }
    add_words("of", "these files");
  }
  // Asked for by a plan or a file that has no actions: nothing, and not everything.
  if (!filter.words.empty()) {
    filter.words.erase(0, 1);
    filter.actions.insert(nullptr);
  }
  return filter;
}

std::string formatted(std::string_view format, const output::OverlapsReport& report,
                      const output::TextStyle& style, const Arguments& arguments) {
  const bool in_full = arguments.has("decided") || arguments.has("action");
  if (format == "markdown") return output::overlaps_as_markdown(report, in_full);
  if (format == "csv") return output::overlaps_as_csv(report);
  if (format == "json") return output::overlaps_as_json(report);
  if (format == "dot") return output::overlaps_as_dot(report);
  if (arguments.has("explain")) return output::overlap_explained(report, style);
  return output::overlaps_as_text(report, style, in_full);
}

int write(const std::vector<OutputTarget>& targets, const output::OverlapsReport& report,
          const Arguments& arguments, const Session& session) {
  for (const OutputTarget& target : targets) {
    if (target.file.empty()) {
      const output::TextStyle style{session.colour, session.ascii, session.world.terminal.width,
                                    !session.quiet};
      session.world.out << formatted(target.format, report, style, arguments);
      continue;
    }
    const std::string path = absolute_path(session.directory, target.file);
    const auto written =
        write_output(session.world.files, path, formatted(target.format, report, {}, arguments));
    if (!written) return session.could_not(written.error().message);
  }
  return kClean;
}

// Reads the file of --vectors; false where it can't be read, which is said.
bool read_vectors(const std::string& name, const Plan& plan, const Session& session,
                  overlaps::OverlapOptions& options) {
  const Timings::Step step(session.timings, "read word vectors");
  const std::string path = absolute_path(session.directory, name);
  const std::string shown = utf8::escape_for_terminal(name);
  // Such files are larger than memory, and so read as a stream. A folder opens as one too.
  std::ifstream in;
  if (session.world.files.kind(path) == EntryKind::file) in.open(path, std::ios::binary);
  if (!in.is_open()) {
    session.could_not(fmt::format("can't read the word vectors in {}", shown),
                      "--vectors takes a text file, each line a word and its numbers");
    return false;
  }
  const std::vector<std::string> words = overlaps::words_for_vectors(plan);
  auto vectors = overlaps::read_word_vectors(in, [&](std::string_view word) {
    return std::binary_search(words.begin(), words.end(), word, std::less<>());
  });
  if (!vectors) {
    const overlaps::VectorFault& fault = vectors.error();
    session.could_not(fault.line == 0
                          ? fmt::format("{}: {}", shown, fault.message)
                          : fmt::format("{}, line {}: {}", shown, fault.line, fault.message));
    return false;
  }
  session.timings.add_count("word vectors", vectors->size());
  options.vectors = std::make_shared<const overlaps::WordVectors>(std::move(*vectors));
  return true;
}

overlaps::OverlapFinder read_actions(const Plan& plan, const overlaps::OverlapOptions& options,
                                     const Session& session) {
  const Timings::Step step(session.timings, "read what actions say");
  return {plan, options};
}

output::OverlapsReport explained(const Workspace& workspace, const overlaps::OverlapFinder& finder,
                                 const overlaps::OverlapOptions& options,
                                 const overlaps::FoundOverlaps& found, const OverlapFilter& filter,
                                 ReasonsOf reasons, const Session& session) {
  const Timings::Step step(session.timings, "explain overlaps");
  return overlap_report(workspace, finder, options, found, filter, reasons);
}

// Forms for programs hold everything.
ReasonsOf reasons_for(const std::vector<OutputTarget>& targets) {
  const bool for_programs = std::any_of(
      targets.begin(), targets.end(),
      [](const OutputTarget& target) { return target.format == "csv" || target.format == "json"; });
  return for_programs ? ReasonsOf::all_pairs : ReasonsOf::pairs_people_read;
}

overlaps::FoundOverlaps find_overlaps(const overlaps::OverlapFinder& finder, std::size_t actions,
                                      const OverlapFilter& filter, const Session& session) {
  const Timings::Step step(session.timings, "find overlaps");
  const auto find = [&](std::span<const Action* const> only) {
    ProgressBar bar(
        session, fmt::format("Comparing {} actions", format_number(static_cast<double>(actions))));
    return finder.find_most([&](double share) { bar.show(share); }, only);
  };
  auto found = find({});
  // The likeliest of all need not be those that were asked for.
  if (found.left_out == 0 || filter.actions.empty()) return found;
  const std::vector<const Action*> only(filter.actions.begin(), filter.actions.end());
  return find(only);
}

// Where the plan lies, as -C takes it from where the command was called; empty where `overlaps
// decide` finds the same plan from there without being told.
std::string folder_of(const std::string& root, const Session& session) {
  Session here = session;
  here.directory = absolute_path(session.world.files.current_directory(), ".");
  const auto found = find_plan_paths(here, {});
  const bool is_found = found && found->size() == 1 && found->front().root == root;
  return is_found ? std::string() : relative_path(here.directory, root);
}

// Of two ids, the pair's explanation; nothing where one of them is not there, which is said.
std::optional<overlaps::Explanation> explained(const std::vector<std::string>& ids,
                                               const Workspace& workspace,
                                               const overlaps::OverlapOptions& options,
                                               const Session& session) {
  if (ids.size() != 2) {
    session.could_not("--explain needs the ids of two actions",
                      "--explain HB-07 BL-02, for example");
    return std::nullopt;
  }
  std::array<const Action*, 2> actions{};
  for (std::size_t i = 0; i < 2; ++i) {
    actions[i] =
        static_cast<const Action*>(find_or_say(workspace, RecordKind::action, ids[i], session));
    if (actions[i] == nullptr) return std::nullopt;
  }
  if (actions[0] == actions[1]) {
    session.could_not("an action can't overlap with itself", "give the ids of two actions");
    return std::nullopt;
  }
  return overlaps::OverlapFinder(workspace.plan, options).explain(*actions[0], *actions[1]);
}

// A slip in the second word of `overlaps decide` would be taken for a folder.
bool is_misspelt_decide(const Arguments& arguments, const Session& session) {
  if (arguments.positionals.empty()) return false;
  constexpr std::array<std::string_view, 1> kSecondWords = {"decide"};
  const std::string& word = arguments.positionals.front();
  if (closest(word, kSecondWords).empty()) return false;
  if (session.world.files.kind(absolute_path(session.directory, word)) != EntryKind::none) {
    return false;
  }
  session.could_not(fmt::format("there is no file or folder {}", utf8::escape_for_terminal(word)),
                    "did you mean `hwbplan overlaps decide`?");
  return true;
}

int run(const Arguments& arguments, Session& session) {
  const auto targets = output_targets(arguments, kFormats);
  if (!targets) return session.could_not(targets.error().message);
  std::optional<double> report_at;
  if (arguments.has("report-at")) {
    report_at = overlaps::read_share(arguments.value("report-at"));
    if (!report_at) {
      return session.could_not("--report-at must be a number from 0 to 1, such as 0.6");
    }
  }
  if (is_misspelt_decide(arguments, session)) return kCouldNot;
  if (arguments.has("explain")) {
    for (const std::string_view flag : {"action", "plan", "report-at", "decided", "within-plans"}) {
      if (!arguments.has(flag)) continue;
      return session.could_not(fmt::format("--explain is about one pair, and takes no --{}", flag),
                               "leave one of the two out");
    }
  }
  auto loaded = load_one_plan(session, arguments.positionals);
  if (!loaded) return kCouldNot;
  const auto plan = std::make_shared<const OnePlan>(*std::move(loaded));
  if (session.world.leave) session.world.leave(plan);
  remark_unread_files(plan->workspace, session);
  overlaps::OverlapOptions options = overlaps::options_of(plan->workspace.settings);
  options.report_at = report_at.value_or(options.report_at);
  options.within_plans = arguments.has("within-plans");
  options.jobs = session.jobs;
  if (arguments.has("vectors") &&
      !read_vectors(arguments.value("vectors"), plan->workspace.plan, session, options)) {
    return kCouldNot;
  }
  if (arguments.has("explain")) {
    const auto pair = explained(arguments.list("explain"), plan->workspace, options, session);
    if (!pair) return kCouldNot;
    return write(*targets, overlap_report_of_pair(plan->workspace, *pair, options), arguments,
                 session);
  }
  const auto filter = filter_of(arguments, *plan, session);
  if (!filter) return kCouldNot;
  const std::size_t actions = plan->workspace.plan.all<Action>().size();
  const auto finder = std::make_shared<const overlaps::OverlapFinder>(
      read_actions(plan->workspace.plan, options, session));
  if (session.world.leave) session.world.leave(finder);
  const auto found = find_overlaps(*finder, actions, *filter, session);
  session.timings.add_count("actions", actions);
  session.timings.add_count("overlapping pairs", found.overlaps.size());
  auto report =
      explained(plan->workspace, *finder, options, found, *filter, reasons_for(*targets), session);
  report.folder = folder_of(plan->paths.root, session);
  return write(*targets, report, arguments, session);
}

}  // namespace

extern const Command overlaps_command = {
    .name = "overlaps",
    .summary = "Find actions of different partners that do the same thing for the same people.",
    .details =
        "Reads what every action says and sets side by side those that seem to be the same "
        "work, with what speaks for it and against it, what could be done about it, and who "
        "would have to agree. What the board has decided is not listed again until what one "
        "of the actions says changes. Exit status 0, however much is found.",
    .flags = kFlags,
    .positionals = kPositionals,
    .examples = kExamples,
    .run = run,
};

}  // namespace hwbplan::cli
