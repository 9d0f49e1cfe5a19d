// The rule `goals-orphaned`: a group was closed, and what it was there for belongs to nobody.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/finished_actions.hpp"
#include "hwbplan/workspace/group_state.hpp"

#include "rules/record_names.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

constexpr std::size_t kMostRelated = 10;
constexpr std::size_t kMostNamed = 3;

// What the open groups look after, and which unfinished actions each group delivers.
struct Work {
  std::unordered_set<const Record*> looked_after;
  std::unordered_map<const Record*, std::vector<const Action*>> actions;

  explicit Work(const Workspace& workspace) {
    for (const Group* group : workspace.plan.all<Group>()) {
      if (is_closed(*group, workspace.today)) continue;
      for (const Reference& remit : group->remit) looked_after.insert(remit.target);
    }
    FinishedActions finished(workspace);
    for (const Action* action : workspace.plan.all<Action>()) {
      const auto* group = target_as<Group>(action->group);
      if (group == nullptr || !is_closed(*group, workspace.today)) continue;
      if (!finished.may_be(*action)) actions[group].push_back(action);
    }
  }
};

// "the remit "Falls" and 3 actions"
std::string left_behind(const std::vector<std::string>& remits, std::size_t actions) {
  std::vector<std::string> parts;
  if (!remits.empty()) {
    std::vector<std::string> names(
        remits.begin(),
        remits.begin() + static_cast<std::ptrdiff_t>(std::min(remits.size(), kMostNamed)));
    if (remits.size() > kMostNamed)
      names.push_back(fmt::format("{} more", remits.size() - kMostNamed));
    parts.push_back("its remit, " + listed(names) + (actions > 0 ? "," : ""));
  }
  if (actions == 1) parts.emplace_back("the action that it delivered");
  if (actions > 1) parts.push_back(fmt::format("the {} actions that it delivered", actions));
  return listed(parts);
}

void add_actions(Finding& finding, const std::vector<const Action*>& actions) {
  for (std::size_t i = 0; i < std::min(actions.size(), kMostRelated); ++i) {
    finding.related(actions[i]->group.span,
                    fmt::format("{} is delivered by it", id_or_title(*actions[i])));
  }
}

void report_orphans(const Group& group, const Work& work, const std::vector<const Action*>& actions,
                    Reporter& report) {
  std::vector<std::string> remits;
  for (const Reference& remit : group.remit) {
    if (remit.target != nullptr && work.looked_after.count(remit.target) == 0)
      remits.push_back(named(remit));
  }
  if (remits.empty() && actions.empty()) return;
  const Closure& closure = group.closed.value;
  Finding finding =
      report.at(group, closure.date.span,
                fmt::format("this group was closed on {}, and nobody took over {}",
                            closure.date.date.to_words(), left_behind(remits, actions.size())));
  finding.field("closed.goals_to").value(closure.date.text);
  finding.hint("add goals_to: with the group that takes over");
  add_actions(finding, actions);
}

void report_left_actions(const Group& group, const Reference& heir,
                         const std::vector<const Action*>& actions, Reporter& report) {
  const Closure& closure = group.closed.value;
  Finding finding = report.at(
      group, closure.date.span,
      fmt::format("this group was closed on {}, but {} it as the group that delivers",
                  closure.date.date.to_words(),
                  actions.size() == 1 ? id_or_title(*actions.front()) + " still names"
                                      : counted(actions.size(), "action") + " still name"));
  finding.field("closed.goals_to").value(closure.date.text);
  finding.hint(fmt::format("its goals went to {}: group: {}", named(heir), excerpt(heir.id)));
  add_actions(finding, actions);
}

void check(const Workspace& workspace, Reporter& report) {
  const Work work(workspace);
  const std::vector<const Action*> none;
  for (const Group* group : workspace.plan.all<Group>()) {
    if (!is_closed(*group, workspace.today)) continue;
    const List<NewHome>& goals_to = group->closed->goals_to;
    if (goals_to.partial || goals_to.presence == Presence::unreadable) continue;
    const auto found = work.actions.find(group);
    const std::vector<const Action*>& actions = found == work.actions.end() ? none : found->second;
    const Reference* heir = first_open_heir(group->closed.value, workspace.today);
    if (heir == nullptr) {
      report_orphans(*group, work, actions, report);
    } else if (!actions.empty()) {
      report_left_actions(*group, *heir, actions, report);
    }
  }
}

}  // namespace

extern const Rule goals_orphaned = {
    .name = "goals-orphaned",
    .group = "governance",
    .severity = Severity::warning,
    .summary = "a closed group whose goals or actions nobody took over",
    .rationale =
        "Groups fade away: one holds no meeting in twelve months, and the board agrees that it "
        "should stop and its goals be taken into the board's own work. The group is gone the same "
        "evening; the goals are gone too unless somebody is told that they are theirs now.\n\n"
        "The rule speaks where a closed group had a remit that no open group has, or actions that "
        "are not finished, and closed: names no open group as goals_to; and where such actions "
        "still name the closed group although its goals have a new home.",
    .bad = R"(strategy:
  id: healthy-county
  title: Healthy county
priorities:
  - {id: coproduction, title: Coproduction}
groups:
  - {id: hwb, title: Health and wellbeing board, kind: board}
  - id: coproduction-group
    title: Coproduction working group
    reports_to: [hwb]
    remit: [coproduction]
    closed: {date: 2026-06-11, reason: No meeting in twelve months}
)",
    .good = R"(strategy:
  id: healthy-county
  title: Healthy county
priorities:
  - {id: coproduction, title: Coproduction}
groups:
  - {id: hwb, title: Health and wellbeing board, kind: board}
  - id: coproduction-group
    title: Coproduction working group
    reports_to: [hwb]
    remit: [coproduction]
    closed: {date: 2026-06-11, goals_to: [hwb], reason: No meeting in twelve months}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
