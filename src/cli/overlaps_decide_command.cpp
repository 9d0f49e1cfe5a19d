// `hwbplan overlaps decide`: what the board has decided about overlapping actions, written into the
// plan.
#include "hwbplan/base/fenced_folder.hpp"
#include "hwbplan/base/one_line.hpp"
#include "hwbplan/base/paths.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/model/governance.hpp"
#include "hwbplan/model/wording.hpp"
#include "hwbplan/overlaps/decision_edit.hpp"
#include "hwbplan/overlaps/decisions.hpp"
#include "hwbplan/text/apply_edits.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/text/unified_diff.hpp"
#include "hwbplan/yaml/reader.hpp"

#include "cli/command.hpp"
#include "cli/decided_actions.hpp"
#include "cli/one_plan.hpp"
#include "cli/overlaps_decide_words.hpp"
#include "cli/print_diff.hpp"
#include "cli/record_called.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

constexpr std::string_view kNewFile = "overlap-decisions.yaml";

constexpr Flag kFlags[] = {
    {"joint", "", "Their partners deliver them together."},
    {"merge", "", "They become one action: the one of --keep."},
    {"stop", "", "The one of --keep stays, and what else is named stops."},
    {"keep-both", "", "All stay as they are."},
    {"keep", "ID", "The action that stays, for --merge and --stop."},
    {"reason", "TEXT", "Why, in a sentence that can be read out."},
    {"meeting", "ID",
     "The meeting that decided: its id or its title; `latest` is the board's last up to today, "
     "`next` its first from today on. Where it is not given, today's date is noted."},
    {"diff", "", "Print what would be written, and change nothing."},
    {"dry-run", "", "The same as --diff."},
};

constexpr Positional kPositionals[] = {
    {"ID", "The actions that it was decided about, two or more.", true},
};

constexpr Example kExamples[] = {
    {"hwbplan overlaps decide HB-07 BL-02 --joint --reason \"One programme with seven sites\" "
     "--meeting board-2026-10",
     "Two partners deliver it together."},
    {"hwbplan overlaps decide HB-07 BL-02 --stop --keep HB-07 --reason \"Same people, same halls\"",
     "BL-02 stops."},
    {"hwbplan overlaps decide HB-07 BL-02 CH-5 --merge --keep HB-07 --reason \"One course is "
     "enough\"",
     "Three become one, in one record."},
    {"hwbplan overlaps decide HB-07 BL-02 --keep-both --reason \"Different people\" --diff",
     "Look at what would be written."},
    {"hwbplan overlaps decide HB-07 BL-02 --stop --keep HB-07 --reason \"Same halls\" "
     "--meeting next",
     "Propose it to the next meeting: what is in force stays in force until then."},
};

struct Verdict {
  std::string_view flag;
  OverlapVerdict verdict;
};
constexpr std::array<Verdict, 4> kVerdicts = {{{"joint", OverlapVerdict::joint},
                                               {"merge", OverlapVerdict::merge},
                                               {"stop", OverlapVerdict::stop},
                                               {"keep-both", OverlapVerdict::keep_both}}};

// "--keep HB-07 or --keep BL-02".
std::string keep_one_of(const DecidedActions& actions) {
  std::vector<std::string> words;
  for (const std::string& id : shown_ids(actions)) words.push_back("--keep " + id);
  return listed(words, "or");
}

// Where the decision goes.
struct Target {
  FileId file = 0;               // of a file that is there
  std::string new_file;          // or the name of one to be made
  std::optional<Span> replaced;  // the record in whose place it is written, in `file`
  const OverlapDecision* before = nullptr;
};

// Letters of any script, but nothing that can't be seen.
bool is_readable(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded one = utf8::decode(text, at);
    if (!one.valid || utf8::is_control_or_bidi(one.code_point)) return false;
    at += one.size;
  }
  return true;
}

// `--keep both`, where no action is called so.
bool means_all(std::string_view keep, const DecidedActions& actions) {
  if (!utf8::equal_ignoring_case(keep, "both") && !utf8::equal_ignoring_case(keep, "all"))
    return false;
  return std::none_of(actions.begin(), actions.end(), [&](const Action* action) {
    return utf8::equal_ignoring_case(action->id.text, keep);
  });
}

