// See decided_actions.hpp.
#include "cli/decided_actions.hpp"

#include "hwbplan/base/edit_distance.hpp"
#include "hwbplan/base/utf8.hpp"

#include "cli/one_plan.hpp"
#include "cli/record_called.hpp"

#include <array>
#include <string>
#include <unordered_set>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

bool is_action(const Workspace& workspace, std::string_view words) {
  return !records_called(workspace.plan, RecordKind::action, words).empty();
}

// "AL-1,JSNA-4" and "AL-1 and JSNA-4" as two words; a title may hold a comma of its own.
std::vector<std::string> words_of(const Arguments& arguments, const Workspace& workspace) {
  std::vector<std::string> words;
  for (const std::string& typed : arguments.positionals) {
    if (is_action(workspace, typed) || typed.find(',') == std::string::npos) {
      words.push_back(typed);
      continue;
    }
    for (std::size_t begin = 0; begin <= typed.size();) {
      const std::size_t end = std::min(typed.find(',', begin), typed.size());
      if (end > begin) words.push_back(typed.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  std::erase_if(words, [&](const std::string& word) {
    return (utf8::equal_ignoring_case(word, "and") || word == "&") && !is_action(workspace, word);
  });
  return words;
}

// Why a word that names no action may stand there; empty where nothing comes to mind but an id with
// a slip in it.
std::string what_was_meant(const std::string& word, const Arguments& arguments,
                           const Workspace& workspace) {
  constexpr std::array<std::string_view, 4> kVerdicts = {"joint", "merge", "stop", "keep-both"};
  const auto verdict = closest(word, kVerdicts);
  if (verdict.size() == 1) return fmt::format("did you mean --{}?", verdict.front());
  const bool is_near = !closest(word, workspace.plan.ids(RecordKind::action)).empty();
  const std::string reason = arguments.value("reason");
  // Of a reason without quotation marks only the first word is taken for it.
  if (!is_near && !reason.empty() && reason.find(' ') == std::string::npos)
    return "if it belongs to the reason, put the whole reason in quotation marks: --reason \"…\"";
  return {};
}

}  // namespace

std::optional<DecidedActions> decided_actions(const Arguments& arguments,
                                              const Workspace& workspace, const Session& session) {
  const std::vector<std::string> words = words_of(arguments, workspace);
  DecidedActions found;
  std::unordered_set<const Action*> seen;
  for (const std::string& word : words) {
    const std::string meant =
        is_action(workspace, word) ? std::string() : what_was_meant(word, arguments, workspace);
    if (!meant.empty()) {
      session.could_not(fmt::format("no action has the id \"{}\"", utf8::escape_for_terminal(word)),
                        meant);
      return std::nullopt;
    }
    const auto* action =
        static_cast<const Action*>(find_or_say(workspace, RecordKind::action, word, session));
    if (action == nullptr) return std::nullopt;
    if (seen.insert(action).second) {
      found.push_back(action);
      continue;
    }
    // `--merge AL-1` takes no id of its own.
    const bool lacks_keep =
        (arguments.has("merge") || arguments.has("stop")) && !arguments.has("keep");
    session.could_not(
        words.size() == 2
            ? std::string("a decision is about two actions, and both ids are the same")
            : fmt::format("{} is named twice", utf8::escape_for_terminal(word)),
        lacks_keep ? fmt::format("if it is the one that stays, write --keep {}",
                                 utf8::escape_for_terminal(action->id.text))
                   : std::string());
    return std::nullopt;
  }
  if (found.size() < 2) {
    session.could_not("two actions or more must be named",
                      "hwbplan overlaps decide HB-07 BL-02 --joint --reason \"…\"");
    return std::nullopt;
  }
  return found;
}

}  // namespace hwbplan::cli
