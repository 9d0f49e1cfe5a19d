// See one_plan.hpp.
#include "cli/one_plan.hpp"

#include "hwbplan/base/edit_distance.hpp"
#include "hwbplan/base/paths.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/workspace/unread_files.hpp"

#include "cli/record_called.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

constexpr std::size_t kMostListed = 6;

std::string in_quotes(std::string_view id) {
  return fmt::format("\"{}\"", utf8::escape_for_terminal(id));
}

// What to type instead.
std::string mend(const Workspace& workspace, std::string_view words, RecordKind kind) {
  if (kind == RecordKind::meeting) {
    std::string meant = meetings_meant(workspace, words);
    if (!meant.empty()) return meant;
  }
  const std::vector<std::string_view> ids = workspace.plan.ids(kind);
  const std::vector<std::string_view> near = closest(words, ids);
  if (!near.empty()) {
    std::string text = "did you mean ";
    for (std::size_t i = 0; i < near.size(); ++i) {
      const bool last = i + 1 == near.size();
      text += fmt::format("{}{}", i == 0 ? "" : last ? " or " : ", ", in_quotes(near[i]));
    }
    return text + '?';
  }
  const std::vector<const Record*> titled = records_like(workspace.plan, kind, words);
  if (titled.size() == 1) return fmt::format("did you mean {}?", id_with_title(*titled.front()));
  if (!titled.empty())
    return fmt::format("did you mean one of {}?", ids_with_titles(titled, kMostListed));
  if (ids.empty()) return fmt::format("the plan has no {} yet", name_of(kind, 2));
  if (ids.size() > kMostListed) {
    return fmt::format("the plan has {} {}, such as {}", ids.size(), name_of(kind, 2),
                       in_quotes(ids.front()));
  }
  std::vector<std::string> all;
  for (const std::string_view one : ids) all.push_back(in_quotes(one));
  return fmt::format("the plan has {}", fmt::join(all, ", "));
}

}  // namespace

std::optional<OnePlan> load_one_plan(const Session& session,
                                     const std::vector<std::string>& paths) {
  auto roots = find_plan_paths(session, paths);
  if (!roots) {
    session.could_not(roots.error().message, "`hwbplan init` makes a plan directory");
    return std::nullopt;
  }
  if (roots->size() > 1) {
    session.could_not(
        fmt::format("there are {} plan directories here, and one must be named", roots->size()),
        fmt::format("such as {}", utf8::escape_for_terminal(
                                      relative_path(session.directory, roots->front().root))));
    return std::nullopt;
  }
  const LoadOptions options{session.config, session.directory, session.today, session.jobs};
  auto workspace =
      load_workspace(session.world.files, roots->front().root, options, session.timings);
  if (!workspace) {
    session.could_not(workspace.error().message);
    return std::nullopt;
  }
  return OnePlan{std::move(roots->front()), *std::move(workspace)};
}

void remark_unread_files(const Workspace& workspace, const Session& session) {
  const std::set<FileId> files = files_not_read_in_full(workspace);
  if (files.empty()) return;
  const bool one = files.size() == 1;
  session.remark(fmt::format(
      "{} could not be read in full, and what was not understood is missing here; `hwbplan check` "
      "says why",
      one ? utf8::escape_for_terminal(workspace.sources[*files.begin()].name)
          : fmt::format("{} files", files.size())));
}

const Record* find_or_say(const Workspace& workspace, RecordKind kind, std::string_view id,
                          const Session& session) {
  const Record* record = workspace.plan.find(kind, id);
  const auto duplicates = workspace.plan.duplicates();
  const bool ambiguous =
      std::any_of(duplicates.begin(), duplicates.end(),
                  [&](const DuplicateId& duplicate) { return duplicate.first == record; });
  if (record != nullptr && !ambiguous) return record;
  const std::vector<std::string_view> ids = workspace.plan.ids(kind);
  if (record != nullptr) {
    session.could_not(fmt::format("more than one {} has the id {}", name_of(kind), in_quotes(id)),
                      "give one of them another; `hwbplan check` shows where they stand");
  } else if (std::any_of(ids.begin(), ids.end(), [&](std::string_view one) {
               return utf8::equal_ignoring_case(one, id);
             })) {
    session.could_not(
        fmt::format("{} stands in a file that could not be read in full", in_quotes(id)),
        "`hwbplan check` says what is wrong there");
  } else {
    const std::vector<const Record*> titled = records_called(workspace.plan, kind, id);
    if (titled.size() == 1) return titled.front();
    if (titled.empty()) {
      session.could_not(fmt::format("no {} has the id {}", name_of(kind), in_quotes(id)),
                        mend(workspace, id, kind));
    } else {
      session.could_not(
          fmt::format("{} {} have the title {}", titled.size(), name_of(kind, 2), in_quotes(id)),
          fmt::format("give the id of one: {}", ids_with_titles(titled, kMostListed)));
    }
  }
  return nullptr;
}

}  // namespace hwbplan::cli