// Fills in the verdict, the action to keep and the reason; false where they make no sense, which is
// said.
bool read_verdict(const Arguments& arguments, const DecidedActions& actions, const Session& session,
                  overlaps::NewDecision& decision) {
  const std::string keep = arguments.value("keep");
  if (means_all(keep, actions)) {
    session.could_not("--keep names the one action that stays",
                      "to keep them all as they are, write --keep-both in place of it");
    return false;
  }
  std::vector<Verdict> given;
  for (const Verdict& verdict : kVerdicts) {
    if (arguments.has(verdict.flag)) given.push_back(verdict);
  }
  if (given.size() != 1) {
    session.could_not(given.empty() ? "what was decided must be said" : "only one can be decided",
                      "give one of --joint, --merge, --stop and --keep-both");
    return false;
  }
  decision.verdict = given.front().verdict;
  const bool keeps =
      decision.verdict == OverlapVerdict::merge || decision.verdict == OverlapVerdict::stop;
  if (keeps && keep.empty()) {
    session.could_not(
        fmt::format("--{} needs --keep with the action that stays", given.front().flag),
        keep_one_of(actions));
    return false;
  }
  if (!keeps && !keep.empty()) {
    session.could_not(fmt::format("--keep means nothing with --{}", given.front().flag),
                      "it is for --merge and --stop");
    return false;
  }
  for (const Action* action : actions) {
    if (keeps && utf8::equal_ignoring_case(action->id.text, keep)) decision.keep = action->id.text;
  }
  if (keeps && decision.keep.empty()) {
    session.could_not(
        fmt::format("--keep {} is {}", utf8::escape_for_terminal(keep),
                    actions.size() == 2 ? "neither of the two" : "none of these actions"),
        keep_one_of(actions));
    return false;
  }
  decision.reason = one_line(arguments.value("reason"));
  if (decision.reason.empty() || is_placeholder(decision.reason)) {
    session.could_not("a decision needs its reason",
                      "--reason \"One programme with seven sites\", for example");
    return false;
  }
  if (!is_readable(decision.reason)) {
    session.could_not("the reason holds a character that can't be seen", "type it anew");
    return false;
  }
  return true;
}

bool read_meeting(const Arguments& arguments, const Workspace& workspace, const Session& session,
                  AskedDecision& asked) {
  asked.decision.date = session.today;
  asked.when.day = session.today;
  if (!arguments.has("meeting")) return true;
  const std::string words = arguments.value("meeting");
  const auto by_day = meeting_by_day(workspace.plan, words, session.today);
  if (by_day && by_day->meeting == nullptr) {
    session.could_not(by_day->missing, by_day->hint);
    return false;
  }
  const Meeting* meeting = by_day ? by_day->meeting
                                  : static_cast<const Meeting*>(find_or_say(
                                        workspace, RecordKind::meeting, words, session));
  if (meeting == nullptr) return false;
  if (meeting->id.text.empty()) {
    session.could_not("this meeting has no id, by which the decision could name it",
                      "give it an id under meetings:");
    return false;
  }
  asked.decision.meeting = meeting->id.text;
  asked.when = {meeting, meeting->date.given() ? meeting->date.date : Date()};
  asked.is_to_come = overlaps::is_to_come(asked.when, session.today);
  return true;
}

bool is_read(const Settings& settings, std::string_view name) {
  const auto matches = [&](const List<Text>& patterns) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const Text& pattern) { return matches_glob(pattern.text, name); });
  };
  return !matches(settings.exclude) && (settings.include.empty() || matches(settings.include));
}

bool opens_section(std::string_view text) {
  return text.starts_with("overlap_decisions:") ||
         text.find("\noverlap_decisions:") != std::string_view::npos;
}

