// The rule `overlap-decision-not-done`: what the board decided about an overlap a while ago, and
// the plans say nothing of.
#include "hwbplan/base/duration.hpp"
#include "hwbplan/model/governance.hpp"
#include "hwbplan/overlaps/decisions.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/action_state.hpp"
#include "hwbplan/workspace/board_limits.hpp"

#include "rules/record_names.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

bool is_same(const Reference& a, const Reference& b) {
  return a.given() && b.given() && a.target != nullptr && a.target == b.target;
}

bool names(const Action& action, const Reference& partner) {
  const auto is_partner = [&](const Reference& one) { return is_same(one, partner); };
  return (action.lead.given() && is_partner(action.lead->partner)) ||
         std::any_of(action.partners.begin(), action.partners.end(), is_partner) ||
         std::any_of(action.resources.begin(), action.resources.end(),
                     [&](const Resource& resource) { return is_partner(resource.partner); });
}

bool depends(const Action& a, const Action& b) {
  return std::any_of(a.depends_on.begin(), a.depends_on.end(),
                     [&](const Reference& awaited) { return awaited.target == &b; });
}

// That both actions stand in the papers of one group shows nothing: boards and committees look
// after dozens. It is joint work where both leads sit in a group that does the work of both.
bool deliver_in_one_group(const Action& a, const Action& b) {
  if (!is_same(a.group, b.group)) return false;
  const auto* group = target_as<Group>(a.group);
  if (group == nullptr || !(group->group_kind.is(GroupKind::working_group) ||
                            group->group_kind.is(GroupKind::delivery_group))) {
    return false;
  }
  const auto sits = [&](const Reference& partner) {
    return std::any_of(group->members.begin(), group->members.end(),
                       [&](const Lead& member) { return is_same(member.partner, partner); });
  };
  return sits(a.lead->partner) && sits(b.lead->partner);
}

// Anything in either action that shows the other's organisation at work in it.
bool show_joint_work(const Action& a, const Action& b) {
  if (!a.lead.given() || !b.lead.given()) return true;  // reported by others
  return names(a, b.lead->partner) || names(b, a.lead->partner) || deliver_in_one_group(a, b) ||
         depends(a, b) || depends(b, a);
}

bool runs_on(const Action& action, const Workspace& workspace) {
  const DateValue* end = end_of(action);
  if (end != nullptr && end->date < workspace.today) return false;
  return !standing_of(action, workspace).may_be_finished();
}

void check_left_over(const OverlapDecision& decision, Date decided, const Workspace& workspace,
                     Reporter& report) {
  const auto* kept = target_as<Action>(decision.keep);
  if (kept == nullptr) return;
  const bool stops = decision.decision.is(OverlapVerdict::stop);
  for (const Action* action : overlaps::actions_of(decision)) {
    if (action == kept || !runs_on(*action, workspace)) continue;
    const Standing standing = standing_of(*action, workspace);
    Finding finding = report.at(
        decision, decision.decision.span,
        fmt::format("on {} it was decided to {}, and {} still runs", decided.to_words(),
                    stops
                        ? fmt::format("stop {}", id_or_title(*action))
                        : fmt::format("merge {} into {}", id_or_title(*action), id_or_title(*kept)),
                    id_or_title(*action)));
    finding.field("decision").value(action->id.text);
    finding.hint(fmt::format("when it has ended, give {} a progress entry with status: stopped",
                             id_or_title(*action)));
    if (standing.entry != nullptr) {
      finding.related(standing.span,
                      fmt::format("{} is {} here", id_or_title(*action), quoted(standing.word)));
    } else {
      finding.related(action->place(), fmt::format("{} stands here", named(*action)));
    }
  }
}

void check_joint(const OverlapDecision& decision, Date decided, const Workspace& workspace,
                 Reporter& report) {
  const std::vector<const Action*> actions = overlaps::actions_of(decision);
  for (std::size_t i = 1; i < actions.size(); ++i) {
    const Action& a = *actions[0];
    const Action& b = *actions[i];
    if (!runs_on(a, workspace) || !runs_on(b, workspace) || show_joint_work(a, b)) continue;
    Finding finding = report.at(
        decision, decision.decision.span,
        fmt::format("on {} it was decided to deliver {} and {} jointly, and neither names the "
                    "other's lead among its partners",
                    decided.to_words(), id_or_title(a), id_or_title(b)));
    finding.field("decision").value(b.id.text);
    finding.hint(
        "name it under partners: in both, or let one working group deliver both in which both sit");
    finding.related(a.place(), fmt::format("{} stands here", named(a)));
    finding.related(b.place(), fmt::format("{} stands here", named(b)));
  }
}

void check(const Workspace& workspace, Reporter& report) {
  const Duration patience = progress_max_age(workspace.settings);
  const auto all = workspace.plan.all<OverlapDecision>();
  const auto replaced = overlaps::replaced_decisions(all, workspace.today);
  for (const OverlapDecision* decision : all) {
    // Of what a later decision has replaced nobody asks anything any longer.
    if (replaced.count(decision) != 0) continue;
    const Date decided = overlaps::date_of(*decision);
    const Date due = add(decided, patience);
    if (!due.valid() || due >= workspace.today || !decision->decision.given()) continue;
    if (decision->actions.size() != overlaps::actions_of(*decision).size()) continue;
    if (decision->decision.is(OverlapVerdict::joint)) {
      check_joint(*decision, decided, workspace, report);
    } else if (!decision->decision.is(OverlapVerdict::keep_both)) {
      check_left_over(*decision, decided, workspace, report);
    }
  }
}

}  // namespace

extern const Rule overlap_decision_not_done = {
    .name = "overlap-decision-not-done",
    .group = "overlap",
    .severity = Severity::warning,
    .summary = "a decision about an overlap that the plans do not show a quarter later",
    .rationale =
        "A board agrees that one of two services stops, the minutes say so, and a year later "
        "both are paid for, because stopping was nobody's action. The money that the decision "
        "should have freed was counted all the same.\n\n"
        "A quarter after the decision (limits: progress_max_age in hwbplan.yaml), an action "
        "that was to be stopped or merged into another should be stopped, complete or past "
        "its end. Of two that are delivered jointly one should name the other's lead among "
        "its partners or wait for the other, or both should name one working or delivery "
        "group in which both leads sit: a board or a committee that looks after both shows "
        "nothing. A decision without a date is not asked.\n\n"
        "The rule looks at what was decided, however likely the pair is; what the figure "
        "beside a pair means, `hwbplan explain overlap-undecided` says.",
    .bad = R"(actions:
  - {id: clinic-adviser, title: Employ an adviser at the memory clinic}
  - {id: dementia-advisers, title: Employ two dementia advisers}
overlap_decisions:
  - actions: [clinic-adviser, dementia-advisers]
    decision: stop
    keep: dementia-advisers
    reason: People met two advisers with the same leaflet
    decided_by: {date: 2026-04-15}
)",
    .good = R"(actions:
  - id: clinic-adviser
    title: Employ an adviser at the memory clinic
    progress:
      - {date: 2026-06-30, status: stopped, text: The post moved to the council}
  - {id: dementia-advisers, title: Employ two dementia advisers}
overlap_decisions:
  - actions: [clinic-adviser, dementia-advisers]
    decision: stop
    keep: dementia-advisers
    reason: People met two advisers with the same leaflet
    decided_by: {date: 2026-04-15}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
