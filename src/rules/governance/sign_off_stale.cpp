// The rule `sign-off-stale`: what the board signed off is not what stands here now.
#include "hwbplan/base/text_hash.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include "rules/record_contents.hpp"
#include "rules/record_names.hpp"
#include "rules/signed_off_state.hpp"

#include <string>
#include <unordered_set>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

constexpr RecordKind kSignedOff[] = {RecordKind::strategy, RecordKind::theme,  RecordKind::priority,
                                     RecordKind::plan,     RecordKind::action, RecordKind::metric};

constexpr std::string_view kHint =
    "put it to the board and name that meeting in sign_off, or say beside the record why it need "
    "not be";

void add(FileContent& all, FileContent&& more) {
  all.damaged = all.damaged || more.damaged;
  all.records.merge(more.records);
}

// Both states without the files whose whole text stands in both, whatever they are called.
struct States {
  FileContent signed_off;
  FileContent now;
};

States states_of(const Workspace& workspace, const std::vector<std::string>& before) {
  States states;
  const std::unordered_set<std::string_view, TextHash> before_texts(before.begin(), before.end());
  std::unordered_set<std::string_view, TextHash> now_texts;
  for (const Document& document : workspace.documents) {
    const std::string& text = workspace.sources[document.file].text;
    now_texts.insert(text);
    states.now.damaged = states.now.damaged || document.unread;
    if (before_texts.count(text) == 0) add(states.now, content_of(text));
  }
  for (const std::string& text : before) {
    if (now_texts.count(text) == 0) add(states.signed_off, content_of(text));
  }
  return states;
}

// "its lead, its timeline and 3 more".
std::string changed_keys(const RecordContent& before, const RecordContent& now) {
  constexpr std::size_t kMost = 4;
  std::vector<std::string> keys;
  for (const auto& [key, said] : before.says) {
    const auto found = now.says.find(key);
    if (found == now.says.end() || found->second != said) keys.push_back("its " + excerpt(key));
  }
  for (const auto& [key, said] : now.says) {
    if (before.says.count(key) == 0) keys.push_back("its " + excerpt(key));
  }
  if (keys.size() > kMost) {
    const std::size_t more = keys.size() - (kMost - 1);
    keys.resize(kMost - 1);
    keys.push_back(fmt::format("{} more", more));
  }
  return listed(keys);
}

class Comparison {
 public:
  Comparison(const Workspace& workspace, const Revision& revision, Reporter& report)
      : workspace_(workspace),
        strategy_(*workspace.plan.strategy()),
        report_(report),
        since_(since(revision)),
        states_(states_of(workspace, texts_of(revision, workspace))) {}

  void run() {
    for (const RecordKind kind : kSignedOff) {
      compare(kind, kind == RecordKind::strategy ? "strategy" : std::string(section_of(kind)));
    }
  }

 private:
  std::string since(const Revision& revision) const {
    const auto* meeting = target_as<Meeting>(strategy_.sign_off->meeting);
    if (meeting != nullptr && meeting->date.given()) {
      return fmt::format("since the plan was signed off at the meeting of {}",
                         meeting->date.date.to_words());
    }
    return fmt::format("since the sign-off was recorded on {}", revision.date().to_words());
  }

  void compare(RecordKind kind, const std::string& section) {
    for (const auto& [name, content] : states_.now.records) {
      if (name.first != section) continue;
      const Record* record = workspace_.plan.find(kind, name.second);
      if (record == nullptr) continue;
      const auto before = states_.signed_off.records.find(name);
      if (before == states_.signed_off.records.end()) {
        if (!states_.signed_off.damaged) added(*record);
      } else if (before->second.says != content.says) {
        changed(*record, changed_keys(before->second, content));
      }
    }
    if (states_.now.damaged) return;
    for (const auto& [name, content] : states_.signed_off.records) {
      if (name.first == section && workspace_.plan.find(kind, name.second) == nullptr)
        removed(kind, content.id);
    }
  }