// The place of a record about just these actions, or else the file in which decisions stand, or
// else a new one.
tl::expected<Target, Fault> target_of(const Workspace& workspace, const DecidedActions& actions,
                                      const overlaps::DecidedWhen& when) {
  Target target;
  target.before = overlaps::record_to_change(workspace.plan, actions, when, workspace.today);
  bool is_beside = false;  // another about the same actions stands in this file
  for (const OverlapDecision* decision : workspace.plan.all<OverlapDecision>()) {
    const bool is_same = overlaps::is_about(*decision, actions);
    if (is_same || !is_beside) target.file = decision->span.file;
    is_beside = is_beside || is_same;
  }
  if (target.before != nullptr) {
    target.file = target.before->span.file;
    target.replaced = target.before->span;
  }
  if (target.file != 0) return target;
  for (FileId file = 1; file < workspace.sources.size(); ++file) {
    if (opens_section(workspace.sources[file].text)) return Target{file, {}, {}, nullptr};
  }
  const std::string path = join_path(workspace.root, kNewFile);
  for (FileId file = 1; file < workspace.sources.size(); ++file) {
    if (workspace.sources[file].name == path) return Target{file, {}, {}, nullptr};
  }
  if (!is_read(workspace.settings, kNewFile)) {
    return tl::unexpected(
        Fault{fmt::format("hwbplan.yaml leaves {} out, where the decision would stand: write "
                          "overlap_decisions: [] at the end of a file that is read",
                          kNewFile)});
  }
  target.new_file = path;
  return target;
}

std::string not_utf8(std::string_view name) {
  return fmt::format(
      "{} is not saved as UTF-8, and can't be changed as it is: save it as UTF-8 first", name);
}

// A file that could not be read in full may hold decisions that nobody knows of.
tl::expected<void, Fault> can_be_changed(const Workspace& workspace, FileId file) {
  const SourceFile& source = workspace.sources[file];
  const std::string name = utf8::escape_for_terminal(source.name);
  if (source.encoding == Encoding::windows_1252) {
    return tl::unexpected(Fault{not_utf8(name)});
  }
  for (const Document& document : workspace.documents) {
    if (document.file != file || (!document.unread && document.damaged_sections.empty())) continue;
    return tl::unexpected(
        Fault{fmt::format("{} can't be read in full, so nothing can be added to it safely: "
                          "`hwbplan check` says what to mend",
                          name)});
  }
  return {};
}

struct Change {
  std::string name;  // of the file, as shown
  std::string path;
  std::string before;  // its text
  std::vector<Edit> edits;
  Encoding encoding = Encoding::utf8;
  bool is_new = false;
};

tl::expected<Change, Fault> change_for(const Workspace& workspace, const Target& target,
                                       const overlaps::NewDecision& decision,
                                       const Session& session) {
  if (!target.new_file.empty()) {
    if (session.world.files.kind(target.new_file) != EntryKind::none) {
      return tl::unexpected(Fault{fmt::format("{} is there, but is no plan file", kNewFile)});
    }
    const std::string text =
        fmt::format("overlap_decisions:\n{}", overlaps::decision_record(decision, "\n"));
    return Change{relative_path(session.directory, target.new_file),
                  target.new_file,
                  {},
                  {{{0, 0, 0}, text}},
                  Encoding::utf8,
                  true};
  }
  if (auto can = can_be_changed(workspace, target.file); !can) return tl::unexpected(can.error());
  const SourceFile& source = workspace.sources[target.file];
  const ReadingOptions reading{workspace.settings.financial_year(),
                               &workspace.settings.status_scale};
  auto edits =
      overlaps::edits_for_decision(source, target.file, decision, target.replaced, reading);
  if (!edits) {
    return tl::unexpected(
        Fault{fmt::format("{}: {}; add this under overlap_decisions by hand:\n{}",
                          utf8::escape_for_terminal(source.name), edits.error().message,
                          overlaps::decision_record(decision, "\n"))});
  }
  return Change{source.name,     absolute_path(session.directory, source.name),
                source.text,     *std::move(edits),
                source.encoding, false};
}

std::string diff_of(const Change& change) {
  if (change.is_new) return diff_of_new_file(change.name, change.edits.front().text);
  const bool has_mark = change.encoding == Encoding::utf8_with_mark;
  return unified_diff(change.name, change.before, change.edits, has_mark ? "\xEF\xBB\xBF" : "");
}

