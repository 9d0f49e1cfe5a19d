// The rule `group-reports-nowhere`: a group whose work no board hears of.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/workspace/group_state.hpp"

#include "rules/record_names.hpp"

#include <unordered_set>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// What the groups of a plan look like from afar: whether any lines are drawn at all, and who has
// others below it.
struct Lines {
  bool has_board = false;
  bool has_lines = false;
  std::unordered_set<const Record*> reported_to;

  explicit Lines(const Plan& plan) {
    for (const Group* group : plan.all<Group>()) {
      if (group->group_kind.is(GroupKind::board)) has_board = true;
      for (const Reference& above : group->reports_to) {
        has_lines = true;
        if (above.target != nullptr && above.target != group) reported_to.insert(above.target);
      }
    }
  }

  // A partnership of forty organisations may well be the top itself. So may a group that does not
  // say what it is, where others report to it.
  bool is_top(const Group& group) const {
    if (group.group_kind.is(GroupKind::board)) return true;
    if (group.group_kind.presence == Presence::unreadable) return true;
    const bool may_be_top = !has_board || group.group_kind.missing();
    return may_be_top && reported_to.count(&group) != 0;
  }
};

void report_closed_above(const Group& group, Date today, Reporter& report) {
  const Reference& first = group.reports_to[0];
  const auto* above = target_as<Group>(first);
  const Closure& closure = above->closed.value;
  const Reference* heir = first_open_heir(closure, today);
  report
      .at(group, first.span,
          fmt::format("this group reports only to {}, which was closed on {}", named(*above),
                      closure.date.date.to_words()))
      .field("reports_to")
      .value(first.id)
      .hint(heir == nullptr ? "name the group that it reports to now"
                            : fmt::format("its goals went to {}", named(*heir)))
      .related(closure.date.span, "closed here");
}

void check(const Workspace& workspace, Reporter& report) {
  const Lines lines(workspace.plan);
  if (!lines.has_board && !lines.has_lines) return;
  for (const Group* group : workspace.plan.all<Group>()) {
    if (may_be_closed(*group, workspace.today) || lines.is_top(*group)) continue;
    const List<Reference>& above = group->reports_to;
    if (above.nothing_given()) {
      report.missing(*group, above, "this group is no board and reports to nobody")
          .field("reports_to")
          .hint("add reports_to: with the board or group that hears of its work");
    } else if (!above.empty() && !above.partial &&
               first_open_group(above, workspace.today) == nullptr) {
      report_closed_above(*group, workspace.today, report);
    }
  }
}

}  // namespace

extern const Rule group_reports_nowhere = {
    .name = "group-reports-nowhere",
    .group = "governance",
    .severity = Severity::error,
    .summary = "a group that is no board and reports to nobody",
    .rationale =
        "Working groups are set up in a minute and outlive the minute. One that reports to nobody "
        "takes its members' time, settles matters that the board believes are open, and has no "
        "way to say that it is stuck. In a county with seven districts there are soon two dozen of "
        "them.\n\n"
        "A group that reports only to one that has been closed counts too. Silent for boards, for "
        "closed groups, for the group at the top of a plan that has no board, and while the plan "
        "neither has a board nor says of any group whom it reports to.",
    .bad = R"(groups:
  - {id: hwb, title: Health and wellbeing board, kind: board}
  - {id: falls-group, title: Falls working group, kind: working-group}
)",
    .good = R"(groups:
  - {id: hwb, title: Health and wellbeing board, kind: board}
  - {id: falls-group, title: Falls working group, kind: working-group, reports_to: [hwb]}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