  void changed(const Record& record, const std::string& keys) {
    Finding finding =
        report_.on(record, fmt::format("{} has changed {}: {}", named(record), since_, keys));
    finish(finding.value(keys));
  }

  void added(const Record& record) {
    Finding finding = report_.on(record, fmt::format("{} has come in {}", named(record), since_));
    finish(finding.value("added"));
  }

  void removed(RecordKind kind, const std::string& id) {
    Finding finding =
        report_.at(strategy_, strategy_.sign_off.span,
                   fmt::format("the {} {} has gone {}", name_of(kind), excerpt(id), since_));
    finding.field("sign_off").value(id);
    finding.hint("put it to the board and name that meeting here");
  }

  void finish(Finding& finding) {
    finding.hint(std::string(kHint));
    finding.related(strategy_.sign_off.span, "the sign-off");
  }

  const Workspace& workspace_;
  const Strategy& strategy_;
  Reporter& report_;
  std::string since_;
  States states_;
};

void check(const Workspace& workspace, Reporter& report) {
  const std::unique_ptr<Revision> revision = signed_off_revision(workspace);
  if (revision != nullptr) Comparison(workspace, *revision, report).run();
}

}  // namespace

extern const Rule sign_off_stale = {
    .name = "sign-off-stale",
    .group = "governance",
    .severity = Severity::warning,
    .summary = "a record that has changed since the board signed the plan off",
    .rationale =
        "A board answers for what it signed off. Where a target is lowered or an action dropped "
        "afterwards, the minutes still say that the board agreed to it, and nobody can tell "
        "without laying two papers side by side.\n\n"
        "The rule looks into the git repository around the plan for the revision that recorded "
        "the sign-off, and compares the strategy, its framework, the plans, actions and metrics "
        "with it. Progress, barriers, observations, notes and what is marked as done or secured "
        "are the life of a plan and no change of it, and neither is moving or laying out text "
        "anew. Where there is no repository, the rule is silent; in a shallow clone it sees what "
        "has changed since the oldest revision that is there.",
    .bad = R"(strategy:
  id: together
  title: Wealdshire together
  sign_off: {status: signed-off, meeting: board-2026-06}
groups:
  - {id: hwb, title: Health and wellbeing board, kind: board}
meetings:
  - {id: board-2026-06, group: hwb, date: 2026-06-10}
metrics:
  - {id: falls, title: Emergency admissions for falls, target: {period: 2026/27, value: 1890}}
=== plan.yaml (as it was signed off)
strategy:
  id: together
  title: Wealdshire together
  sign_off: {status: signed-off, meeting: board-2026-06}
groups:
  - {id: hwb, title: Health and wellbeing board, kind: board}
meetings:
  - {id: board-2026-06, group: hwb, date: 2026-06-10}
metrics:
  - {id: falls, title: Emergency admissions for falls, target: {period: 2026/27, value: 1800}}
)",
    .good = R"(strategy:
  id: together
  title: Wealdshire together
  sign_off: {status: signed-off, meeting: board-2026-06}
groups:
  - {id: hwb, title: Health and wellbeing board, kind: board}
meetings:
  - {id: board-2026-06, group: hwb, date: 2026-06-10}
metrics:
  - id: falls
    title: Emergency admissions for falls
    target: {period: 2026/27, value: 1800}
    observations: [{period: 2025/26, value: 1911}]
=== plan.yaml (as it was signed off)
strategy:
  id: together
  title: Wealdshire together
  sign_off: {status: signed-off, meeting: board-2026-06}
groups:
  - {id: hwb, title: Health and wellbeing board, kind: board}
meetings:
  - {id: board-2026-06, group: hwb, date: 2026-06-10}
metrics:
  - {id: falls, title: Emergency admissions for falls, target: {period: 2026/27, value: 1800}}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