tl::expected<void, Fault> write_change(const Change& change, const std::string& root,
                                       const Session& session) {
  const std::unique_ptr<FencedFolder> folder = session.world.files.fence(root);
  if (change.is_new) return folder->write(change.path, change.edits.front().text);
  const auto bytes = folder->read(change.path, yaml::Limits{}.bytes);
  if (!bytes) return tl::unexpected(bytes.error());
  if (yaml::decode_bytes(*bytes, 0).text != change.before) {
    return tl::unexpected(Fault{fmt::format("{} has changed meanwhile: try again", change.name)});
  }
  const auto mended = bytes_with_edits(*bytes, change.before, change.encoding, change.edits);
  if (!mended) return tl::unexpected(Fault{not_utf8(change.name)});
  return folder->write(change.path, *mended);
}

// Whether nothing would change but the day, or the meeting that is not named again: to write that
// would only lose when it was decided.
bool says_the_same(const OverlapDecision& before, const overlaps::NewDecision& decision) {
  const std::string_view meeting =
      before.decided_by.given() ? before.decided_by.value.meeting.id : std::string_view();
  return before.decision.is(decision.verdict) &&
         utf8::equal_ignoring_case(before.keep.id, decision.keep) &&
         one_line(before.reason.text) == decision.reason &&
         overlaps::state_of(before) == overlaps::DecisionState::current &&
         (decision.meeting.empty() || utf8::equal_ignoring_case(meeting, decision.meeting));
}

int run(const Arguments& arguments, Session& session) {
  if (arguments.positionals.empty()) {
    return session.could_not("two actions or more must be named",
                             "hwbplan overlaps decide HB-07 BL-02 --joint --reason \"…\"");
  }
  const auto plan = load_one_plan(session, {});
  if (!plan) return kCouldNot;
  const Workspace& workspace = plan->workspace;
  const auto actions = decided_actions(arguments, workspace, session);
  AskedDecision asked;
  overlaps::NewDecision& decision = asked.decision;
  if (!actions || !read_verdict(arguments, *actions, session, decision) ||
      !read_meeting(arguments, workspace, session, asked)) {
    return kCouldNot;
  }
  for (const Action* action : *actions) decision.actions.emplace_back(action->id.text);
  decision.texts = overlaps::texts_fingerprint(*actions);
  const auto target = target_of(workspace, *actions, asked.when);
  if (!target) return session.could_not(target.error().message);
  if (target->before != nullptr && says_the_same(*target->before, decision)) {
    if (!session.quiet) say_it_stands(asked, *target->before, session);
    return kClean;
  }
  asked.outranked_by = what_outranks(workspace, *actions, asked, target->before, session);
  const auto change = change_for(workspace, *target, decision, session);
  if (!change) return session.could_not(change.error().message);
  if (arguments.has("diff") || arguments.has("dry-run")) {
    print_diff(diff_of(*change), session);
    return kClean;
  }
  if (auto written = write_change(*change, workspace.root, session); !written) {
    return session.could_not(written.error().message);
  }
  if (session.quiet) return kClean;
  say_what_was_done(asked, target->before, change->name, session);
  say_what_it_frees(asked, *actions, target->before, session);
  say_what_stands_beside(workspace, *actions, asked, target->before, session);
  remark_older_parts(workspace, *actions, session);
  return kClean;
}

}  // namespace

extern const Command overlaps_decide_command = {
    .name = "overlaps decide",
    .summary = "Write down what the board has decided about overlapping actions.",
    .details =
        "Adds a record to the file in which decisions stand, or to overlap-decisions.yaml, and "
        "leaves every other byte as it is. A decision that just these actions have already is "
        "changed; one of a meeting that is still to come stands beside it as a proposal, and "
        "counts from the day after that meeting. If the meeting decides otherwise, run the command "
        "again with --meeting and that meeting: it changes the record. The record notes what the "
        "actions say, so that `hwbplan check` can say when one "
        "of them has changed since.",
    .flags = kFlags,
    .positionals = kPositionals,
    .examples = kExamples,
    .run = run,
};

}  // namespace hwbplan::cli
